/** Print and communication: what is designed, printed, handed out and shown. */
import { list } from '../list.ts'
import type { SectorPhrases } from '../types.ts'

export const communication: Record<string, SectorPhrases> = {
  imprimerie: {
    definition: {
      fr: 'Imprimer, façonner et relier documents, affiches, brochures et formulaires.',
      en: 'Printing, finishing and binding documents, posters, brochures and forms.',
    },
    cpv: ['798', '7981', '7982', '7952', '224', '225', '226', '228', '229', '22458', '22462', '30121'],
    naf: ['18.12Z', '18.13Z', '18.14Z', '18.1'],
    synonyms: list(`imprimerie; impression; imprimeur; offset; reprographie; brochure; affiche; dépliant
      carte de visite; flyer; plaquette; impression numérique; façonnage; reliure; photocopie
      tirage de plans; en-tête; enveloppe imprimée; calendrier; papeterie; sérigraphie; magazine municipal
      bulletin municipal; formulaire imprimé; étiquette; encre végétale; papier recyclé; Imprim'Vert; liasse
      carnet; carte de vœux; invitation; grand format; chemise imprimée; imprimer; exemplaires
      dépliant trois volets; tirage; affiche A3; faire-part; set de table; livret; cartonnette; autocollant
      impression de livres; travaux d'impression; impression de documents; finition et façonnage
      atelier d'impression; impression de flyers
      travaux d'imprimerie; impression de supports de communication; impression et livraison
      impression d'affiches; impression du bulletin municipal; conception et impression
      imprimés administratifs; imprimés; enveloppes et papier à en-tête; tirage d'exemplaires
      impression de brochures`),
    buyers: list(`impression du magazine municipal
      affiches, dépliants et cartes de visite
      travaux de reprographie et de reliure
      impression de documents de communication sur papier recyclé`),
    sellers: list(`imprimerie coopérative, labels environnementaux
      atelier de reprographie et de façonnage en ESAT
      impression offset et numérique, petites et moyennes séries
      imprimerie d'entreprise adaptée`),
  },
  graphisme: {
    definition: {
      fr: 'Créer identités, maquettes, campagnes et contenus, conseiller en communication.',
      en: 'Creating identities, layouts, campaigns and content, advising on communication.',
    },
    cpv: ['7993', '7934', '79341', '79342', '79416', '79822'],
    naf: ['74.10Z', '73.11Z', '70.21Z', '73.1'],
    synonyms: list(`graphisme; graphiste; création graphique; communication; identité visuelle; logo
      charte graphique; maquette; PAO; agence de communication; infographie; illustration; mise en page
      campagne de communication; rédaction; réseaux sociaux; community manager; relations presse
      stratégie de communication; conception éditoriale; support de communication; publicité; plan média
      espace publicitaire; marketing; rédactionnel; infolettre; dessinateur; packaging; rapport d'activité
      design graphique; facilitation graphique; attachée de presse; annonce légale; dessiner un logo
      maquettiste; visuel; plaquette à concevoir; dossier de presse; plan de communication
      opération de communication; nom de marque; charte; création de supports; conception graphique
      création visuelle; supports de communication imprimés; conception de plaquettes
      actions de communication; agence de conseil en communication; conseil en communication
      création de supports de communication; stratégie digitale; campagne publicitaire; achat d'espace
      prestations graphiques; conception d'une campagne; relations avec la presse
      animation de réseaux sociaux; plan d'actions de communication; mise en page de magazine
      marketing territorial`),
    buyers: list(`création d'une identité visuelle et d'un logo
      conception d'une campagne de communication
      mise en page du rapport d'activité
      conseil en stratégie de communication
      achat d'espaces publicitaires`),
    sellers: list(`agence de communication coopérative et responsable
      studio de création graphique pour l'économie sociale
      atelier de PAO en entreprise adaptée
      animation de réseaux sociaux et rédaction de contenus`),
  },
  signaletique: {
    definition: {
      fr: 'Fabriquer et poser panneaux, enseignes, plaques, bâches et marquages.',
      en: 'Making and installing panels, signs, plates, banners and lettering.',
    },
    cpv: ['34992', '4442', '44423', '31523'],
    naf: ['18.12Z', '25.99B', '27.40Z', '43.29B'],
    synonyms: list(`signalétique; enseigne; panneau; gravure; marquage adhésif; lettrage; kakémono
      banderole; bâche; plaque de rue; totem; habillage de véhicule; covering; stand
      panneau de signalisation; roll-up; drapeau; oriflamme; numéro de rue; découpe de vinyle; pupitre
      plaque gravée; vitrophanie; panneau d'information; plan d'évacuation; trophée
      journal électronique d'information; panneau lumineux; signalétique accessible; braille; décor adhésif
      plaque de porte; bâche imprimée; fléchage; stand parapluie; adhésif; panneau de chantier
      panneau en bois; plaque signalétique
      fourniture et pose de signalétique; panneaux d'affichage; plaques de rue et numéros
      signalétique directionnelle; signalétique intérieure; marquage de véhicules; habillage de vitrines
      impression de bâches; panneaux d'exposition; totem d'entrée; jalonnement`),
    buyers: list(`fourniture et pose de la signalétique d'un bâtiment
      panneaux et plaques de rue
      kakémonos et bâches pour un salon
      marquage de véhicules de service`),
    sellers: list(`atelier de signalétique, gravure et marquage adhésif
      fabrication de panneaux et d'enseignes en ESAT
      panneaux en bois gravé pour sites naturels
      impression grand format et pose`),
  },
  'distribution-prospectus': {
    definition: {
      fr: 'Distribuer journaux et prospectus en boîtes aux lettres, afficher, remettre en main propre.',
      en: 'Delivering newspapers and leaflets to letterboxes, putting up posters, handing out.',
    },
    cpv: ['79341', '79824', '7957'],
    naf: ['73.12Z', '73.11Z', '53.20Z'],
    synonyms: list(`distribution de prospectus; boîte aux lettres; boîtage; tractage; distribution de flyers
      affichage; distribution de tracts; distribution toutes boîtes; diffusion du journal municipal
      distribution de magazine; colportage; colleur d'affiches; prospectus; porte-à-porte; street marketing
      dépôt de documents; distribution de journaux; flyer à distribuer; distributeur
      mise en place d'affiches; panneau électoral; affichage libre; flyers; distribuer
      distribuer un journal; boîter; coller des affiches; dépôt en boîtes
      distribution du bulletin municipal; distribution en boîtes aux lettres; diffusion du magazine
      distribution de documents; campagne d'affichage; affichage en réseau
      diffusion de documents d'information`),
    buyers: list(`distribution du bulletin municipal dans toutes les boîtes
      diffusion de prospectus dans un quartier
      pose d'affiches et de panneaux électoraux`),
    sellers: list(`distribution de journaux et de prospectus à pied ou à vélo
      affichage et tractage par des salariés en insertion
      boîtage de documents avec compte rendu de tournée`),
  },
  'objets-publicitaires': {
    definition: {
      fr: 'Fabriquer ou fournir cadeaux, goodies et objets personnalisés, responsables et souvent locaux.',
      en: 'Making or supplying gifts, promotional goods and personalised objects, responsible and often local.',
    },
    cpv: ['39294', '1853', '22462'],
    naf: ['32.99Z', '73.11Z', '47.78C', '46.49Z', '32.1'],
    synonyms: list(`objet publicitaire; goodies; cadeau d'affaires; cadeau d'entreprise; tote bag
      objet promotionnel; cadeau; textile personnalisé; coffret cadeau; gourde; mug; stylo publicitaire
      t-shirt personnalisé; médaille; trophée; broderie; porte-clés; écharpe tricolore; sac en toile
      cadeau de fin d'année; récompense; carnet personnalisé; badge; marquage textile; bougie
      cadeau de départ; objet personnalisé; cadeau responsable; petite série; cadeau de naissance
      bon cadeau; cadeau aux salariés; sac imprimé; offrir; panier cadeau; cadeau de Noël des agents
      casquette; coupe; textile publicitaire; créations originales; fabrication d'objets; figurine
      objets en bois gravés; articles personnalisés; flocage; t-shirt floqué; textile floqué
      articles de promotion; médailles et coupes; cadeaux protocolaires; sacs réutilisables à logo`),
    buyers: list(`cadeaux d'affaires originaux fabriqués localement
      tote bags et gourdes à notre logo
      médailles et trophées pour une remise de prix
      coffrets de fin d'année pour les agents`),
    sellers: list(`objets publicitaires fabriqués en France par des ateliers d'insertion
      cadeaux d'entreprise solidaires et éthiques
      broderie et marquage textile en ESAT
      créations uniques en matières recyclées`),
  },
  audiovisuel: {
    definition: {
      fr: 'Filmer, photographier, enregistrer, monter et diffuser.',
      en: 'Filming, photographing, recording, editing and broadcasting.',
    },
    cpv: ['921', '9211', '922', '9222', '7996'],
    naf: ['59.11B', '59.11A', '60.10Z', '74.20Z', '59.', '60.20'],
    synonyms: list(`vidéo; photographie; photographe; reportage; captation; film; montage vidéo; podcast
      radio associative; documentaire; production audiovisuelle; drone; retransmission en direct
      film institutionnel; motion design; cinéma; studio d'enregistrement; prise de vue; webradio
      photo de portrait; banque d'images; tournage; court-métrage; vidéaste; interview filmée
      diffusion en direct; télévision locale; sonothèque; projection en plein air; ciné-débat; clip; filmer
      photographier; vidéo de présentation; interview; teaser; enregistrement; monteur; capsule vidéo
      radiodiffusion; émission de radio; diffusion radiophonique; sous-titrage
      doublage de films; captation vidéo; spot radio; photothèque; drone de prise de vue
      prestations audiovisuelles; prestations photographiques; réalisation de vidéos; réalisation de films
      captation de conférences; production de films; retransmission des séances; webdiffusion`),
    buyers: list(`film de présentation d'un territoire
      captation et retransmission du conseil municipal
      reportage photographique d'un événement
      réalisation de podcasts`),
    sellers: list(`coopérative de production audiovisuelle
      radio associative : émissions, ateliers, captations
      photographes et vidéastes pour entreprises engagées
      cinéma associatif et projections en plein air`),
  },
  'edition-presse': {
    definition: {
      fr: 'Publier et fournir livres, manuels, journaux et abonnements.',
      en: 'Publishing and supplying books, textbooks, newspapers and subscriptions.',
    },
    cpv: ['221', '222', '2211', '2212', '2221', '7998', '7997', '924'],
    naf: ['58.11Z', '58.13Z', '58.14Z', '47.61Z', '47.62Z', '63.91Z', '58.1'],
    synonyms: list(`livre; édition; librairie; presse; journal; abonnement; revue; manuel scolaire
      maison d'édition; bande dessinée; album jeunesse; livre d'occasion; journaliste; média; magazine
      ouvrage; dictionnaire; livre numérique; abonnement de presse; bouquiniste; fonds documentaire; CD; DVD
      documentation; livre scolaire; roman; bibliothèque sonore; revue de presse; média indépendant
      roman jeunesse; fournir des livres; imprimeur-éditeur; libraire; brochure éditée; CD musical; manuels
      fourniture de livres; livres non scolaires; fourniture de documents pour la médiathèque
      abonnements aux périodiques; ressources numériques; acquisition de documents
      presse écrite et numérique; livres et documents sonores; ouvrages imprimés; partitions
      édition de guides`),
    buyers: list(`fourniture de livres pour la médiathèque
      manuels scolaires pour les lycées
      abonnements à la presse et aux revues
      édition d'un ouvrage sur le patrimoine`),
    sellers: list(`librairie coopérative, livres neufs et d'occasion
      maison d'édition associative
      collecte, tri et vente de livres en insertion
      journal indépendant en coopérative`),
  },
}
