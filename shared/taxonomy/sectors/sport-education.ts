/** Sport, popular education and associations: what people do together. */
import { list } from '../list.ts'
import type { SectorPhrases } from '../types.ts'

export const sportEducation: Record<string, SectorPhrases> = {
  sport: {
    definition: {
      fr: 'Animer activités physiques, gérer piscines, salles et bases de loisirs.',
      en: 'Running physical activities, managing pools, halls and leisure centres.',
    },
    cpv: ['926', '9261', '9262', '9233'],
    naf: ['93.11Z', '93.12Z', '93.13Z', '93.19Z', '85.51Z', '93.1'],
    synonyms: list(`sport; activité physique; sport santé; éducateur sportif; piscine; sport adapté
      club sportif; activité physique adaptée; gymnastique; natation; gestion de piscine; salle de sport
      yoga; base de loisirs; maître-nageur; football; randonnée sportive; escalade; sport en entreprise
      Maison Sport-Santé; stade; centre aquatique à gérer; animation sportive; voile; équitation; handisport
      cours de sport; surveillance de baignade; course à pied; tournoi; parcours aventure; sport solidaire
      centre équestre; kayak; insertion par le sport; danse sportive; arts martiaux; e-sport; patinoire
      équipement sportif à gérer; gestion de complexe sportif; terrain sportif; gym douce; gym
      séance de sport; coach sportif; gymnastique douce; natation scolaire; stage sportif; activité sportive
      tournoi de quartier; faire du sport; fitness; activité physique des seniors; centre nautique
      complexe aquatique; club de sport; salle omnisports; éducation par le sport; moniteur de voile
      événement sportif; manifestation sportive
      gestion d'équipements sportifs; exploitation d'une piscine; exploitation du centre aquatique
      exploitation d'un complexe sportif; gestion d'une base nautique; activités nautiques
      enseignement de la natation; activités aquatiques; équipements aquatiques
      exploitation d'une patinoire; encadrement sportif; délégation pour un équipement sportif
      gestion d'un golf`),
    buyers: list(`animation d'activités physiques adaptées en Ehpad
      séances de sport pour les salariés
      gestion et surveillance d'une piscine
      éducateurs sportifs dans les écoles`),
    sellers: list(`association sportive, sport santé et sport adapté
      insertion et éducation par le sport
      base de loisirs et activités de pleine nature`),
  },
  'articles-sport': {
    definition: {
      fr: 'Fournir, recycler ou réparer matériel de sport et instruments de musique.',
      en: 'Supplying, recycling or repairing sports goods and musical instruments.',
    },
    cpv: ['374', '3741', '373', '3742', '3731', '3745', '3746'],
    naf: ['32.30Z', '32.20Z', '47.64Z', '77.21Z'],
    synonyms: list(`article de sport; matériel sportif; ballon; instrument de musique; recyclerie sportive
      tapis de gymnastique; raquette; ski; location de skis; piano; filet; équipement de gymnase; agrès
      maillot; trampoline; matériel de sport d'occasion; tatami; panneau de basket; guitare
      matériel de randonnée; réparation d'instruments; appareil de musculation; ligne d'eau; casque de vélo
      panier de handball; voile de bateau; combinaison de plongée; percussion; matériel d'escalade
      petit matériel sportif; tapis de sol; tapis; buts de football; matériel de gym; vélo d'appartement
      jeux de raquettes; instruments; matériel de camping
      matériel de sport; fourniture de matériel sportif; équipements sportifs intérieurs
      fourniture d'instruments de musique; matériel de fitness; matériel d'éducation physique
      maintenance d'équipements sportifs; jeux et équipements de gymnase`),
    buyers: list(`fourniture de matériel sportif pour les écoles
      équipement d'un gymnase
      achat et réparation d'instruments de musique`),
    sellers: list(`recyclerie sportive : collecte et vente de matériel d'occasion
      fabrication et réparation de matériel de sport
      lutherie et réparation d'instruments`),
  },
  'accueil-loisirs': {
    definition: {
      fr: 'Accueillir enfants et jeunes avant et après l’école, le mercredi et pendant les vacances.',
      en: 'Hosting children and young people before and after school, on Wednesdays and holidays.',
    },
    cpv: ['85312', '55243'],
    naf: ['88.91B', '55.20Z', '93.29Z', '88.99A', '85.60Z'],
    synonyms: list(`accueil de loisirs; périscolaire; centre de loisirs; animateur; colonie; extrascolaire
      pause méridienne; séjour de vacances; ALSH; accueil collectif de mineurs; centre aéré; garderie; BAFA
      mercredi; enfance jeunesse; mini-camp; accueil de jeunes; temps périscolaire; animation enfance
      accompagnement à la scolarité; étude surveillée; animation du midi; aide aux devoirs; camp d'ados
      club ados; accueil du matin; ludothèque; vacances d'été; accueil des enfants; TAP; BAFD; local jeunes
      plan mercredi; pause de midi; accueil du mercredi; garderie du soir; animer le périscolaire
      vacances des enfants; activités enfants; centre de vacances; encadrer des enfants
      gestion d'un accueil de loisirs; accueils périscolaires; activités périscolaires
      accueil de loisirs sans hébergement; séjours pour enfants; organisation de séjours jeunesse
      animations périscolaires; services périscolaires; animation extrascolaire; accueil collectif
      temps du midi`),
    buyers: list(`gestion des accueils périscolaires et de loisirs
      animation de la pause méridienne
      séjours de vacances pour enfants
      accompagnement à la scolarité`),
    sellers: list(`association d'éducation populaire, gestion d'accueils de loisirs
      animateurs périscolaires et séjours
      formation BAFA et colonies de vacances`),
  },
  'education-populaire': {
    definition: {
      fr: 'Animer centres sociaux, maisons de jeunes, débats, jeux et projets de quartier.',
      en: 'Running community centres, youth clubs, debates, games and neighbourhood projects.',
    },
    cpv: ['92331', '85312'],
    naf: ['93.29Z', '94.99Z', '85.52Z', '88.99A'],
    synonyms: list(`éducation populaire; MJC; centre social; animation socioculturelle; citoyenneté
      jeunesse; ludothèque; espace de vie sociale; foyer rural; jeux; éducation aux médias
      animation de quartier; vivre-ensemble; laïcité; atelier parents-enfants; parentalité
      prévention des discriminations; éducation à l'égalité; soutien à la parentalité; maison de quartier
      animation jeunesse; atelier philo; jeux coopératifs; intergénérationnel; fête du jeu
      éducation à la paix; service civique; esprit critique; sexisme; harcèlement scolaire
      malle de jeux à prêter; éducateur; Petits Débrouillards; culture scientifique; atelier scientifique
      jeunes; débat; débats avec des lycéens; animation jeunes; atelier citoyen jeunes; parents; soirée jeux
      discriminations; habitants du quartier; conférences populaires; atelier médias
      animation de jeux de société
      animation sociale; animation d'un centre social; gestion de structures jeunesse; actions jeunesse
      animation de la vie locale; accompagnement de la jeunesse; actions de citoyenneté
      gestion d'un centre socioculturel; animation et loisirs des jeunes; animation locale`),
    buyers: list(`animation d'un espace de vie sociale
      ateliers citoyenneté et médias dans les collèges
      soirées jeux et ludothèque itinérante
      actions de soutien à la parentalité`),
    sellers: list(`centre social et maison des jeunes
      ateliers contre les préjugés et les discriminations
      ludothèque associative et animations jeux
      culture scientifique pour tous`),
  },
  'vie-associative': {
    definition: {
      fr: 'Soutenir associations, bénévoles, solidarité internationale et lutte pour les droits.',
      en: 'Supporting associations, volunteers, international solidarity and rights.',
    },
    cpv: ['981', '9813', '9811', '9812', '7521', '98133', '75211'],
    naf: ['94.99Z', '94.12Z', '99.00Z', '94.'],
    synonyms: list(`vie associative; bénévolat; solidarité internationale; bénévole; maison des associations
      ONG; mécénat de compétences; plaidoyer; commerce équitable à promouvoir; réseau associatif
      service civique; fédération; droits humains; point d'appui à la vie associative; volontariat
      coopération décentralisée; congé solidaire; PAVA; humanitaire; migrants; volontariat international
      gestion associative; mission de bénévolat; entraide; collecte de dons; SEL; système d'échange local
      accorderie; tête de réseau associatif; adhésion à un réseau; coopération internationale
      syndicat professionnel; soutien aux bénévoles; aider des associations; associations locales
      former des bénévoles; mécénat de salariés; journée de bénévolat; collecte de fournitures
      projet à l'étranger
      organisation professionnelle; tête de réseau; fédération d'associations; cotisation
      soutien à la vie associative; animation d'un réseau associatif; accompagnement des associations
      aide au développement; solidarité entre habitants; services d'organisations associatives
      volontaires; adhésion à une fédération; organisation d'actions solidaires`),
    buyers: list(`mission d'appui aux associations locales
      journée solidaire de salariés bénévoles
      projet de coopération internationale
      recrutement de volontaires en service civique`),
    sellers: list(`point d'appui à la vie associative
      association de solidarité internationale
      mise en relation de bénévoles et d'associations
      système d'échange et d'entraide entre habitants`),
  },
}
