/** Architecture, engineering and technical studies: what is drawn, calculated and checked before and during works. */
import { list } from '../list.ts'
import type { SectorPhrases } from '../types.ts'

export const etudes: Record<string, SectorPhrases> = {
  architecture: {
    definition: {
      fr: 'Concevoir bâtiments et espaces, diriger et coordonner les travaux.',
      en: 'Designing buildings and spaces, directing and coordinating works.',
    },
    cpv: ['712', '7122', '7124', '7125', '71222', '71223', '7152'],
    naf: ['71.11Z', '71.1'],
    synonyms: list(`architecte; maîtrise d'œuvre; architecture; concours d'architecture
      direction de travaux; OPC; économiste de la construction; maître d'œuvre; esquisse
      conception architecturale; suivi de chantier; mission de base; permis de construire
      architecte d'intérieur; études de conception; diagnostic architectural; avant-projet
      équipe de maîtrise d'œuvre; architecte du patrimoine; ordonnancement, pilotage et coordination
      faisabilité architecturale; dossier de consultation des entreprises; plan d'exécution; design d'espace
      aménagement d'espace; dessiner un bâtiment; maître d'œuvre en réhabilitation; MOE
      mission de maîtrise d'œuvre; concours restreint; plans d'agrandissement
      marché de maîtrise d'œuvre; maîtrise d'œuvre pour la construction
      maîtrise d'œuvre pour la restructuration; maîtrise d'œuvre de réhabilitation
      maîtrise d'œuvre bâtiment; concours de maîtrise d'œuvre; concours sur esquisse
      sélection d'architecte; conception et suivi de travaux; études de maîtrise d'œuvre
      équipe pluridisciplinaire; mission OPC; prestations d'architecture; accord-cadre de maîtrise d'œuvre
      conception de bâtiment; maîtrise d'œuvre d'extension`),
    buyers: list(`maîtrise d'œuvre pour la réhabilitation d'une école
      mission d'ordonnancement, pilotage et coordination
      concours d'architecture pour un équipement
      étude de faisabilité d'une extension`),
    sellers: list(`coopérative d'architectes
      maîtrise d'œuvre écologique et réemploi
      architecture participative avec les habitants`),
  },
  ingenierie: {
    definition: {
      fr: 'Calculer et étudier structures, fluides, énergie, réseaux et infrastructures.',
      en: 'Calculating and studying structures, fluids, energy, networks and infrastructure.',
    },
    cpv: ['713', '7131', '7132', '7133', '71311', '71312', '71314', '71321', '71322', '71356'],
    naf: ['71.12B', '71.1'],
    synonyms: list(`bureau d'études; ingénierie; étude technique; étude de structure; études fluides
      ingénieur; thermicien; dimensionnement; BET; étude thermique; calcul de structure; étude hydraulique
      étude de faisabilité; schéma directeur; modélisation; BIM; note de calcul; étude acoustique
      ingénierie environnementale; étude de trafic; conception technique; génie électrique
      bureau d'études techniques; étude de déplacements; étude VRD; étude d'exécution
      ingénierie des réseaux; simulation thermique; éco-conception; étude béton; bureau d'études fluides
      étude technique préalable; étude d'infrastructure; maîtrise d'œuvre technique; mission d'ingénierie
      étude de circulation; plan de circulation; étude de stationnement; étude de réseaux
      diagnostic technique
      maîtrise d'œuvre d'infrastructure; maîtrise d'œuvre de voirie; maîtrise d'œuvre d'assainissement
      maîtrise d'œuvre d'eau potable; études préliminaires; études de conception et suivi
      prestations d'ingénierie; expertise technique; études ferroviaires; études de transport
      études de sûreté; maîtrise d'œuvre fluides; ingénierie de transport; études de desserte
      maîtrise d'œuvre VRD; services d'ingénierie; conseil technique`),
    buyers: list(`étude de structure avant travaux
      schéma directeur d'assainissement ou d'eau potable
      bureau d'études pour des réseaux et voiries
      étude de faisabilité d'un réseau de chaleur`),
    sellers: list(`bureau d'études techniques en SCOP
      ingénierie du bâtiment biosourcé
      études hydrauliques et de mobilité`),
  },
  'maitrise-ouvrage': {
    definition: {
      fr: 'Assister ou représenter le maître d’ouvrage : programme, consultation, conduite d’opération.',
      en: 'Assisting or representing the client of works: brief, tendering, project management.',
    },
    cpv: ['715', '7153', '7154', '7124', '71241'],
    naf: ['71.12A'],
    synonyms: list(`assistance à maîtrise d'ouvrage; AMO; programmation; programmiste; conduite d'opération
      maîtrise d'ouvrage déléguée; étude de programmation; pilotage de projet; mandataire
      assistant au maître d'ouvrage; mandat de maîtrise d'ouvrage; programme fonctionnel; commissionnement
      préfiguration; aide au choix; analyse des offres; AMO environnement; coordination de projet
      conduite de projet; assistance à maître d'ouvrage; étude de préprogramme; mandat de travaux
      suivi d'opération; aide à la passation; AMO réemploi; démarche HQE; coût global; maîtrise d'ouvrage
      piloter un projet de construction; programmer un équipement; AMO technique; assister la collectivité
      préparer un marché; conducteur d'opération; programmation d'équipement
      étude d'opportunité et de programmation
      mission d'assistance à maîtrise d'ouvrage; assistant à maîtrise d'ouvrage; mission d'AMO
      programmation architecturale; AMO pour la construction; pilotage d'opération
      assistance technique et administrative; étude de faisabilité et programmation
      assistance au pilotage; mandat d'études`),
    buyers: list(`assistance à maîtrise d'ouvrage pour la passation d'un marché
      mandat de maîtrise d'ouvrage pour un collège
      étude de programmation d'un équipement`),
    sellers: list(`AMO usages, programmation participative
      conduite d'opérations pour communes et associations
      accompagnement de maîtres d'ouvrage en rénovation`),
  },
  urbanisme: {
    definition: {
      fr: 'Étudier et planifier villes, bourgs, paysages et territoires.',
      en: 'Studying and planning towns, villages, landscapes and territories.',
    },
    cpv: ['714', '7141', '7142', '71421', '90712'],
    naf: ['71.11Z'],
    synonyms: list(`urbanisme; PLU; plan local d'urbanisme; aménagement du territoire; urbaniste
      revitalisation; centre-bourg; étude urbaine; paysagiste concepteur; SCoT; PLUi; écoquartier
      foncier à aménager; ZAC; étude paysagère; renouvellement urbain; programme local de l'habitat
      planification; aménagement urbain à étudier; OPAH; plan guide; urbanisme transitoire; requalification
      plan de mobilité; étude d'aménagement; carte communale; habitat indigne; plan de paysage
      document d'urbanisme; petite ville de demain; aménager un quartier; révision du PLU; master plan
      conception urbaine; cœur de ville; friche à aménager; étude de réaménagement; étude de mobilité
      plan de déplacements; PDU; aménagement d'ensemble
      étude d'urbanisme; élaboration du PLU; élaboration d'un plan local; aménagement de quartier
      concession d'aménagement; aménageur; étude de centre-ville; étude pré-opérationnelle
      mission d'urbaniste; étude de programmation urbaine; règlement local de publicité
      opération programmée d'amélioration de l'habitat; suivi-animation; schéma de cohérence territoriale
      maîtrise d'œuvre urbaine; maîtrise d'œuvre paysagère; aménagement de zone d'activités`),
    buyers: list(`révision du plan local d'urbanisme
      étude de revitalisation d'un centre-bourg
      suivi-animation d'une opération d'amélioration de l'habitat`),
    sellers: list(`coopérative d'urbanistes et de paysagistes
      urbanisme participatif et transitoire
      études de territoire et d'habitat`),
  },
  'controle-technique': {
    definition: {
      fr: 'Contrôler ouvrages et installations, coordonner la sécurité, diagnostiquer amiante, plomb et énergie.',
      en: 'Inspecting works and installations, coordinating safety, surveying asbestos, lead and energy.',
    },
    cpv: ['7163', '71317', '71631', '71319', '71315'],
    naf: ['71.20B', '71.20A', '71.12B'],
    synonyms: list(`contrôle technique; coordination SPS; diagnostic amiante; DPE; diagnostic immobilier
      vérification périodique; coordonnateur SPS; bureau de contrôle; diagnostic plomb
      contrôle réglementaire; vérification réglementaire; audit d'accessibilité; coordination sécurité
      contrôle périodique; commission de sécurité; expertise du bâtiment; diagnostic termites
      contrôleur technique; diagnostic avant travaux; contrôle des installations électriques
      test d'étanchéité à l'air; infiltrométrie; sécurité et protection de la santé; levage à vérifier; CSPS
      amiante avant travaux; vérification électrique réglementaire; contrôle des bâtiments; diagnostiqueur
      contrôle de sécurité; vérificateur
      mission de contrôle technique; mission SPS; mission de coordination SPS
      coordination en matière de sécurité; contrôle technique de construction; diagnostics techniques
      repérage d'amiante; vérification des installations électriques; vérification technique
      sécurité et protection de la santé des travailleurs; contrôle d'installations; inspection technique
      contrôle d'aires de jeux; diagnostics amiante et plomb; recherche d'amiante`),
    buyers: list(`mission de contrôle technique et de coordination SPS
      diagnostics amiante et plomb avant travaux
      vérifications périodiques réglementaires des bâtiments`),
    sellers: list(`diagnostics immobiliers et audits énergétiques
      coordination sécurité et protection de la santé
      diagnostics d'accessibilité par des personnes concernées`),
  },
  'topographie-sols': {
    definition: {
      fr: 'Lever plans et réseaux, étudier et sonder les sols, forer.',
      en: 'Surveying land and networks, studying, probing and drilling soil.',
    },
    cpv: [
      '7135',
      '71351',
      '71353',
      '71355',
      '71332',
      '4512',
      '763',
      '761',
      '762',
      '764',
      '765',
      '766',
      '71354',
      '45255',
    ],
    naf: ['71.12B', '43.13Z', '71.12A', '09.'],
    synonyms: list(`topographie; géomètre; étude de sol; sondage; forage; géotechnique; relevé de plan
      bornage; détection de réseaux; étude géotechnique; hydrogéologie; plan topographique; géologie
      géoréférencement; relevé 3D; G2 AVP; carottage de sol; forage d'eau; division parcellaire; scan 3D
      récolement de réseaux; photogrammétrie; pollution de sol à étudier; bathymétrie; cadastre
      géomètre-expert; piézomètre; exploration; pétrole; géophysique; levé topographique; sondage de sol
      perméabilité; étude G2; étude de terrain; arpenteur; relevé de façade; plan de masse; sol argileux
      reconnaissance de sol; levé; puits à forer
      prestations topographiques; prestations de géomètre; prestations de géomètre-expert
      sondages et essais; missions géotechniques; investigations géotechniques; limites foncières
      délimitation foncière; cartographie foncière; reconnaissances géotechniques
      investigations complémentaires de réseaux; détection de réseaux enterrés; document d'arpentage
      relevés de géomètre; implantation`),
    buyers: list(`étude géotechnique avant construction
      levés topographiques et plans de récolement
      détection et géoréférencement de réseaux enterrés
      forage et essais de pompage`),
    sellers: list(`géomètres associés en coopérative
      détection de réseaux et relevés 3D en entreprise adaptée
      études de sol et assainissement individuel`),
  },
  'laboratoire-recherche': {
    definition: {
      fr: 'Analyser eaux, aliments, matériaux et air, essayer, chercher et expérimenter.',
      en: 'Analysing water, food, materials and air, testing, researching and experimenting.',
    },
    cpv: ['716', '7161', '7162', '717', '718', '719', '731', '732', '733', '734'],
    naf: ['71.20B', '86.90B', '72.19Z', '72.20Z', '72.'],
    synonyms: list(`laboratoire d'analyses; analyse d'eau; analyse microbiologique; recherche
      recherche et développement; R&D; analyse bactériologique; prélèvement; analyse de l'air
      recherche-action; expérimentation; analyse alimentaire; innovation sociale; essai de matériaux
      contrôle sanitaire; analyse de terre; légionelle à analyser; thèse; chercheur; recherche scientifique
      mesure d'amiante; étude clinique; prototype à tester; hygiène alimentaire à contrôler
      analyse chimique; radon; essais mécaniques; recherche participative; eau de baignade; analyser
      analyses; qualité de l'eau à analyser; échantillon; tester un matériau; labo; contrôle d'hygiène
      prélèvements et analyses; essais de laboratoire; contrôles et analyses; études et recherches
      services de recherche; analyses d'air et d'amiante; analyses environnementales; travaux de recherche
      campagnes de mesures; autocontrôle sanitaire; essais et contrôles; expérimentation scientifique
      études scientifiques`),
    buyers: list(`analyses d'eau et contrôles microbiologiques
      essais de matériaux sur chantier
      travaux de recherche et d'expérimentation`),
    sellers: list(`laboratoire coopératif d'analyses
      recherche-action et innovation sociale
      expérimentations avec des chercheurs et des habitants`),
  },
}
