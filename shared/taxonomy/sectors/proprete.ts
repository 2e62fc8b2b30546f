/** Cleaning and hygiene: premises, buildings, streets, and the products for it. */
import { list } from '../list.ts'
import type { SectorPhrases } from '../types.ts'

export const proprete: Record<string, SectorPhrases> = {
  'nettoyage-locaux': {
    definition: {
      fr: 'Nettoyer régulièrement bureaux, écoles, salles et commerces, sols, sanitaires et vitres compris.',
      en: 'Regular cleaning of offices, schools, halls and shops, including floors, washrooms and windows.',
    },
    cpv: ['909', '9091', '90911', '90919'],
    naf: ['81.21Z', '81.22Z', '81.2'],
    synonyms: list(`nettoyage de locaux; nettoyage de bureaux; ménage de bureaux; ménage; propreté
      agent de propreté; agent d'entretien; entretien des locaux; vitrerie; nettoyage de vitres
      lavage de vitres; laveur de vitres; vitre; aspiration des sols; désinfection des sanitaires
      nettoyage d'école; nettoyage de locaux scolaires; autolaveuse; femme de ménage; technicien de surface
      lustrage; décapage de sol; shampoing de moquette; nettoyage écologique; nettoyage de gymnase
      multiservice; salle polyvalente à nettoyer; vidage des corbeilles; nettoyer; faire le ménage
      laver les carreaux; carreaux; balayer; passer l'aspirateur; laver le sol; dépoussiérage
      baies vitrées à nettoyer; surface vitrée; nettoyage courant; nettoyage quotidien
      locaux administratifs; poussière; ménage d'école; ménage de crèche; entretien ménager
      nettoyage de commerce; nettoyage de salle; nettoyage de copropriété; remise en propreté
      nettoyage et propreté; entreprise de nettoyage; nettoyage professionnel; entretien de bureaux
      agents de nettoyage; métiers de la propreté; entretien et nettoyage de locaux professionnels
      nettoyage de surfaces; laver des vitrines; vitrine de boutique
      prestations de nettoyage; nettoyage des bâtiments communaux; nettoyage des locaux et de la vitrerie
      nettoyage de surfaces vitrées; propreté des locaux; nettoyage de bâtiments administratifs
      nettoyage de lycées; nettoyage de médiathèque; entretien et nettoyage de bureaux
      nettoyage et entretien ménager; service de nettoyage; agents d'entretien des écoles
      nettoyage de salles de sport; remise en état des sols; nettoyage de crèches; nettoyage de vestiaires
      nettoyer les sanitaires; hygiène des locaux`),
    buyers: list(`ménage quotidien de nos bureaux
      nettoyage des écoles et des bâtiments municipaux
      entretien des locaux et des vitres d'une administration
      agent d'entretien deux heures chaque soir
      remplacement pour le ménage d'une salle polyvalente`),
    sellers: list(`entreprise d'insertion en propreté et nettoyage de locaux
      entretien de bureaux et de commerces avec des produits écolabellisés
      nettoyage de vitres, bureaux et sols par des équipes encadrées
      métiers de la propreté et du multiservice`),
  },
  'parties-communes': {
    definition: {
      fr: 'Entretenir halls, escaliers et abords d’immeubles, sortir les conteneurs, veiller au cadre de vie.',
      en: 'Looking after halls, staircases and surroundings of buildings and putting out the bins.',
    },
    cpv: ['90911'],
    naf: ['81.10Z', '81.21Z'],
    synonyms: list(`parties communes; entretien d'immeuble; cage d'escalier; hall d'immeuble
      sortie des conteneurs; résidence; rotation des containers; nettoyage de halls; bailleur; copropriété
      gardien d'immeuble; logement à remettre en état; entretien des abords; local poubelles
      nettoyage de cages d'escalier; employé d'immeuble; ramassage des papiers; régie de quartier
      local vide-ordures; nettoyage de parkings; poubelles d'immeuble; escalier d'immeuble
      rentrer les poubelles; laver un hall; entrée d'immeuble; nettoyage de parties communes
      entretien de résidences; nettoyage d'immeubles; gestion des encombrants d'immeuble; régie d'immeubles
      nettoyage de résidences; entretien ménager d'immeubles; halls et paliers; sortie des bacs
      nettoyage du patrimoine locatif; nettoyage des communs; propreté de résidence; entretien des caves`),
    buyers: list(`entretien des parties communes de résidences
      sortie et rentrée des conteneurs
      nettoyage de cages d'escalier et de halls
      propreté des abords d'un ensemble de logements sociaux`),
    sellers: list(`entretien des parties communes et des abords pour les bailleurs
      régie de quartier : nettoyage d'immeubles et sortie de bacs
      équipe de proximité au service des résidents
      remise en propreté de logements entre deux locataires`),
  },
  bionettoyage: {
    definition: {
      fr: 'Nettoyer et désinfecter hôpitaux, Ehpad, cabinets et zones à risque selon des protocoles.',
      en: 'Cleaning and disinfecting hospitals, care homes, surgeries and risk areas by protocol.',
    },
    cpv: ['90911', '9092', '90921'],
    naf: ['81.22Z'],
    synonyms: list(`bionettoyage; nettoyage hospitalier; désinfection de surfaces
      nettoyage en milieu médical; salle blanche; nettoyage d'Ehpad; zone à risque; ultrapropreté
      protocole d'hygiène; nettoyage de cabinet médical; stérilisation; agent de service hospitalier; ASH
      nettoyage de clinique; infection nosocomiale; nettoyage de laboratoire; hygiène hospitalière
      désinfection virucide; chambre d'hôpital; salle d'opération; désinfecter; bloc opératoire à nettoyer
      décontamination de surface; entretien d'établissement de santé
      nettoyage des locaux hospitaliers; hygiène et désinfection en établissement de santé
      entretien des chambres de patients; nettoyage de locaux de soins`),
    buyers: list(`bionettoyage des chambres et des circulations d'un hôpital
      entretien d'un Ehpad selon protocole
      nettoyage et désinfection d'un centre de santé`),
    sellers: list(`agents formés au bionettoyage
      nettoyage et désinfection d'établissements de santé
      entretien de cabinets médicaux et de laboratoires`),
  },
  'nettoyage-technique': {
    definition: {
      fr: 'Nettoyer ateliers, machines, chantiers, façades, véhicules et lieux très salis.',
      en: 'Cleaning workshops, machines, building sites, façades, vehicles and heavily soiled places.',
    },
    cpv: ['90912', '90913', '90914', '90915', '90917', '90918', '909'],
    naf: ['81.22Z', '81.29B'],
    synonyms: list(`nettoyage de fin de chantier; nettoyage industriel; nettoyage après travaux
      remise en état; nettoyage de machines; nettoyage haute pression; hydrogommage; nettoyage de façade
      nettoyage de toiture; démoussage; hotte de cuisine; nettoyage après sinistre; logement insalubre
      syndrome de Diogène; nettoyage de gaines; dégraissage; nettoyage de véhicules; lavage de voitures
      nettoyage de silos; nettoyage cryogénique; lavage sans eau; base de vie; nettoyage de chantier
      nettoyage d'entrepôt; nettoyage de panneaux solaires; logement très sale; nettoyer une machine
      karcher; lavage de façade; dégraisser; laver des véhicules; débarras et nettoyage; nettoyage extrême
      désencombrement; appartement insalubre; nettoyage après décès; remise en état de logement
      nettoyage de fin de travaux; nettoyage de locaux industriels; nettoyage automobile; coup de propre
      propre après chantier
      nettoyage de cuves industrielles; nettoyage de hottes; sablage
      nettoyage de réserve; dégraissage de hottes; nettoyage de bâtiments industriels
      nettoyage d'ateliers; nettoyage de bardages; nettoyage de mobilier urbain au jet
      lavage de véhicules de service; nettoyage de bus; remise en état avant livraison
      nettoyage de base vie`),
    buyers: list(`nettoyage de fin de chantier d'un groupe scolaire
      remise en état d'un logement très encombré et sale
      dégraissage des hottes et des gaines
      nettoyage extérieur et intérieur de véhicules`),
    sellers: list(`nettoyage industriel et remise en état après travaux
      lavage de véhicules à la main, sans eau
      nettoyage de bases de vie et de chantiers
      équipe formée aux logements insalubres`),
  },
  'proprete-urbaine': {
    definition: {
      fr: 'Balayer, désherber et laver les rues, enlever tags, dépôts sauvages et déjections, déneiger.',
      en: 'Sweeping, weeding and washing streets, removing graffiti and fly-tipping, clearing snow.',
    },
    cpv: ['906', '9061', '9062', '9064', '9068', '9069', '9063'],
    naf: ['81.29B'],
    synonyms: list(`propreté urbaine; balayage; balayage mécanique; nettoyage de voirie; tag; graffiti
      enlèvement de tags; dépôt sauvage; cantonnier; corbeille de rue; nettoyage de marché; déneigement
      salage; désherbage de trottoir; feuille morte; laveuse de voirie; cendrier de rue; sanisette
      toilettes publiques; ramassage de déchets; sanitaire public; nettoyage des plages; affichage sauvage
      manifestation à nettoyer; nettoyage après marché; propreté des rues; balayer les rues
      trottoir à nettoyer; mauvaises herbes; poubelle de rue; neige; verglas; crotte; papiers au sol
      nettoyage urbain; nettoiement; voirie propre; ramassage des déchets sur la voie publique
      entretien de l'espace public; nettoyage de l'espace public
      nettoyage des rues; balayage des voies; désherbage manuel des trottoirs
      vidage des corbeilles de rue; nettoyage de places et marchés; enlèvement de graffitis
      viabilité hivernale; traitement des dépôts sauvages; entretien de sanitaires publics
      lavage des trottoirs`),
    buyers: list(`balayage et désherbage des rues du centre
      enlèvement des tags et de l'affichage sauvage
      nettoyage des marchés et des manifestations
      ramassage des dépôts sauvages
      entretien de toilettes publiques`),
    sellers: list(`propreté urbaine : balayage, désherbage, corbeilles de rue
      brigade verte de nettoyage des espaces publics
      effacement de graffitis
      nettoyage après marchés et fêtes`),
  },
  nuisibles: {
    definition: {
      fr: 'Désinfecter, dératiser, désinsectiser et tenir à distance pigeons et frelons.',
      en: 'Disinfection, rodent and insect control, keeping pigeons and hornets away.',
    },
    cpv: ['9092', '90922', '90923', '90921'],
    naf: ['81.29A'],
    synonyms: list(`dératisation; désinsectisation; désinfection; nuisible; rat; rongeur; punaise de lit
      cafard; blatte; 3D; frelon asiatique; pigeon; dépigeonnage; moustique; lutte antivectorielle
      traitement anti-termites; fourmi; puce; chenille processionnaire; désourisation; nid de guêpes
      chat errant; détection canine; souris; guêpes; termites; punaises; moustique tigre; dératiseur
      lutte contre les rongeurs; traitement contre les nuisibles; dératisation des réseaux
      lutte contre les insectes; désinfection de locaux; destruction de nids; capture de pigeons`),
    buyers: list(`dératisation et désinsectisation des bâtiments communaux
      traitement de punaises de lit dans des logements
      contrat annuel de lutte contre les nuisibles`),
    sellers: list(`traitement raisonné des nuisibles
      dératisation, désinsectisation et désinfection certifiées
      intervention contre les punaises de lit dans le logement social`),
  },
  'service-hotelier': {
    definition: {
      fr: 'Faire chambres, gîtes et hébergements : ménage, lits, linge, petit-déjeuner.',
      en: 'Servicing rooms, cottages and accommodation: cleaning, beds, linen, breakfast.',
    },
    cpv: ['98341', '90911'],
    naf: ['81.21Z', '55.90Z'],
    synonyms: list(`service hôtelier; femme de chambre; ménage de gîte; entretien de chambres; hôtellerie
      réfection des lits; lingerie; camping; entretien de mobil-home; ménage de fin de séjour; gouvernante
      valet de chambre; changement de draps; recouche; agent hôtelier; entretien de gîtes
      location saisonnière à nettoyer; ménage d'internat; remise en propreté de chambre; faire les lits
      ménage de chambre; nettoyage d'hôtel; kit de linge; ménage Airbnb; entretien de chambres d'hôtel
      chambre d'hôtel à préparer
      entretien de chambres et linge; ménage de résidence de tourisme; prestations hôtelières
      nettoyage de chambres; mise à blanc; agent d'étage`),
    buyers: list(`entretien quotidien des chambres d'un hôtel
      ménage de gîtes entre deux séjours
      service hôtelier d'une résidence
      entretien des chambres d'un internat`),
    sellers: list(`équipes hôtelières pour hôtels et campings
      entretien de gîtes et de locations saisonnières
      chantier d'insertion, entretien option hôtellerie`),
  },
  'produits-entretien': {
    definition: {
      fr: 'Fabriquer ou fournir produits d’entretien, savons, papier et articles d’hygiène.',
      en: 'Making or supplying cleaning products, soap, paper and hygiene articles.',
    },
    cpv: ['398', '3981', '3982', '3983', '337', '3371', '3375', '3376', '18424', '3377', '39224', '1964'],
    naf: ['20.41Z', '20.42Z', '46.44Z', '46.49Z', '17.22Z', '32.91Z'],
    synonyms: list(`produit d'entretien; produit de nettoyage; détergent; lessive; savon
      gel hydroalcoolique; papier toilette; essuie-mains; désinfectant; produit écologique; balai
      serpillière; microfibre; sac à déchets; papier hygiénique; liquide vaisselle; savonnerie; brosserie
      distributeur de savon; gant jetable; droguerie; protection périodique; couche lavable
      cosmétique solide; parfum; shampoing; article d'hygiène; éponge; essuie-tout; javel; produit vaisselle
      recharge de savon; sac-poubelle; nettoyant; hygiène menstruelle; couche pour bébé
      produits lessiviels; produits d'hygiène; consommables d'hygiène; papier essuie-mains; savon et gel
      ouate; articles de ménage; matériel de nettoyage; chariot de ménage
      produits d'entretien écolabellisés; produits de droguerie; couches et changes`),
    buyers: list(`fourniture de produits d'entretien écologiques
      papier toilette, essuie-mains et savon
      sacs à déchets et petits matériels de ménage
      protections périodiques en libre accès`),
    sellers: list(`fabrication de détergents écologiques
      savons artisanaux fabriqués en ESAT
      brosserie et produits d'hygiène, entreprise adaptée
      distribution de produits d'entretien aux collectivités`),
  },
}
