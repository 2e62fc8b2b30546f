/** Supplies, furniture and equipment: goods that offices, schools and workshops buy. */
import { list } from '../list.ts'
import type { SectorPhrases } from '../types.ts'

export const fournitures: Record<string, SectorPhrases> = {
  'fournitures-bureau': {
    definition: {
      fr: 'Fournir papier, stylos, classeurs, cartouches et petits équipements de bureau.',
      en: 'Supplying paper, pens, binders, cartridges and small office equipment.',
    },
    cpv: ['3019', '30192', '30197', '30199', '30125', '228', '2285', '2281', '226', '2283'],
    naf: ['47.62Z', '17.23Z', '46.66Z', '46.69C'],
    synonyms: list(`fournitures de bureau; papeterie; papier; ramette; cartouche d'encre; toner; classeur
      stylo; enveloppe; chemise à rabat; bloc-notes; agrafeuse; consommable informatique; cartouche laser
      papier A4; consommable; cahier; pochette plastique; post-it; tampon; registre
      destructeur de documents; ruban; cartouche remanufacturée; papier à en-tête; feutre; trieur
      calculatrice; petite fourniture; dossier suspendu; bobine thermique; papier recyclé; encre
      papeterie de bureau; cartouches; agenda de bureau; surligneur; colle; ciseaux
      fournitures administratives; articles de bureau; petit matériel de bureau; rames de papier
      papier pour reprographie; consommables pour imprimantes; fournitures de papeterie
      articles de papeterie; papier et enveloppes; cartouches et toners; fournitures diverses de bureau`),
    buyers: list(`fourniture de papier et de petites fournitures de bureau
      cartouches d'encre et toners
      enveloppes et chemises pour les services`),
    sellers: list(`distribution de fournitures de bureau, entreprise adaptée
      collecte et remanufacture de cartouches
      façonnage de papeterie et d'articles de classement`),
  },
  mobilier: {
    definition: {
      fr: 'Fabriquer, fournir et installer le mobilier de bureaux, écoles, bibliothèques, restaurants et foyers.',
      en: 'Making, supplying and installing furniture for offices, schools, libraries, canteens and hostels.',
    },
    cpv: ['391', '3911', '3912', '3913', '3914', '3915', '3916', '3917', '3918', '5085'],
    naf: ['31.01Z', '31.02Z', '31.09B', '46.65Z', '47.59A', '31.'],
    synonyms: list(`mobilier; mobilier de bureau; mobilier scolaire; chaise; table; fauteuil; armoire
      étagère; rayonnage; meuble; agencement de mobilier; mobilier de bibliothèque; vestiaire; casier
      mobilier de crèche; lit; tabouret; siège ergonomique; caisson; mobilier de restauration
      cloison mobile; mobilier médicalisé; banque d'accueil; tableau blanc; poste de travail ergonomique
      placard; canapé; mobilier de collectivité; tribune; bac à livres; comptoir; mobilier d'hébergement
      table réglable en hauteur; ameublement; bureau réglable; meubler; assise; meuble sur mesure
      banc intérieur; table de réunion; patère; lit superposé; cloisonnette; mobilier de médiathèque
      mobilier de crèche et d'école; mobilier urbain intérieur
      fourniture de mobilier; mobilier administratif; achat de mobilier
      fourniture, livraison et installation de mobilier; mobilier pour les écoles
      mobilier de restaurant scolaire; sièges de bureau; rayonnage mobile; mobilier de rangement
      mobilier d'accueil; mobilier hospitalier; mobilier de chambre; fauteuils de salle de spectacle
      rayonnages d'archives; mobilier de laboratoire; armoires et caissons; mobilier pour internat
      tableaux et paperboards`),
    buyers: list(`mobilier scolaire pour une nouvelle école
      bureaux et sièges ergonomiques
      rayonnages pour la médiathèque
      aménagement mobilier d'un foyer ou d'une salle`),
    sellers: list(`fabrication de mobilier en bois local en entreprise d'insertion
      mobilier de bureau et sièges adaptés au handicap
      agencement et mobilier sur mesure
      mobilier scolaire et de crèche fabriqué en France`),
  },
  'fournitures-scolaires': {
    definition: {
      fr: 'Fournir fournitures d’école, jeux, jouets, livres-jeux et matériel d’arts plastiques.',
      en: 'Supplying school materials, games, toys and art materials.',
    },
    cpv: ['375', '3751', '3752', '39162', '378', '3781', '3782'],
    naf: ['32.40Z', '47.65Z', '47.62Z'],
    synonyms: list(`fourniture scolaire; jouet; jeu; loisirs créatifs; matériel pédagogique; pinceau
      pâte à modeler; jeu de société; puzzle; cahier d'écolier; crayon; jeu éducatif; matériel éducatif
      gouache; matériel de motricité; tricycle; jeu d'éveil; arts plastiques; aquarelle; craie; ardoise
      jouet reconditionné; poupée; kit scolaire; cartable garni; matériel de sciences; perles; ludothèque
      malle de jeux; jouet en bois; peinture pour enfants; coloriage; jouet de Noël; cartable; cahiers
      crayons de couleur; matériel d'éveil; jeux pour enfants; élève; trousse d'écolier; papier à dessin
      manège; matériel de puériculture; jeux de cour; fournitures de loisirs
      peinture artistique; matériel pour travaux manuels; manuel scolaire
      fournitures pour les écoles; matériel éducatif et pédagogique; petites fournitures scolaires
      fournitures d'arts plastiques; jouets et jeux; fournitures et manuels scolaires
      matériel d'activités manuelles; jeux éducatifs et jouets; jeux de construction; papeterie scolaire`),
    buyers: list(`fournitures scolaires pour les écoles maternelles et élémentaires
      jeux et jouets pour les accueils de loisirs
      matériel d'arts plastiques et de loisirs créatifs`),
    sellers: list(`collecte, rénovation et vente de jouets d'occasion
      fabrication de jeux en bois en ESAT
      matériel pédagogique conçu par une coopérative`),
  },
  'cuisine-professionnelle': {
    definition: {
      fr: 'Fournir et maintenir équipements de cuisine, vaisselle et électroménager.',
      en: 'Supplying and maintaining kitchen equipment, tableware and appliances.',
    },
    cpv: ['3931', '392', '3922', '397', '3971', '3972', '3933', '393', '5088', '4221', '422'],
    naf: ['28.93Z', '27.51Z', '27.52Z', '46.69B', '47.54Z', '25.71Z', '46.43Z', '23.41Z'],
    synonyms: list(`équipement de cuisine; matériel de cuisine; four; lave-vaisselle; vaisselle
      ustensile de cuisine; réfrigérateur; électroménager; cuisinière; couvert; cuisine professionnelle
      chambre froide; armoire froide; hotte; plonge; friteuse; matériel de restauration
      petit matériel de cuisine; inox; congélateur; machine à laver; sèche-linge; bac gastronorme
      chariot repas; verrerie; assiette; casserole; buanderie à équiper; équipement de laverie
      plaque de cuisson; fontaine à eau; cellule de refroidissement; micro-ondes; self à équiper; four mixte
      sauteuse; frigo professionnel; plaque à induction; lave-vaisselle professionnel; batteur; table inox
      four professionnel; électroménager neuf; appareil ménager; ustensile
      équipements de restauration; maintenance des équipements de cuisine; matériel de cuisson
      matériel frigorifique de cuisine; petits équipements de cuisine; équipement de cuisine centrale
      appareils électroménagers; vaisselle et couverts; équipement d'office; matériel de laverie
      fourniture d'électroménager; maintenance de matériel de restauration`),
    buyers: list(`équipement de la cuisine d'un restaurant scolaire
      maintenance des matériels de cuisine
      vaisselle et ustensiles pour les cantines
      électroménager pour des logements`),
    sellers: list(`matériel de cuisine professionnelle reconditionné
      maintenance et dépannage d'équipements de cuisine
      vaisselle et articles de table fabriqués localement`),
  },
  'laboratoire-mesure': {
    definition: {
      fr: 'Fournir instruments de mesure et d’optique, matériel de laboratoire, réactifs, gaz et produits chimiques.',
      en: 'Supplying measuring and optical instruments, laboratory equipment, reagents, gases and chemicals.',
    },
    cpv: [
      '381',
      '382',
      '383',
      '384',
      '385',
      '386',
      '387',
      '388',
      '389',
      '241',
      '242',
      '243',
      '245',
      '246',
      '248',
      '249',
      '33696',
      '504',
    ],
    naf: ['26.51B', '26.70Z', '46.75Z', '28.29A', '33.13Z', '26.5', '20.1', '20.5'],
    synonyms: list(`matériel de laboratoire; réactif; microscope; instrument de mesure; produit chimique
      gaz industriel; consommable de laboratoire; balance; spectromètre; appareil de mesure; capteur
      compteur; étalonnage; métrologie; verrerie de laboratoire; sonde; gaz médical; azote; oxymètre
      optique; thermomètre; chlore; centrifugeuse; station météo; horodateur; pointeuse; radar pédagogique
      analyseur; instrument scientifique; incubateur; automate d'analyse; jumelles; sel adoucisseur
      produit de traitement de l'eau; colle; équipement scientifique; congélateur à ultra-basse température
      verrerie; pipette; balance de précision; spectromètre de masse; hotte chimique; capteur de CO2
      analyseur d'air; microscope électronique
      horlogerie; récepteur GPS; débitmètre
      équipement de laboratoire; consommables de biologie; instrumentation scientifique
      réactifs et consommables; chromatographe; spectrophotomètre; cytomètre; séquenceur; banc d'essai
      système d'imagerie scientifique; laser; caméra scientifique; matériels scientifiques
      enceinte climatique; diffractomètre; gaz spéciaux; produits de laboratoire; automates de laboratoire
      plateforme expérimentale; hotte de laboratoire; réactifs chimiques
      appareils de mesure et de contrôle; kits d'analyse; système de caractérisation
      source de rayonnement; cryostat`),
    buyers: list(`réactifs et consommables de laboratoire
      fourniture d'un microscope ou d'un spectromètre
      produits chimiques pour le traitement de l'eau
      maintenance et étalonnage d'instruments`),
    sellers: list(`fabrication d'instruments scientifiques en société coopérative
      étalonnage et réparation d'appareils de mesure
      montage de capteurs et de stations de mesure libres`),
  },
  'machines-outillage': {
    definition: {
      fr: 'Fournir, louer et maintenir machines, chariots, pompes, levage et équipements d’atelier.',
      en: 'Supplying, hiring and maintaining machines, forklifts, pumps, lifting and workshop equipment.',
    },
    cpv: [
      '421',
      '422',
      '423',
      '424',
      '425',
      '426',
      '427',
      '428',
      '429',
      '431',
      '432',
      '433',
      '434',
      '435',
      '436',
      '505',
      '455',
      '517',
      '518',
      '519',
      '515',
    ],
    naf: ['33.12Z', '46.62Z', '46.69B', '77.32Z', '77.39Z', '28.', '33.20', '46.6'],
    synonyms: list(`machine; chariot élévateur; pompe; machine-outil; équipement industriel; compresseur
      levage; pont roulant; groupe électrogène; maintenance industrielle; location de machines; transpalette
      nacelle; gerbeur; chariot automoteur; appareil de levage; équipement d'atelier
      location de matériel de chantier; robot; engin de levage; palan; presse à balles; compacteur
      convoyeur; filtration; brûleur; location de nacelles; mécanique industrielle; turbine; vanne
      machine à bois; distributeur automatique; machine textile; machine à coudre industrielle
      chaudière industrielle; tapis roulant; chariot; machine d'atelier; nacelle à louer; engin à louer
      compresseur d'air; équipement de levage; élévatrice; scie; outil industriel; monte-matériaux
      chariot de manutention; matériel de manutention; machine-outil d'occasion; outillage d'atelier
      location de grue; grue; nacelle élévatrice; engin avec conducteur
      location d'engins de chantier; robinetterie industrielle; pesage; balance
      maintenance de chariots élévateurs; location de matériels; location d'engins; matériel de levage
      location de nacelles et d'engins; maintenance de pompes; groupes de pompage; outillage industriel
      matériel pédagogique d'atelier; location de matériel de travaux publics
      maintenance d'équipements industriels; maintenance de portails; ponts élévateurs
      imprimante 3D industrielle; autoclave`),
    buyers: list(`acquisition et maintenance de chariots élévateurs
      location de nacelles et de matériel de chantier
      fourniture de pompes et de compresseurs
      équipement d'un atelier de formation`),
    sellers: list(`fabrication de machines spéciales en SCOP
      maintenance industrielle et dépannage sur site
      location solidaire d'outils et de machines`),
  },
  'secours-police': {
    definition: {
      fr: 'Équiper pompiers, polices, armées et services de secours.',
      en: 'Equipping fire services, police, armed forces and rescue services.',
    },
    cpv: ['352', '353', '354', '355', '356', '357', '358', '506', '3511'],
    naf: ['25.40Z', '30.40Z', '84.22Z', '84.24Z', '46.69C'],
    synonyms: list(`équipement de police; gilet pare-balles; matériel de secours; équipement de pompier
      munition; arme; caméra piéton; armement; bâton de défense; matériel de sauvetage
      lance à incendie; tuyau d'incendie; appareil respiratoire isolant; bouclier; gyrophare
      cinémomètre; gendarmerie; matériel de désincarcération; radiocommunication de secours; étui d'arme
      simulateur de tir; treillis; drone de surveillance; secours en montagne; éthylotest; sapeur-pompier
      pompier; SDIS; fourgon-pompe; arme de poing; policier; casque de pompier; tenue de feu
      matériel d'incendie; véhicule de secours; radio de police; sauvetage
      lutte contre l'incendie; échelle de secours
      équipement militaire; matériel de défense; effets d'habillement des pompiers
      centre de secours à équiper`),
    buyers: list(`équipement des sapeurs-pompiers
      gilets pare-balles et caméras-piétons de la police municipale
      matériel de sauvetage et de désincarcération`),
    sellers: list(`confection et réparation d'équipements de secours
      entretien de tuyaux et d'appareils d'incendie en ESAT
      sous-traitance pour la défense en entreprise adaptée`),
  },
}
