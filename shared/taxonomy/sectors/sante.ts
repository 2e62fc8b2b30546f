/** Health and social care: what heals, houses, equips and prevents. */
import { list } from '../list.ts'
import type { SectorPhrases } from '../types.ts'

export const sante: Record<string, SectorPhrases> = {
  soins: {
    definition: {
      fr: 'Soigner en centre de santé, à domicile ou en établissement.',
      en: 'Providing care in health centres, at home or in institutions.',
    },
    cpv: ['851', '8511', '8512', '8514', '85141', '85142', '85145', '85121'],
    naf: ['86.10Z', '86.21Z', '86.23Z', '86.90D', '86.', '86.22', '86.90'],
    synonyms: list(`centre de santé; soins infirmiers; SSIAD; soins à domicile; infirmier; médecin
      hospitalisation à domicile; kinésithérapeute; dentiste; maison de santé; hôpital; aide-soignant
      clinique; psychologue; santé mentale; dialyse; radiologie; médecine; centre dentaire
      consultation médicale; psychiatrie; orthophoniste; télémédecine; maternité; soins palliatifs
      sage-femme; imagerie médicale; laboratoire de biologie; rééducation; soins de suite
      centre de santé communautaire; ergothérapeute; soutien psychologique; équipe mobile; ostéopathe
      don du sang; service de soins; soin; consultation; prise de sang; malade; hospitalisation; kiné
      biologie médicale; pansement à domicile
      radiothérapie; kinésithérapie; santé humaine; laboratoire de biologie médicale
      prestations médicales; services médicaux; services de santé; prestations infirmières
      consultations de psychologues; soins de santé; prestations de radiologie; centre médical
      permanence médicale; suivi psychologique; analyses médicales; imagerie; téléconsultation
      permanence des soins; services hospitaliers; équipe médicale`),
    buyers: list(`prestations de médecins, infirmiers ou psychologues
      création d'un centre de santé municipal
      soins infirmiers à domicile
      analyses de biologie médicale`),
    sellers: list(`centre de santé associatif ou mutualiste
      service de soins infirmiers à domicile
      soutien psychologique et consultations à tarif accessible`),
  },
  'etablissements-accueil': {
    definition: {
      fr: 'Accueillir et héberger personnes âgées, handicapées ou enfants protégés.',
      en: 'Hosting and housing older people, people with disabilities or protected children.',
    },
    cpv: ['85311', '8531', '85144'],
    naf: ['87.10A', '87.10B', '87.90A', '87.', '87.10', '87.20', '87.30'],
    synonyms: list(`Ehpad; foyer de vie; résidence autonomie; accueil de jour; foyer d'hébergement
      maison de retraite; MAS; MECS; personne âgée; protection de l'enfance; accueil familial; IME; FAM
      petite unité de vie; maison d'accueil spécialisée; enfance en danger; hébergement temporaire
      béguinage; établissement médico-social; résidence senior; MARPA; ITEP; accueil temporaire
      internat éducatif; polyhandicap; hébergement de personnes handicapées; perte d'autonomie
      unité Alzheimer; lit d'accueil; ASE; maison d'enfants; USLD; foyer d'accueil médicalisé; lieu de vie
      résidence pour personnes âgées; maison de vie; enfants placés; séjour temporaire
      établissement pour adultes handicapés; EHPA; foyer logement; aidés
      hébergement médicalisé
      gestion d'un Ehpad; établissement d'hébergement; établissement pour personnes âgées
      hébergement de personnes âgées; accueil de mineurs; accueil d'enfants protégés
      places d'hébergement médico-social; mineurs non accompagnés; accueil de personnes handicapées`),
    buyers: list(`gestion d'une résidence autonomie
      places d'accueil de jour et de répit
      accueil d'enfants confiés à l'aide sociale`),
    sellers: list(`association gestionnaire d'Ehpad et de foyers
      résidences pour seniors à but non lucratif
      maison d'enfants à caractère social`),
  },
  'accompagnement-handicap': {
    definition: {
      fr: 'Accompagner personnes en situation de handicap et leurs proches dans la vie quotidienne.',
      en: 'Supporting people with disabilities and their families in daily life.',
    },
    cpv: ['85312', '85311', '8531'],
    naf: ['88.10B', '88.91B', '87.30B', '88.10'],
    synonyms: list(`handicap; SAVS; SESSAD; SAMSAH; autisme; accompagnement éducatif; GEM; handicap mental
      déficience visuelle; malvoyant; surdité; handicap moteur; handicap psychique; personne handicapée
      groupe d'entraide mutuelle; situation de handicap; AESH; scolarisation; déficience intellectuelle
      troubles dys; chien guide; pair-aidance; service d'accompagnement à la vie sociale; autodétermination
      sourd; aveugle; sensibilisation au handicap; handicap invisible; répit des aidants; lésion cérébrale
      TSA; vie affective; éducateur spécialisé; habiletés sociales; trisomie; MDPH
      emploi de personnes handicapées; adultes handicapés; enfants handicapés; enfant autiste
      soutien aux parents d'enfants handicapés; intégrer un enfant handicapé; sensibiliser au handicap
      déficient visuel; malentendant
      accompagnement de personnes handicapées; services pour personnes handicapées
      inclusion des personnes handicapées; soutien aux aidants; accompagnement médico-social
      aide humaine aux élèves; inclusion scolaire; accueil d'enfants en situation de handicap`),
    buyers: list(`accompagnement à la vie sociale d'adultes handicapés
      accueil d'enfants handicapés en centre de loisirs
      sensibilisation des équipes au handicap`),
    sellers: list(`association de parents et d'amis de personnes handicapées
      services d'accompagnement à la vie sociale
      pair-aidance et groupe d'entraide mutuelle`),
  },
  'materiel-medical': {
    definition: {
      fr: 'Fournir, louer, entretenir ou reconditionner dispositifs médicaux, lits, fauteuils et aides techniques.',
      en: 'Supplying, hiring, maintaining or refurbishing medical devices, beds, wheelchairs and aids.',
    },
    cpv: [
      '331',
      '3314',
      '3319',
      '33192',
      '33193',
      '33196',
      '504',
      '5042',
      '339',
      '3315',
      '3312',
      '3318',
      '5043',
      '514',
    ],
    naf: ['32.50A', '32.50B', '26.60Z', '46.46Z', '47.74Z', '77.29Z', '33.13Z'],
    synonyms: list(`matériel médical; dispositif médical; fauteuil roulant; lit médicalisé; aide technique
      prothèse; pansement; orthèse; reconditionnement d'aides techniques; déambulateur; imagerie; implant
      seringue; appareil auditif; gant médical; échographe; scanner médical; location de matériel médical
      consommable médical; lève-personne; équipement médical; équipement hospitalier
      matériel d'incontinence; stérilisateur; défibrillateur à fournir; lunettes; optique médicale
      matériel de rééducation; cathéter; bloc opératoire; oxygène; brancard; matelas anti-escarres; ligature
      instrument chirurgical; sonde médicale; respirateur; moniteur; audioprothèse; maintenance biomédicale
      appareil de radiologie; matériel dentaire; dispositif de perfusion; suture; audition; opticien
      audioprothésiste; IRM; matériel d'hôpital; pompe à perfusion; stent; pacemaker; gants d'examen
      champs opératoires; compresse; poche de stomie; endoscope; dialyseur; prothèse de hanche
      équipement biomédical; béquilles; matériel de soins; aiguille; électrocardiographe
      ventilateur de réanimation
      orthopédie
      dispositifs médicaux; dispositifs médicaux stériles; dispositifs médicaux implantables; DMI
      dispositifs à usage unique; consommables à usage unique; matériel médico-chirurgical
      équipements médicaux; équipements biomédicaux; sets et champs; matériel d'endoscopie
      matériel de cardiologie; matériel d'anesthésie; appareils d'imagerie; imagerie par résonance
      consommables de dialyse; prothèses et implants; fournitures médicales; instruments de chirurgie
      mobilier médical; matériel d'aide à la mobilité; maintenance de matériel biomédical
      matériel d'ophtalmologie; stérilisation hospitalière; matériel de bloc; trocart; agrafe
      robot chirurgical; matériel d'hospitalisation; électrodes; tubulures; sondes et cathéters
      équipements de laboratoire médical; petit matériel médical`),
    buyers: list(`fourniture de dispositifs médicaux stériles
      lits médicalisés et lève-personnes
      maintenance des équipements biomédicaux
      fauteuils roulants reconditionnés`),
    sellers: list(`collecte et reconditionnement d'aides techniques
      location et entretien de matériel médical
      conditionnement de dispositifs médicaux en entreprise adaptée
      centre d'audition et d'optique mutualiste`),
  },
  medicaments: {
    definition: {
      fr: 'Fournir médicaments, vaccins, produits pharmaceutiques et réactifs de diagnostic.',
      en: 'Supplying medicines, vaccines, pharmaceuticals and diagnostic reagents.',
    },
    cpv: ['336', '3361', '3366', '3365', '3369', '33651', '33696', '33692', '33697'],
    naf: ['21.20Z', '46.46Z', '47.73Z', '21.'],
    synonyms: list(`médicament; produit pharmaceutique; vaccin; pharmacie; spécialité pharmaceutique
      comprimé; antibiotique; réactif de diagnostic; injectable; générique; antiseptique
      solution de perfusion; nutrition clinique; plante médicinale; molécule; insuline; produit de contraste
      pharmacie à usage intérieur; complément nutritionnel; trousse de secours; herboristerie
      huile essentielle; anticancéreux; immunoglobuline; test rapide; préparation magistrale
      pharmacie mutualiste; sérum; officine; gaz à usage médical; diététique médicale; préparation des doses
      pilulier; armoire à pharmacie; anticorps; perfusion; produits de santé; seringues préremplies
      paracétamol; anesthésique; antirétroviral; alimentation entérale; facteurs de coagulation
      radiopharmaceutique
      médicaments injectables; médicaments anticancéreux; fourniture de médicaments
      réactifs de biologie médicale; solutés; solutés de perfusion; fourniture de produits de santé
      dérivés du sang; spécialités et génériques; produits diététiques; réactifs d'hématologie; oncologie
      produits de nutrition; gaz médicaux; principes actifs; médicament dérivé du plasma; immunologie`),
    buyers: list(`fourniture de spécialités pharmaceutiques
      vaccins et réactifs de diagnostic
      trousses de secours et pharmacie des écoles`),
    sellers: list(`pharmacie mutualiste
      culture et transformation de plantes médicinales
      préparation de piluliers et de trousses de secours`),
  },
  'prevention-sante': {
    definition: {
      fr: 'Prévenir maladies, addictions et accidents, promouvoir santé et bien-être, suivre la santé au travail.',
      en: 'Preventing illness, addiction and accidents, promoting health and well-being, occupational health.',
    },
    cpv: ['85147', '85323', '85148', '9832', '9833', '79417'],
    naf: ['86.21Z', '96.04Z', '86.90F', '96.02'],
    synonyms: list(`prévention santé; santé au travail; addiction; promotion de la santé
      médecine du travail; dépistage; éducation thérapeutique; santé sexuelle; bien-être; nutrition
      vaccination; médecine préventive; coiffure; socio-esthétique; massage; prévention des chutes; tabac
      alcool; atelier santé; visite médicale; réduction des risques; sophrologie; conduites addictives
      drogue; atelier mémoire; ergonomie; santé publique; atelier équilibre; santé environnementale
      prévention du suicide; planning familial; hygiène bucco-dentaire; salon de coiffure; stress
      relaxation; médiation en santé; diététique; cancer; VIH; esthétique; sommeil; bien vieillir
      contrat local de santé; chutes; mémoire; coiffeur; soins esthétiques; visite d'aptitude
      médecin du travail; arrêter de fumer; santé des agents; journée santé; santé des jeunes; dépister
      équilibre alimentaire; bien-être des salariés
      thermalisme; entretien corporel
      actions de prévention santé; services de médecine du travail; médecine préventive et du travail
      services de prévention; prestation de médecine professionnelle; actions de dépistage
      santé et sécurité au travail; prévention des addictions; ateliers santé et bien-être
      prévention et éducation à la santé; suivi médical des agents; séances de bien-être
      soins de coiffure`),
    buyers: list(`médecine de prévention pour les agents
      ateliers de prévention des chutes et de la mémoire
      actions contre les addictions
      séances de relaxation au travail`),
    sellers: list(`association de prévention et de promotion de la santé
      ateliers nutrition, mémoire et équilibre pour les seniors
      salon de coiffure et socio-esthétique solidaires
      service de santé au travail`),
  },
  'action-sociale': {
    definition: {
      fr: 'Accueillir, soutenir et accompagner personnes précaires, familles, migrants et victimes.',
      en: 'Receiving, supporting and helping people in poverty, families, migrants and victims.',
    },
    cpv: ['853', '8531', '8532', '85321', '7531'],
    naf: ['88.99B', '88.99A', '87.90B', '84.30C', '88.'],
    synonyms: list(`action sociale; travailleur social; accompagnement social; précarité
      violences conjugales; maraude; accueil de jour; CCAS; surendettement; point conseil budget
      femmes victimes; demandeur d'asile; prévention spécialisée; gens du voyage; éducateur de rue
      ancien détenu; sans-abri; domiciliation sociale; conseiller en économie sociale et familiale; CESF
      réinsertion; tutelle; aide aux migrants; bagagerie; accueil inconditionnel; lien social; réfugié
      visite de convivialité; prostitution; protection des majeurs; centre communal d'action sociale
      vestiaire; aide sociale; familles monoparentales; aller vers; grande exclusion; assistante sociale
      accès aux droits; non-recours; espace de rencontre; lutte contre la pauvreté; aide aux familles
      pauvreté; budget familial; personnes à la rue; personnes isolées; aide d'urgence
      familles en difficulté; jeunes en errance; accompagnement budgétaire; accueil des exilés
      action éducative; femme victime de violences
      revenus sociaux; prestation sociale; domiciliation
      services sociaux; services d'action sociale; accompagnement de personnes vulnérables
      accompagnement social global; soutien aux familles; aide aux personnes en difficulté
      lutte contre la précarité; mesures d'accompagnement; accompagnement de réfugiés
      accueil de personnes en difficulté; actions de solidarité; protection juridique des majeurs
      protection de l'enfance à domicile; hébergement et accompagnement`),
    buyers: list(`accompagnement social de ménages en difficulté
      accueil de jour et maraudes
      prévention spécialisée auprès des jeunes
      accompagnement de femmes victimes de violences`),
    sellers: list(`association de lutte contre l'exclusion
      accueil de jour, douches et bagagerie
      accès aux droits et point conseil budget
      travailleurs sociaux et médiateurs de proximité`),
  },
}
