/** Digital and IT: what is coded, hosted, connected, repaired and explained. */
import { list } from '../list.ts'
import type { SectorPhrases } from '../types.ts'

export const numerique: Record<string, SectorPhrases> = {
  'creation-web': {
    definition: {
      fr: 'Concevoir sites internet, applications et logiciels sur mesure, souvent libres et accessibles.',
      en: 'Designing websites, applications and bespoke software, often open source and accessible.',
    },
    cpv: ['722', '7221', '7222', '72413', '724', '7242', '7223', '7224', '7226'],
    naf: ['62.01Z', '63.12Z', '62.0'],
    synonyms: list(`site internet; site web; développement web; application mobile
      développement d'application; développeur; logiciel sur mesure; logiciel libre; open source
      refonte de site; WordPress; Drupal; intranet; extranet; plateforme en ligne; webmaster; UX design
      ergonomie web; boutique en ligne; e-commerce; référencement; tierce maintenance applicative
      intégration web; API; portail numérique; téléservice; formulaire en ligne; conception numérique
      intelligence artificielle; site vitrine; refaire un site; appli; programmer; codeur; application web
      logiciel libre à développer; site accessible; formulaire web; base de données en ligne
      développement de logiciel; refonte de portail; conception et réalisation de site
      hébergement et maintenance de site internet; tierce maintenance; TMA; développement informatique
      développement spécifique; réalisation d'une application; chatbot; accessibilité de site`),
    buyers: list(`refonte du site internet de la collectivité
      développement d'une application métier
      création d'une boutique en ligne
      tierce maintenance applicative d'un portail`),
    sellers: list(`coopérative de développeurs de logiciels libres
      création de sites internet accessibles et éco-conçus
      entreprise adaptée du numérique : développement et tests
      conception de plateformes pour l'économie sociale`),
  },
  logiciels: {
    definition: {
      fr: 'Fournir progiciels, licences et leur maintenance.',
      en: 'Supplying software packages, licences and their maintenance.',
    },
    cpv: ['481', '482', '483', '484', '485', '486', '487', '488', '489', '7226', '7225', '72268'],
    naf: ['62.01Z', '46.51Z', '58.2', '58.29'],
    synonyms: list(`logiciel; licence; progiciel; logiciel métier; SaaS; suite bureautique
      logiciel de gestion; ERP; CRM; licence logicielle; logiciel de paie; logiciel de comptabilité
      système d'information; SIRH; gestion documentaire; abonnement logiciel; antivirus; base de données
      logiciel de bibliothèque; éditeur de logiciels; logiciel de billetterie; visioconférence
      progiciel de gestion; solution logicielle; outil de gestion; solution informatique
      mise à jour logicielle; droit d'usage logiciel; maintenance de logiciels; module
      gestion des délibérations; logiciel de paie et de comptabilité; logiciel de gestion du courrier
      jeu vidéo; jeu électronique; progiciel métier; droit d'usage
      acquisition d'un logiciel; acquisition de licences; fourniture de logiciels; mode SaaS
      système d'information hospitalier; logiciel de gestion scolaire
      logiciel de gestion de la restauration; maintenance de progiciel; logiciel d'urbanisme
      logiciel d'état civil; logiciel d'archives; logiciel de marchés publics; solution de billetterie
      solution de gestion; intégration d'un progiciel`),
    buyers: list(`acquisition et maintenance d'un progiciel de gestion financière
      licences bureautiques pour les agents
      solution logicielle hébergée de gestion des ressources humaines`),
    sellers: list(`éditeur coopératif de logiciels pour associations
      suite bureautique et collaborative libre
      intégration et maintenance de progiciels`),
  },
  'maintenance-informatique': {
    definition: {
      fr: 'Administrer le parc, dépanner et assister les utilisateurs sur site ou à distance.',
      en: 'Managing IT estates, troubleshooting and supporting users on site or remotely.',
    },
    cpv: ['503', '5031', '5032', '50312', '725', '726', '7251', '7261', '721', '7225', '516', '7253', '7254'],
    naf: ['62.03Z', '62.09Z', '95.11Z', '62.02'],
    synonyms: list(`maintenance informatique; infogérance; assistance informatique; dépannage informatique
      support informatique; helpdesk; parc informatique; administration de serveurs
      assistance aux utilisateurs; technicien informatique; hotline; déploiement de postes
      prestation informatique; régie informatique; testeur logiciel; recette logicielle
      assistance technique informatique; installation d'ordinateurs; masterisation; supervision; ITIL
      ticket d'incident; ordinateur en panne; aide informatique; installation de postes; réseau en panne
      assistance bureautique; technicien à distance; panne informatique; panne de serveur
      exploitation informatique; prestations intellectuelles informatiques; expertise informatique
      centre de services informatiques; assistance à maîtrise d'ouvrage informatique
      support aux utilisateurs; gestion du parc informatique; maintenance de serveurs
      maintenance de matériels informatiques; prestations de services informatiques
      conduite de projets informatiques; architecture informatique`),
    buyers: list(`infogérance du parc et assistance aux utilisateurs
      maintenance des ordinateurs des écoles
      déploiement de postes de travail
      assistance technique informatique en régie`),
    sellers: list(`infogérance et support informatique en entreprise adaptée
      dépannage informatique pour associations et petites entreprises
      déploiement et recyclage de postes
      techniciens à distance et sur site`),
  },
  'materiel-informatique': {
    definition: {
      fr: 'Fournir ordinateurs, serveurs, écrans, imprimantes et copieurs, neufs ou en location.',
      en: 'Supplying computers, servers, screens, printers and copiers, new or hired.',
    },
    cpv: ['301', '302', '3012', '3021', '3023', '50313'],
    naf: ['26.20Z', '46.51Z', '47.41Z', '77.33Z', '46.66Z'],
    synonyms: list(`matériel informatique; ordinateur; ordinateur portable; serveur; écran; imprimante
      photocopieur; copieur; tablette; copieur multifonction; vidéoprojecteur; tableau interactif
      écran interactif; périphérique; clavier; scanner; équipement informatique; location de copieurs
      poste de travail informatique; unité centrale; PC portable; disque dur; traceur; onduleur; webcam
      station d'accueil; stockage de données; équipement numérique des classes; PC; portable
      imprimante multifonction; station de travail; baie de stockage; matériel bureautique; multifonction
      location d'imprimantes; tablette tactile
      fourniture de matériel informatique; postes informatiques; micro-ordinateurs; serveurs et stockage
      tablettes numériques; location de photocopieurs; copieurs et maintenance; tableaux numériques
      vidéoprojecteurs interactifs; consommables d'impression; terminaux; solutions d'impression`),
    buyers: list(`acquisition d'ordinateurs portables et d'écrans
      location et maintenance de photocopieurs multifonctions
      équipement des classes en écrans interactifs
      fourniture de serveurs et de baies de stockage`),
    sellers: list(`distribution de matériel informatique, entreprise adaptée
      location de copieurs et d'imprimantes
      fourniture, préparation et livraison d'ordinateurs`),
  },
  'hebergement-cloud': {
    definition: {
      fr: 'Héberger, sauvegarder et protéger sites, courriels et données.',
      en: 'Hosting, backing up and protecting sites, mail and data.',
    },
    cpv: ['72415', '727', '728', '729', '7231', '7241', '7291', '7281'],
    naf: ['63.11Z', '62.03Z'],
    synonyms: list(`hébergement web; hébergeur; cloud; cybersécurité; sauvegarde; messagerie; nuage
      centre de données; nom de domaine; RGPD; serveur dédié; sécurité informatique
      hébergement de données de santé; test d'intrusion; audit de sécurité; rançongiciel; pare-feu
      cloud souverain; hébergement éthique; infonuagique; chiffrement; délégué à la protection des données
      machine virtuelle; certificat électronique; signature électronique; authentification; serveur virtuel
      sauvegarder; hébergement de site; data center; sécurité des systèmes d'information; adresse mail
      pirate; protection des données
      sécurité des réseaux informatiques; firewall; parefeu; services en nuage; hébergement de serveurs
      sauvegarde externalisée; hébergement d'applications; solutions de sécurité informatique; SOC
      supervision de sécurité`),
    buyers: list(`hébergement et sauvegarde de nos serveurs
      audit de cybersécurité et tests d'intrusion
      messagerie et espace partagé hébergés en France
      mise en conformité RGPD`),
    sellers: list(`hébergeur associatif et éthique, données en France
      coopérative d'hébergement et de services libres
      audit de sécurité et accompagnement RGPD`),
  },
  telecoms: {
    definition: {
      fr: 'Fournir téléphonie, accès internet, fibre, réseaux et leur installation.',
      en: 'Supplying telephony, internet access, fibre, networks and their installation.',
    },
    cpv: [
      '642',
      '6421',
      '6422',
      '321',
      '322',
      '324',
      '3241',
      '3242',
      '325',
      '3255',
      '5033',
      '45314',
      '72411',
    ],
    naf: ['61.10Z', '61.20Z', '61.90Z', '26.30Z', '42.22Z', '61.'],
    synonyms: list(`télécommunication; téléphonie; téléphone; téléphonie mobile; fibre optique
      accès internet; réseau informatique; wifi; forfait mobile; standard téléphonique; autocommutateur
      très haut débit; opérateur télécom; câblage réseau; smartphone; téléphonie sur IP; lien internet
      radio numérique; commutateur; routeur; VPN; antenne; déploiement de fibre; talkie-walkie; SMS
      abonnement téléphonique; raccordement fibre; baie de brassage; courants faibles; LAN; WAN; fibre noire
      internet; communications électroniques; réseau de télécommunication; ligne téléphonique; opérateur
      carte SIM; infrastructure réseau; point haut; raccordement internet; téléphones portables
      services de télécommunications; services de communications électroniques
      réseau d'initiative publique; interconnexion de sites; liaison louée; transit IP
      équipements réseaux; réseau très haut débit; téléphonie fixe; boucle locale
      infrastructures de télécommunications; antenne relais; téléphonie et internet; réseau fibre
      délégation de réseau de fibre`),
    buyers: list(`téléphonie fixe, mobile et accès internet
      déploiement et maintenance d'un réseau de fibre optique
      installation du wifi dans les bâtiments
      remplacement de l'autocommutateur`),
    sellers: list(`opérateur télécom coopératif
      installation de réseaux et tirage de câbles
      raccordement à la fibre par une entreprise d'insertion`),
  },
  'donnees-sig': {
    definition: {
      fr: 'Saisir, traiter, cartographier et analyser des données.',
      en: 'Entering, processing, mapping and analysing data.',
    },
    cpv: ['723', '7231', '7232', '72312', '72314', '72316', '72322', '71354', '38221'],
    naf: ['63.11Z', '63.99Z'],
    synonyms: list(`saisie de données; traitement de données; SIG; cartographie; base adresse
      données ouvertes; open data; géomatique; saisie informatique; vidéocodage; analyse de données
      tableau de bord; statistiques; annotation de données; enrichissement de fichiers
      mise à jour de base de données; système d'information géographique; data; étiquetage d'images
      saisie de questionnaires; indexation; qualification de fichiers; dédoublonnage; entrepôt de données
      datavisualisation; fiche à saisir; tableur; saisir des données; carte interactive; relevé de données
      cartographe; fichier d'adhérents
      cartographie numérique; base de données géographique; orthophotographie
      plan de corps de rue simplifié; données géographiques; traitement statistique; qualité des données
      saisie de données à façon; levés lidar`),
    buyers: list(`saisie de formulaires et mise à jour d'une base
      plateforme cartographique du territoire
      annotation d'images et de textes
      tableaux de bord et données ouvertes`),
    sellers: list(`saisie et traitement de données en entreprise adaptée
      annotation de données pour l'intelligence artificielle
      coopérative de cartographie et de données libres`),
  },
  numerisation: {
    definition: {
      fr: 'Numériser, indexer, classer et conserver documents, plans, photos et archives.',
      en: 'Scanning, indexing, filing and keeping documents, plans, photos and archives.',
    },
    cpv: ['79999', '79995', '7956', '9251', '72512', '92512'],
    naf: ['82.19Z', '91.01Z', '18.13Z'],
    synonyms: list(`numérisation; archivage; archives; scan; dématérialisation; GED
      numérisation de documents; indexation de documents; tiers archivage; archivage électronique
      numérisation de plans; vidéocodage; reliure; restauration d'archives; conservation d'archives
      récolement; traitement d'archives; numérisation de photos; registre d'état civil; microfilm
      dématérialisation de factures; océrisation; archiviste; tri d'archives; stockage d'archives
      scanner des documents; indexer; dossier papier; numériser; vieux registres; photos anciennes
      classer des archives; dossiers à scanner; conservation numérique; désarchivage; numérisation de fonds
      prestation d'archivage; traitement de dossiers
      numérisation d'archives; externalisation d'archives; conservation et gestion d'archives
      tiers-archiveur; numérisation de plans et dossiers; reprise d'archives
      classement d'archives communales; système d'archivage; microfilmage`),
    buyers: list(`numérisation et indexation de dossiers
      classement et conservation d'archives
      numérisation des registres d'état civil
      dématérialisation du courrier et des factures`),
    sellers: list(`numérisation de documents en entreprise adaptée
      gestion et stockage d'archives papier
      atelier de numérisation, indexation et GED`),
  },
  'inclusion-numerique': {
    definition: {
      fr: 'Apprendre le numérique à tous, aider aux démarches, rendre les services accessibles.',
      en: 'Teaching digital skills to all, helping with online procedures, making services accessible.',
    },
    cpv: ['8053', '80533', '927'],
    naf: ['85.59'],
    synonyms: list(`inclusion numérique; médiation numérique; illectronisme; conseiller numérique
      accessibilité numérique; fracture numérique; formation informatique; formation numérique
      espace public numérique; démarche en ligne; atelier informatique; EPN; RGAA; audit d'accessibilité
      FALC; facile à lire et à comprendre; cyberespace; aide aux démarches; fablab
      initiation à l'ordinateur; usage du numérique; numérique inclusif; formation bureautique
      codage pour enfants; parentalité numérique; mise en accessibilité de documents; sous-titrage
      vélotypie; audiodescription; apprendre l'ordinateur; aide administrative en ligne
      cours d'informatique; malvoyant et numérique; bus numérique; médiateur numérique
      France Travail en ligne; apprendre le smartphone; aide au numérique; initiation informatique
      réemploi et numérique solidaire
      ateliers numériques; accompagnement aux usages numériques; accompagnement aux démarches en ligne
      lutte contre l'illectronisme; ateliers d'initiation au numérique; audit d'accessibilité numérique
      mise en conformité d'accessibilité`),
    buyers: list(`ateliers numériques pour les seniors
      conseiller numérique pour aider aux démarches en ligne
      audit d'accessibilité RGAA de nos sites
      transcription en facile à lire et à comprendre`),
    sellers: list(`médiation numérique et ateliers d'initiation
      audit d'accessibilité par des testeurs en situation de handicap
      accompagnement aux démarches et prêt de matériel
      rédaction en FALC validée par des relecteurs d'ESAT`),
  },
}
