/** Textile and laundry: what is washed, sewn, worn and furnished. */
import { list } from '../list.ts'
import type { SectorPhrases } from '../types.ts'

export const textile: Record<string, SectorPhrases> = {
  blanchisserie: {
    definition: {
      fr: 'Laver, repasser, louer et livrer linge plat, tenues et vêtements.',
      en: 'Washing, ironing, hiring and delivering flat linen, uniforms and clothes.',
    },
    cpv: ['9831', '98311', '98312', '98315', '5083'],
    naf: ['96.01A', '96.01B', '96.01'],
    synonyms: list(`blanchisserie; lavage de linge; repassage; pressing; laverie; linge plat
      location de linge; traitement du linge; buanderie; location-entretien; nettoyage à sec; linge hôtelier
      linge de résident; entretien du linge; drap; serviette; vêtement à laver; blanchissage; lingère
      calandre; tapis d'entrée; lavage de tenues; location de vêtements professionnels; bassine; linge sale
      nappe; torchon; article textile; location d'articles textiles; tapis anti-salissures
      location et entretien de linge; laver du linge; tenues à laver; repasser; lessive de draps
      linge de foyer; nettoyage de vêtements; linge de restaurant; entretien du linge de maison
      repassage à façon; service de blanchisserie; linge propre
      prestations de blanchisserie; location et nettoyage de vêtements de travail
      entretien de vêtements de travail; blanchisserie hospitalière; linge et vêtements
      nettoyage de rideaux; lavage de couvertures; entretien de textiles; traitement de linge hospitalier`),
    buyers: list(`lavage et repassage du linge d'un établissement
      location et entretien de vêtements de travail
      traitement du linge des crèches et des cuisines`),
    sellers: list(`blanchisserie d'ESAT, collecte et livraison du linge
      pressing et repassage pour particuliers et entreprises
      location et entretien de linge hôtelier
      laverie solidaire d'insertion`),
  },
  'couture-retouche': {
    definition: {
      fr: 'Retoucher, réparer et coudre à l’unité ou en petite série.',
      en: 'Altering, mending and sewing single pieces or small runs.',
    },
    cpv: ['98393', '5083', '508'],
    naf: ['95.29Z', '95.23Z', '14.13Z', '13.92Z'],
    synonyms: list(`couture; retouche; ourlet; réparation de vêtements; couturière; atelier de couture
      raccommodage; ravaudage; retoucherie; broderie; cordonnerie; fermeture éclair
      transformation de vêtements; confection sur mesure; sac en tissu; rideau sur mesure; mercerie
      retouche de tenues; couturier; patronage; machine à coudre; cordonnier; réparation de chaussures
      cours de couture; élastique; boutons; coudre; repriser; raccourcir un pantalon; réparer un vêtement
      recoudre; chaussures à réparer; petites réparations textiles; création couture; travaux de couture
      retouches de vêtements
      retouches et transformations; réparation de tenues; couture de petites séries; reprise de vêtements
      marquage et couture; confection de housses`),
    buyers: list(`retouches de vêtements de travail
      réparation et personnalisation de tenues
      confection de rideaux et de housses sur mesure`),
    sellers: list(`atelier de couture et de retouche en insertion
      réparation de vêtements et cordonnerie
      couture en petite série et créations textiles
      repassage et retouches pour tous`),
  },
  confection: {
    definition: {
      fr: 'Confectionner vêtements, accessoires et articles textiles en série.',
      en: 'Making garments, accessories and textile articles in series.',
    },
    cpv: ['182', '183', '184', '192', '194', '1822', '1833', '1842'],
    naf: ['14.13Z', '14.19Z', '14.', '13.', '13.9'],
    synonyms: list(`confection textile; habillement; vêtement; fabrication textile; tissu; tricot; textile
      façonnier; coupe de tissu; uniforme; t-shirt; prêt-à-porter; bonnet; sous-vêtement; filature; laine
      tissage; mode éthique; coton bio; chemise; pantalon; veste; fil; marque de vêtements; chaussette; robe
      masque en tissu; relocalisation textile; ennoblissement; vêtement de sport; lin; chanvre textile
      bonneterie; fabriquer des vêtements; blouses à confectionner; tailleur; prêt-à-coudre; pull; polo
      sweat; robe de chambre
      corde; ficelle; filet; sellerie; bâche sur mesure
      confection de vêtements; vêtements sur mesure; fabrication d'articles textiles; confection de sacs
      confection en petite série; textiles fabriqués en France; vêtements d'image; vêtements de ville`),
    buyers: list(`confection d'uniformes et de vêtements en série
      fabrication française de t-shirts en coton bio
      articles textiles cousus à façon`),
    sellers: list(`atelier de confection textile en insertion
      façonnier : coupe, piquage, finition
      marque de vêtements éthiques fabriqués en France
      filature et tricotage de laine locale en coopérative`),
  },
  'vetements-travail': {
    definition: {
      fr: 'Fournir tenues professionnelles, chaussures, gants, masques et équipements de protection.',
      en: 'Supplying workwear, footwear, gloves, masks and protective equipment.',
    },
    cpv: ['181', '1811', '1813', '1814', '188', '1883', '1844', '358', '1841', '3511', '1842'],
    naf: ['14.12Z', '15.20Z', '46.42Z', '47.71Z', '47.72A'],
    synonyms: list(`vêtement de travail; EPI; équipement de protection individuelle; chaussure de sécurité
      tenue professionnelle; casque; blouse; gant de protection; masque; gilet fluorescent; haute visibilité
      vêtement professionnel; tenue de travail; habillement des agents; protection auditive
      lunettes de protection; harnais antichute; bleu de travail; tablier; tenue de police; parka; botte
      chaussure; gant; combinaison; vêtement de pluie; uniforme de pompier; tenue de cuisine
      habillement professionnel; casque de chantier; chaussures de travail; polaire; tunique
      polo d'uniforme; veste de cuisine; gilet; pantalon de travail; semelle; tenue d'intervention
      chaussant; treillis d'atelier; dotation vestimentaire; tenue de policier; vêtement d'image
      fourniture de tenues; effets vestimentaires; équipements de sécurité; habillement de police
      chaussures et bottes; chaussures professionnelles; vêtements haute visibilité
      habillement de sapeurs-pompiers; tenues de soignants; vêtements d'hôpital; gants de travail
      dotation des agents; location de vêtements de travail; articles chaussants; masques et gants`),
    buyers: list(`fourniture de vêtements de travail et de chaussures de sécurité
      équipements de protection individuelle pour les agents techniques
      habillement de la police municipale`),
    sellers: list(`fabrication de vêtements professionnels en entreprise adaptée
      distribution et personnalisation d'équipements de protection
      blouses et tabliers cousus en atelier d'insertion`),
  },
  'linge-ameublement': {
    definition: {
      fr: 'Fournir draps, matelas, rideaux, stores, tapis et textiles d’ameublement.',
      en: 'Supplying sheets, mattresses, curtains, blinds, rugs and furnishing fabrics.',
    },
    cpv: ['395', '3951', '3953', '3956', '39143', '3952', '39515'],
    naf: ['13.92Z', '31.03Z', '47.51Z', '47.53Z', '46.41Z', '13.93Z'],
    synonyms: list(`linge de maison; literie; matelas; rideau; store; drap; couette; oreiller; couverture
      tapis; serviette éponge; voilage; linge de lit; nappe en tissu; textile d'ameublement; coussin
      sommier; alèse; sac de couchage; toile; housse; moquette à fournir; rideau occultant; store vénitien
      futon; matelas en laine; tapisserie d'ameublement; linge de table; bavoir; turbulette; dortoir
      matelas de sieste; serviettes; tenture; occultation textile; draps pour lits de crèche
      fourniture de linge; linge hôtelier à fournir; literie de collectivité; matelas et couvertures
      rideaux et stores occultants; linge plat; draps jetables; fourniture et pose de stores
      tapis et moquettes`),
    buyers: list(`fourniture de linge de lit et de matelas
      rideaux et stores pour une école
      linge de table et serviettes pour un restaurant scolaire`),
    sellers: list(`fabrication de matelas et de couettes en laine
      confection de rideaux, nappes et linge de maison
      coussins et articles d'ameublement cousus en ESAT`),
  },
  maroquinerie: {
    definition: {
      fr: 'Fabriquer sacs, bagages et articles de cuir, souvent à partir de chutes ou de bâches récupérées.',
      en: 'Making bags, luggage and leather goods, often from offcuts or reclaimed tarpaulin.',
    },
    cpv: ['189', '191', '1891', '1892', '196', '1893', '186'],
    naf: ['15.12Z', '13.92Z', '14.11Z', '15.'],
    synonyms: list(`maroquinerie; cuir; sac; upcycling textile; sacoche; bâche recyclée; pochette
      portefeuille; sellerie; ceinture; bagage; trousse; article en cuir; chute de tissu; textile recyclé
      sac à dos; surcyclage textile; accessoire de mode; étui; voile recyclée; housse d'ordinateur
      création textile; chambre à air recyclée; création en matières récupérées; sac cabas; porte-documents
      gainage; cartable; transformer des bâches; sac à main; recycler des bâches; cuir recyclé
      pochette d'ordinateur; portemonnaie
      bagagerie; valise; sac de voyage; ceinture en cuir
      bagages et sacs; articles de maroquinerie; sacs de sport; housses et étuis; sacs en bâche recyclée`),
    buyers: list(`sacs et pochettes fabriqués à partir de nos anciennes bâches
      sacoches en cuir sur mesure
      transformation d'uniformes usagés en accessoires`),
    sellers: list(`atelier d'upcycling : bâches et textiles transformés en sacs
      maroquinerie en entreprise adaptée ou en insertion
      accessoires en matières recyclées, pièces uniques`),
  },
}
