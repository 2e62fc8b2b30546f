/** Green spaces and environment: gardens, trees, rivers, paths, and teaching about them. */
import { list } from '../list.ts'
import type { SectorPhrases } from '../types.ts'

export const espacesVerts: Record<string, SectorPhrases> = {
  'entretien-espaces-verts': {
    definition: {
      fr: 'Tondre, tailler, désherber et ramasser toute l’année dans parcs, jardins et abords.',
      en: 'Year-round mowing, trimming, weeding and clearing in parks, gardens and grounds.',
    },
    cpv: ['773', '7731', '77312', '77313', '77314', '7732'],
    naf: ['81.30Z', '81.3'],
    synonyms: list(`entretien d'espaces verts; espaces verts; tonte; pelouse; gazon; taille de haies; haie
      désherbage; jardinier; tonte de pelouse; ramassage de feuilles; débroussaillage; jardinage; paysagiste
      gestion différenciée; arrosage; massif à entretenir; parc et jardin; taille d'arbustes; bêchage
      zéro phyto; fauchage; talus; binage; ouvrier paysagiste; entretien de jardins; scarification
      bord de route; fauchage tardif; entretien du cimetière; terrain engazonné; terrain de sport gazonné
      tondre; tailler; désherber; ramasser les feuilles; tonte d'un stade; tailler les haies
      entretenir un parc; herbe; jardin à entretenir; contrat d'entretien de jardin; création et entretien
      équipe d'espaces verts; petits travaux paysagers; ramassage de déchets verts; entretien paysager
      taille de rosiers; terrain en friche; remise en état de terrain; jardin abandonné
      entretien des espaces verts communaux; tonte et taille; entretien de terrains de sport
      entretien des abords; entretien de parcs; entretien de talus routiers; gestion des espaces verts
      prestations d'espaces verts; ramassage des feuilles mortes; entretien de massifs
      fauchage des accotements; entretien de pelouses sportives; désherbage de massifs`),
    buyers: list(`tonte des pelouses et taille des haies, contrat annuel
      entretien des espaces verts de la commune
      débroussaillage de terrains et de talus
      entretien paysager d'un parc d'activités`),
    sellers: list(`entretien d'espaces verts pour entreprises, collectivités et particuliers
      équipe d'ESAT en espaces verts : tonte, taille, désherbage
      chantier d'insertion espaces verts
      jardiniers formés à la gestion sans pesticide`),
  },
  'amenagement-paysager': {
    definition: {
      fr: 'Créer jardins, massifs, plantations, clôtures et cours végétalisées.',
      en: 'Creating gardens, beds, plantings, fences and green courtyards.',
    },
    cpv: ['45112', '45342', '7731'],
    naf: ['81.30Z', '71.11Z'],
    synonyms: list(`aménagement paysager; création de jardin; plantation d'arbres; plantation; massif fleuri
      clôture; végétalisation; engazonnement; cour d'école végétalisée; cour oasis; toiture végétalisée
      mur végétal; fleurissement; portail; arrosage automatique; désimperméabilisation; haie bocagère
      terrasse en bois; jardin de pluie; bassin d'agrément; grillage; rocaille; pergola
      conception paysagère; micro-forêt; aménagement extérieur; espace extérieur; planter; planter une haie
      végétaliser; arbre à planter; jardin à créer; poser une clôture; pelouse à semer
      création d'espaces verts; maçonnerie paysagère légère; pose de gazon; travaux paysagers; gabion
      plantations et engazonnement; travaux d'espaces verts; lot espaces verts; aménagement d'un parc
      fourniture et plantation d'arbres; clôtures et portails; création d'un square; cours végétalisées
      mobilier et plantations`),
    buyers: list(`végétalisation d'une cour d'école
      plantation de haies et d'arbres d'alignement
      aménagement paysager des abords d'un bâtiment
      pose de clôtures et de portails`),
    sellers: list(`création et aménagement de jardins
      plantation de haies champêtres et d'arbres
      pose de clôtures et de petits aménagements extérieurs
      entreprise d'insertion du paysage`),
  },
  elagage: {
    definition: {
      fr: 'Tailler, abattre et broyer arbres et branches, rogner les souches, fournir le paillage.',
      en: 'Pruning, felling and chipping trees and branches, grinding stumps, supplying mulch.',
    },
    cpv: ['77211', '7734', '7721'],
    naf: ['81.30Z'],
    synonyms: list(`élagage; élagueur; abattage d'arbres; broyage de végétaux; broyage de branches; paillage
      dessouchage; souche; taille d'arbres; arbre dangereux; grimpeur; émondage; rognage de souche; copeau
      lamier; houppier; haubanage; tronçonnage; taille en têtard; nacelle d'élagage; branche; BRF
      taille de platanes; abattre un arbre; couper un arbre; arbre mort; arbre malade; élaguer
      broyer des branches; peuplier; platane; copeaux de bois; bûcheronnage d'ornement; abattage délicat
      taille douce; bois de coupe
      taille et abattage d'arbres; entretien du patrimoine arboré; élagage et abattage
      élagage d'alignement; broyage de déchets verts; abattage et dessouchage; diagnostic arboricole`),
    buyers: list(`élagage des arbres d'alignement
      abattage d'arbres dangereux et dessouchage
      broyage de végétaux pour pailler les massifs`),
    sellers: list(`élagage et abattage par grimpeurs qualifiés
      broyage à domicile des tailles et branchages
      production de paillage à partir de déchets verts`),
  },
  'espaces-naturels': {
    definition: {
      fr: 'Entretenir et restaurer prairies, zones humides, dunes et sites protégés.',
      en: 'Maintaining and restoring meadows, wetlands, dunes and protected sites.',
    },
    cpv: ['7723', '9072', '90721'],
    naf: ['91.04Z', '81.30Z', '02.40Z'],
    synonyms: list(`espace naturel; espace naturel sensible; zone humide; réserve naturelle; plante invasive
      prairie; lande; mare; restauration écologique; génie écologique; fauche tardive; arrachage de renouée
      bocage; érosion des sols; dune; chantier nature; gestion écologique; trame verte et bleue; débardage
      tourbière; garde du littoral; fascine; ouverture de milieu; chantier environnement
      prévention des incendies; coupe-feu; jussie; milieu naturel; débroussailler; invasive; renouée
      arracher des ronces; étang à entretenir; prairie fleurie; pelouse calcaire; ajonc
      travaux d'environnement; entretien de milieux naturels; protection de la nature
      rivière et zones humides; préservation de site
      entretien de zones humides; gestion d'espaces naturels sensibles
      lutte contre les espèces exotiques envahissantes; travaux de génie écologique; débroussaillage légal
      obligations de débroussaillement; entretien de dunes; DFCI`),
    buyers: list(`arrachage d'espèces invasives sur un site protégé
      entretien d'un espace naturel sensible
      restauration de mares et de prairies humides
      débroussaillement de prévention des incendies`),
    sellers: list(`chantier d'insertion en gestion d'espaces naturels
      travaux de génie écologique à la main
      lutte contre les plantes invasives et l'érosion
      entretien de réserves et de sites du littoral`),
  },
  berges: {
    definition: {
      fr: 'Restaurer et nettoyer berges, cours d’eau, plages et étangs, enlever embâcles et déchets flottants.',
      en: 'Restoring and cleaning banks, streams, beaches and ponds, removing log jams and floating waste.',
    },
    cpv: ['4524', '45246', '9068', '9073', '90733'],
    naf: ['42.91Z', '39.00Z'],
    synonyms: list(`berge; rivière; cours d'eau; embâcle; ripisylve; restauration de berges; fascinage
      étang; plage; ruisseau; nettoyage de plage; déchet flottant; laisse de mer; littoral; fossé
      curage de fossé; canal; digue; GEMAPI; tressage; génie végétal; continuité écologique
      passe à poissons; faucardage; milieu aquatique; macrodéchet; entretien de rivière
      lutte contre les inondations; plan d'eau; roselière; travaux hydrauliques; nettoyer une rivière
      enlever les embâcles; déchets en mer; macro-déchets; algues; bord de mer; lac; bassin de retenue
      castor; entretien de cours d'eau; nettoyage de berges; nettoyage du littoral; plantation de berges
      entretien de ripisylve; restauration de cours d'eau; nettoyage manuel des plages
      entretien de fossés; programme d'entretien de rivière; ramassage de macrodéchets
      stabilisation de berge`),
    buyers: list(`restauration de berges par techniques végétales
      enlèvement d'embâcles et entretien de la ripisylve
      nettoyage manuel des plages
      ramassage des déchets flottants d'un port`),
    sellers: list(`entretien de rivières et restauration de berges en insertion
      nettoyage raisonné des plages et du littoral
      équipe rivière : embâcles, fascines, plantations
      génie végétal en milieu aquatique`),
  },
  sentiers: {
    definition: {
      fr: 'Ouvrir, baliser et entretenir chemins et sentiers, poser passerelles, escaliers et mobilier en bois.',
      en: 'Opening, marking and maintaining footpaths, building footbridges, steps and timber furniture.',
    },
    cpv: ['45112', '7723', '45233'],
    naf: ['81.30Z'],
    synonyms: list(`sentier; randonnée; chemin de randonnée; balisage; passerelle; platelage; ponton
      chemin forestier; chemin rural; voie verte; escalier en rondins; emmarchement; table de pique-nique
      sentier d'interprétation; observatoire; GR; circuit de randonnée; banc en bois; petite signalétique
      belvédère; parcours de santé; VTT; balise; ouverture de chemins; réfection de chemins
      garde-corps en bois; caillebotis; chicane; baliser; rando; chemin pédestre; pont de bois; circuit VTT
      promenade; sentier botanique; entretien de sentiers; travaux en milieu naturel
      petite maçonnerie de sentier; bancs et tables en rondins
      chemins de randonnée à entretenir; entretien et balisage de sentiers; aménagement de sentiers
      platelage bois; passerelle en bois; mobilier de randonnée; débroussaillage de sentiers`),
    buyers: list(`entretien et balisage des chemins de randonnée
      création de passerelles et de platelages
      réfection de chemins forestiers
      mobilier en bois pour un sentier d'interprétation`),
    sellers: list(`ouverture et entretien de sentiers de randonnée
      construction d'ouvrages en bois : passerelles, pontons, escaliers
      balisage et petite signalétique de plein air
      chantier environnement et valorisation des chemins`),
  },
  'jardins-partages': {
    definition: {
      fr: 'Installer et animer potagers, jardins partagés, bacs de culture et fermes urbaines.',
      en: 'Setting up and running vegetable plots, shared gardens, planters and urban farms.',
    },
    cpv: ['03121', '7731'],
    naf: ['01.13Z'],
    synonyms: list(`jardin partagé; potager; bac potager; jardinière; carré potager; jardin collectif
      agriculture urbaine; potager d'entreprise; jardin pédagogique; jardin thérapeutique; jardin familial
      bac de plantation; jardin solidaire; potager sur le toit; animation jardin; incroyables comestibles
      jardin ouvrier; hôtel à insectes; nichoir; atelier de jardinage; grainothèque; pied d'immeuble
      plantation comestible; jardinière en bois; bac de culture; bac à légumes; cultiver en ville; jardiner
      potager d'école; potager d'Ehpad; jardin d'insertion urbain
      création de jardins partagés; jardins familiaux à aménager; jardin de résidence
      ferme pédagogique urbaine`),
    buyers: list(`jardinières et bacs potagers à installer dans une cour
      création et animation d'un jardin partagé
      potager d'entreprise entretenu à l'année
      jardin thérapeutique dans un établissement`),
    sellers: list(`fabrication et pose de bacs potagers en bois
      création et animation de jardins partagés
      agriculture urbaine et ateliers de jardinage
      jardins solidaires en pied d'immeuble`),
  },
  'education-environnement': {
    definition: {
      fr: 'Sensibiliser enfants, habitants et salariés à la nature, aux déchets, à l’énergie et au climat.',
      en: 'Raising awareness of nature, waste, energy and climate among children, residents and staff.',
    },
    cpv: ['8054'],
    naf: ['85.59B'],
    synonyms: list(`éducation à l'environnement; sensibilisation à l'environnement; animation nature
      écocitoyenneté; transition écologique; sortie nature; classe verte; atelier zéro déchet; éco-geste
      fresque du climat; développement durable à l'école; sensibilisation au tri; CPIE; ferme pédagogique
      animateur nature; atelier du climat; exposition pédagogique; éco-délégué; aire éducative
      sciences participatives; malle pédagogique; sensibilisation aux économies d'eau; sensibiliser
      animation sur les déchets; animation scolaire; découverte de la nature; atelier sur l'eau; climat
      gestes verts
      animations pédagogiques sur l'environnement; sensibilisation aux écogestes
      animations dans les écoles; sensibilisation au changement climatique; animation zéro déchet
      éducation au développement durable`),
    buyers: list(`animations scolaires sur les déchets et la biodiversité
      sensibilisation des habitants aux éco-gestes
      ateliers climat pour les agents
      programme d'éducation à l'environnement`),
    sellers: list(`association d'éducation à l'environnement et au développement durable
      animations nature pour scolaires et grand public
      ateliers zéro déchet et fresque du climat
      sensibilisation à l'environnement`),
  },
  'etudes-environnement': {
    definition: {
      fr: 'Inventorier faune et flore, évaluer les incidences, suivre air, eau, bruit et sols.',
      en: 'Surveying wildlife, assessing impacts, monitoring air, water, noise and soil.',
    },
    cpv: ['907', '9071', '90711', '9072', '9073', '9074', '71313', '90731', '90732'],
    naf: ['71.12B'],
    synonyms: list(`étude d'impact; inventaire faune-flore; biodiversité; écologue; atlas de la biodiversité
      évaluation environnementale; étude écologique; naturaliste; qualité de l'air; étude de bruit
      Natura 2000; étude réglementaire; ornithologie; compensation écologique; diagnostic écologique
      suivi écologique; trame noire; plan de gestion; étude acoustique; dossier loi sur l'eau
      milieu aquatique à étudier; chiroptère; espèce protégée; plan climat; PCAET; chauve-souris; oiseaux
      inventaire naturaliste; recensement d'espèces; bruit; pollution; dossier réglementaire
      zones humides à inventorier
      étude environnementale; dossier d'autorisation environnementale; inventaires écologiques
      état initial; mesures de bruit; suivi de la qualité des eaux; étude de pollution
      évaluation des incidences; plan de gestion d'espace naturel`),
    buyers: list(`inventaire faune-flore et atlas de la biodiversité communale
      étude d'impact environnemental d'un aménagement
      suivi de la qualité de l'air ou de l'eau
      élaboration d'un plan climat`),
    sellers: list(`bureau d'études écologues en coopérative
      inventaires naturalistes et plans de gestion
      accompagnement des collectivités pour la biodiversité`),
  },
}
