/** Farming, forestry and animals: what is grown, felled and raised. */
import { list } from '../list.ts'
import type { SectorPhrases } from '../types.ts'

export const agriculture: Record<string, SectorPhrases> = {
  maraichage: {
    definition: {
      fr: 'Cultiver légumes et petits fruits, souvent en bio et en insertion, pour paniers, marchés et cuisines.',
      en: 'Growing vegetables and soft fruit, often organic and work-integrating, for boxes, markets and kitchens.',
    },
    cpv: ['0322', '0311', '0312', '7711'],
    naf: ['01.13Z', '01.2', '01.1', '01.5'],
    synonyms: list(`maraîchage; maraîcher; maraîchage biologique; jardin de cocagne; culture de légumes
      serre; semis; plein champ; production de légumes; petits fruits; verger; arboriculture; permaculture
      ferme; tunnel; plant potager; panier hebdomadaire; récolte; ouvrier maraîcher; plante aromatique
      régie agricole; aromates; jardin d'insertion; espace test agricole; ferme urbaine; vente à la ferme
      légumes d'insertion; maraîchère; cultiver; semer; plantation de légumes; terrain maraîcher
      maraîchage bio; production maraîchère; légumes de saison cultivés; jardin maraîcher
      jardins solidaires; exploitation maraîchère; verger à entretenir; remise en culture
      légumes de plein champ; plants de légumes; cultures sous serre; maraîchers en insertion
      vente de légumes`),
    buyers: list(`légumes cultivés en insertion pour la cantine
      exploitation d'une régie maraîchère communale
      mise en culture d'un terrain agricole
      paniers hebdomadaires pour des salariés`),
    sellers: list(`jardin de cocagne, légumes bio cultivés par des salariés en insertion
      chantier d'insertion en maraîchage biologique
      ferme maraîchère d'ESAT, vente au détail et en gros
      paniers de légumes pour nos adhérents`),
  },
  'travaux-agricoles': {
    definition: {
      fr: 'Réaliser des travaux saisonniers ou mécanisés pour fermes, vignes et vergers.',
      en: 'Doing seasonal or mechanised work for farms, vineyards and orchards.',
    },
    cpv: ['771', '7711', '7712'],
    naf: ['01.61Z', '01.63Z', '01.21Z', '01.6', '11.02'],
    synonyms: list(`travaux agricoles; cueillette; vendange; taille de vigne; viticulture; vigne
      saisonnier agricole; ouvrier agricole; récolte de fruits; palissage; ébourgeonnage; plantation de haie
      arrachage; moisson; entreprise de travaux agricoles; castration de maïs; éclaircissage
      main-d'œuvre agricole; tri de fruits; travaux viticoles; domaine viticole; CUMA; épandage; saisonnier
      main-d'œuvre saisonnière; vendanger; cueillir; tailler la vigne; ramassage de pommes; récolter
      arracheuse; raisin; travaux de la vigne; travaux saisonniers; main-d'œuvre agricole saisonnière
      cueillette de fruits
      vinification; entrepreneur de travaux agricoles; pulvérisation
      récolte mécanique
      équipe pour les vendanges; taille d'arbres fruitiers; travaux en vert; relevage de vigne
      récolte de fruits et légumes; castrage`),
    buyers: list(`main-d'œuvre pour les vendanges et la taille
      saisonniers pour la cueillette et le tri des fruits
      travaux manuels en vigne et en verger
      prestation d'épandage ou de fauche agricole`),
    sellers: list(`équipes encadrées pour travaux viticoles et arboricoles
      ESAT viticole : taille, palissage, vendange
      coopérative d'utilisation de matériel agricole
      groupement d'employeurs agricole`),
  },
  horticulture: {
    definition: {
      fr: 'Produire fleurs, plants, arbres, semences et fournir terreaux et engrais.',
      en: 'Growing flowers, plants, trees and seeds, and supplying compost and fertilisers.',
    },
    cpv: ['0312', '0345', '03111', '2444', '2445', '7733', '0313'],
    naf: ['01.19Z', '01.30Z', '47.76Z', '46.22Z', '46.21Z', '20.15Z', '20.20Z'],
    synonyms: list(`horticulture; pépinière; fleur; plante; plante à massif; plante vivace; arbre; arbuste
      bulbe; chrysanthème; jardinerie; fleuriste; bouquet; composition florale; semence; graine; gazon
      terreau; paillis; engrais; amendement; plant forestier; végétal local; production florale
      suspension fleurie; plante verte; jardinier horticole; gerbe; produit phytosanitaire; sapin de Noël
      fleurir; bouquet de mariée; plant de tomate; géranium; rosier; composition de deuil; arbre fruitier
      production horticole; serres horticoles; vente de plants; pépinière horticole
      végétaux d'ornement; fourniture de végétaux; plantes annuelles et bisannuelles; arbres tiges
      fleurs coupées; plantes vertes en location; fournitures horticoles; gazon en rouleau; substrat`),
    buyers: list(`fourniture de plantes à massif et de bulbes
      arbres et arbustes de pépinière à planter
      compositions florales pour des cérémonies
      semences, terreaux et engrais pour le service des espaces verts`),
    sellers: list(`ESAT horticole, production de plantes fleuries et de vivaces
      pépinière de végétaux d'origine locale
      fleurs coupées de saison et bouquets pour entreprises
      vente de plants au public et aux collectivités`),
  },
  'foret-bois': {
    definition: {
      fr: 'Planter, entretenir et exploiter la forêt, scier et vendre le bois.',
      en: 'Planting, tending and harvesting forests, sawing and selling timber.',
    },
    cpv: ['772', '7721', '7722', '7723', '0341', '0344', '0342', '0343', '0346'],
    naf: ['02.10Z', '02.20Z', '02.40Z', '46.73A', '02.', '16.10'],
    synonyms: list(`sylviculture; forêt; forestier; bûcheronnage; bûcheron; exploitation forestière
      débardage; scierie; bois d'œuvre; grume; sciage; plantation forestière; reboisement; éclaircie
      dégagement de plantation; chêne; débardage à cheval; bois local; travaux sylvicoles; martelage
      coupe de bois; planche; chablis; piste DFCI; coopérative forestière; ouvrier sylviculteur
      massif forestier; bardeau; reboiser; parcelle forestière; épicéa; résineux
      planter des arbres en forêt; coupe d'éclaircie; travaux forestiers; entretien de forêt
      coupe et débitage; vente de bois; sciage à façon
      exploitation de coupes; travaux en forêt domaniale; entretien de pistes forestières
      plants forestiers à planter; office des forêts`),
    buyers: list(`travaux sylvicoles en forêt communale
      abattage et débardage d'une parcelle
      plantation et dégagement de jeunes arbres
      fourniture de bois scié d'origine locale`),
    sellers: list(`coopérative forestière au service des propriétaires
      équipe de bûcherons sylviculteurs en insertion
      scierie locale, bois de pays
      débardage à cheval et travaux respectueux des sols`),
  },
  'elevage-animaux': {
    definition: {
      fr: 'Élever ou garder des animaux, faire pâturer des terrains, soigner et accueillir les animaux errants.',
      en: 'Raising or keeping animals, grazing land, caring for and sheltering strays.',
    },
    cpv: ['0332', '0333', '774', '775', '776', '777', '778', '779', '852', '9838', '157', '0334'],
    naf: ['01.62Z', '75.00Z', '47.76Z', '01.4', '01.7', '10.9'],
    synonyms: list(`élevage; écopâturage; mouton; chèvre; brebis; troupeau; berger; cheval; traction animale
      apiculture; ruche; abeille; fourrière animale; refuge animalier; animal errant; chat; chien
      stérilisation de chats; SPA; capture d'animaux; vétérinaire; pension animale; ferme pédagogique
      basse-cour; poulailler; alimentation animale; médiation animale; équithérapie; équarrissage
      éco-pastoralisme; chats errants; adopter un animal; ânes; faire pâturer; vermifuge; croquettes; essaim
      chasse; piégeage; régulation de la faune
      gestion de la fourrière animale; pâturage; soins vétérinaires; aliments pour animaux
      hébergement d'animaux; pâturage ovin; éco-pâturage`),
    buyers: list(`entretien d'un terrain par écopâturage
      fourrière animale et capture des animaux errants
      installation et suivi de ruches
      soins vétérinaires pour la brigade canine`),
    sellers: list(`moutons et chèvres pour l'entretien de vos espaces
      refuge et fourrière gérés par une association
      ferme pédagogique et médiation animale
      apiculteur : ruches d'entreprise et miel local`),
  },
  'materiel-agricole': {
    definition: {
      fr: 'Vendre, louer et réparer tracteurs, tondeuses et matériels de culture ou de parc.',
      en: 'Selling, hiring and repairing tractors, mowers and farm or park machinery.',
    },
    cpv: ['161', '163', '164', '165', '166', '167', '168', '1631'],
    naf: ['28.30Z', '46.61Z', '77.31Z', '33.12Z'],
    synonyms: list(`matériel agricole; machine agricole; tracteur; tondeuse; tondeuse autoportée
      débroussailleuse; motoculture; motoculteur; tronçonneuse; taille-haie; souffleur; broyeur de branches
      faucheuse; épareuse; matériel d'espaces verts; robot de tonte; outil de maraîchage; remorque agricole
      semoir; pulvérisateur; matériel de parc et jardin; réparation de motoculture; sécateur
      tondeuse électrique; outils de jardin; broyeur végétal; affûtage de tondeuse; réparation de tondeuse
      motobineuse
      moissonneuse; charrue; épandeur
      tracteurs et outils portés; souffleurs et débroussailleuses; tondeuse robot
      maintenance de matériels de motoculture; désherbeuse`),
    buyers: list(`acquisition de tondeuses et de débroussailleuses électriques
      fourniture d'un tracteur avec épareuse
      entretien et réparation du matériel des espaces verts`),
    sellers: list(`atelier de réparation de petite motoculture
      matériel agricole en partage pour les adhérents
      fabrication coopérative d'outils de maraîchage`),
  },
}
