/** Work integration, employment and staff provision: the trades of getting people to work. */
import { list } from '../list.ts'
import type { SectorPhrases } from '../types.ts'

export const insertion: Record<string, SectorPhrases> = {
  'mise-a-disposition': {
    definition: {
      fr: 'Mettre du personnel en insertion à disposition de particuliers, collectivités et entreprises, à l’heure.',
      en: 'Providing staff in work integration to households, authorities and companies, by the hour.',
    },
    cpv: ['7962', '98513'],
    naf: ['78.30Z', '78.3'],
    synonyms: list(`mise à disposition de personnel; association intermédiaire; AI; mise à disposition
      renfort ponctuel; remplacement d'agent; personnel en insertion; surcroît d'activité; main-d'œuvre
      mission ponctuelle; salarié polyvalent; agent polyvalent; renfort saisonnier; remplacement de congés
      homme toutes mains; aide ponctuelle; mise à disposition à titre onéreux; renfort d'équipe
      personnel de remplacement; agent de cantine; agent technique de remplacement; CDDU
      mission de courte durée; agent malade; remplacer un agent; remplacer un salarié; personnel à l'heure
      main-d'œuvre ponctuelle; besoin de personnel; quelques heures; personne pour quelques jours; AI locale
      absence; congé maternité; mise à disposition de salariés; mise à disposition de main-d'œuvre
      association de mise à disposition; personnel de ménage et de jardin; personnel pour particuliers
      travail occasionnel; agents d'entretien à disposition; bras pour quelques jours
      manutentionnaire à la journée
      mise à disposition d'agents; personnel d'assistance; renfort de personnel
      remplacements dans les écoles; personnel polyvalent; personnel d'entretien
      mise à disposition de personnel en insertion; main-d'œuvre polyvalente`),
    buyers: list(`remplacement d'agents absents dans les écoles
      renfort ponctuel de personnel polyvalent
      mise à disposition d'agents d'entretien et de cantine
      quelques heures par semaine pour un service technique`),
    sellers: list(`association intermédiaire : mise à disposition de personnel
      missions auprès de particuliers, collectivités et entreprises
      ménage, jardinage, manutention et bricolage par des personnes en parcours
      nous prenons en charge recrutement, contrat et paie`),
  },
  'interim-insertion': {
    definition: {
      fr: 'Déléguer des intérimaires, en insertion ou non, avec suivi.',
      en: 'Placing temporary workers, in work integration or not, with follow-up.',
    },
    cpv: ['7962', '79621', '79622', '79623', '79624', '79625'],
    naf: ['78.20Z', '78.2'],
    synonyms: list(`intérim; intérim d'insertion; ETTI; travail temporaire; intérimaire; agence d'intérim
      délégation de personnel; personnel temporaire; entreprise de travail temporaire; EATT
      travail temporaire d'insertion; mission d'intérim; intérim adapté; contrat de mission; manœuvre
      CDI intérimaire; personnel intérimaire; agence d'emploi; travailleur temporaire; intérim médical
      intérim social; cariste intérimaire; coopérative d'intérim; renfort de chantier; ouvrier intérimaire
      personnel de chantier; recruter des saisonniers; embauche temporaire; mission temporaire
      délégation d'intérimaires; ouvriers qualifiés en intérim; intérim solidaire
      agence d'intérim d'insertion; délégation dans le BTP; manutentionnaires en intérim
      renfort de manutentionnaires
      prestations d'intérim; mise à disposition de personnel intérimaire; services d'intérim
      travail intérimaire; agence de travail temporaire; recours à l'intérim; intérim paramédical`),
    buyers: list(`intérimaires en insertion pour un chantier
      personnel temporaire pour un pic d'activité
      heures d'insertion par le travail temporaire
      recrutement de saisonniers`),
    sellers: list(`entreprise de travail temporaire d'insertion
      délégation d'intérimaires suivis, BTP, logistique, industrie
      agence d'intérim spécialisée dans le handicap
      agence d'emploi solidaire`),
  },
  'chantier-insertion': {
    definition: {
      fr: 'Employer et former des personnes éloignées de l’emploi autour de plusieurs activités utiles au territoire.',
      en: 'Employing and training people far from work through activities useful to the area.',
    },
    cpv: ['85312'],
    naf: ['88.99B'],
    synonyms: list(`chantier d'insertion; ACI; atelier et chantier d'insertion; entreprise d'insertion
      insertion par l'activité économique; CDDI; IAE; salarié en insertion; encadrant technique; SIAE
      insertion; activités supports; parcours d'insertion; entreprise à but d'emploi
      territoire zéro chômeur; contrat d'insertion; éloigné de l'emploi; support d'insertion; chantier école
      chantier jeunes; Pass IAE; retour à l'emploi; bénéficiaire du RSA; accompagnement socioprofessionnel
      agent polyvalent en insertion; utilité sociale; faire travailler des personnes en insertion
      personnes en insertion; ACI du territoire; insertion par le travail; structure d'insertion; EI
      partenaire de l'IAE
      prestations d'insertion; marché d'insertion; services d'insertion sociale et professionnelle
      service de qualification et d'insertion professionnelles; appui à l'insertion; action d'insertion
      support d'activité d'insertion; ateliers d'insertion; insertion sociale et professionnelle`),
    buyers: list(`chantier d'insertion pour l'entretien du cadre de vie
      marché de services d'insertion avec support d'activité
      partenaire d'insertion pour plusieurs prestations`),
    sellers: list(`ateliers et chantiers d'insertion sur plusieurs supports
      association d'insertion par l'activité économique
      salariés en CDDI encadrés et accompagnés
      entreprise à but d'emploi, activités utiles au territoire`),
  },
  'accompagnement-emploi': {
    definition: {
      fr: 'Accompagner vers l’emploi : bilan, projet, ateliers, mise en relation et suivi.',
      en: 'Supporting people into work: assessment, project, workshops, placement and follow-up.',
    },
    cpv: ['7961', '79611', '79634'],
    naf: ['78.10Z', '88.99B'],
    synonyms: list(`accompagnement vers l'emploi; orientation professionnelle; bilan de compétences
      mission locale; PLIE; accompagnement socioprofessionnel; recherche d'emploi; parrainage; CV
      levée des freins; remobilisation; reconversion; projet professionnel; coaching emploi
      atelier de recherche d'emploi; conseiller en insertion; bénéficiaire du RSA; jeune décrocheur
      garantie jeunes; job dating; accompagnement global; insertion des jeunes; maintien dans l'emploi
      Cap emploi; emploi accompagné; prestation d'insertion; évolution professionnelle; réfugié
      accompagnement renforcé; aide au retour à l'emploi; ancien détenu; préparation à l'entretien; mentorat
      allocataire du RSA; retrouver un emploi; chercher du travail; chômeur; trouver un emploi
      jeunes sans emploi; atelier CV; coach emploi; emploi des jeunes; suivi individuel; BOE
      accompagnement personnalisé; insertion professionnelle durable; projet professionnel à construire
      formation et accompagnement; accompagnement social et professionnel; sortie en emploi
      prestations d'accompagnement vers l'emploi; accompagnement de demandeurs d'emploi
      accompagnement de bénéficiaires; dynamisation vers l'emploi; prestations d'orientation
      accompagnement à la recherche d'emploi; insertion professionnelle des jeunes; bilans et orientation
      prestation d'accompagnement; ateliers de remobilisation; conseil en évolution; placement en emploi`),
    buyers: list(`accompagnement de bénéficiaires du RSA vers l'emploi
      bilans de compétences et orientation
      remobilisation de jeunes décrocheurs
      parrainage de demandeurs d'emploi`),
    sellers: list(`accompagnement individuel et ateliers collectifs vers l'emploi
      association de mentorat et de parrainage
      emploi accompagné de personnes handicapées
      conseil en évolution professionnelle`),
  },
  geiq: {
    definition: {
      fr: 'Partager des salariés et les former en alternance au sein d’un groupement d’employeurs.',
      en: 'Sharing employees and training them on the job within an employers’ group.',
    },
    cpv: ['7962'],
    naf: ['78.30Z', '94.11Z', '94.12Z'],
    synonyms: list(`GEIQ; groupement d'employeurs; alternance; contrat de professionnalisation
      temps partagé; emploi partagé; salarié partagé; apprenti; parcours d'alternance; tuteur
      contrat d'apprentissage; qualification; groupement d'employeurs pour l'insertion et la qualification
      mutualisation d'emplois; emploi à temps partagé; apprentissage; emploi mutualisé; tutorat
      heures d'insertion; alternant; emploi saisonnier partagé; pluriactivité; double compétence
      emploi associatif mutualisé; salarié à temps partagé; contrat en alternance; employeurs
      partager un salarié; former en alternance
      salariés en alternance; recrutement en alternance; mise à disposition d'alternants`),
    buyers: list(`salariés en alternance pour remplir une clause d'insertion
      emploi partagé d'un comptable ou d'un animateur
      recrutement d'apprentis suivis`),
    sellers: list(`groupement d'employeurs pour l'insertion et la qualification
      salariés à temps partagé entre plusieurs structures
      alternance, tutorat et mise à disposition`),
  },
  recrutement: {
    definition: {
      fr: 'Recruter, conseiller en ressources humaines, prévenir les risques et gérer le handicap au travail.',
      en: 'Recruiting, advising on human resources, preventing risks and managing disability at work.',
    },
    cpv: ['796', '7961', '7963', '79633', '79635', '79414'],
    naf: ['78.10Z'],
    synonyms: list(`recrutement; ressources humaines; cabinet de recrutement; qualité de vie au travail; RH
      GPEC; diagnostic RH; QVCT; diversité; conseil en recrutement; référent handicap; index égalité
      marque employeur; chasse de têtes; sourcing inclusif; handicap au travail; RPS; risques psychosociaux
      DUERP; gestion des compétences; médiation au travail; outplacement; égalité professionnelle
      diagnostic ressources humaines; mission handicap; recrutement inclusif; gestion des carrières
      politique salariale; prévention du harcèlement; supervision d'équipe; analyse de pratiques; SEEPH
      recruter; embaucher; cabinet RH; trouver des candidats; DRH; conflit au travail; entretien annuel
      recruter une personne handicapée; bien-être au travail; candidats
      prestations de recrutement; conseil en ressources humaines; évaluation de candidats
      assistance au recrutement; services de ressources humaines; prévention des risques psychosociaux
      diagnostic de risques professionnels; document unique; accompagnement managérial
      bilans professionnels; coaching; gestion des ressources humaines; médiation professionnelle`),
    buyers: list(`conseil et diagnostic en ressources humaines
      recrutement de profils en situation de handicap
      démarche de qualité de vie au travail
      analyse de pratiques pour des équipes`),
    sellers: list(`cabinet de recrutement inclusif
      conseil RH pour associations et petites entreprises
      sensibilisation au handicap et à la diversité en entreprise
      médiation et supervision d'équipes`),
  },
  'clauses-sociales': {
    definition: {
      fr: 'Aider acheteurs et entreprises à placer clauses sociales et achats inclusifs.',
      en: 'Helping buyers and companies with social clauses and inclusive purchasing.',
    },
    cpv: ['79418', '79411', '79421'],
    naf: ['94.12Z', '70.22Z'],
    synonyms: list(`clause sociale; clause d'insertion; facilitateur; achat responsable; achat inclusif
      SPASER; achat socialement responsable; commande publique responsable; marché réservé
      heures d'insertion; achat solidaire; clause environnementale; groupement d'achat; sourcing
      facilitateur des clauses; achat durable; politique d'achat; centrale d'achat
      réseau d'entreprises d'insertion; tête de réseau; référencement de fournisseurs; cotraitance
      achats groupés; acheteur public; GME; groupement momentané d'entreprises; ingénierie d'achat
      intégrer une clause; acheter responsable; acheter solidaire; trouver des fournisseurs de l'ESS
      mise en œuvre de clauses d'insertion; schéma de promotion des achats responsables; stratégie d'achat
      optimisation des achats; performance achat; conseil en achats; assistance aux achats
      groupement de commandes à monter; sourçage de fournisseurs`),
    buyers: list(`assistance à la mise en œuvre de clauses sociales
      élaboration d'un schéma d'achats responsables
      recherche de fournisseurs inclusifs
      formation des acheteurs publics`),
    sellers: list(`facilitateur des clauses sociales sur le territoire
      réseau d'entreprises d'insertion et adaptées
      conseil en achats responsables et inclusifs
      centrale d'achats associative`),
  },
  'cooperative-activite': {
    definition: {
      fr: 'Héberger juridiquement entrepreneurs salariés, artistes et indépendants.',
      en: 'Giving a legal home to salaried entrepreneurs, artists and freelancers.',
    },
    cpv: ['79411'],
    naf: ['82.99Z', '70.22Z'],
    synonyms: list(`coopérative d'activité et d'emploi; CAE; portage salarial; entrepreneur salarié
      indépendant; CAPE; coopérative; SCOP; SCIC; reprise d'entreprise par les salariés; freelance
      multi-activité; entrepreneuriat salarié; transmission d'entreprise; coopérative de territoire
      entrepreneur associé; contrat d'appui; hébergement juridique; essai d'activité
      collectif de consultants; coopérative jeunesse de services; sociétaire; artisan salarié
      autoentrepreneur; statut d'entrepreneur salarié; transformation en coopérative; tester une activité
      se lancer; travailleur indépendant; se salarier; consultant indépendant; entrepreneur à l'essai
      devenir coopérative; reprendre une entreprise en SCOP; portage
      entrepreneuriat collectif; hébergement d'entrepreneurs; test d'activité`),
    buyers: list(`tester une activité sous contrat
      portage salarial d'un consultant
      transmission d'une entreprise à ses salariés`),
    sellers: list(`coopérative d'activité et d'emploi multi-métiers
      entrepreneurs salariés du bâtiment et des services
      accompagnement à la reprise en SCOP`),
  },
}
