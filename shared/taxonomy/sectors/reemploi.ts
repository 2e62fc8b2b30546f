/** Reuse, recycling and waste: what gets a second life, and what is left when it cannot. */
import { list } from '../list.ts'
import type { SectorPhrases } from '../types.ts'

export const reemploi: Record<string, SectorPhrases> = {
  ressourcerie: {
    definition: {
      fr: 'Collecter objets et encombrants, vider des locaux, trier, remettre en état et revendre à petit prix.',
      en: 'Collecting goods and bulky items, clearing premises, sorting, repairing and reselling cheaply.',
    },
    cpv: ['90511', '90514'],
    naf: ['47.79Z', '38.32Z', '38.3'],
    synonyms: list(`ressourcerie; recyclerie; débarras; vide-maison; vide-grenier; encombrant
      collecte d'encombrants; seconde main; objet d'occasion; boutique solidaire; brocante solidaire
      don d'objets; réemploi; bric-à-brac; débarras de cave; vidage de logement; enlèvement de meubles
      magasin solidaire; communauté Emmaüs; jouet d'occasion; économie circulaire; revente d'objets
      dépôt-vente; zone de gratuité; matériauthèque; valorisation d'objets; vider un appartement
      vider une maison; succession; grenier; chiner; brocante; récupérer des objets; bibelots
      vaisselle d'occasion; donner une seconde vie; débarrasser; bennes de réemploi; objets de seconde main
      vente solidaire; boutique à petits prix; livres d'occasion et bibelots; collecte en porte-à-porte
      bennes à encombrants; atelier de valorisation; vente au kilo
      réemploi d'objets; collecte de réemploi; caverne de réemploi en déchèterie; enlèvement d'encombrants
      collecte d'encombrants à domicile; débarras de locaux; vente d'objets de seconde main`),
    buyers: list(`débarras d'un local avant travaux
      collecte des encombrants sur appel pour une agglomération
      gestion d'une zone de réemploi en déchèterie
      enlèvement et réemploi de mobilier et d'objets`),
    sellers: list(`ressourcerie : collecte, tri, valorisation et vente d'objets
      recyclerie associative, boutique à petits prix
      débarras de maisons, caves et bureaux
      nous donnons une seconde vie aux objets`),
  },
  'textile-reemploi': {
    definition: {
      fr: 'Collecter vêtements, linge et chaussures, les trier, les revendre ou les recycler.',
      en: 'Collecting clothes, linen and shoes, sorting, reselling or recycling them.',
    },
    cpv: ['90511', '90514', '196', '1964'],
    naf: ['46.77Z', '38.32Z'],
    synonyms: list(`friperie; tri textile; collecte de vêtements; borne textile; vêtement d'occasion
      vêtement usagé; vestiaire solidaire; fripe; recyclage textile; effilochage; chiffon d'essuyage; TLC
      linge usagé; chaussure usagée; vêtement de seconde main; boutique de vêtements; don de vêtements
      conteneur textile; habillement d'occasion; tri de vêtements; isolant en coton recyclé
      reprise de tenues usagées; vieux vêtements; chiffons; don de linge; habits; conteneur à vêtements
      fripes vintage; collecte textile; vêtements triés; vente de vêtements; tri, lavage et repassage
      vestiaire
      collecte et valorisation des textiles; tri de textiles usagés; recyclage d'uniformes`),
    buyers: list(`collecte et tri des textiles usagés sur le territoire
      reprise des anciennes tenues de travail
      bornes de collecte de vêtements à installer
      collecte de vêtements auprès de salariés`),
    sellers: list(`centre de tri textile d'insertion
      friperie solidaire, vêtements triés à petits prix
      collecte en bornes, tri, boutique et recyclage
      chiffons d'essuyage issus de textiles recyclés`),
  },
  'mobilier-reemploi': {
    definition: {
      fr: 'Reprendre, rénover et revendre du mobilier, fabriquer à partir de bois et de meubles récupérés.',
      en: 'Taking back, restoring and reselling furniture, making pieces from reclaimed wood.',
    },
    cpv: ['391', '3915', '5085'],
    naf: ['95.24Z', '47.79Z', '31.0'],
    synonyms: list(`mobilier reconditionné; mobilier de seconde main; meuble d'occasion
      rénovation de meubles; upcycling; réfection de fauteuils; tapissier; relooking de meubles
      mobilier en palette; bois de récupération; ébénisterie; restauration de meubles; aérogommage
      mobilier de bureau d'occasion; curage de bureaux; surcyclage; éco-mobilier; mobilier recyclé
      chaise rénovée; réemploi de mobilier professionnel; réfection de sièges; tapisserie de fauteuils
      vieux meubles; fauteuil d'occasion; bureau d'occasion; restaurer un meuble; décaper
      chiner du mobilier; meubles rénovés; atelier de relooking; création à partir de récupération
      bois recyclé; meuble peint; décoration recyclée; reprendre du mobilier; changer de mobilier
      don de mobilier
      mobilier issu du réemploi; mobilier de seconde vie; évacuation et réemploi de mobilier
      rénovation de mobilier scolaire; remise en état de mobilier; réfection de meubles`),
    buyers: list(`mobilier de bureau reconditionné pour 40 postes
      reprise et réemploi de l'ancien mobilier
      rénovation de chaises et de tables d'école
      aménagement en mobilier recyclé`),
    sellers: list(`atelier de rénovation et de création de meubles en bois de récupération
      collecte et remise en état de mobilier professionnel
      mobilier sur mesure en matériaux de réemploi
      tapisserie et réfection de sièges`),
  },
  'electromenager-reemploi': {
    definition: {
      fr: 'Collecter, réparer, revendre ou démanteler les appareils électriques, et apprendre à réparer.',
      en: 'Collecting, repairing, reselling or dismantling electrical appliances, and teaching repair.',
    },
    cpv: ['90514', '508'],
    naf: ['95.21Z', '95.22Z', '95.29Z', '38.31Z'],
    synonyms: list(`DEEE; D3E; déchet électrique; électroménager d'occasion; électroménager rénové
      gros électroménager; petit électroménager; lave-linge; réfrigérateur; réparation d'appareils
      réparation; repair café; réparateur; démantèlement; dépollution d'écrans; atelier de réparation
      pièce détachée d'occasion; durée de vie; appareil électrique; lampe usagée; pile usagée
      dépannage d'électroménager; obsolescence; réparabilité; frigo; machine à laver d'occasion
      réparer un appareil; grille-pain; aspirateur en panne; télévision; cuisinière d'occasion
      appareil en panne; remis à neuf; garantie d'occasion; électroménager reconditionné
      rénovation d'électroménager; gros appareils ménagers; démontage d'appareils; valorisation des DEEE
      réparation d'électroménager; appareils reconditionnés; collecte de DEEE
      traitement des équipements électriques usagés; réparation de petits appareils`),
    buyers: list(`collecte et traitement des déchets électriques et électroniques
      électroménager reconditionné pour équiper des logements
      atelier de réparation pour les habitants
      démantèlement d'équipements électriques`),
    sellers: list(`réparation et vente d'électroménager garanti
      collecte, rénovation et démantèlement de DEEE en insertion
      repair café et cours de réparation
      entreprise d'insertion agréée par les éco-organismes`),
  },
  'informatique-reemploi': {
    definition: {
      fr: 'Reprendre les ordinateurs et téléphones, effacer les données, reconditionner, redistribuer.',
      en: 'Taking back computers and phones, wiping data, refurbishing and redistributing.',
    },
    cpv: ['30213', '50324', '90514'],
    naf: ['95.11Z', '95.12Z', '47.41Z'],
    synonyms: list(`reconditionnement informatique; ordinateur reconditionné
      matériel informatique d'occasion; ordinateur portable reconditionné; téléphone reconditionné
      smartphone reconditionné; effacement de données; parc informatique en fin de vie; PC d'occasion
      reprise de matériel informatique; numérique responsable; don d'ordinateurs; tablette reconditionnée
      écran d'occasion; recyclage informatique; blanchiment de disque; serveur en fin de vie
      broyage de disques durs; équipement numérique solidaire; ordinateur d'occasion; vieil ordinateur
      PC reconditionné; effacer des disques; seconde vie des ordinateurs; portable reconditionné
      recyclage de matériel informatique; reconditionneur; vente d'ordinateurs reconditionnés
      collecte d'ordinateurs; vieux téléphones; téléphone usagé; recyclage de téléphones
      matériel informatique reconditionné; cession de matériel informatique
      smartphones et tablettes reconditionnés; PC reconditionnés pour les écoles`),
    buyers: list(`ordinateurs portables reconditionnés sous garantie
      reprise d'un parc informatique avec effacement certifié
      équipement à bas prix de familles ou d'associations
      recyclage d'ordinateurs et d'écrans`),
    sellers: list(`entreprise adaptée de reconditionnement d'ordinateurs
      effacement certifié des données et revente solidaire
      collecte de matériel informatique auprès des entreprises
      smartphones et PC reconditionnés en France`),
  },
  'materiaux-reemploi': {
    definition: {
      fr: 'Déposer avec soin, stocker et revendre les matériaux de construction, diagnostiquer leur réemploi.',
      en: 'Careful removal, storage and resale of building materials, and reuse audits.',
    },
    cpv: ['45111', '441'],
    naf: ['43.11Z', '46.77Z', '47.52'],
    synonyms: list(`matériaux de réemploi; déconstruction sélective; dépose soignée; diagnostic PEMD
      matériau de seconde main; plateforme de matériaux; déchet de chantier; déchet du bâtiment
      curage sélectif; brique de réemploi; porte de réemploi; radiateur de réemploi
      réemploi dans la construction; terre crue; parquet de réemploi; diagnostic ressources; matériauthèque
      surplus de chantier; gravats; isolant biosourcé; dépose de menuiseries; récupérer des matériaux
      vieilles portes; bois de chantier; démontage soigné; tuiles de récupération
      économie circulaire du bâtiment; démontage en vue du réemploi; dépose sélective
      déchets de déconstruction`),
    buyers: list(`dépose et réemploi de matériaux avant démolition
      diagnostic ressources d'un bâtiment à déconstruire
      collecte et tri des déchets de chantier
      fourniture de matériaux de réemploi`),
    sellers: list(`plateforme de réemploi de matériaux du bâtiment
      équipe de déconstruction sélective en insertion
      diagnostic et assistance au réemploi pour maîtres d'ouvrage
      vente de matériaux d'occasion aux particuliers et artisans`),
  },
  'papier-carton': {
    definition: {
      fr: 'Collecter et trier les papiers, cartons et déchets de bureau, détruire les documents confidentiels.',
      en: 'Collecting and sorting office paper, cardboard and waste, destroying confidential documents.',
    },
    cpv: ['90511', '90514', '9051'],
    naf: ['38.11Z', '38.21Z'],
    synonyms: list(`collecte de papier; carton; papier de bureau; déchet de bureau; recyclage de papier
      tri à la source; destruction d'archives; destruction de documents; document confidentiel
      broyage d'archives; gobelet; corbeille de tri; cinq flux; canette; bouteille plastique; mégot
      cartouche usagée; tri cinq flux; ramassage de cartons; point d'apport volontaire; archives à détruire
      bac de tri; déchet d'activité économique; papiers confidentiels; poubelle de tri; corbeille à papier
      archives périmées; trier ses déchets; recycler le papier; déchiqueter
      collecte et recyclage de papiers; tri des papiers de bureau; destruction de documents confidentiels
      collecte de cartons; recyclage en entreprise; tri dans les bureaux; tri et collecte en cinq flux`),
    buyers: list(`collecte et recyclage des papiers et cartons de nos bureaux
      tri à la source des déchets d'un siège
      destruction confidentielle d'archives avec certificat
      ramassage des cartons des commerçants`),
    sellers: list(`collecte et tri des déchets de bureau par des salariés en insertion
      recyclage de papier, carton, gobelets et canettes
      destruction de documents confidentiels en entreprise adaptée
      solutions de tri pour entreprises et administrations`),
  },
  biodechets: {
    definition: {
      fr: 'Collecter les restes alimentaires et les composter, installer et suivre des composteurs.',
      en: 'Collecting and composting food scraps, installing and following up composters.',
    },
    cpv: ['90513', '90511', '7712', '44617'],
    naf: ['38.21Z', '38.11Z', '20.15Z'],
    synonyms: list(`biodéchet; compostage; compost; composteur; déchet alimentaire; déchet organique
      lombricompostage; compostage partagé; compostage de proximité; maître composteur; méthanisation
      reste de repas; déchet vert; collecte à vélo de biodéchets; électrocomposteur
      plateforme de compostage; lombricomposteur; bioseau; huile alimentaire usagée; marc de café
      épluchures; restes de cantine; composter; lombric; poulailler collectif; broyat de compost
      collecte de biodéchets; valorisation organique; composteur de quartier; sensibilisation au compostage
      collecte et traitement des biodéchets; biodéchets de cantine; tri à la source des biodéchets
      composteurs individuels; fourniture de composteurs; déchets de cuisine et de table
      gestion de proximité des biodéchets; compostage en pied d'immeuble; traitement des déchets verts
      broyage et compostage`),
    buyers: list(`collecte des biodéchets des cantines et restaurants
      fourniture et suivi de composteurs collectifs
      traitement des déchets verts et alimentaires
      formation des habitants au compostage`),
    sellers: list(`collecte des biodéchets à vélo et compostage local
      accompagnement au compostage partagé
      fabrication de composteurs en bois
      plateforme de compostage de proximité`),
  },
  'collecte-dechets': {
    definition: {
      fr: 'Collecter les ordures ménagères et recyclables, fournir bacs, bennes et conteneurs.',
      en: 'Collecting household and recyclable waste, supplying bins, skips and containers.',
    },
    cpv: ['905', '9051', '90511', '90512', '44613', '34928'],
    naf: ['38.11Z', '38.1'],
    synonyms: list(`collecte des déchets; ordures ménagères; ordure; benne; location de benne; bac roulant
      conteneur enterré; poubelle; tri sélectif; collecte sélective; colonne d'apport; verre usagé; ripeur
      benne à ordures ménagères; redevance incitative; extension des consignes de tri; évacuation de déchets
      transport de déchets; bac à déchets; emballage ménager; sac poubelle; déchet non dangereux
      rotation de bennes; enlèvement de déchets; récipient à déchets; camion-benne; gravats à évacuer
      container; collecte des emballages
      location de récipients pour déchets; ordures ménagères résiduelles; OMR; PAV
      colonnes en point d'apport volontaire; collecte du verre; collecte en porte-à-porte
      collecte hors verre; collecte des recyclables; conteneurs semi-enterrés; pré-collecte
      déchets ménagers et assimilés; collecte et transport de déchets; collecte des cartons
      lavage de conteneurs; fourniture de conteneurs; bacs de collecte; transport de bennes de déchèterie`),
    buyers: list(`collecte des ordures ménagères et des emballages
      location et rotation de bennes
      fourniture et maintenance de bacs roulants
      évacuation et transport de déchets non dangereux`),
    sellers: list(`collecte de proximité de déchets recyclables
      location de bennes et évacuation vers les filières
      maintenance et lavage de bacs en entreprise d'insertion`),
  },
  'dechets-dangereux': {
    definition: {
      fr: 'Enlever et traiter les déchets dangereux, chimiques, amiantés ou d’activités de soins.',
      en: 'Removing and treating hazardous, chemical, asbestos or clinical waste.',
    },
    cpv: ['9052', '90524', '9065', '90523', '90521', '90522'],
    naf: ['38.12Z', '38.22Z', '39.00Z'],
    synonyms: list(`déchet dangereux; déchet toxique; DASRI; déchet d'activités de soins; déchet chimique
      solvant usagé; huile usagée; déchet amianté; batterie usagée; aérosol; dépollution de sol; site pollué
      décontamination; déchet infectieux; produit chimique périmé; extincteur usagé; déchet radioactif
      hydrocarbure; BSD; bordereau de suivi; déchet diffus spécifique; pollution accidentelle
      peinture périmée; produit toxique; aiguille usagée; déchet de laboratoire; bouteille de gaz
      pile au lithium; déchets d'activités économiques dangereux;
      déchets dangereux des ménages; DDS; élimination de déchets dangereux
      enlèvement de produits chimiques; traitement des DASRI; huiles et solvants usagés`),
    buyers: list(`collecte et traitement des déchets dangereux
      enlèvement des déchets d'activités de soins à risques infectieux
      élimination de produits chimiques de laboratoire
      dépollution d'un site`),
    sellers: list(`collecte de déchets dangereux diffus
      enlèvement et traçabilité des DASRI
      dépollution des sols et des cuves`),
  },
  'tri-dechets': {
    definition: {
      fr: 'Exploiter déchèteries et centres de tri, traiter, démanteler et recycler les matières.',
      en: 'Running drop-off sites and sorting centres, treating, dismantling and recycling materials.',
    },
    cpv: ['90513', '90514', '9053', '90531', '90533'],
    naf: ['38.32Z', '38.31Z', '38.21Z', '38.2', '38.3'],
    synonyms: list(`centre de tri; déchèterie; déchetterie; recyclage; recyclage de plastique; ferraille
      métal non ferreux; gardien de déchèterie; valorisation de matière; incinération; enfouissement
      ambassadeur du tri; refus de tri; démontage automobile; broyat; recyclage du bois
      recyclage de palettes; traitement des déchets; haut de quai; unité de valorisation; chaîne de tri
      opérateur de tri; prévention des déchets; zéro déchet; tout-venant; VHU; épave automobile
      casse automobile; déchetterie mobile; trieur; recycler; plastique recyclé; gardien de déchetterie
      accueil des usagers en déchèterie; mâchefers; unité de traitement; démantèlement de matelas
      tri manuel; gestion de déchèterie; plasturgie de recyclage; valorisation des déchets
      recyclage de matelas
      traitement des encombrants; traitement des ordures ménagères; tri des emballages ménagers
      valorisation énergétique; quai de transfert; centre d'enfouissement; ISDND; bas de quai
      tri des collectes sélectives; évacuation et traitement des déchets; gestion du haut de quai
      traitement des gravats; traitement du bois; exploitation d'un centre de tri; usine d'incinération
      stockage de déchets ultimes; traitement et valorisation; plateforme de tri`),
    buyers: list(`exploitation des déchèteries du syndicat
      tri et conditionnement des emballages recyclables
      traitement et valorisation du tout-venant et du bois
      ambassadeurs du tri pour sensibiliser les habitants`),
    sellers: list(`gardiennage et gestion de déchèteries en insertion
      opérateurs de tri sur chaîne
      recyclage de matières plastiques et métalliques
      démantèlement et tri de déchets industriels`),
  },
  'contenants-reemployables': {
    definition: {
      fr: 'Louer, collecter et laver bouteilles, gobelets, boîtes et vaisselle réutilisables.',
      en: 'Hiring, collecting and washing reusable bottles, cups, boxes and tableware.',
    },
    cpv: ['3922', '44613'],
    naf: ['96.01A'],
    synonyms: list(`consigne; consigne pour réemploi; gobelet réutilisable; lavage de bouteilles
      lavage de contenants; écocup; contenant réutilisable; bouteille consignée; vaisselle réutilisable
      location de gobelets; laveuse; bac gastronorme en inox; barquette réemployable; emballage réutilisable
      zéro plastique; vaisselle compostable; lavage de gobelets; bocal consigné; caisse réutilisable
      boîte consignée; plastique à usage unique; gobelets lavables; laver des bouteilles; vaisselle lavable
      boîte-repas réutilisable; emballages consignés
      lavage de vaisselle réutilisable; location de vaisselle réutilisable; prêt de gobelets
      bacs inox pour la restauration; consigne de bouteilles`),
    buyers: list(`gobelets réutilisables et lavage pour un festival
      contenants inox pour remplacer les barquettes plastiques
      lavage de bouteilles consignées pour producteurs
      vaisselle réutilisable pour une manifestation`),
    sellers: list(`location et lavage de gobelets réutilisables
      collecte et lavage de bouteilles en verre consignées
      service de consigne pour restaurateurs et cantines
      centre de lavage de contenants en insertion`),
  },
}
