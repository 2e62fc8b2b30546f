/** Culture, tourism and events: what is played, shown, hosted and visited. */
import { list } from '../list.ts'
import type { SectorPhrases } from '../types.ts'

export const culture: Record<string, SectorPhrases> = {
  spectacle: {
    definition: {
      fr: 'Créer et jouer concerts, théâtre, cirque, danse, et programmer des spectacles.',
      en: 'Creating and performing concerts, theatre, circus and dance, and programming shows.',
    },
    cpv: ['923', '9231', '9232', '9233', '9236', '9234'],
    naf: ['90.01Z', '90.02Z', '90.03B', '90.04Z', '90.0', '93.2'],
    synonyms: list(`spectacle; concert; théâtre; compagnie; musique; danse; cirque; festival; artiste
      musicien; comédien; marionnette; conte; arts de la rue; salle de spectacle; programmation culturelle
      cession de spectacle; orchestre; chorale; fanfare; humoriste; résidence d'artiste; scène
      feu d'artifice; spectacle pyrotechnique; spectacle jeune public; billetterie de spectacle; DJ
      théâtre-forum; improvisation; bal; animation musicale; conteuse; clown; magicien; artifice
      groupe de musique; fanfare de rue; pièce de théâtre; fête de village; animation de rue
      spectacle de Noël; carnaval; chanteur; jongleur; 14 juillet
      parc d'attractions; fête foraine; manège; artificier
      production de spectacles; représentation; prestations artistiques; cession du droit d'exploitation
      animation des fêtes; concerts et bals; programmation de festival; tir de feu d'artifice
      fête de la musique; prestation scénique; gestion d'un théâtre`),
    buyers: list(`programmation d'un festival d'été
      spectacle jeune public pour le Noël des enfants
      concert pour une cérémonie
      feu d'artifice du 14 juillet`),
    sellers: list(`compagnie de théâtre, spectacles et théâtre-forum
      scène de musiques actuelles associative
      collectif d'artistes, arts de la rue et cirque
      coopérative de production artistique`),
  },
  evenementiel: {
    definition: {
      fr: 'Organiser et accueillir salons, séminaires, colloques, fêtes et animations.',
      en: 'Organising and hosting trade fairs, seminars, conferences, festivities and entertainment.',
    },
    cpv: ['7995', '79952', '79956', '79992'],
    naf: ['82.30Z', '93.29Z', '90.02Z'],
    synonyms: list(`événement; événementiel; séminaire; salon professionnel; colloque; congrès
      organisation d'événement; inauguration; team building; foire; marché de Noël; hôtesse d'accueil
      cohésion d'équipe; cérémonie; journée d'étude; soirée d'entreprise; arbre de Noël; régie d'événement
      éco-événement; conférencier; fête de quartier; vœux; stand d'exposition; accueil de public
      logistique événementielle; mariage; kermesse; escape game; salon; montage de salon; organiser; fête
      journée solidaire; activité d'équipe; animation d'entreprise; organisation de salon
      inscription des participants; cérémonie de vœux; assemblée générale
      conception et organisation d'événements; organisation d'une manifestation; organisation de colloques
      prestations événementielles; organisation de forum; location et montage de stands
      organisation de congrès; agence d'événements; cérémonies officielles; organisation de journées
      animations de Noël; village de Noël`),
    buyers: list(`organisation d'un séminaire pour 80 personnes
      conception et montage d'un salon
      journée de cohésion solidaire pour nos équipes
      accueil et logistique d'un forum`),
    sellers: list(`agence événementielle solidaire et éco-responsable
      team building à impact social
      organisation clé en main de séminaires
      équipe d'accueil et de logistique pour vos événements`),
  },
  'materiel-evenement': {
    definition: {
      fr: 'Louer, installer et faire fonctionner scènes, tentes, mobilier, son, lumière et vidéo.',
      en: 'Hiring, installing and running stages, tents, furniture, sound, light and video.',
    },
    cpv: ['3232', '3234', '323', '45237', '39522', '39154', '31527', '5034', '50343', '5131'],
    naf: ['77.29Z', '77.39Z', '90.02Z'],
    synonyms: list(`location de matériel événementiel; sonorisation; éclairage scénique; tente; chapiteau
      barnum; scène mobile; podium; gradin; barrière; location de mobilier; vaisselle à louer
      vidéoprojection; technicien son; régie technique; écran géant; micro; toilettes sèches
      location de toilettes; décor; décoration; scénographie; chaise pliante; illuminations; guirlande
      sapin décoré; structure gonflable; machinerie scénique; équipement scénique; rideau de scène
      groupe électrogène; costume; matériel audiovisuel; louer un barnum; chaise à louer; table à louer
      sono; lumière de scène; micro sans fil; estrade; stand modulable; guinguette à monter
      sonorisation et éclairage; location de structures; location de chapiteaux; régie son et lumière
      prestations techniques de spectacle; tribunes démontables; location de scènes; matériel scénique
      location de chalets; matériel de sonorisation; équipement audiovisuel; fourniture de barrières`),
    buyers: list(`location de tentes, tables et chaises
      sonorisation et éclairage d'un concert
      équipement scénique d'une salle de spectacle
      toilettes sèches pour un festival
      illuminations de fin d'année`),
    sellers: list(`location de matériel, montage et démontage
      ressourcerie culturelle : décors et costumes de réemploi
      prestation technique son, lumière et vidéo
      toilettes sèches en location, service compris`),
  },
  'musee-exposition': {
    definition: {
      fr: 'Concevoir expositions, gérer et restaurer collections, animer musées, bibliothèques et sites.',
      en: 'Designing exhibitions, managing and restoring collections, running museums, libraries and sites.',
    },
    cpv: ['925', '9251', '9252', '9253'],
    naf: ['91.01Z', '91.02Z', '91.03Z', '90.03A', '91.'],
    synonyms: list(`musée; exposition; collection; œuvre d'art; scénographie; muséographie; réserve de musée
      restauration d'œuvres; patrimoine; bibliothèque; médiathèque; visite guidée; guide conférencier
      encadrement; soclage; conservation; tableau; archéologie; fouilles; archéologie préventive; audioguide
      transport d'œuvres; vitrine; écomusée; site historique; monument; centre d'interprétation; bibliobus
      galerie; catalogue d'exposition; visite; exposition itinérante; œuvre; restaurer un tableau
      montage d'exposition; histoire locale; mémoire ouvrière; accueil au musée
      conception d'exposition; parc zoologique; jardin botanique
      scénographie d'exposition; restauration d'œuvres d'art; gestion d'un musée; conservation préventive
      agencement muséographique; exploitation d'un site culturel; diagnostic archéologique
      aménagement scénographique; fonds patrimonial; multimédia d'exposition`),
    buyers: list(`scénographie et réalisation d'une exposition
      restauration et conditionnement de collections
      fouilles d'archéologie préventive
      visites guidées d'un site`),
    sellers: list(`conception d'expositions et de parcours de visite
      association de sauvegarde du patrimoine, visites et ateliers
      coopérative de restauration d'œuvres
      fabrication de mobilier d'exposition`),
  },
  'mediation-culturelle': {
    definition: {
      fr: 'Animer ateliers et projets artistiques avec tous les publics.',
      en: 'Running art workshops and projects with all audiences.',
    },
    cpv: ['9231'],
    naf: ['85.52Z', '90.03'],
    synonyms: list(`médiation culturelle; atelier artistique; école de musique; cours de théâtre
      art-thérapie; atelier d'écriture; fresque murale; arts plastiques; éducation artistique; street art
      intervention artistique; atelier musical; pratique amateur; cours de danse; résidence en territoire
      parcours d'éducation artistique et culturelle; poterie; céramique; atelier cirque; animation lecture
      culture et santé; accès à la culture; danse thérapie; lecture à voix haute; intervenant musical
      fanfare participative; action culturelle; fresque participative; intervention en milieu scolaire
      atelier théâtre; chant; peinture murale; intervenant artistique; slam; arts du cirque
      projet artistique; cours de musique; graff
      ateliers d'éducation artistique; enseignement musical; animations culturelles
      ateliers de théâtre pour les jeunes`),
    buyers: list(`ateliers artistiques pour les écoles
      intervenants en musique et en danse
      fresque participative avec les habitants
      projet culturel dans un Ehpad`),
    sellers: list(`ateliers d'arts plastiques et d'écriture pour tous
      association d'action culturelle dans les quartiers
      médiation artistique auprès de personnes fragiles
      école de musique associative`),
  },
  'hebergement-touristique': {
    definition: {
      fr: 'Accueillir pour la nuit ou la journée : hôtels, gîtes, auberges, campings, salles de réunion.',
      en: 'Hosting by night or day: hotels, cottages, hostels, campsites, meeting rooms.',
    },
    cpv: ['551', '552', '5512', '5521', '5525'],
    naf: ['55.10Z', '55.20Z', '55.30Z', '55.'],
    synonyms: list(`hébergement touristique; hôtel; gîte; auberge de jeunesse; camping; location de salle
      salle de réunion; salle de séminaire; chambre; nuitée; chambre d'hôtes; hébergement de groupe
      village de vacances; refuge; salle de réception; salle de conférence; réservation hôtelière
      centre d'hébergement; hôtellerie solidaire; auditorium; séjour en pension complète; salle des fêtes
      hébergement d'équipes; privatisation de lieu; aire d'accueil de camping-cars; dormir; louer une salle
      chambre d'hôtel; salle plénière; séminaire résidentiel; mobil-home; gîte de groupe; auberge
      camping municipal; cabane; salle équipée
      prestations hôtelières et hébergement; réservation d'hébergements; nuits d'hôtel
      hébergement et restauration de stagiaires; gestion d'un centre de vacances
      hébergement de stagiaires; séminaire au vert; gestion de gîtes communaux`),
    buyers: list(`location d'une salle pour un séminaire résidentiel
      nuitées d'hôtel pour les agents en déplacement
      hébergement d'un groupe scolaire
      gestion d'un camping municipal`),
    sellers: list(`auberge de jeunesse associative
      gîte de groupe et salles de réunion
      hôtel d'application employant des personnes en situation de handicap
      village de vacances du tourisme social`),
  },
  'voyages-sejours': {
    definition: {
      fr: 'Organiser voyages, vacances adaptées, séjours solidaires et déplacements professionnels.',
      en: 'Organising trips, adapted holidays, community-based stays and business travel.',
    },
    cpv: ['635', '6351', '5524'],
    naf: ['79.11Z', '79.12Z', '79.90Z', '55.20Z', '79.'],
    synonyms: list(`voyage; séjour; agence de voyages; tourisme social; vacances adaptées
      tourisme solidaire; classe découverte; voyage scolaire; office de tourisme; excursion
      colonie de vacances; circuit; billet de train; billet d'avion; voyage d'affaires; croisière
      séjour adapté; tourisme durable; balade; randonnée accompagnée; accompagnateur de montagne
      classe de neige; billetterie de transport; séjour linguistique; vacances familiales
      départ en vacances; greeters; visite d'entreprise; voyage équitable; vacances; séjour de répit
      excursion d'une journée; sortie à la mer; ski; colo; voyage de fin d'année; circuit touristique; guide
      séjours éducatifs; organisation de séjours; prestations d'agence de voyages
      déplacements professionnels; classes transplantées; séjours de vacances adaptés
      voyages linguistiques; aide aux vacances; sorties et voyages; titres de transport`),
    buyers: list(`organisation de classes de découverte
      billets et déplacements professionnels
      séjour pour les aînés de la commune
      vacances adaptées pour adultes handicapés`),
    sellers: list(`agence de voyages solidaires et équitables
      séjours adaptés pour personnes en situation de handicap
      association de tourisme social et familial
      balades et découvertes avec les habitants`),
  },
  'artisanat-art': {
    definition: {
      fr: 'Fabriquer à la main céramiques, bijoux, meubles, instruments, vanneries et objets décoratifs.',
      en: 'Hand-making ceramics, jewellery, furniture, instruments, baskets and decorative objects.',
    },
    cpv: ['185', '1851', '3929', '39298'],
    naf: ['90.03A', '16.29Z', '32.20Z', '23.4', '32.1', '23.1'],
    synonyms: list(`artisanat; métier d'art; poterie; céramique; vannerie; bijou; bougie; savon artisanal
      vitrail; verrerie; forge; sculpture; osier; cannage; ferronnerie d'art; marqueterie; tournage sur bois
      luthier; décoration artisanale; objet artisanal; bois tourné; artisanat équitable; mosaïque
      rempaillage; encadrement d'art; dorure; émail; création artisanale; souvenir; reliure d'art
      jouet en bois; artisan d'art; fait main; objet en bois; potier; tisserand; bougies artisanales
      tapissier d'ameublement; coutellerie; création d'objets; produits artisanaux; fabrication artisanale
      artisanat local; objets décoratifs
      réalisation artistique; œuvre à installer; ferronnerie artisanale; objets en céramique
      vannerie d'osier; restauration de vitraux`),
    buyers: list(`objets artisanaux pour une boutique de musée
      restauration d'un vitrail
      vaisselle en céramique faite à la main
      cannage et rempaillage de chaises`),
    sellers: list(`atelier de poterie et de vannerie en ESAT
      coopérative d'artisans d'art
      objets décoratifs et bougies faits main
      artisanat du commerce équitable`),
  },
}
