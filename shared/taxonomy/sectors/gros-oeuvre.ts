/** Structural works, roads and outdoor works: what carries, drains and links. */
import { list } from '../list.ts'
import type { SectorPhrases } from '../types.ts'

export const grosOeuvre: Record<string, SectorPhrases> = {
  'construction-batiment': {
    definition: {
      fr: 'Construire, agrandir ou réhabiliter un bâtiment entier, en dur, en bois ou en modules.',
      en: 'Building, extending or refurbishing a whole building, masonry, timber or modular.',
    },
    cpv: ['452', '4521', '45211', '45212', '45213', '45214', '45215', '45216', '44211'],
    naf: ['41.20A', '41.20B', '41.', '41.10'],
    synonyms: list(`construction; réhabilitation; extension; bâtiment neuf; restructuration; groupe scolaire
      bâtiment modulaire; gymnase; logement collectif; entreprise générale; crèche à construire
      construction bois; ossature bois; construction de logements; conception-réalisation
      bâtiment provisoire; préfabriqué; maison médicale; entreprise de bâtiment; tiny house
      salle de classe modulaire; centre aquatique; caserne; collège; lycée; chantier de construction
      construction paille; éco-construction; bungalow de chantier; base de vie à louer
      médiathèque à construire; aménagement de locaux; marché de travaux; clos couvert
      centre de secours à construire; extension de bâtiment; local à vélos; bâtiment démontable; algeco
      construire; agrandir; bâtir; construction d'une école; réhabiliter; ERP; TCE; équipement public
      salle des fêtes à construire; restructurer; maison de quartier; reconstruction
      conception-construction
      construction d'un bâtiment; construction d'un gymnase; extension et restructuration
      travaux de réhabilitation; travaux de restructuration; travaux de construction; locaux modulaires
      marché global de performance; travaux tous corps d'état; réhabilitation de logements
      rénovation et extension; surélévation; construction neuve; mise en conformité de bâtiment
      construction et réhabilitation; rénovation de bâtiments; réhabilitation d'un groupe scolaire
      opération de construction; travaux de bâtiment; location de bâtiments modulaires`),
    buyers: list(`construction d'un groupe scolaire
      réhabilitation et extension d'une salle
      location de bâtiments modulaires pendant des travaux
      construction de logements`),
    sellers: list(`entreprise générale de bâtiment en SCOP
      construction en ossature bois, paille et terre
      habitat modulaire et tiny houses fabriqués en insertion`),
  },
  maconnerie: {
    definition: {
      fr: 'Bâtir fondations, murs, dalles et ouvrages en béton, brique, parpaing ou pierre.',
      en: 'Building foundations, walls, slabs and works in concrete, brick, block or stone.',
    },
    cpv: ['45262', '45223'],
    naf: ['43.99C', '43.99D', '43.99B', '23.61Z', '43.9'],
    synonyms: list(`maçonnerie; gros œuvre; maçon; béton armé; dalle; fondation; mur; parpaing; brique
      ouverture de mur; coffrage; petite maçonnerie; agglo; reprise en sous-œuvre; enduit de façade; muret
      coulage de béton; terrasse en béton; démolition partielle; structure béton; échafaudage; ferraillage
      linteau; soubassement; ouvrage en béton; maçonnerie paysagère; chape béton; escalier en béton
      ossature béton; montage d'échafaudage; bétonnage; radier; couler une dalle; monter un mur
      hangar à construire; béton banché; ciment à couler; seuil; ravaler un muret; enduit traditionnel
      mur de soutènement en pierre; dallage; maçonnerie générale
      fondations spéciales; pieux; micropieux
      travaux de gros œuvre; béton; fondations et maçonnerie; lot gros œuvre; maçonnerie et béton armé
      VRD et gros œuvre; ouvrages en maçonnerie; maçonnerie-carrelage; démolition et gros œuvre
      terrassement et gros œuvre; restanque`),
    buyers: list(`lot gros œuvre et maçonnerie
      réfection d'un mur de clôture
      création d'ouvertures et reprises en sous-œuvre
      petite maçonnerie dans un village`),
    sellers: list(`maçonnerie et petit gros œuvre en chantier d'insertion
      entreprise de gros œuvre coopérative
      maçons formés à la pierre et à la chaux`),
  },
  demolition: {
    definition: {
      fr: 'Démolir, curer, désamianter et déplomber.',
      en: 'Demolition, strip-out, asbestos and lead removal.',
    },
    cpv: ['45111', '4511', '9065'],
    naf: ['43.11Z', '39.00Z', '43.12'],
    synonyms: list(`démolition; désamiantage; curage; déconstruction; amiante; déplombage; démolisseur
      abattage de bâtiment; bâtiment à démolir; retrait d'amiante; démolition structurelle
      évacuation de gravats; dépose de cloisons; sous-section 4; confinement; curage intérieur
      sciage de béton; carottage; démantèlement de structure; friche à démolir; dépose de sols
      dépollution pyrotechnique; démolir; hangar à démolir; casser une cloison; amianté; toiture amiantée
      désamianter; déblaiement; raser
      démolition et désamiantage; travaux de désamiantage; travaux de démolition; lot désamiantage
      déconstruction de bâtiments; curage et désamiantage; démolition d'ouvrages; dépose et évacuation
      retrait d'enrobés amiantés; démolition-gros œuvre`),
    buyers: list(`désamiantage et démolition d'un bâtiment
      curage intérieur avant réhabilitation
      retrait de matériaux amiantés`),
    sellers: list(`curage et déconstruction en insertion
      désamiantage par des équipes certifiées
      démolition avec tri des matériaux`),
  },
  'charpente-couverture': {
    definition: {
      fr: 'Poser charpentes en bois ou métal, toitures, gouttières et zinc.',
      en: 'Installing timber or steel frames, roofs, gutters and zinc work.',
    },
    cpv: ['4526', '45261'],
    naf: ['43.91A', '43.91B', '16.23Z', '43.99B'],
    synonyms: list(`charpente; couverture; toiture; zinguerie; charpente métallique; couvreur; gouttière
      tuile; ardoise; charpentier; bac acier; charpente bois; chéneau; réfection de toiture; fenêtre de toit
      ossature métallique; fuite de toiture; écran sous toiture; lauze; bardeau; démoussage de toiture
      faîtage; zinc; lamellé-collé; couverture en zinc; recherche de fuite; auvent; préau; bardage; verrière
      combles; charpente traditionnelle; solive; chaume; toit; refaire un toit; refaire la toiture; poutre
      fuite du toit
      charpente et couverture; couverture et zinguerie; couverture-étanchéité
      charpente bois et métallique; charpente-bardage; réfection de couverture; lot charpente
      lot couverture; travaux de toiture; réparation de toitures; couverture tuiles; couverture métallique
      structure bois; structure métallique; ossature et charpente`),
    buyers: list(`lot charpente et couverture
      réfection de la toiture d'une église
      charpente métallique d'un gymnase
      réparation de gouttières et de fuites`),
    sellers: list(`charpente, couverture et zinguerie en SCOP
      charpentiers bois et ossature
      entreprise d'insertion en couverture`),
  },
  'facades-etancheite': {
    definition: {
      fr: 'Ravaler, isoler par l’extérieur, barder et étancher façades et toits plats.',
      en: 'Rendering, external insulation, cladding and waterproofing of façades and flat roofs.',
    },
    cpv: ['45443', '45261', '4532', '45321', '4526', '45323'],
    naf: ['43.99A', '43.34Z', '43.29A', '43.91B'],
    synonyms: list(`façade; étanchéité; isolation extérieure; ravalement; bardage; toiture-terrasse; ITE
      enduit; façadier; toiture végétalisée; isolation par l'extérieur; étanchéité de terrasse
      ravalement de façades; infiltration; membrane; bardage bois; imperméabilisation; cuvelage
      enduit à la chaux; traitement de l'humidité; joint de façade; peinture de façade; vêture
      isolant extérieur; pare-vapeur; asphalte; relevé d'étanchéité; nettoyage de façades; étancheur
      ravaler; isoler par l'extérieur; terrasse étanche; toit plat; crépi; étanchéité de toiture
      enduits extérieurs
      travaux d'étanchéité; façades et bardages; traitement des façades; lot étanchéité
      couverture et étanchéité; réfection d'étanchéité; isolation thermique extérieure; lot façades
      réfection de façades; enveloppe du bâtiment`),
    buyers: list(`ravalement et isolation thermique par l'extérieur
      étanchéité d'une toiture-terrasse
      lot façades et bardage`),
    sellers: list(`isolation par l'extérieur et bardage bois
      étanchéité et toitures végétalisées en SCOP
      enduits à la chaux et ravalement`),
  },
  'patrimoine-bati': {
    definition: {
      fr: 'Restaurer murs en pierre, chapelles, lavoirs, remparts et monuments.',
      en: 'Restoring stone walls, chapels, wash-houses, ramparts and monuments.',
    },
    cpv: ['45212', '45262'],
    naf: ['43.99C', '23.70Z', '43.39Z', '91.03Z'],
    synonyms: list(`patrimoine bâti; pierre sèche; restauration du patrimoine; petit patrimoine
      mur en pierre; taille de pierre; monument historique; lavoir; chapelle; calade; murailler
      restauration d'église; moulin; four à pain; rempart; château; mortier de chaux; patrimoine rural
      fontaine; muret en pierre; tailleur de pierre; terrasse agricole; rejointoiement
      chantier de bénévoles; patrimoine vernaculaire; bergerie; cazelle; colombage; torchis; pisé
      maçonnerie traditionnelle; puits; pigeonnier; pont en pierre; muret; vieux murs; pierres
      remonter un mur; église à restaurer; restaurer un lavoir; ruine; village médiéval; oratoire
      patrimoine ancien; bâti ancien; restauration de bâti; chantier de patrimoine; maçonnerie de pierre
      sauvegarde du patrimoine
      restauration de monuments; maçonnerie et pierre de taille; travaux sur monuments historiques
      reconstitution de murs en pierre; conservation de monuments; maçonnerie de pierre sèche
      restauration de remparts; clocher; restauration de façades en pierre; restanque en pierre`),
    buyers: list(`restauration de murs en pierre sèche
      réfection d'un lavoir et d'une chapelle
      travaux sur monument historique
      mise en valeur du petit patrimoine`),
    sellers: list(`chantier d'insertion de restauration du patrimoine bâti
      bâtisseurs en pierre sèche
      maçonnerie traditionnelle à la chaux
      rénovation du petit patrimoine rural`),
  },
  'terrassement-reseaux': {
    definition: {
      fr: 'Creuser, niveler, poser canalisations et réseaux enterrés, raccorder.',
      en: 'Digging, levelling, laying pipes and buried networks, connecting.',
    },
    cpv: ['4511', '45112', '45113', '4523', '45231', '45232', '45247'],
    naf: ['43.12A', '42.21Z', '42.22Z', '43.12', '42.2', '42.9'],
    synonyms: list(`terrassement; VRD; canalisation; assainissement; tranchée; branchement; fouille; remblai
      bassin de rétention; réseau d'eaux pluviales; enfouissement de réseaux; fourreau; travaux publics
      eaux usées; déblai; adduction d'eau; collecteur; regard; viabilisation; conduite; nivellement
      engin de terrassement; tuyau à poser; gaine; drainage; génie civil de réseaux; poste de refoulement
      mini-pelle; pose de canalisations; plateforme; tout-à-l'égout; réseau séparatif; station de pompage
      hydrocurage; AEP; réseaux humides; réseaux secs; aménagement extérieur; terrassement en tranchée
      eau pluviale; creuser; pelleteuse; conduite d'eau; raccordement au réseau; niveler un terrain
      eaux de pluie; canalisation d'eau; branchement d'eau; tuyaux; assainissement collectif
      plateforme à terrasser
      voirie et réseaux divers; réseaux divers; terrassements généraux; terrassement et VRD; lot VRD
      branchements d'assainissement; renouvellement de réseaux; réseau d'eaux usées; réseau d'eau potable
      extension de réseaux; réhabilitation de réseaux; réhabilitation de collecteurs; pose de fourreaux
      dévoiement de réseaux; canalisations d'assainissement; déblais et remblais; réseaux enterrés
      bassin d'orage; travaux d'assainissement; alimentation en eau potable à poser
      réseaux humides et secs; chambre de tirage; renouvellement de conduites
      génie civil de télécommunications`),
    buyers: list(`terrassements, voirie et réseaux divers d'un quartier neuf
      renouvellement de canalisations d'eau potable
      création d'un réseau d'assainissement
      enfouissement de réseaux secs`),
    sellers: list(`terrassement et petits travaux publics en insertion
      pose de réseaux secs et humides en SCOP
      tranchées, fouilles et aménagements extérieurs`),
  },
  voirie: {
    definition: {
      fr: 'Construire et entretenir routes, trottoirs, pistes cyclables, marquages et panneaux.',
      en: 'Building and maintaining roads, pavements, cycle paths, markings and signs.',
    },
    cpv: ['45233', '4523', '34923', '3492', '34992', '34996', '44113'],
    naf: ['42.11Z', '43.99D', '42.1', '42.13'],
    synonyms: list(`voirie; enrobé; trottoir; chaussée; signalisation; marquage au sol; piste cyclable
      bordure; signalisation routière; pavage; bitume; nid-de-poule; ralentisseur; aménagement de voirie
      travaux routiers; parvis; feu tricolore; signalisation horizontale; signalisation verticale; carrefour
      giratoire; glissière; caniveau; pavé; place publique; peinture routière; réfection de chaussée
      stationnement à créer; aménagement de bourg; point à temps; gravillonnage; panneau routier
      sécurité routière; passage piéton; arrêt de bus; potelet; requalification de rue; accès PMR
      cœur de ville; séparateur; voie ferrée; tramway; goudron; refaire une route; marquage
      panneaux de rue; travaux de route; place de village; cheminement piéton; piste piétonne
      route départementale; réseau routier; aménagement de rue
      voirie et réseaux divers; travaux de voirie; voirie communale; entretien de voirie
      couche de roulement; enrobés et bordures; aménagement de carrefour; aménagement de places
      réfection de trottoirs; enduits superficiels; fraisage de chaussée; réfection de voies
      revêtement de chaussée; requalification de voirie; aménagement de la traversée
      équipements de la route; dispositifs de retenue; signalisation tricolore; aménagements cyclables
      entretien des routes; bordures et caniveaux; glissières de sécurité; plateforme de tramway
      espaces publics à aménager; borduration; pavage et dallage; stationnements à aménager`),
    buyers: list(`réfection de la voirie communale
      création d'une piste cyclable et de trottoirs
      marquage au sol et panneaux de signalisation
      aménagement du centre-bourg`),
    sellers: list(`petits travaux de voirie et de pavage en insertion
      marquage au sol et pose de panneaux
      travaux publics en société coopérative`),
  },
  'genie-civil': {
    definition: {
      fr: 'Construire et réparer ponts, murs de soutènement, digues, quais, réservoirs et stations.',
      en: 'Building and repairing bridges, retaining walls, dykes, quays, reservoirs and plants.',
    },
    cpv: ['4522', '45221', '45222', '45223', '4524', '45234', '45235', '45244', '4525', '45251', '45252'],
    naf: ['42.13A', '42.13B', '42.91Z', '42.99Z', '42.12Z'],
    synonyms: list(`génie civil; pont; ouvrage d'art; mur de soutènement; station d'épuration à construire
      digue; réservoir; tunnel; barrage; passerelle; château d'eau; dragage; voie ferrée; viaduc; écluse
      ouvrage hydraulique; confortement; travaux fluviaux; usine de traitement; micropieu; enrochement
      travaux ferroviaires; travaux maritimes; confortement de falaise; travaux en hauteur; cordiste; buse
      pompage; unité de méthanisation à construire; éboulement; talus à stabiliser; ouvrage de soutènement
      bassin portuaire; falaise; mur de quai; pont à réparer; ouvrage hydraulique à réparer; paroi moulée
      quai portuaire; réparation d'ouvrage; pont-route; mur à conforter; travaux sur ouvrages d'art
      quai
      ouvrage de génie civil; réparation d'ouvrages d'art; réhabilitation de pont; station de relevage
      bassin de stockage; réhabilitation de réservoir; travaux portuaires; aménagement portuaire
      digue de protection; travaux de confortement; travaux souterrains; parking souterrain à construire
      usine d'eau potable; réhabilitation de station d'épuration; soutènement; travaux de dragage
      appontement; port; méthaniseur; protection contre les inondations`),
    buyers: list(`réparation d'un pont communal
      construction d'une station de traitement des eaux
      confortement d'un mur de soutènement
      travaux de quai et de dragage`),
    sellers: list(`cordistes en coopérative, travaux en hauteur
      génie civil et ouvrages en béton en SCOP
      réfection d'ouvrages et de murs de soutènement`),
  },
  'amenagement-urbain': {
    definition: {
      fr: 'Fabriquer et poser bancs, abris, aires de jeux, terrains de sport et équipements de plein air.',
      en: 'Making and installing benches, shelters, playgrounds, sports grounds and outdoor equipment.',
    },
    cpv: ['34928', '3753', '37535', '45236', '43325', '5087'],
    naf: ['43.99D', '32.30Z', '31.09B', '16.29Z', '25.99B', '42.99Z'],
    synonyms: list(`mobilier urbain; aire de jeux; banc; abri de bus; terrain de sport; corbeille
      arceau à vélo; abri vélo; jeu extérieur; city stade; skatepark; sol amortissant; structure de jeux
      terrain synthétique; terrain multisport; jardinière urbaine; borne; fontaine à boire
      toilettes publiques à installer; terrain de tennis; clôture de terrain; gazon synthétique
      table de pique-nique; agrès; parcours sportif; potelet de voirie; boulodrome; piste d'athlétisme
      terrain de football; abri voyageurs; portique; panier de basket; toboggan; kiosque; pumptrack
      aire de fitness; contrôle des aires de jeux; boîte à livres; banc public; balançoire; jeux de square
      square; jeux pour cour d'école; table de ping-pong; sol souple de jeux; poubelle de parc
      terrain de basket; pergola bioclimatique publique; bancs en bois
      fourniture de mobilier urbain; fourniture et pose de mobilier urbain
      fourniture et pose d'aires de jeux; aménagement d'aires de jeux; création d'un terrain multisports
      équipements sportifs extérieurs; réfection de terrain de football; sols sportifs extérieurs
      mise en conformité des aires de jeux; terrain en gazon synthétique; bornes et potelets
      jeux d'enfants; piste d'athlétisme à refaire; sol amortissant de jeux; équipement de plein air`),
    buyers: list(`aire de jeux inclusive pour enfants
      bancs et corbeilles pour une place
      création d'un terrain multisport
      contrôle et réparation des jeux extérieurs`),
    sellers: list(`mobilier urbain en bois ou métal fabriqué en ESAT
      abris vélos et bancs conçus en atelier d'insertion
      aires de jeux en bois local
      pose et entretien de mobilier urbain`),
  },
}
