/** Training and consulting: what is taught, advised, measured and debated. */
import { list } from '../list.ts'
import type { SectorPhrases } from '../types.ts'

export const formation: Record<string, SectorPhrases> = {
  'formation-professionnelle': {
    definition: {
      fr: 'Former adultes et jeunes à un métier, un titre, une compétence.',
      en: 'Training adults and young people for a trade, a certificate, a skill.',
    },
    cpv: ['805', '8053', '8051', '8052', '804', '803', '801', '802', '8057', '8054'],
    naf: ['85.59A', '85.32Z', '85.59B', '85.60Z', '85.3', '85.4', '85.'],
    synonyms: list(`formation; organisme de formation; formation professionnelle; formateur; stage
      titre professionnel; formation continue; VAE; CFA; Qualiopi; apprentissage; CQP; formation d'agents
      formation qualifiante; préqualification; session de formation; formation des salariés
      formation technique; formation en management; e-learning; programme de formation
      ingénierie de formation; école de production; enseignement; école de la deuxième chance; certification
      module de formation; formation à distance; pédagogie; formation d'encadrants; université populaire
      action de formation; formation des bénévoles; formation intra; soutien scolaire; CléA
      plan de formation; lycée professionnel; compétence à acquérir; former; stagiaire; former des agents
      apprendre un métier; former des salariés; diplôme; parcours de formation; formation certifiante
      formation aux métiers; métier en tension; formation de maçon; concours administratif
      préparation aux concours; prépa apprentissage
      enseignement supérieur; école d'ingénieurs; bilan de compétences
      actions de formation professionnelle; formation de demandeurs d'emploi
      programme régional de formation; formation du personnel; prestations de formation
      parcours qualifiant; formations à destination des agents; achat de formations; formation d'adultes
      organisme formateur; enseignement supérieur et formation; formation en bureautique
      dispositif de formation; formation initiale; formation sanitaire et sociale; service de formation
      marché de formation`),
    buyers: list(`formation qualifiante de demandeurs d'emploi
      plan de formation des agents de la collectivité
      formation des bénévoles et dirigeants associatifs
      programme régional de formation professionnelle`),
    sellers: list(`organisme de formation certifié Qualiopi
      formations aux métiers du bâtiment, de la propreté et du soin
      école de production et chantier-école
      formation des encadrants et des salariés en insertion`),
  },
  'formation-langues': {
    definition: {
      fr: 'Enseigner le français, les savoirs de base et les langues.',
      en: 'Teaching French, basic skills and languages.',
    },
    cpv: ['8058'],
    naf: ['85.59B', '85.59A'],
    synonyms: list(`FLE; français langue étrangère; illettrisme; alphabétisation; savoirs de base
      cours de français; langue; anglais; cours de langue; atelier sociolinguistique
      apprentissage du français; lutte contre l'illettrisme; français professionnel; remise à niveau
      compétences clés; primo-arrivant; DELF; cours d'anglais; allophone; FLI; cours du soir; analphabétisme
      lecture et écriture; apprentissage linguistique; français à visée professionnelle
      langue des signes à apprendre; espagnol; certification linguistique; lire, écrire, compter
      apprendre le français; cours d'alphabétisation; lire et écrire; parler français; français oral
      français pour réfugiés; anglais professionnel
      formations linguistiques; formation en langues; formation au français; cours de langues étrangères
      formation en anglais; apprentissage des savoirs de base; compétences de base
      formation linguistique des étrangers`),
    buyers: list(`cours de français pour des salariés allophones
      ateliers de lutte contre l'illettrisme
      formation en langues pour des agents`),
    sellers: list(`cours de français langue étrangère et alphabétisation
      remise à niveau et savoirs de base
      ateliers sociolinguistiques de proximité`),
  },
  'formation-securite': {
    definition: {
      fr: 'Former aux premiers secours, à la prévention, aux habilitations et à la conduite d’engins.',
      en: 'Training in first aid, prevention, permits and operating machinery.',
    },
    cpv: ['8055', '80552', '8056', '80561', '8061', '8063'],
    naf: ['85.59A', '85.53Z', '84.25Z'],
    synonyms: list(`secourisme; SST; CACES; formation incendie; gestes et postures; habilitation électrique
      premiers secours; formation sécurité; PSC1; FIMO; permis poids lourd; sauveteur secouriste du travail
      évacuation; formation à la conduite d'engins; HACCP; hygiène alimentaire; travail en hauteur; AIPR
      équipier de première intervention; extincteur à manier; certiphyto; formation PRAP; gestes qui sauvent
      défibrillateur à utiliser; BNSSA; conduite de chariot; FCO; échafaudage à monter; amiante SS4
      prévention des TMS; risques professionnels; secouristes; initiation aux premiers secours
      apprendre les gestes qui sauvent; manipulation d'extincteur; permis nacelle; habilitation
      formation obligatoire; CACES nacelle; premiers secours en santé mentale
      formation à la sécurité au travail
      formation aux premiers secours; formations CACES; formations en prévention
      formation incendie et évacuation; hygiène et sécurité; formation à la sécurité incendie
      formation à la conduite en sécurité; permis et CACES; formations réglementaires`),
    buyers: list(`formation de sauveteurs secouristes du travail
      CACES et habilitations électriques des agents
      formation à l'hygiène alimentaire
      exercices d'évacuation et manipulation d'extincteurs`),
    sellers: list(`association de secourisme, formations aux premiers secours
      centre de formation CACES et habilitations
      prévention des risques professionnels`),
  },
  'conseil-organisation': {
    definition: {
      fr: 'Conseiller en stratégie, organisation, projets et finances publiques.',
      en: 'Advising on strategy, organisation, projects and public finance.',
    },
    cpv: ['794', '7941', '7942', '79411', '79421', '79417', '79412'],
    naf: ['70.22Z', '70.21Z', '74.90B', '70.10Z', '70.2'],
    synonyms: list(`conseil en organisation; conseil en stratégie; consultant; accompagnement stratégique
      audit organisationnel; gouvernance; conduite du changement; projet associatif; gestion de projet
      conseil en gestion; cabinet de conseil; conseil aux entreprises; intelligence collective
      projet de service; plan stratégique; diagnostic organisationnel; schéma de mutualisation
      projet d'établissement; conseil financier; accompagnement de dirigeants; codéveloppement
      ingénierie de projet; fundraising; design de service; modèle économique; fusion d'associations
      démarche qualité; certification ISO; évaluation interne; contrôle de gestion; étude d'opportunité
      consultant en organisation; accompagner une association; stratégie; conseil stratégique; réorganiser
      plan d'action; expertise financière; audit d'organisation; projet politique; coopérer
      séminaire stratégique; accompagnement de conseil d'administration; schéma de développement
      schéma directeur stratégique; assistance à l'élaboration; conseil en management
      intelligence économique
      prestations de conseil; conseil en organisation et management; étude stratégique
      accompagnement à la transformation; assistance à la conduite du changement; étude organisationnelle
      accompagnement au changement; conseil et assistance; conseil en finances publiques
      étude juridique et financière; mission de conseil; transfert de compétences
      élaboration d'une stratégie; audit et conseil; conseil en évaluation; stratégie territoriale
      accompagnement à l'élaboration; pilotage stratégique; analyse financière
      conseil en systèmes d'information; audit de la dette`),
    buyers: list(`accompagnement à la réorganisation d'un service
      élaboration d'un projet stratégique
      conseil en gestion et en gouvernance
      étude d'opportunité et modèle économique`),
    sellers: list(`coopérative de conseil pour l'économie sociale
      accompagnement d'associations et de collectivités
      consultants en gouvernance partagée`),
  },
  'creation-activite': {
    definition: {
      fr: 'Aider à créer, développer et consolider entreprises et projets d’utilité sociale.',
      en: 'Helping to create, grow and consolidate enterprises and socially useful projects.',
    },
    cpv: ['7941', '79411'],
    naf: ['70.22Z', '94.11Z'],
    synonyms: list(`création d'entreprise; incubateur; porteur de projet; pépinière d'entreprises
      accompagnement à la création; DLA; entrepreneuriat social; création d'activité; couveuse
      dispositif local d'accompagnement; idéateur; business plan; entrepreneur; amorçage; innovation sociale
      entrepreneuriat; fabrique à initiatives; accélérateur; étude de marché; appui aux associations
      consolidation d'activité; projet collectif; entrepreneuriat féminin; émergence; diagnostic d'activité
      accompagnement de projet; PTCE; pôle territorial de coopération économique; fab lab
      économie sociale et solidaire; chambre régionale de l'ESS; structure d'appui; essaimage
      changement d'échelle; créateur; créateur d'entreprise; créer son entreprise; lancer un projet
      incubation; création d'association; aide à la création; start-up; projet d'utilité sociale
      accompagnement de porteurs de projets; soutien à l'entrepreneuriat
      accompagnement à la création d'entreprise; appui aux créateurs; développement économique local
      aide aux entreprises; accompagnement de start-up; soutien aux associations employeuses
      gestion de pépinière`),
    buyers: list(`accompagnement de créateurs dans les quartiers
      incubation de projets d'économie sociale
      appui au modèle économique d'une association`),
    sellers: list(`incubateur d'innovation sociale
      accompagnement et financement de créateurs d'entreprise
      couveuse d'activités et appui aux associations employeuses`),
  },
  'impact-rse': {
    definition: {
      fr: 'Mesurer empreinte et impact, bâtir démarches RSE, labels et stratégies climat.',
      en: 'Measuring footprint and impact, building CSR approaches, labels and climate strategies.',
    },
    cpv: ['9071', '71313', '90711', '90713', '90714'],
    naf: ['70.22Z', '74.90B'],
    synonyms: list(`RSE; mesure d'impact; bilan carbone; développement durable; impact social
      empreinte carbone; utilité sociale; label; transition écologique; économie circulaire à étudier
      responsabilité sociétale; évaluation d'impact; décarbonation; CSRD; stratégie bas carbone
      gaz à effet de serre; analyse de cycle de vie; rapport de durabilité; écoconception
      numérique responsable; démarche RSE; agenda 2030; SROI; économie de la fonctionnalité
      plan de transition; éco-label; adaptation au changement climatique; audit environnemental; ISO 26000
      B Corp; diagnostic climat; empreinte; carbone; mesurer son impact; démarche environnementale; RSO
      plan climat d'entreprise; rapport RSE; évaluer l'utilité sociale; réduire ses émissions
      reporting extra-financier; reporting d'impact; bilan de gaz à effet de serre; stratégie climat
      étude d'impact carbone; stratégie de développement durable; bilan des émissions
      mesure de l'empreinte; diagnostic environnemental; labellisation; transition bas carbone
      plan de décarbonation`),
    buyers: list(`bilan des émissions de gaz à effet de serre
      évaluation de l'impact social d'un programme
      démarche RSE et labellisation
      stratégie d'adaptation au changement climatique`),
    sellers: list(`mesure d'impact et d'utilité sociale
      bilans carbone et stratégies climat en coopérative
      conseil RSE et transition écologique`),
  },
  concertation: {
    definition: {
      fr: 'Concevoir et animer concertations, ateliers et projets avec habitants et usagers.',
      en: 'Designing and running consultations, workshops and projects with residents and users.',
    },
    cpv: ['79342', '71541', '7931'],
    naf: ['70.21Z', '72.20Z'],
    synonyms: list(`concertation; participation citoyenne; facilitation; démocratie participative
      animation de réunion publique; budget participatif; atelier participatif; co-construction
      conseil citoyen; diagnostic partagé; animateur de débat; design de services; maîtrise d'usage
      convention citoyenne; débat public; enquête publique; marche exploratoire; animation de réseau
      éducation à la citoyenneté; forum ouvert; pouvoir d'agir; dialogue territorial; conseil de quartier
      médiation de projet; atelier de co-conception; urbanisme participatif; porteur de parole; facilitateur
      réunion publique; consulter les habitants; atelier citoyen; animer un débat; animer une réunion
      habitants associés; médiateur de projet; dialogue; consultation citoyenne; impliquer les habitants
      animation de la concertation; dispositif de concertation; participation des habitants
      animation d'ateliers; assistance à la concertation; démarche participative; animation de réunions
      conseil citoyen à animer; concertation publique; médiation et concertation`),
    buyers: list(`animation d'une concertation avec les habitants
      budget participatif d'une ville
      facilitation d'ateliers avec les partenaires
      assistance à maîtrise d'usage`),
    sellers: list(`facilitation et participation citoyenne en coopérative
      démarches participatives et diagnostic en marchant
      éducation populaire au service de la concertation`),
  },
  'etudes-enquetes': {
    definition: {
      fr: 'Mener études, sondages, enquêtes sociales et évaluations de politiques publiques.',
      en: 'Carrying out studies, polls, social surveys and policy evaluations.',
    },
    cpv: ['793', '7931', '7932', '79311', '7933', '79419', '79315', '79314'],
    naf: ['73.20Z', '72.20Z'],
    synonyms: list(`enquête; sondage; étude de marché; diagnostic de territoire; enquête de satisfaction
      observatoire; diagnostic social; analyse des besoins sociaux; étude sociologique; sociologue
      évaluation de politique publique; enquêteur; comptage; enquête de terrain; statistique; questionnaire
      enquête de fréquentation; étude prospective; satisfaction des usagers; entretien qualitatif
      étude de besoins; panel; étude de public; enquête de déplacements; baromètre; client mystère
      perception du service; étude d'impact économique; évaluation externe; questionnaire aux habitants
      satisfaction; étude de terrain; évaluer un dispositif; sondage d'opinion; évaluer une politique
      étude sociale; étude quantitative
      étude de faisabilité; diagnostic territorial; benchmark
      étude d'évaluation; évaluation des politiques; enquêtes et sondages; enquête auprès des usagers
      réalisation d'enquêtes; études socio-économiques; étude statistique; évaluation de dispositif
      études et expertises; étude économique; observation sociale; enquête ménages; étude comparative
      expertise et évaluation; analyse socio-économique; étude prospective et diagnostic
      étude touristique; réalisation d'études`),
    buyers: list(`analyse des besoins sociaux d'une commune
      enquête de satisfaction des locataires
      évaluation d'une politique publique
      comptages et enquêtes de terrain`),
    sellers: list(`études sociales et évaluations en coopérative
      enquêtes de terrain et par téléphone
      observatoire et diagnostics de territoire`),
  },
}
