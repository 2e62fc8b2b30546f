/** Mobility and transport: what moves people and goods. */
import { list } from '../list.ts'
import type { SectorPhrases } from '../types.ts'

export const mobilite: Record<string, SectorPhrases> = {
  velo: {
    definition: {
      fr: 'Réparer, louer, vendre et enseigner le vélo, entretenir des flottes.',
      en: 'Repairing, hiring, selling and teaching cycling, maintaining fleets.',
    },
    cpv: ['344', '3442', '3443', '34431', '34432'],
    naf: ['95.29Z', '77.21Z', '47.64Z', '30.92Z'],
    synonyms: list(`vélo; réparation de vélos; vélo à assistance électrique; vélo-école; atelier vélo
      vélo-cargo; location de vélos; flotte de vélos; VAE; trottinette; bicyclette; cyclable; cycle
      mobilité douce; remise en selle; vélo d'occasion; vélo reconditionné; bourse aux vélos
      marquage de vélos; savoir rouler; vélobus; vélo adapté; triporteur; atelier d'autoréparation
      maintenance de vélos; vélo en libre-service; vélo de fonction; scooter électrique; cycliste
      station vélo; gonfleur; pédibus; parking à vélos; heureux cyclage; réparer un vélo; vélos électriques
      réviser un vélo; vélo de service; pneu de vélo; mécanicien cycle; apprendre à faire du vélo
      mécanique vélo; vélos recyclés; location de vélos et trottinettes; mobilité active; recyclage de vélos
      fourniture de vélos; achat de vélos; maintenance d'une flotte de vélos
      vélos à assistance électrique en location; gestion d'une vélostation
      entretien et réparation de vélos`),
    buyers: list(`entretien d'une flotte de vélos de service
      location de vélos à assistance électrique
      ateliers de réparation pour les salariés
      apprentissage du vélo dans les écoles`),
    sellers: list(`atelier vélo participatif et solidaire
      réparation et reconditionnement de vélos en insertion
      vélo-école et location longue durée
      promotion des mobilités douces`),
  },
  'location-vehicules': {
    definition: {
      fr: 'Louer ou partager voitures, minibus et utilitaires, avec ou sans chauffeur.',
      en: 'Hiring or sharing cars, minibuses and vans, with or without driver.',
    },
    cpv: ['6017', '6018', '3411'],
    naf: ['77.12Z', '77.11A', '77.11'],
    synonyms: list(`autopartage; location de véhicules; voiture partagée; covoiturage; location de minibus
      location solidaire; location longue durée; location d'utilitaire; location de voiture
      véhicule partagé; LLD; camionnette à louer; mise à disposition de véhicules; location de scooter
      garage solidaire location; autostop organisé; ligne de covoiturage; location de camion
      véhicule de courtoisie; voiture en libre-service; flotte partagée; location sans chauffeur
      location de poids lourd; minibus neuf places; location avec chauffeur; louer une voiture
      louer un minibus; louer un camion; voiture à la demande; covoiturer; véhicule sans permis à louer
      partager une voiture
      location de véhicules sans chauffeur; location longue durée de véhicules
      location de véhicules utilitaires; location de bennes et camions; autopartage de véhicules
      location courte durée`),
    buyers: list(`service d'autopartage sur la commune
      location longue durée de véhicules
      location de minibus pour des sorties
      lignes de covoiturage`),
    sellers: list(`coopérative d'autopartage
      location de voitures à tarif social
      plateforme de covoiturage libre et sans commission`),
  },
  'mobilite-inclusive': {
    definition: {
      fr: 'Conseiller et former à la mobilité les personnes sans permis ni véhicule.',
      en: 'Mobility advice and driving lessons for people without a licence or a vehicle.',
    },
    cpv: ['8041', '80411'],
    naf: ['85.53Z', '49.39'],
    synonyms: list(`mobilité inclusive; auto-école sociale; permis de conduire; plateforme de mobilité
      mobilité solidaire; conseiller en mobilité; transport solidaire; code de la route; auto-école
      garage solidaire; leçon de conduite; transport à la demande solidaire; précarité de mobilité
      bilan de mobilité; permis B; conducteur bénévole; aide à la mobilité; prêt de véhicule
      navette solidaire; mobilité des demandeurs d'emploi; formation à la conduite; éco-conduite
      simulateur de conduite; apprentissage de la conduite; plan de mobilité employeur; voiture sans permis
      microcrédit mobilité; perfectionnement à la conduite; passer le permis; permis; apprendre à conduire
      se déplacer; aller au travail; demandeur d'emploi sans voiture; freins à la mobilité; scooter à louer
      location de scooters à tarif social; location de véhicules sociale; prêt de mobylettes
      aide au permis; garage et auto-école associatifs; voiture pour aller travailler; voiture à bas prix
      accès au permis de conduire; accompagnement à la mobilité; transport solidaire de proximité
      mobilité rurale; apprentissage du code; code de la route et permis; prêt de scooters`),
    buyers: list(`plateforme de mobilité pour demandeurs d'emploi
      préparation au permis de conduire d'un public fragile
      réseau de transport solidaire par des bénévoles`),
    sellers: list(`auto-école sociale et conseil en mobilité
      location de véhicules et garage solidaires
      diagnostics et accompagnement à la mobilité`),
  },
  garage: {
    definition: {
      fr: 'Entretenir, réparer, laver et contrôler voitures, utilitaires et deux-roues.',
      en: 'Servicing, repairing, washing and inspecting cars, vans and two-wheelers.',
    },
    cpv: ['501', '5011', '50112', '343', '3433', '3435', '34351'],
    naf: ['45.20A', '45.32Z', '45.40Z', '45.20B', '45.20', '45.3'],
    synonyms: list(`garage; réparation automobile; entretien de véhicules; garage solidaire; carrosserie
      pneu; vidange; révision de véhicules; mécanique automobile; pneumatique; flotte automobile
      contrôle technique automobile; dépannage; remorquage; pièce automobile; révision; garage associatif
      mécanicien; pare-brise; pièce de rechange; parc automobile; lavage de véhicules; self-garage
      pièce détachée automobile; freins; fourrière automobile; batterie de voiture
      réparation de poids lourds; conversion au bioéthanol; rétrofit; entretien de flotte
      diagnostic automobile; carrossier; réparer une voiture; vidange de voiture
      voitures de service à réviser; kilométrage; plaquettes de frein; garagiste; tôlerie automobile
      entretien automobile; atelier mécanique; réparation de véhicules; entretien de voitures
      voitures d'occasion solidaires; vente de véhicules à petits prix
      réparation et entretien de véhicules; maintenance de véhicules; pièces détachées pour véhicules
      pièces de rechange pour autobus; fourniture de pneumatiques; entretien du parc automobile
      réparations de carrosserie; maintenance du parc roulant; maintenance de poids lourds
      entretien de véhicules industriels; fourniture de pièces détachées
      contrôles techniques de véhicules; dépannage et remorquage; prestations de carrosserie
      pneumatiques et prestations; maintenance d'autobus; fourrière de véhicules`),
    buyers: list(`entretien et réparation de la flotte de véhicules
      fourniture et pose de pneumatiques
      carrosserie et pare-brise des véhicules de service
      contrôle technique des véhicules`),
    sellers: list(`garage solidaire, réparation à tarif social
      entretien de flottes par une entreprise d'insertion
      mécanique et carrosserie, pièces de réemploi`),
  },
  'vehicules-engins': {
    definition: {
      fr: 'Vendre véhicules légers, utilitaires, poids lourds, bus, bateaux, bennes et engins.',
      en: 'Selling cars, vans, lorries, buses, boats, refuse vehicles and plant.',
    },
    cpv: [
      '341',
      '3411',
      '3412',
      '3413',
      '3414',
      '34144',
      '342',
      '3421',
      '3422',
      '345',
      '346',
      '347',
      '4321',
      '4326',
      '502',
    ],
    naf: ['45.11Z', '45.19Z', '29.20Z', '29.', '30.', '45.1'],
    synonyms: list(`achat de véhicule; véhicule utilitaire; véhicule électrique; voiture; camion
      poids lourd; minibus; remorque; engin de chantier; balayeuse; autobus; autocar à acheter; tractopelle
      ambulance à acheter; benne à ordures à acheter; fourgon; véhicule léger; véhicule d'occasion
      véhicule d'incendie; camion benne; véhicule de voirie; bateau; chargeuse; mini-pelle
      carrosserie industrielle; véhicule adapté; camion-grue; citerne; quadricycle; voiturette électrique
      véhicule hydrogène; train; hélicoptère; véhicule frigorifique; hayon; châssis-cabine; saleuse
      microtracteur; matériel roulant; pelle mécanique; nacelle élévatrice sur porteur; acheter une voiture
      fourgonnette; véhicules; tracteur routier; voiture électrique; engins; chariot télescopique; bus
      camionnette
      construction navale; embarcation; moto; scooter; aéronef
      acquisition de véhicules; fourniture de véhicules; achat de véhicules neufs; véhicules de tourisme
      fourgons et fourgonnettes; bennes à ordures ménagères; autobus et autocars
      engins de travaux publics; acquisition de balayeuses; camion-citerne; fourniture d'autobus
      véhicules poids lourds; rames; matériel ferroviaire; véhicule grue; acquisition d'engins; ambulances
      véhicules d'incendie et de secours`),
    buyers: list(`acquisition de véhicules électriques
      achat d'un camion polybenne
      fourniture d'une balayeuse de voirie
      minibus adapté au transport de fauteuils`),
    sellers: list(`constructeur coopératif de véhicules légers
      aménagement de véhicules utilitaires et adaptés
      fabrication de remorques et de petits véhicules électriques`),
  },
  'transport-adapte': {
    definition: {
      fr: 'Transporter avec accompagnement personnes handicapées, malades ou âgées.',
      en: 'Escorted transport of people with disabilities, patients or older people.',
    },
    cpv: ['6013', '85143', '6012'],
    naf: ['49.39B', '49.32Z', '86.90A'],
    synonyms: list(`transport adapté; PMR; mobilité réduite; ambulance; transport sanitaire; VSL
      transport de personnes handicapées; accompagnement au transport; TPMR; taxi
      fauteuil roulant à transporter; véhicule sanitaire léger; transport de patients
      personne à mobilité réduite; transport d'élèves handicapés; accompagnateur de transport
      taxi conventionné; transport assis; transport accompagné; transport médicalisé; véhicule aménagé
      transport d'enfants handicapés; ambulancier; transport à la demande PMR; sortie d'hôpital; brancardage
      trajet domicile-établissement; navette médico-sociale; emmener des enfants handicapés; fauteuil
      personnes handicapées à transporter; transport d'un malade; navette pour personnes âgées
      transport vers un IME; chauffeur accompagnateur; transport de personnes âgées
      transport de personnes en fauteuil; accompagnement aux rendez-vous médicaux
      transport d'élèves en situation de handicap; transport de patients assis; transport en ambulance
      transports par taxi; transport d'usagers handicapés; transport de personnes à mobilité réduite
      transports sanitaires terrestres; transport médico-social`),
    buyers: list(`transport d'élèves et étudiants handicapés
      transport de personnes à mobilité réduite à la demande
      transports sanitaires d'un établissement
      trajets quotidiens vers un établissement médico-social`),
    sellers: list(`transport accompagné de personnes à mobilité réduite
      chauffeurs formés au handicap, véhicules adaptés
      coopérative d'ambulanciers`),
  },
  'transport-voyageurs': {
    definition: {
      fr: 'Conduire écoliers, groupes et habitants, en car, bus, navette ou train.',
      en: 'Driving pupils, groups and residents by coach, bus, shuttle or train.',
    },
    cpv: ['601', '6011', '60112', '6014', '60172', '602', '604', '606'],
    naf: ['49.31Z', '49.39A', '49.1', '49.39', '50.', '51.', '52.2'],
    synonyms: list(`transport scolaire; autocar; transport en commun; navette; transport de voyageurs
      ligne régulière; transport à la demande; bus; conducteur de car; transport d'élèves
      sortie scolaire en car; transport périscolaire; bac fluvial; avion; transport de personnes
      transport occasionnel; minibus avec chauffeur; transport collectif; navette électrique
      transport urbain; excursion en autocar; calèche; car; transport de groupe; transport public
      accompagnateur scolaire; desserte; VTC; transport vers la piscine; bateau-navette; aéroport
      réseau de bus; car avec chauffeur; bus scolaire; sortie en car; emmener des élèves
      transport d'enfants; ligne de bus; transport urbain de voyageurs; ligne de train
      chemin de fer; train touristique; transport ferroviaire; liaison maritime; bac
      navette fluviale; téléphérique; remontée mécanique; tramway; transport de passagers
      services de transport scolaire; exploitation de services de transport
      exploitation de lignes régulières; services réguliers de transport; transport public de voyageurs
      transport routier de voyageurs; transport d'élèves et de groupes; lignes de transport
      services de transport à la demande; location d'autocars avec conducteur; réseau de transport
      réseau de transports urbains; transport de personnes par car; circuits scolaires
      transport interurbain; transport collectif de personnes; exploitation du réseau
      transport maritime de passagers; services routiers de transport; sorties scolaires en autocar`),
    buyers: list(`transport scolaire et périscolaire
      autocar avec chauffeur pour des sorties
      navette locale à la demande
      transport des élèves vers la piscine`),
    sellers: list(`transport de voyageurs en société coopérative
      transport à la demande en milieu rural
      navettes et minibus conduits par des salariés en insertion`),
  },
  'transport-marchandises': {
    definition: {
      fr: 'Transporter fret et produits par route, rail, eau ou air, affréter et dédouaner.',
      en: 'Carrying freight and goods by road, rail, water or air, chartering and customs.',
    },
    cpv: ['601', '6016', '6018', '60181', '602', '603', '604', '606', '634', '637', '6372', '6373', '6352'],
    naf: ['49.41A', '49.41B', '49.41C', '49.20Z', '50.20Z', '50.40Z', '49.4', '52.29'],
    synonyms: list(`transport de marchandises; transporteur; fret; camion; affrètement; transport routier
      chauffeur poids lourd; messagerie; transport frigorifique; livraison de marchandises
      transport à la voile; conteneur maritime; semi-remorque; acheminement de marchandises
      transport de colis; ramassage de marchandises; palette à expédier; transport de denrées
      tournée de livraison; transport de conteneurs; commission de transport; transport fluvial
      fret maritime; camionneur; douane; transport express; location de camion avec chauffeur; lot complet
      groupage; transport combiné; ferroutage; lestage; hayon élévateur; transporter des palettes
      livraison en camion; camion frigorifique; chauffeur-livreur; livrer des denrées; transport de matériel
      transport de bennes; marchandises; messagerie de palettes; transport de fret; chauffeur routier
      transport léger; livraison de colis lourds; enlèvement et livraison
      transport de biens; transport et livraison; affrètement de navires; transport de fonds et valeurs
      transport aérien; enlèvement et transport; transport de déchets par camion
      services de transport de fret; transport de produits; transport exceptionnel`),
    buyers: list(`transport de palettes entre deux villes
      transport frigorifique de denrées
      affrètement de camions avec chauffeur
      transport de conteneurs et de bennes`),
    sellers: list(`transport routier de marchandises en insertion
      transport de marchandises à la voile, coopérative
      tournées de collecte et de livraison en camion`),
  },
  'dernier-kilometre': {
    definition: {
      fr: 'Livrer et collecter en ville, à vélo-cargo ou en véhicule propre.',
      en: 'Delivering and collecting in town by cargo bike or clean vehicle.',
    },
    cpv: ['64121', '64122', '6412'],
    naf: ['53.20Z', '49.42Z', '49.41B'],
    synonyms: list(`cyclologistique; dernier kilomètre; livraison à vélo; coursier à vélo; vélo-cargo
      livraison de proximité; logistique urbaine; livraison de courses; livraison en ville; livreur
      bike messenger; livraison décarbonée; course à vélo; remorque à vélo; coopérative de livreurs
      livraison à domicile; livraison de repas à vélo; collecte à vélo; hub logistique
      conciergerie de livraison; livraison de paniers; portage de courses; coursier; livraison verte
      livraison de colis en centre-ville; transport à vélo; tournée à vélo; livrer à vélo; colis à vélo
      livraison écologique; livrer en ville; triporteur de livraison; course urbaine
      livraison urbaine; transport à vélo-cargo; livraison propre; service de coursiers
      logistique du dernier kilomètre`),
    buyers: list(`livraison à vélo de plis et de repas en centre-ville
      collecte à vélo entre sites
      livraison de courses et de paniers de proximité`),
    sellers: list(`coopérative de coursiers à vélo
      logistique urbaine en vélo-cargo
      livraison du dernier kilomètre par des salariés en insertion`),
  },
  'recharge-stationnement': {
    definition: {
      fr: 'Installer et gérer bornes de recharge, parkings et stationnement payant.',
      en: 'Installing and managing charging points, car parks and paid parking.',
    },
    cpv: ['31158', '98351', '63712', '3873', '34926', '3115', '6371'],
    naf: ['52.21Z', '35.14Z'],
    synonyms: list(`borne de recharge; stationnement; parking; IRVE; horodateur; recharge électrique
      parc de stationnement; véhicule électrique à recharger; forfait post-stationnement; fourrière
      voiturier; péage; parking relais; borne électrique; station de recharge; contrôle de stationnement
      barrière de parking; gestion de parking; parcmètre; supervision de bornes; aire de covoiturage
      consigne à vélos; infrastructure de recharge; gardien de parking; zone bleue; stationnement payant
      aire d'autoroute; bornes; recharger une voiture; places de parking; borne de charge
      parking souterrain; station de charge; parking payant
      exploitation de parcs de stationnement; gestion du stationnement; stationnement sur voirie
      parking en ouvrage; fourniture d'horodateurs; exploitation de parkings
      bornes pour véhicules électriques; stationnement payant sur voirie; délégation de stationnement
      barrières et caisses automatiques`),
    buyers: list(`installation et supervision de bornes de recharge
      gestion d'un parc de stationnement
      fourniture et maintenance d'horodateurs`),
    sellers: list(`exploitation coopérative de bornes de recharge
      gestion et surveillance de parkings
      maintenance de bornes et d'horodateurs`),
  },
}
