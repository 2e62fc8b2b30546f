/** Packing and logistics: what is packed, stored, mailed and moved. */
import { list } from '../list.ts'
import type { SectorPhrases } from '../types.ts'

export const logistique: Record<string, SectorPhrases> = {
  conditionnement: {
    definition: {
      fr: 'Mettre en sachet, boîte, coffret ou kit, étiqueter, filmer et reconditionner à façon.',
      en: 'Bagging, boxing, kitting, labelling, wrapping and repacking to order.',
    },
    cpv: ['7992', '79921'],
    naf: ['82.92Z', '88.10C'],
    synonyms: list(`conditionnement; mise en sachet; mise en coffret; kit; étiquetage; ensachage
      mise sous film; conditionnement à façon; coffret; mise en boîte; filmage; blister; kitting
      encartonnage; conditionnement alimentaire; conditionnement de cosmétiques; pesage
      remplissage de flacons; codage; co-packing; lot promotionnel; barquette; thermorétraction
      pliage de boîtes; échantillon; mise en présentoir; conditionnement de fruits; flaconnage
      reconditionnement de colis; sleeve; colisage; emballer; mettre en sachet; étiqueter; mettre en boîte
      composer un coffret; assembler des kits; filmer des palettes; sachet de graines; remplir des flacons
      ensacher; travaux de conditionnement; mise en blister; pliage et collage; étiquetage de produits
      atelier de conditionnement; conditionnement de produits alimentaires; mise en pochette
      reconditionnement de produits
      prestations de conditionnement; mise en kit; conditionnement de colis; travaux à façon
      emballage sous film; préparation de coffrets cadeaux; réalisation de kits; mise sous blister
      conditionnement secondaire; étiquetage et mise en boîte`),
    buyers: list(`mise en coffret de produits cosmétiques
      conditionnement et étiquetage de produits alimentaires
      assemblage de kits de bienvenue
      ensachage et mise sous film de petites pièces`),
    sellers: list(`conditionnement à façon en ESAT : kits, coffrets, étiquetage
      ensachage, pesage et mise sous film
      atelier de conditionnement alimentaire et cosmétique
      co-packing en entreprise adaptée`),
  },
  'preparation-commandes': {
    definition: {
      fr: 'Réceptionner, stocker, préparer et expédier des commandes, gérer les retours.',
      en: 'Receiving, storing, picking and shipping orders, handling returns.',
    },
    cpv: ['631', '6311', '6312', '79991', '63122', '63121'],
    naf: ['52.10B', '52.10', '52.29', '46.1'],
    synonyms: list(`préparation de commandes; stockage; entreposage; entrepôt; logistique; gestion de stock
      expédition; e-logistique; magasinier; inventaire; réception de marchandises; préparateur de commandes
      gestion des retours; cariste; magasinage; colis à expédier; plateforme logistique; picking
      rayonnage d'entrepôt; garde-meuble; logistique e-commerce; approvisionnement de rayons; stock déporté
      palettisation; étiquettes d'expédition; magasin central; gestion de magasin; stocker; expédier
      entreposer; stock; stocker des brochures; préparer des colis; commandes en ligne; envoyer des colis
      place de stockage; logistique de boutique en ligne; logistique d'insertion; gestion des expéditions
      tri de colis; emballage et expédition; entrepôt logistique
      commerce de gros; grossiste;
      prestations logistiques; stockage et distribution; stockage et livraison; entreposage de mobilier
      gestion logistique; logistique et distribution; magasinage et distribution
      plateforme de distribution; réception et stockage`),
    buyers: list(`stockage et préparation de commandes d'un site marchand
      gestion d'un magasin de fournitures
      entreposage et expédition de documents
      inventaire annuel d'un stock`),
    sellers: list(`logistique e-commerce : stockage, préparation, expédition
      plateforme logistique d'insertion
      magasinage et gestion de stock pour le compte de clients
      conditionnement et logistique en chantier d'insertion`),
  },
  'mise-sous-pli': {
    definition: {
      fr: 'Imprimer, plier, mettre sous enveloppe, affranchir et router courriers et publications.',
      en: 'Printing, folding, inserting, franking and mailing letters and publications.',
    },
    cpv: ['7957', '79571', '7982'],
    naf: ['82.19Z', '18.14Z', '53.20Z', '82.92Z'],
    synonyms: list(`mise sous pli; routage; mailing; publipostage; affranchissement; mise sous enveloppe
      encartage; pliage; courrier en nombre; asilage; colisage de documents; propagande électorale
      fichier d'adresses; personnalisation de courrier; envoi en nombre; adressage; éditique
      mise sous film de magazines; enveloppe; insertion de documents; carterie; envoi postal; retours NPAI
      étiquette d'adresse; courriers à envoyer; enveloppes à remplir; mettre sous enveloppe; poster; plier
      envoyer un magazine; travaux de routage; mise sous enveloppe manuelle; envois postaux
      publipostage personnalisé
      mise sous pli et affranchissement; propagande électorale à mettre sous pli
      éditique et mise sous pli; routage de magazine; façonnage et routage; mise sous pli de documents
      préparation d'envois`),
    buyers: list(`mise sous pli de la propagande électorale
      routage du magazine aux abonnés
      publipostage et affranchissement de 10 000 courriers`),
    sellers: list(`mise sous pli manuelle et mécanisée en ESAT
      routage, affranchissement et dépôt en poste
      atelier de mailing et de façonnage de documents`),
  },
  demenagement: {
    definition: {
      fr: 'Déménager bureaux, écoles ou logements, porter, monter, installer et transférer.',
      en: 'Moving offices, schools or homes, carrying, assembling, installing and transferring.',
    },
    cpv: ['98392', '6311'],
    naf: ['49.42Z', '52.24'],
    synonyms: list(`déménagement; manutention; déménageur; transfert de bureaux; manutentionnaire
      transfert de mobilier; port de charges; déménagement d'école; monte-meuble; montage de meubles
      installation de mobilier; transfert d'archives; petit déménagement; déménagement d'entreprise
      déménagement solidaire; déménagement de bibliothèque; mise en place de salles
      installation de tables et de chaises; location de camion de déménagement; mise en carton
      transport de meubles; aide à l'emménagement; bras supplémentaire; déménager; porter des meubles
      transporter des meubles; monter une armoire; bras; camion et deux personnes; déplacer du mobilier
      changer de bureaux; aide au déménagement; livraison de meubles; manutention manuelle
      transport d'encombrants; garde-meubles solidaire
      prestations de déménagement; déménagement de services; déménagement administratif
      transfert et manutention; manutention de mobilier; déménagement et stockage
      manutention d'urnes et de panneaux; transfert de collections; déménagement de laboratoire
      prestations de manutention`),
    buyers: list(`déménagement d'un service et de ses archives
      manutention de mobilier entre deux écoles
      installation de tables et de chaises pour une réunion publique
      transfert de livres d'une bibliothèque`),
    sellers: list(`déménagement social et professionnel
      équipe de manutention et de petits déménagements
      transfert de bureaux et montage de mobilier
      aide au déménagement des ménages modestes`),
  },
  emballages: {
    definition: {
      fr: 'Fournir cartons, sacs, films, boîtes et calages.',
      en: 'Supplying boxes, bags, film, cases and padding.',
    },
    cpv: ['446', '4461', '4417', '1893', '1964'],
    naf: ['22.22Z', '46.76Z', '13.92Z', '17.2', '17.21'],
    synonyms: list(`emballage; carton d'emballage; sac en papier; sac; film plastique; caisse carton
      cartonnage; étui; sachet; barquette; sac kraft; sac en coton; calage; papier bulle; boîte
      sac poubelle; pochette; enveloppe matelassée; fût; bidon; sac biodégradable; emballage écologique
      ruban adhésif; housse; jerrican; citerne; bouteille en verre; flacon; cuve; big bag; boîte en carton
      papier cadeau; cartons; sachet kraft; bocal en verre; barquette carton
      fourniture d'emballages; sacs plastiques; sacs de collecte; sacs à déchets; cartons de déménagement
      boîtes d'archives; films d'emballage; caisses et conteneurs; barquettes jetables
      emballages alimentaires`),
    buyers: list(`fourniture de cartons et de sacs
      emballages écologiques pour la vente à emporter
      boîtes de conservation d'archives`),
    sellers: list(`cartonnage et fabrication d'étuis en entreprise adaptée
      sacs en papier et en coton faits en ESAT
      emballages en bois et en carton sur mesure`),
  },
}
