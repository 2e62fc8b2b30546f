/** Labels of the taxonomy: the one source of every code and name, light enough for lists and chips. */
import { list } from './list.ts'
import { groupLabels } from './groups.ts'
import type { SectorLabel } from './types.ts'

export { families, groupLabels } from './groups.ts'

// By group, one sector a line: code, French name, English name.
const rowsByGroup: Readonly<Record<string, string>> = {
  alimentation: `
    traiteur | Traiteur, buffets et plateaux-repas | Catering, buffets and meal trays
    restauration-collective | Restauration collective | Canteens and contract catering
    restaurant-cafe | Restaurant et café solidaires | Community restaurants and cafés
    fruits-legumes | Fruits et légumes bio et locaux | Organic and local fruit and vegetables
    produits-frais | Viandes, poissons, laitages et œufs | Meat, fish, dairy and eggs
    epicerie-boissons | Épicerie, vrac et boissons | Groceries, bulk food and drinks
    boulangerie | Boulangerie, pâtisserie et biscuiterie | Bakery, pastry and biscuits
    conserverie | Conserverie, légumerie et transformation | Preserving and food processing
    aide-alimentaire | Aide alimentaire et antigaspillage | Food aid and food waste prevention
    portage-repas | Portage de repas à domicile | Meals delivered at home
  `,
  agriculture: `
    maraichage | Maraîchage biologique et jardins de cocagne | Organic market gardening
    travaux-agricoles | Travaux agricoles et viticoles | Farm and vineyard work
    horticulture | Horticulture, pépinière et semences | Horticulture, nurseries and seeds
    foret-bois | Sylviculture et filière bois | Forestry and timber
    elevage-animaux | Élevage, écopâturage et animaux | Livestock, eco-grazing and animal care
    materiel-agricole | Matériel agricole et de jardinage | Farm and garden machinery
  `,
  reemploi: `
    ressourcerie | Ressourcerie, débarras et encombrants | Reuse centres and house clearance
    textile-reemploi | Collecte, tri et friperie textile | Textile collection, sorting and resale
    mobilier-reemploi | Réemploi et rénovation de mobilier | Furniture reuse and restoration
    electromenager-reemploi | Réparation et recyclage d’appareils (DEEE) | Appliance repair and WEEE
    informatique-reemploi | Reconditionnement informatique | Computer refurbishing
    materiaux-reemploi | Réemploi de matériaux et déconstruction | Reuse of building materials
    papier-carton | Collecte de papier, carton et tri de bureau | Office paper and cardboard recycling
    biodechets | Biodéchets et compostage | Food waste and composting
    collecte-dechets | Collecte des ordures et location de bennes | Waste collection and skips
    dechets-dangereux | Déchets dangereux et d’activités de soins | Hazardous and clinical waste
    tri-dechets | Centre de tri, déchèterie et recyclage | Sorting, drop-off sites and recycling
    contenants-reemployables | Consigne et contenants réemployables | Deposit schemes and reusable containers
  `,
  proprete: `
    nettoyage-locaux | Nettoyage de locaux et vitrerie | Office and window cleaning
    parties-communes | Entretien d’immeubles et parties communes | Cleaning of residential buildings
    bionettoyage | Bionettoyage et hygiène des établissements de soins | Healthcare cleaning
    nettoyage-technique | Nettoyage industriel et remise en état | Industrial and after-works cleaning
    proprete-urbaine | Propreté urbaine | Street cleaning
    nuisibles | Désinfection et lutte contre les nuisibles | Disinfection and pest control
    service-hotelier | Service hôtelier et entretien de chambres | Hotel and room cleaning
    produits-entretien | Produits d’entretien et d’hygiène | Cleaning and hygiene products
  `,
  'espaces-verts': `
    entretien-espaces-verts | Entretien d’espaces verts | Green space maintenance
    amenagement-paysager | Création et aménagement paysagers | Landscaping
    elagage | Élagage, abattage et broyage de végétaux | Pruning, felling and chipping
    espaces-naturels | Gestion d’espaces naturels | Natural area management
    berges | Berges, rivières et littoral | River banks and shoreline
    sentiers | Sentiers de randonnée et petits ouvrages bois | Footpaths and timber structures
    jardins-partages | Jardins partagés et agriculture urbaine | Shared gardens and urban farming
    education-environnement | Éducation à l’environnement | Environmental education
    etudes-environnement | Études écologiques et biodiversité | Ecological studies and biodiversity
  `,
  numerique: `
    creation-web | Sites internet et développement d’applications | Websites and application development
    logiciels | Logiciels et licences | Software and licences
    maintenance-informatique | Infogérance et assistance informatique | IT support and outsourcing
    materiel-informatique | Matériel informatique et copieurs | IT equipment and copiers
    hebergement-cloud | Hébergement, cloud et cybersécurité | Hosting, cloud and cybersecurity
    telecoms | Téléphonie, réseaux et télécoms | Telephony, networks and telecoms
    donnees-sig | Données, saisie et cartographie (SIG) | Data, data entry and mapping
    numerisation | Numérisation et archivage | Digitisation and archiving
    inclusion-numerique | Inclusion et accessibilité numériques | Digital inclusion and accessibility
  `,
  communication: `
    imprimerie | Imprimerie et reprographie | Printing and reprographics
    graphisme | Graphisme et conseil en communication | Graphic design and communication
    signaletique | Signalétique et enseignes | Signs and displays
    distribution-prospectus | Distribution de prospectus et affichage | Leaflet distribution and posting
    objets-publicitaires | Objets publicitaires et cadeaux | Promotional items and gifts
    audiovisuel | Photo, vidéo et radio | Photo, video and radio
    edition-presse | Édition, livres et presse | Publishing, books and press
  `,
  culture: `
    spectacle | Spectacle vivant et musique | Live performance and music
    evenementiel | Organisation d’événements | Event organisation
    materiel-evenement | Matériel événementiel, son et lumière | Event equipment, sound and light
    musee-exposition | Musées, expositions et collections | Museums, exhibitions and collections
    mediation-culturelle | Médiation culturelle et ateliers artistiques | Cultural outreach and art workshops
    hebergement-touristique | Hébergement, gîtes et location de salles | Accommodation and meeting rooms
    voyages-sejours | Voyages, séjours et tourisme social | Travel, stays and social tourism
    artisanat-art | Artisanat et métiers d’art | Crafts
  `,
  'sous-traitance': `
    assemblage | Assemblage, montage et contrôle de pièces | Assembly and part inspection
    cablage | Câblage et sous-traitance électronique | Wiring and electronics
    chaudronnerie | Chaudronnerie, métallerie et soudure | Metalwork and welding
    usinage | Usinage, mécanique et plasturgie | Machining and plastics
    bois-serie | Menuiserie bois de série, palettes et caisserie | Wood products, pallets and crates
    prestation-sur-site | Équipes EA/ESAT sur site | Sheltered teams on site
  `,
  logistique: `
    conditionnement | Conditionnement à façon | Contract packing
    preparation-commandes | Stockage et préparation de commandes | Storage and order picking
    mise-sous-pli | Mise sous pli, routage et mailing | Mailing and inserting
    demenagement | Déménagement et manutention | Removals and handling
    emballages | Emballages et sacs | Packaging and bags
  `,
  textile: `
    blanchisserie | Blanchisserie et location de linge | Laundry and linen hire
    couture-retouche | Couture et retouche | Sewing and alterations
    confection | Confection textile | Garment making
    vetements-travail | Vêtements de travail et équipements de protection | Workwear and protective equipment
    linge-ameublement | Linge, literie et textile d’ameublement | Linen, bedding and furnishing fabrics
    maroquinerie | Upcycling, maroquinerie et cuir | Upcycling and leather goods
  `,
  administratif: `
    secretariat | Secrétariat, accueil et standard | Secretarial and reception work
    relation-client | Centre d’appels et relation client | Call centres and customer relations
    gardiennage | Gardiennage et sécurité des personnes | Guarding and security
    securite-equipements | Alarmes, vidéoprotection et sécurité incendie | Alarms, CCTV and fire safety
    juridique | Conseil juridique et accès au droit | Legal advice
    courrier-colis | Courrier, colis et coursiers | Mail and parcels
    traduction | Traduction et interprétariat | Translation and interpreting
    administration-publique | Gestion déléguée et services publics | Delegated public services
  `,
  fournitures: `
    fournitures-bureau | Fournitures de bureau et consommables | Office supplies and consumables
    mobilier | Mobilier de bureau et de collectivité | Office and institutional furniture
    fournitures-scolaires | Fournitures scolaires, jeux et loisirs créatifs | School supplies, games and crafts
    cuisine-professionnelle | Équipement de cuisine et électroménager | Kitchen equipment and appliances
    laboratoire-mesure | Laboratoire, mesure et produits chimiques | Laboratory, measurement and chemicals
    machines-outillage | Machines et équipements industriels | Machinery and industrial equipment
    secours-police | Équipements de secours, police et défense | Rescue, police and defence equipment
  `,
  'second-oeuvre': `
    peinture-batiment | Peinture et revêtements muraux | Painting and wall coverings
    sols | Carrelage, parquet et sols souples | Tiling and floor coverings
    platrerie | Plâtrerie, cloisons et faux plafonds | Plastering, partitions and ceilings
    menuiserie | Menuiserie intérieure et extérieure | Joinery, doors and windows
    serrurerie | Serrurerie et métallerie du bâtiment | Building metalwork and locks
    plomberie | Plomberie et sanitaires | Plumbing and sanitary works
    chauffage-ventilation | Chauffage, ventilation et climatisation | Heating, ventilation and cooling
    electricite | Électricité du bâtiment | Electrical works
    ascenseurs | Ascenseurs et appareils élévateurs | Lifts and hoists
    petits-travaux | Petits travaux et rénovation intérieure | Small works and interior renovation
    materiaux-quincaillerie | Matériaux, quincaillerie et outillage | Building materials and hardware
  `,
  'gros-oeuvre': `
    construction-batiment | Construction et réhabilitation de bâtiments | Construction and refurbishment
    maconnerie | Maçonnerie et gros œuvre | Masonry and structural works
    demolition | Démolition et désamiantage | Demolition and asbestos removal
    charpente-couverture | Charpente, couverture et zinguerie | Framing and roofing
    facades-etancheite | Façades, isolation extérieure et étanchéité | Façades, insulation and waterproofing
    patrimoine-bati | Restauration du patrimoine bâti | Heritage building restoration
    terrassement-reseaux | Terrassement, VRD et canalisations | Earthworks, utilities and pipes
    voirie | Voirie, enrobés et signalisation | Roads, surfacing and road signs
    genie-civil | Génie civil et ouvrages d’art | Civil engineering works
    amenagement-urbain | Mobilier urbain, aires de jeux et terrains de sport | Street furniture, play and sports areas
  `,
  etudes: `
    architecture | Architecture et maîtrise d’œuvre | Architecture and works supervision
    ingenierie | Bureaux d’études et ingénierie | Engineering consultancy
    maitrise-ouvrage | Assistance à maîtrise d’ouvrage | Client-side project management
    urbanisme | Urbanisme et aménagement du territoire | Town and regional planning
    controle-technique | Contrôle technique, SPS et diagnostics | Technical inspection, safety and surveys
    topographie-sols | Topographie, études de sol et sondages | Surveying and soil investigation
    laboratoire-recherche | Analyses, essais et recherche | Testing, analysis and research
  `,
  energie: `
    fourniture-energie | Fourniture d’électricité, de gaz et de carburants | Electricity, gas and fuel supply
    bois-energie | Bois énergie et chaleur renouvelable | Wood fuel and renewable heat
    solaire | Solaire et énergies renouvelables citoyennes | Solar and community renewables
    renovation-energetique | Rénovation énergétique et conseil | Energy renovation and advice
    exploitation-chauffage | Exploitation et maintenance de chaufferies | Boiler plant operation
    eclairage-public | Éclairage public et réseaux électriques | Street lighting and power networks
    eau-potable | Eau potable | Drinking water
    assainissement | Assainissement et curage | Sanitation and drain clearing
    materiel-electrique | Matériel électrique et d’éclairage | Electrical and lighting equipment
  `,
  mobilite: `
    velo | Vélo : réparation, location et école | Cycling: repair, hire and lessons
    location-vehicules | Autopartage et location de véhicules | Car sharing and vehicle hire
    mobilite-inclusive | Mobilité inclusive et auto-école sociale | Inclusive mobility and driving school
    garage | Garage et entretien de véhicules | Garage and vehicle maintenance
    vehicules-engins | Achat de véhicules et d’engins | Vehicle and plant purchase
    transport-adapte | Transport adapté et sanitaire | Accessible and medical transport
    transport-voyageurs | Transport scolaire et de voyageurs | School and passenger transport
    transport-marchandises | Transport de marchandises et affrètement | Freight transport
    dernier-kilometre | Cyclologistique et dernier kilomètre | Cargo bikes and last-mile delivery
    recharge-stationnement | Bornes de recharge et stationnement | Charging points and parking
  `,
  insertion: `
    mise-a-disposition | Mise à disposition de personnel (AI) | Staff provision by integration associations
    interim-insertion | Intérim et intérim d’insertion (ETTI) | Temporary work and integration agencies
    chantier-insertion | Ateliers et chantiers d’insertion | Work integration projects
    accompagnement-emploi | Accompagnement vers l’emploi | Employment support
    geiq | GEIQ et groupements d’employeurs | Employers’ groups for integration
    recrutement | Recrutement et ressources humaines | Recruitment and human resources
    clauses-sociales | Clauses sociales et achats responsables | Social clauses and responsible buying
    cooperative-activite | Coopératives d’activité et portage salarial | Business and employment cooperatives
  `,
  formation: `
    formation-professionnelle | Formation professionnelle | Vocational training
    formation-langues | Langues, FLE et savoirs de base | Languages and basic skills
    formation-securite | Formation sécurité et secourisme | Safety and first-aid training
    conseil-organisation | Conseil en organisation et stratégie | Organisation and strategy consulting
    creation-activite | Création d’activité et incubation | Business creation and incubation
    impact-rse | RSE, bilan carbone et mesure d’impact | CSR, carbon and impact assessment
    concertation | Concertation et participation citoyenne | Public participation and facilitation
    etudes-enquetes | Études, enquêtes et évaluation | Surveys, studies and evaluation
  `,
  'sport-education': `
    sport | Activités sportives et équipements | Sports activities and facilities
    articles-sport | Articles de sport et instruments | Sports goods and instruments
    accueil-loisirs | Accueils de loisirs et périscolaire | After-school and holiday clubs
    education-populaire | Éducation populaire et animation | Popular education and youth work
    vie-associative | Vie associative et solidarités | Associations and solidarity
  `,
  sante: `
    soins | Soins, centres de santé et soins à domicile | Care, health centres and home nursing
    etablissements-accueil | Établissements pour personnes âgées ou handicapées | Residential care
    accompagnement-handicap | Accompagnement du handicap | Disability support
    materiel-medical | Matériel médical et aides techniques | Medical equipment and assistive aids
    medicaments | Médicaments et produits pharmaceutiques | Medicines and pharmaceuticals
    prevention-sante | Prévention et santé au travail | Prevention and occupational health
    action-sociale | Action sociale et lutte contre l’exclusion | Social action
  `,
  'services-personne': `
    aide-domicile | Aide à domicile et téléassistance | Home help and remote assistance
    menage-jardinage | Ménage, jardinage et bricolage chez les particuliers | Household chores and gardening
    petite-enfance | Crèches et petite enfance | Nurseries and early childhood
    conciergerie | Conciergerie solidaire | Community concierge services
    mediation-sociale | Médiation sociale et régies de quartier | Social mediation and neighbourhood services
    funeraire | Services funéraires et cimetières | Funeral services and cemeteries
  `,
  habitat: `
    logement-social | Logement social et gestion locative | Social housing and rental management
    hebergement-social | Hébergement d’urgence et résidences sociales | Emergency and supported housing
    habitat-inclusif | Habitat participatif, inclusif et partagé | Co-housing and inclusive housing
    auto-rehabilitation | Auto-réhabilitation accompagnée | Assisted self-renovation
    immobilier | Immobilier, foncier et syndic | Real estate and property management
    tiers-lieux | Tiers-lieux et espaces de travail partagés | Shared workspaces and third places
  `,
  finance: `
    banque-solidaire | Banque, prêt et microcrédit | Banking, loans and microcredit
    investissement-solidaire | Investissement et épargne solidaires | Social investment and savings
    financement-participatif | Financement participatif et mécénat | Crowdfunding and patronage
    assurance | Assurance | Insurance
    mutuelle-sante | Mutuelle santé, prévoyance et retraite | Health, income protection and pension mutuals
    expertise-comptable | Comptabilité, paie et audit | Accounting, payroll and audit
    monnaie-titres | Monnaies locales et titres de paiement | Local currencies and vouchers
  `,
}

/** Every sector with its group, in order of display. Throws at load when a line is not whole. */
export const sectorLabels: readonly SectorLabel[] = groupLabels.flatMap(({ code }) =>
  list(rowsByGroup[code] ?? '').map(row => sectorLabel(code, row)),
)

function sectorLabel(group: string, row: string): SectorLabel {
  const [code, fr, en] = row.split('|').map(part => part.trim())
  if (!code || !fr || !en) throw new Error(`taxonomy: a label of ${group} is not whole: ${row}`)
  return { code, group, fr, en }
}
