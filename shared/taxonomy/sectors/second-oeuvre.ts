/** Building, finishing trades: what makes a built shell liveable. */
import { list } from '../list.ts'
import type { SectorPhrases } from '../types.ts'

export const secondOeuvre: Record<string, SectorPhrases> = {
  'peinture-batiment': {
    definition: {
      fr: 'Peindre, tapisser et vitrer, dedans comme dehors.',
      en: 'Painting, papering and glazing, inside and out.',
    },
    cpv: ['4544', '45442', '45441', '4481', '45451', '448'],
    naf: ['43.34Z', '20.30Z'],
    synonyms: list(`peinture; peintre; papier peint; tapisserie; revêtement mural; lasure; toile de verre
      enduit; ravalement intérieur; badigeon; chaux; peinture intérieure; peinture extérieure; miroiterie
      vitrage; peinture de cage d'escalier; ratissage; vernis; peinture de sol; nettoyage avant peinture
      peinture biosourcée; travaux de peinture; remise en peinture; peintre en bâtiment; sous-couche
      faïence à peindre; lessivage de murs; vitrier; pose de papier peint; repeindre; peindre
      rafraîchir les murs; mur à peindre; tapisser; plafond à peindre; façade à peindre; boiserie à peindre
      peinture en bâtiment; peinture décorative; travaux de finition; enduits décoratifs; pose de toile
      peinture et revêtements; peintures intérieures et extérieures; lot peinture
      peinture et sols souples; ravalement et peinture; travaux de peinture et revêtements
      peintures et finitions; peinture-nettoyage; revêtements muraux; lot peinture-sols
      vitrerie-miroiterie`),
    buyers: list(`travaux de peinture dans une école
      remise en peinture de logements
      lot peinture et revêtements muraux
      réfection de cages d'escalier`),
    sellers: list(`peinture et finitions par une entreprise d'insertion
      chantier d'insertion second œuvre : peinture, tapisserie
      peintures naturelles et enduits à la chaux
      équipe de peintres en bâtiment`),
  },
  sols: {
    definition: {
      fr: 'Poser carrelage, faïence, parquet, lino, moquette, résine et chapes.',
      en: 'Laying tiles, parquet, lino, carpet, resin and screeds.',
    },
    cpv: ['4543', '45431', '45432', '44112'],
    naf: ['43.33Z', '47.53Z'],
    synonyms: list(`carrelage; parquet; sol souple; revêtement de sol; faïence; moquette; lino; chape
      résine de sol; carreleur; plinthe; linoléum; ragréage; sol PVC; sol sportif intérieur; pose de sol
      ponçage de parquet; sol coulé; pierre naturelle; carreau de ciment; grès cérame; béton ciré; plancher
      tapis-brosse; barre de seuil; chape liquide; sol caoutchouc; revêtement dur; solier; granito
      mosaïque de salle de bains; réfection de sols; sol carrelé; revêtement de sol souple; refaire le sol
      carreler; poser du parquet; dalle de moquette; sol de vestiaire; résine; sol abîmé; sols
      revêtements de sols et murs; sols durs; carrelage et faïence; revêtements scellés
      revêtements collés; sols sportifs; chape et carrelage; sols et faïences; lot revêtements de sols
      revêtement de sol coulé`),
    buyers: list(`lot carrelage et faïence
      revêtements de sols souples d'une école
      ponçage et vitrification de parquet
      réfection des sols d'un hall`),
    sellers: list(`pose de carrelage, parquet et sols souples
      carreleurs et soliers en coopérative
      entreprise d'insertion en rénovation des sols`),
  },
  platrerie: {
    definition: {
      fr: 'Monter cloisons et doublages, poser plafonds et isolants, plâtrer.',
      en: 'Building partitions and linings, fitting ceilings and insulation, plastering.',
    },
    cpv: ['4541', '4532', '45321', '45324'],
    naf: ['43.31Z', '43.29A', '23.62Z'],
    synonyms: list(`plâtrerie; cloison; faux plafond; doublage; plaque de plâtre; isolation
      plafond suspendu; plaquiste; placo; plâtrier; laine de bois; staff; isolation thermique
      isolation acoustique; plafond acoustique; correction acoustique; ossature métallique de cloison
      laine de verre; ouate de cellulose; plâtre; cloison sèche; isolation des combles; carreau de plâtre
      cloison modulaire; cloison amovible; isolant biosourcé; plafond tendu; flocage; traitement acoustique
      chanvre; enduit plâtre; joints de placo; isoler des combles; monter une cloison; bandes à joint
      laine minérale; acoustique
      cloisons et doublages; cloisons, doublages et faux plafonds; plafonds et cloisons
      plâtrerie et isolation; doublage isolant; plâtrerie-peinture; cloisonnement; lot plâtrerie`),
    buyers: list(`lot cloisons, doublages et faux plafonds
      traitement acoustique d'un réfectoire
      isolation intérieure et plafonds suspendus`),
    sellers: list(`plaquistes et plâtriers en insertion
      cloisons, doublages et isolation biosourcée
      isolation des combles et des murs en coopérative`),
  },
  menuiserie: {
    definition: {
      fr: 'Fabriquer et poser portes, fenêtres, volets, escaliers, placards et agencements.',
      en: 'Making and fitting doors, windows, shutters, stairs, cupboards and fittings.',
    },
    cpv: ['4542', '45421', '4422', '44221', '45422'],
    naf: ['43.32A', '43.32C', '16.23Z', '22.23Z', '25.12Z'],
    synonyms: list(`menuiserie; fenêtre; porte; volet; escalier; placard; agencement; menuiserie aluminium
      bloc-porte; menuisier; store extérieur; plan de travail; menuiserie bois; menuiserie extérieure
      menuiserie intérieure; châssis; double vitrage; volet roulant; brise-soleil; porte coupe-feu
      parquet et habillage; vitrine; porte automatique; bardage intérieur; PVC; occultation; habillage bois
      baie vitrée; porte de garage; cuisine aménagée; mobilier intégré; boiserie; croisée; mur-rideau
      remplacement de fenêtres; ébéniste; rangement sur mesure; changer les fenêtres; huisserie
      porte d'entrée; poser une porte; bardage de porte; verrière intérieure; estrade
      bibliothèque sur mesure; ébrasement; menuiserie sur mesure; fabrication de meubles sur mesure
      agencement intérieur; atelier de menuiserie; pose de menuiseries
      miroiterie; pose de vitrages; remplacement de vitrages
      blocs-portes bois; occultations et stores; fenêtres et portes; portes et châssis vitrés
      agencement et mobilier intégré; remplacement de menuiseries extérieures; menuiserie intérieure bois
      mobilier fixe; volets et fermetures; lot menuiserie; châssis vitrés; bardage bois intérieur
      tableaux et cimaises`),
    buyers: list(`lot menuiseries extérieures aluminium ou bois
      remplacement des fenêtres d'une mairie
      menuiseries intérieures et agencement
      fabrication de placards et de banques d'accueil`),
    sellers: list(`atelier de menuiserie bois en insertion
      fabrication et pose de fenêtres, portes et escaliers
      agencement sur mesure en SCOP
      menuiserie et ébénisterie`),
  },
  serrurerie: {
    definition: {
      fr: 'Fabriquer et poser garde-corps, portails, grilles, escaliers métalliques et serrures.',
      en: 'Making and fitting railings, gates, grilles, metal stairs and locks.',
    },
    cpv: ['45421', '4452', '98395', '44316', '45342'],
    naf: ['43.32B', '25.12Z', '25.11Z', '25.72Z'],
    synonyms: list(`serrurerie; métallerie; garde-corps; serrurier; rampe; grille; portail métallique
      escalier métallique; serrure; main courante; clé; organigramme de clés; rideau métallique; ferronnerie
      ouvrage métallique; passerelle métallique; porte métallique; pergola métallique; marquise; verrou
      cylindre; échelle; reproduction de clés; clôture métallique; caillebotis métallique; trappe; portillon
      ouverture de porte; barreaudage; gaine palière; métallier; auvent; changer une serrure; rambarde
      cadenas; porte bloquée; escalier extérieur métallique; garde-corps métallique
      serrurerie et métallerie; métallerie du bâtiment; garde-corps et rampes; lot serrurerie
      menuiserie métallique; ouvrages de métallerie; charpente métallique légère; clôtures et serrurerie
      organigramme; grilles et portails`),
    buyers: list(`lot serrurerie et métallerie
      pose de garde-corps et de mains courantes
      fourniture de serrures et de clés
      fabrication d'un portail métallique`),
    sellers: list(`serrurerie et métallerie du bâtiment en insertion
      fabrication de garde-corps, grilles et portails
      dépannage de serrurerie`),
  },
  plomberie: {
    definition: {
      fr: 'Installer et réparer réseaux d’eau, sanitaires, salles de bains et évacuations.',
      en: 'Fitting and repairing water pipes, washrooms, bathrooms and drains.',
    },
    cpv: ['4533', '45332', '4441', '45333', '44411'],
    naf: ['43.22A', '46.74B', '25.99A'],
    synonyms: list(`plomberie; sanitaire; plombier; salle de bains; robinetterie; lavabo; douche
      fuite d'eau; WC; chauffe-eau; évacuation; tuyau; évier; eau chaude sanitaire; sanitaire PMR
      bloc sanitaire; canalisation intérieure; ballon d'eau chaude; appareil sanitaire; réseau de gaz
      chasse d'eau; robinet; urinoir; adaptation de salle de bains; débouchage d'évier; légionelle
      toilettes sèches; dépannage de plomberie; plomberie-chauffage; récupération d'eau de pluie; baignoire
      fuite; changer un lavabo; WC bouché; robinet qui fuit; toilettes; installation sanitaire; tuyauterie
      chauffe-eau à changer
      plomberie et sanitaire; lot plomberie; réseaux d'eau intérieurs; équipements sanitaires
      production d'eau chaude; appareils et équipements sanitaires; réfection de sanitaires`),
    buyers: list(`lot plomberie et sanitaires
      rénovation des sanitaires d'une école
      dépannage de plomberie dans des logements
      création d'un sanitaire accessible`),
    sellers: list(`plomberie et adaptation de salles de bains
      petits dépannages de plomberie en insertion
      installation sanitaire et chauffage en coopérative`),
  },
  'chauffage-ventilation': {
    definition: {
      fr: 'Installer chaudières, pompes à chaleur, ventilation, climatisation et traitement d’air.',
      en: 'Installing boilers, heat pumps, ventilation, air conditioning and air treatment.',
    },
    cpv: ['45331', '4533', '5073', '4251', '4462', '42512'],
    naf: ['43.22B', '28.25Z', '27.52Z'],
    synonyms: list(`chauffage; ventilation; climatisation; chaudière; pompe à chaleur; CVC; VMC
      traitement d'air; radiateur; plancher chauffant; poêle à bois; génie climatique; chauffagiste
      climatiseur; plomberie chauffage; géothermie; centrale de traitement d'air; qualité de l'air intérieur
      chaufferie; frigoriste; aérothermie; froid commercial; réseau de chauffage; désemboulage
      conduit de fumée; ramonage; ventilation double flux; rafraîchissement; extraction d'air; calorifugeage
      brasseur d'air; production de froid; froid industriel; groupe froid; chauffer; clim; air conditionné
      VMC double flux; plomberie-chauffage-ventilation; convecteur; chauffage au gaz; aération
      désenfumage mécanique
      chauffage et ventilation; chauffage-ventilation-climatisation; génie thermique
      installations thermiques; CVC-plomberie; production frigorifique; climatisation réversible
      équipements frigorifiques; installation de climatisation; lot CVC; réfection de chaufferie
      rénovation de chaufferie; ventilation et désenfumage; chaufferies et sous-stations`),
    buyers: list(`lot chauffage, ventilation, climatisation
      remplacement d'une chaudière par une pompe à chaleur
      installation d'une ventilation double flux
      maintenance des climatiseurs`),
    sellers: list(`installation de chauffage bois et de pompes à chaleur en SCOP
      génie climatique et ventilation
      ramonage et entretien de poêles`),
  },
  electricite: {
    definition: {
      fr: 'Installer et mettre aux normes courants forts et faibles, éclairage et domotique.',
      en: 'Installing and upgrading power and low-current systems, lighting and home automation.',
    },
    cpv: ['4531', '45311', '45314', '45315', '45316', '45317'],
    naf: ['43.21A', '43.21'],
    synonyms: list(`électricité; électricien; courant fort; courant faible; mise aux normes électriques
      installation électrique; éclairage intérieur; tableau électrique; câble; domotique
      électricité du bâtiment; prise électrique; relamping; câblage électrique; dépannage électrique; LED
      interphonie; gestion technique du bâtiment; luminaire; éclairage de sécurité; habilitation électrique
      transformateur; raccordement électrique; vérification électrique; alimentation électrique
      paratonnerre; GTB; mise en conformité électrique; chemin de câbles; CFO; CFA; CFO-CFA; basse tension
      courants forts et courants faibles; prises; néons; remplacer l'éclairage; disjoncteur à changer
      tableau; panne électrique; câblage de locaux; lumière
      électricité et courants faibles; électricité générale; lot électricité; travaux d'électricité
      travaux électriques; électricité-chauffage; mise en conformité des installations électriques
      éclairage et électricité; appareillage et distribution; électricité CFO-CFA
      remplacement d'éclairages; alimentation en électricité de bâtiments`),
    buyers: list(`lot électricité courants forts et courants faibles
      mise aux normes électriques d'un bâtiment
      remplacement de l'éclairage par des LED
      petits travaux d'électricité en logement`),
    sellers: list(`installations électriques en coopérative
      électricité du bâtiment par une entreprise d'insertion
      relamping et économies d'éclairage`),
  },
  ascenseurs: {
    definition: {
      fr: 'Fournir, moderniser et maintenir ascenseurs, monte-charges, élévateurs et portes automatiques.',
      en: 'Supplying, modernising and maintaining lifts, goods lifts, platforms and automatic doors.',
    },
    cpv: ['45313', '5075', '4241', '42416', '42417'],
    naf: ['43.29B', '28.22Z'],
    synonyms: list(`ascenseur; monte-charge; élévateur; escalier mécanique; escalator; plateforme élévatrice
      monte-personne; EPMR; porte automatique; ascensoriste; maintenance d'ascenseurs; monte-escalier
      modernisation d'ascenseur; appareil élévateur; mise en accessibilité; trottoir roulant; élévateur PMR
      cabine; monte-plats; porte sectionnelle; désincarcération d'ascenseur; télésurveillance de cabine
      élévateur pour fauteuil; cage d'ascenseur
      maintenance d'appareils élévateurs; ascenseurs et monte-charges; lot ascenseur
      installation d'ascenseurs; rénovation d'ascenseurs; élévateur de personnes`),
    buyers: list(`maintenance des ascenseurs et monte-charges
      installation d'un élévateur pour personnes à mobilité réduite
      modernisation d'un ascenseur`),
    sellers: list(`société coopérative d'ascensoristes
      installation d'élévateurs et de monte-escaliers
      maintenance de portes automatiques et d'élévateurs`),
  },
  'petits-travaux': {
    definition: {
      fr: 'Rénover, réparer et entretenir un bâtiment tous corps d’état, par petites interventions.',
      en: 'Renovating, repairing and maintaining buildings across trades, in small jobs.',
    },
    cpv: ['4545', '45451', '45453', '453', '454', '507', '5071'],
    naf: ['43.39Z', '81.10Z', '43.3', '43.9'],
    synonyms: list(`second œuvre; rénovation intérieure; petits travaux; rénovation; maintenance du bâtiment
      homme toutes mains; rénovation de logement; aménagement intérieur; multitechnique
      réhabilitation intérieure; tous corps d'état; bricolage; remise en état de logement
      ouvrier polyvalent; rafraîchissement de locaux; rénovation de bureaux; entretien de bâtiment
      finitions; dépannage multiservice; agent de maintenance; aménagement de combles
      adaptation du logement; accessibilité PMR; salle communale à rénover; mise en accessibilité
      maintenance multitechnique; polyvalent du bâtiment; travaux d'entretien; chantier bâtiment
      rénovation tout corps d'état; petites réparations; réparer; rénover; réparations; bricoleur
      rafraîchir; réfection de logements; remettre en état un appartement; travaux de rénovation
      second œuvre bâtiment; entretien courant; rénover un local; rénovation du bâtiment
      chantier de rénovation; peinture et petite maçonnerie; rénovation d'appartements; équipe bâtiment
      entretien multitechnique; multi-services bâtiment
      travaux de second œuvre; travaux d'entretien de bâtiments; travaux de rénovation intérieure
      entretien courant des bâtiments; réfection de locaux; travaux d'aménagement intérieur
      rénovation de salle; maintenance technique; maintenance tous corps d'état
      travaux d'entretien et de réparation; réfection intérieure; rafraîchissement de logements
      mise aux normes d'accessibilité; remise en état des locaux; aménagement de bureaux`),
    buyers: list(`rénovation intérieure d'une salle communale
      petits travaux d'entretien dans les bâtiments
      remise en état de logements vacants
      maintenance multitechnique d'un site`),
    sellers: list(`chantier d'insertion bâtiment second œuvre
      rénovation de logements : peinture, sols, petite plomberie
      ouvriers polyvalents du bâtiment encadrés
      régie de travaux pour bailleurs et communes`),
  },
  'materiaux-quincaillerie': {
    definition: {
      fr: 'Fournir matériaux de construction, quincaillerie, outillage, granulats et peintures.',
      en: 'Supplying building materials, hardware, tools, aggregates and paint.',
    },
    cpv: [
      '441',
      '4411',
      '442',
      '443',
      '444',
      '445',
      '4451',
      '449',
      '142',
      '143',
      '144',
      '145',
      '146',
      '147',
      '148',
      '149',
      '4453',
      '448',
    ],
    naf: ['46.13Z', '46.74A', '77.32Z', '46.73', '47.52', '08.', '23.', '23.6'],
    synonyms: list(`quincaillerie; outillage; matériau de construction; sable; gravier; ciment; béton
      visserie; peinture à fournir; bois de construction; granulat; outil à main; outil
      matériel de bricolage; perceuse; parpaing; brique; tuile; isolant; enrobé à froid; sel de déneigement
      tube; brique de terre crue; grillage à fournir; acier à béton; droguerie; outil électroportatif
      échelle; clou; robinet à fournir; bibliothèque d'outils; outilthèque; carrière; argile; chanvre
      paille; profilé; vis et boulons; planches de coffrage; sacs de ciment; bidon de peinture; boulonnerie
      ferrures; fournitures d'atelier
      ardoise; verre plat; céramique de construction; abrasif; câble métallique
      pierre de taille à fournir
      fourniture de matériaux; fourniture d'outillage; matériel d'outillage; matériaux et outillage
      fournitures de quincaillerie; bois et panneaux; matériaux de voirie; fourniture de granulats
      fourniture de peinture; fournitures de plomberie; fournitures pour les services techniques
      petit outillage; consommables d'atelier; tuyaux et raccords; matériaux de gros œuvre
      enrobés à chaud et à froid; produits métallurgiques; pièces de fontainerie`),
    buyers: list(`fourniture de quincaillerie et d'outillage aux ateliers
      matériaux de construction pour la régie municipale
      sable, gravier et enrobé à froid
      peintures et revêtements pour les services techniques`),
    sellers: list(`briques de terre crue et matériaux biosourcés
      prêt et location d'outils entre habitants
      coopérative d'artisans, achats groupés de matériaux`),
  },
}
