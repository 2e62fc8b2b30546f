/** Food and catering: what is cooked, served, sold and saved from waste. */
import { list } from '../list.ts'
import type { SectorPhrases } from '../types.ts'

export const alimentation: Record<string, SectorPhrases> = {
  traiteur: {
    definition: {
      fr: 'Préparer et servir buffets, cocktails, pauses et plateaux-repas pour une réunion ou une réception.',
      en: 'Preparing and serving buffets, cocktails, breaks and meal trays for meetings and receptions.',
    },
    cpv: ['5552', '55522', '55523'],
    naf: ['56.21Z', '56.2'],
    synonyms: list(`traiteur; buffet; cocktail dînatoire; cocktail déjeunatoire; plateau-repas; réception
      banquet; vin d'honneur; pause café; accueil café; petit-déjeuner d'entreprise; goûter; panier-repas
      lunch box; canapé salé; verrine; pièce cocktail; amuse-bouche; apéritif dînatoire; apéritif
      mignardise; repas de fin d'année; repas d'affaires; convive; invité; brunch; food truck
      vaisselle réutilisable; déjeuner; repas froid; collation; cuisiner pour un événement
      boisson d'accueil; service à table; méchoui; paella; food truck solidaire; bouchée salée
      repas de groupe; plat végétarien; cuisine du monde; repas d'inauguration; cuisinière; cheffe
      produits de saison; inauguration gourmande; prestations traiteur; service traiteur
      buffets et cocktails; traiteur d'insertion; traiteur bio; traiteur événementiel; plateau-repas livré
      cocktail de clôture; réceptions officielles; repas de cohésion; pauses gourmandes
      apéritif de bienvenue; cocktail végétarien; buffet froid; buffet campagnard; repas des vœux
      déjeuner de travail; petits fours; salé et sucré; fournir un repas à une équipe
      repas pour des bénévoles; livraison de déjeuners`),
    buyers: list(`buffet pour 60 personnes avec service
      plateaux-repas livrés pour un conseil ou un séminaire
      cocktail pour une inauguration, produits de saison
      pauses café et déjeuners d'un colloque
      vœux du maire : apéritif pour 200 invités`),
    sellers: list(`traiteur solidaire, cuisine maison, produits locaux et de saison
      traiteur d'insertion pour vos événements professionnels
      livraison de plateaux-repas et de buffets
      cuisine du monde préparée par des cuisinières en insertion`),
  },
  'restauration-collective': {
    definition: {
      fr: 'Produire et servir chaque jour les repas d’une cantine, d’un restaurant d’entreprise ou d’un établissement.',
      en: 'Producing and serving the daily meals of a school canteen, company restaurant or institution.',
    },
    cpv: ['5551', '55524', '55512', '55523', '15894'],
    naf: ['56.29A', '56.29B', '56.29'],
    synonyms: list(`restauration collective; cantine; restaurant scolaire; restaurant administratif; self
      restaurant d'entreprise; cuisine centrale; liaison froide; liaison chaude; repas scolaire
      menu végétarien; demi-pension; service en salle; plonge; légumerie; restauration inter-entreprises
      concession de restauration; repas en crèche; gestion de cuisine; agent de restauration
      commis de cuisine; diététicien; EGalim; restaurant du personnel; cuisinier de collectivité
      repas des élèves; cantine bio; gérance de restaurant; chef de cuisine; repas en internat
      convives scolaires; restauration en insertion; préparation de repas; cuisine d'insertion
      service de restauration; plonge et service; aide de cuisine
      fourniture et livraison de repas; confection de repas; restauration scolaire
      restauration municipale; restauration hospitalière; repas des patients; repas des résidents
      goûters des écoles; pause déjeuner des agents; restaurant inter-administratif
      restauration d'un centre de loisirs; repas en barquette; cuisine satellite; plan alimentaire
      repas végétariens des élèves`),
    buyers: list(`préparation et livraison de repas en liaison froide pour les écoles
      exploitation du restaurant administratif
      repas des accueils de loisirs et des crèches
      gestion de la cuisine d'un établissement`),
    sellers: list(`cuisine centrale d'insertion qui livre écoles et crèches
      restauration collective bio et locale
      service en salle, plonge et préparation dans vos cuisines
      chantier d'insertion en restauration collective`),
  },
  'restaurant-cafe': {
    definition: {
      fr: 'Tenir un restaurant, un café, une buvette ou une cafétéria ouverts au public.',
      en: 'Running a restaurant, café, bar or cafeteria open to the public.',
    },
    cpv: ['553', '5533', '554', '5541', '5531'],
    naf: ['56.10A', '56.10B', '56.10C', '56.30Z', '56.1'],
    synonyms: list(`restaurant; restaurant d'insertion; restaurant d'application; café associatif
      café solidaire; bistrot; cafétéria; buvette; salon de thé; table d'hôte; bar; brasserie; snack
      cantine solidaire; guinguette; plat du jour; restauration rapide; crêperie; café des enfants
      food court; cuisine traditionnelle; repas sur place; plat à emporter; déjeuner sur place; menu du midi
      manger sur le pouce; réservation de table; restaurant associatif; restaurant ouvert à tous
      café culturel; bar associatif; restaurant-école`),
    buyers: list(`exploitant pour la cafétéria d'un équipement public
      reprise d'un café dans un tiers-lieu
      restaurant pour le déjeuner d'un groupe
      buvette d'un site touristique ou sportif`),
    sellers: list(`restaurant d'insertion ouvert le midi en semaine
      café associatif, lieu de vie du quartier
      restaurant où travaillent des personnes en situation de handicap
      cuisine traditionnelle sur place ou à emporter`),
  },
  'fruits-legumes': {
    definition: {
      fr: 'Livrer des fruits et légumes frais, bio ou locaux, en paniers, au détail ou aux cuisines.',
      en: 'Supplying fresh, organic or local fruit and vegetables as boxes, retail or to kitchens.',
    },
    cpv: ['0322', '153', '1533'],
    naf: ['46.31Z', '47.21Z'],
    synonyms: list(`fruits et légumes; légume; fruit; primeur; panier de légumes; panier bio
      corbeille de fruits; pomme de terre; légume de saison; produit frais; produit biologique
      agriculture biologique; circuit court; AMAP; producteur local; plateforme de producteurs; pomme
      agrume; salade; légume surgelé; fruit sec; alimentation durable; approvisionnement local; carotte
      tomate; salade verte; panier de fruits au bureau; légumes bio; fruits locaux; denrées fraîches
      approvisionner une cantine; corbeille de fruits au bureau; panier livré; caisse de légumes
      denrées bio; produits maraîchers; panier de saison; légumes pour la restauration scolaire
      grossiste en fruits; légumes racines; AMAP d'entreprise`),
    buyers: list(`fourniture de fruits et légumes frais pour la restauration scolaire
      approvisionnement d'une cantine en produits biologiques
      corbeilles de fruits livrées au bureau
      denrées fraîches en circuit court`),
    sellers: list(`paniers de légumes bio livrés chaque semaine
      plateforme de produits locaux pour la restauration collective
      groupement de producteurs en circuit court
      légumes bio pour cuisines et magasins`),
  },
  'produits-frais': {
    definition: {
      fr: 'Fournir viandes, volailles, poissons, produits laitiers, fromages et œufs.',
      en: 'Supplying meat, poultry, fish, dairy products, cheese and eggs.',
    },
    cpv: ['151', '1511', '1513', '152', '155', '0331', '0314', '154'],
    naf: ['46.33Z', '47.22Z', '47.23Z', '10.1', '10.2', '10.5', '46.32', '03.1', '03.2'],
    synonyms: list(`viande; bœuf; porc; agneau; volaille; poulet; charcuterie; boucherie; abattoir; poisson
      produit de la mer; coquillage; huître; poissonnerie; pêche; aquaculture; produit laitier; lait; yaourt
      fromage; beurre; œuf; crèmerie; ovoproduit; beurre, œufs, fromage; bœuf haché
      jambon; steak; crème fraîche; filet de poisson; éleveur; fromager; pêcheur; BOF; denrées animales
      glace; sorbet; crème glacée; surgelés de viande; poissons surgelés; mareyage
      conserve de poisson
      viande fraîche; viande bovine; viandes de boucherie; volailles fraîches; produits carnés
      produits laitiers et avicoles; poissons frais; charcuterie fraîche`),
    buyers: list(`fourniture de viandes fraîches et de charcuterie
      poisson frais et produits de la mer pour les restaurants scolaires
      produits laitiers et œufs bio pour une cuisine centrale`),
    sellers: list(`coopérative d'éleveurs, viande en vente directe
      fromagerie coopérative, lait bio de nos adhérents
      coopérative de pêcheurs et de conchyliculteurs`),
  },
  'epicerie-boissons': {
    definition: {
      fr: 'Vendre épicerie sèche, vrac, surgelés, café équitable, vins et autres boissons.',
      en: 'Selling dry groceries, bulk and frozen food, fair-trade coffee, wine and other drinks.',
    },
    cpv: [
      '156',
      '158',
      '1583',
      '1584',
      '1585',
      '1586',
      '1587',
      '1588',
      '1589',
      '159',
      '0313',
      '0321',
      '15896',
      '154',
    ],
    naf: ['47.25Z', '47.29Z', '10.83Z', '10.73Z', '47.11', '46.3', '11.0', '10.61'],
    synonyms: list(`épicerie; denrée alimentaire; épicerie fine; épicerie vrac; vrac; surgelé
      produit surgelé; café équitable; commerce équitable; thé; infusion; chocolat; sucre
      pâtes alimentaires; riz; farine; céréale; légumineuse; lentille; boisson; jus de fruits; vin; bière
      bière artisanale; brasserie artisanale; cidre; eau minérale; limonade; boisson chaude
      distributeur automatique de boissons; magasin coopératif; supermarché coopératif; colis gourmand
      panier garni; miel; confiserie; alimentation infantile; conserve de légumes; machine à café
      capsule de café; vin bio; bouteille d'eau; produits secs; denrées non périssables
      panier garni de Noël; torréfacteur
      sel alimentaire; malt; minoterie; supérette; eau de table
      huile alimentaire; produits d'épicerie; denrées sèches; conserves; café en grains
      café pour les bureaux; eaux et sodas; jus de fruits locaux; produits du terroir
      distributeurs de boissons et d'encas`),
    buyers: list(`fourniture d'épicerie et de produits surgelés
      café issu du commerce équitable pour les machines à café
      boissons pour un événement
      colis de Noël pour les aînés`),
    sellers: list(`épicerie coopérative de produits bio et équitables
      torréfaction de café équitable
      brasserie artisanale coopérative
      paniers gourmands de producteurs locaux`),
  },
  boulangerie: {
    definition: {
      fr: 'Fabriquer pains, viennoiseries, pâtisseries et biscuits.',
      en: 'Making bread, pastries, cakes and biscuits.',
    },
    cpv: ['1581', '1582', '15811'],
    naf: ['10.72Z', '47.24Z', '10.71', '10.7'],
    synonyms: list(`boulangerie; pain; pain bio; viennoiserie; pâtisserie; biscuit; biscuiterie; gâteau
      brioche; croissant; tarte; levain; fournil; boulanger; pâtissier; meunerie; goûter sucré; pain de mie
      galette; cookie; madeleine; pain surgelé; petit pain; baguette; chouquette; galette des rois
      bûche de Noël
      pains et viennoiseries; pain frais livré; fourniture de pain; sandwich; petits-déjeuners`),
    buyers: list(`livraison de pain frais aux cantines
      viennoiseries pour l'accueil d'un séminaire
      biscuits à offrir, fabriqués en France`),
    sellers: list(`boulangerie d'insertion, pain au levain bio
      biscuiterie artisanale employant des personnes en situation de handicap
      fournil coopératif qui livre cantines et magasins`),
  },
  conserverie: {
    definition: {
      fr: 'Transformer des produits agricoles : conserves, confitures, légumes prêts à cuire, plats préparés.',
      en: 'Processing farm produce: preserves, jams, ready-to-cook vegetables, prepared dishes.',
    },
    cpv: ['1532', '1533', '15894', '1589'],
    naf: ['10.39A', '10.39B', '10.85Z', '10.84Z', '10.89Z', '10.3'],
    synonyms: list(`conserverie; légumerie; transformation alimentaire; confiture; compote; soupe; conserve
      bocal; jus de pomme; pressage; légume épluché; quatrième gamme; plat préparé; plat cuisiné; tartinade
      condiment; surplus agricole; sauce; séchage de fruits; atelier de transformation; épluchage
      mise en bocal; confiturier; transformer des fruits; mise en conserve; purée; ratatouille; coulis
      jus de fruits à façon
      légumes de quatrième gamme; légumes prêts à l'emploi; surplus de récolte transformés; bocaux à façon`),
    buyers: list(`légumes lavés, épluchés et découpés pour cuisines
      transformation d'excédents en conserves
      fabrication à façon de bocaux et de confitures
      plats cuisinés en bocaux`),
    sellers: list(`conserverie solidaire qui transforme les invendus
      légumerie d'insertion pour la restauration collective
      atelier de transformation à façon pour les producteurs
      confitures et soupes faites à la main`),
  },
  'aide-alimentaire': {
    definition: {
      fr: 'Collecter les surplus, lutter contre le gaspillage et distribuer l’aide alimentaire.',
      en: 'Collecting surplus food, preventing food waste and distributing food aid.',
    },
    cpv: ['8532'],
    naf: ['47.11B'],
    synonyms: list(`aide alimentaire; épicerie sociale; épicerie solidaire; banque alimentaire
      distribution alimentaire; gaspillage alimentaire; antigaspi; glanage; invendu alimentaire
      don alimentaire; ramasse; colis alimentaire; précarité alimentaire; cuisine partagée; atelier cuisine
      resto du cœur; excédent alimentaire; sécurité sociale de l'alimentation; chèque alimentaire
      frigo solidaire; maraude; reste de cantine; redistribution de repas; colis d'urgence
      cuisiner ensemble; animation culinaire; repas solidaire; étudiant précaire
      épicerie sociale et solidaire; panier solidaire; tri de denrées; centre de distribution alimentaire
      jardin et aide alimentaire
      produits proches de la date limite; invendus de supermarché; denrées pour les plus démunis
      lutte contre la précarité étudiante`),
    buyers: list(`collecte et redistribution d'invendus alimentaires
      approvisionnement d'épiceries sociales en produits frais
      actions contre le gaspillage dans les cantines
      ateliers de cuisine pour des familles`),
    sellers: list(`épicerie solidaire ouverte sur critères sociaux
      association qui collecte et redistribue les invendus
      chantier d'insertion au service de l'aide alimentaire
      ateliers cuisine et sensibilisation au gaspillage`),
  },
  'portage-repas': {
    definition: {
      fr: 'Livrer à domicile des repas préparés aux personnes âgées, malades ou isolées.',
      en: 'Delivering prepared meals to older, ill or isolated people at home.',
    },
    cpv: ['55521'],
    naf: ['56.29B', '88.10A'],
    synonyms: list(`portage de repas; repas à domicile; livraison de repas à domicile
      repas pour personne âgée; repas adapté; régime sans sel; texture modifiée; repas mixé; repas équilibré
      plateau du soir; livreur de repas; maintien à domicile; repas des aînés; senior; livraison de repas
      tournée de repas; ancien; repas chez soi; repas livré; mamie
      livraison de repas aux personnes âgées; repas livrés à domicile; portage de repas du CCAS
      service de portage`),
    buyers: list(`portage de repas à domicile pour les personnes âgées
      livraison de repas du CCAS
      repas adaptés aux régimes et aux textures`),
    sellers: list(`portage de repas à domicile six jours sur sept
      repas livrés aux seniors, cuisinés sur place
      tournées de livraison de repas en véhicule réfrigéré`),
  },
}
