/** Administrative, security and business services: what keeps an office running. */
import { list } from '../list.ts'
import type { SectorPhrases } from '../types.ts'

export const administratif: Record<string, SectorPhrases> = {
  secretariat: {
    definition: {
      fr: 'Assurer secrétariat, accueil, standard, frappe et tâches administratives.',
      en: 'Providing secretarial work, reception, switchboard, typing and administrative tasks.',
    },
    cpv: ['795', '7951', '7955', '79992', '7956', '79511'],
    naf: ['82.19Z', '82.11Z', '82.1'],
    synonyms: list(`secrétariat; standard téléphonique; secrétaire; agent d'accueil
      assistante administrative; frappe; hôte d'accueil; prestation administrative; retranscription
      compte rendu; gestion administrative; permanence téléphonique; prise de notes; bureautique
      standardiste; accueil physique; dactylographie; secrétariat partagé; agent administratif
      écrivain public; gestion de planning; tri du courrier; domiciliation; travaux administratifs
      sténotypie; procès-verbal; répondre au téléphone; accueil des visiteurs; rédiger des courriers
      retranscrire; prise d'appels; banque d'accueil à tenir; tâches administratives; transcription
      transcription de débats; délibération; compte-rendu de conseil; frappe de courriers
      travaux de secrétariat; saisie et frappe; accueil et secrétariat; gestion documentaire administrative
      transcrire; entretiens enregistrés à transcrire
      prestations d'accueil; accueil et standard; hôtes et hôtesses; frappe et mise en forme
      saisie de courriers; retranscription de réunions; rédaction de procès-verbaux
      gestion administrative externalisée; prestations de secrétariat; accueil du public
      permanence d'accueil; assistance administrative; gestion du courrier; tâches de bureau`),
    buyers: list(`accueil physique et téléphonique d'un siège
      retranscription de séances et de procès-verbaux
      renfort administratif et secrétariat
      permanence du standard`),
    sellers: list(`prestations administratives en entreprise adaptée
      hôtes d'accueil et standardistes
      secrétariat partagé pour associations
      transcription et rédaction de comptes rendus`),
  },
  'relation-client': {
    definition: {
      fr: 'Répondre, appeler, renseigner et suivre usagers ou clients à distance.',
      en: 'Answering, calling, informing and following up users or customers remotely.',
    },
    cpv: ['7951', '79512', '7994', '79511'],
    naf: ['82.20Z', '82.91Z', '82.99Z'],
    synonyms: list(`centre d'appels; relation client; téléprospection; télémarketing; appel entrant
      appel sortant; numéro vert; téléconseiller; enquête téléphonique; service client; télévente
      prise de rendez-vous; traitement des réclamations; relance téléphonique; chat en ligne
      plateforme téléphonique; prospection; recouvrement; phoning; relation usager
      qualification de contacts; accueil téléphonique externalisé; gestion des courriels; SAV
      accueil des usagers; répondre aux appels; appels d'usagers; hotline clients; ligne d'écoute
      accueil à distance; réclamation; sonder par téléphone
      centre de contacts; plateforme d'appels; accueil téléphonique des usagers; gestion des appels
      campagnes d'appels; réponse aux usagers; numéro unique; centre de relation usagers; télé-enquête
      recouvrement amiable`),
    buyers: list(`externalisation d'un numéro vert
      traitement des appels et courriels des usagers
      campagne d'appels et prise de rendez-vous`),
    sellers: list(`centre de relation client en entreprise adaptée
      plateforme téléphonique, appels entrants et sortants
      téléconseillers en situation de handicap formés`),
  },
  gardiennage: {
    definition: {
      fr: 'Surveiller des sites, des entrées et des événements, faire des rondes, assurer la sécurité incendie des personnes.',
      en: 'Guarding sites, entrances and events, patrolling and providing fire wardens.',
    },
    cpv: ['797', '7971', '79713', '79714'],
    naf: ['80.10Z', '80.30Z', '80.'],
    synonyms: list(`gardiennage; surveillance; agent de sécurité; SSIAP; télésurveillance; ronde; rondier
      maître-chien; vigile; contrôle d'accès; sécurité privée; filtrage; gardien; sécurité événementielle
      agent de prévention; intervention sur alarme; veilleur; transport de fonds; sûreté; agent cynophile
      surveillance de site; gardiennage de chantier; veilleur de nuit; surveillance de musée
      sécurité d'un événement; palpation; régulation d'entrée; surveillant; levée de doute; surveiller
      sécurité; ronde de nuit; surveillance de nuit; garder un site; agent à l'entrée; vigile de nuit
      fouille; sécurité et surveillance; médiation et sécurité; agents de surveillance; accueil-sécurité
      prestations de sécurité; prestations de gardiennage; sécurité et sûreté; sûreté des sites
      surveillance des bâtiments; surveillance humaine; sécurité-incendie; télésurveillance des bâtiments
      agents de sécurité incendie; gardiennage de sites; sécurité des manifestations; filtrage d'accès
      agents de sûreté; surveillance de locaux; vidéosurveillance humaine`),
    buyers: list(`gardiennage et surveillance de bâtiments
      agents de sécurité pour une manifestation
      télésurveillance avec intervention
      agents SSIAP d'un établissement recevant du public`),
    sellers: list(`entreprise d'insertion de sécurité et de prévention
      agents de sécurité et d'accueil
      gardiennage de chantiers et d'événements`),
  },
  'securite-equipements': {
    definition: {
      fr: 'Fournir, poser et vérifier alarmes, caméras, contrôle d’accès, extincteurs et sécurité incendie.',
      en: 'Supplying, installing and checking alarms, cameras, access control, extinguishers and fire systems.',
    },
    cpv: ['351', '3511', '3512', '45312', '45343', '50413', '5061', '35125', '31625', '32323', '4448'],
    naf: ['80.20Z', '43.21A', '28.29B'],
    synonyms: list(`alarme; vidéosurveillance; vidéoprotection; extincteur; sécurité incendie
      détection incendie; caméra; système de sécurité incendie; contrôle d'accès; désenfumage
      anti-intrusion; badge d'accès; interphone; visiophone; alarme incendie; défibrillateur; sprinkler
      PPMS; vérification d'extincteurs; vidéophonie; détecteur de fumée; RIA; poteau incendie
      clôture de sécurité; borne escamotable; coffre-fort; portique; bloc de secours; compartimentage
      défense extérieure contre l'incendie; serrure électronique; système d'alarme; SSI; caméra de rue
      alarme anti-intrusion; détecteur; portail automatique; badgeuse; sirène; vidéo
      maintenance d'extincteurs; vérification des moyens de secours; système de vidéoprotection
      maintenance des systèmes de sécurité incendie; alarmes et contrôle d'accès; détection intrusion
      matériel de sécurité incendie; caméras de vidéoprotection
      maintenance de portes automatiques et de barrières; moyens de secours; équipements de sûreté
      installation d'alarmes; systèmes d'alarme intrusion; désenfumage à vérifier`),
    buyers: list(`installation et maintenance de la vidéoprotection
      vérification des extincteurs et alarmes incendie
      contrôle d'accès par badge des bâtiments
      remplacement du système de sécurité incendie`),
    sellers: list(`vérification et maintenance d'extincteurs
      pose d'alarmes et de caméras par une coopérative
      recyclage et entretien de matériels de sécurité incendie`),
  },
  juridique: {
    definition: {
      fr: 'Conseiller, représenter et informer en droit.',
      en: 'Advising, representing and informing on law.',
    },
    cpv: ['791', '7911', '7913', '7914', '7523', '7912'],
    naf: ['69.10Z', '84.23Z'],
    synonyms: list(`juridique; avocat; conseil juridique; droit; accès au droit; notaire; juriste
      contentieux; assistance juridique; huissier; médiateur; propriété intellectuelle; droit du travail
      aide aux victimes; représentation en justice; statut juridique
      médiation familiale; information juridique; permanence juridique; droit public; droit des étrangers
      consultation juridique; rédaction de statuts; tribunal; droit social; tutelle
      mandataire judiciaire; défense des consommateurs; conseil en droit; procès; contrat à relire; recours
      juriste associatif; notariat
      assistance et conseil juridique; prestations d'avocats; services juridiques
      représentation en justice et conseil; mandat judiciaire; conseil en droit public; aide juridique
      droit de l'urbanisme; droit social et statutaire; commissaire de justice`),
    buyers: list(`prestations juridiques et représentation en justice
      permanences d'accès au droit et d'aide aux victimes
      conseil juridique pour un changement de statuts`),
    sellers: list(`conseil juridique pour coopératives et associations
      association d'accès au droit et d'aide aux victimes
      médiation familiale et permanences juridiques`),
  },
  'courrier-colis': {
    definition: {
      fr: 'Relever, trier, affranchir et acheminer courrier, plis urgents et colis.',
      en: 'Collecting, sorting, franking and carrying mail, urgent items and parcels.',
    },
    cpv: ['641', '6411', '64121', '3013'],
    naf: ['53.10Z', '53.20Z', '53.'],
    synonyms: list(`courrier; colis; coursier; affranchissement; machine à affranchir; pli; messagerie
      remise de courrier; navette; lettre recommandée; collecte du courrier; point relais; acheminement
      distribution de courrier; envoi postal; timbre; boîte postale; levée du courrier; relais colis
      enlèvement de plis; course urgente; vaguemestre; navette inter-sites; service postal; coffre à colis
      ramassage du courrier; recommandé; affranchir; envoyer un pli; tournée de courrier
      colis express
      services postaux; acheminement du courrier; affranchissement du courrier
      collecte et remise du courrier; transport de plis; courses et navettes
      distribution et collecte de courrier; envoi de colis; recommandés électroniques
      transport d'échantillons biologiques; transport de prélèvements`),
    buyers: list(`affranchissement et acheminement du courrier
      navette interne de courrier entre sites
      courses urgentes de plis et de prélèvements`),
    sellers: list(`collecte et remise du courrier d'entreprise
      coursiers à vélo en coopérative
      gestion de service courrier en entreprise adaptée`),
  },
  traduction: {
    definition: {
      fr: 'Traduire et interpréter, y compris en langue des signes.',
      en: 'Translating and interpreting, sign language included.',
    },
    cpv: ['7953', '79531', '7954'],
    naf: ['74.30Z'],
    synonyms: list(`traduction; interprétariat; interprète; langue des signes; LSF; traducteur
      traduction simultanée; vélotypie; transcription braille; relecture; interprétation simultanée
      traduction assermentée; interprétariat téléphonique; langue étrangère; sous-titrage
      interprète en langue des signes; interprétariat social; médiation interculturelle
      traduction technique; codeur LPC; transcription en temps réel; traductrice; cabine de traduction
      traduire; anglais-français; langue arabe; interprète social; sous-titrer; traduire en braille
      prestations de traduction; prestations d'interprétariat; interprétation en langue des signes
      services de traduction; traduction et interprétation; interprètes pour migrants
      transcription pour sourds; visio-interprétation`),
    buyers: list(`interprétariat en langue des signes d'une réunion publique
      traduction de documents en plusieurs langues
      interprétariat médical et social par téléphone`),
    sellers: list(`coopérative d'interprètes en langue des signes
      interprétariat en milieu médical et social
      traduction, transcription et sous-titrage`),
  },
  'administration-publique': {
    definition: {
      fr: 'Gérer pour une collectivité un équipement ou une mission d’intérêt général, secours et sécurité sociale compris.',
      en: 'Running a facility or public-interest task for an authority, rescue and social security included.',
    },
    cpv: ['751', '752', '753', '7511', '7525', '7513', '79993', '7512'],
    naf: ['84.11Z', '84.12Z', '84.25Z', '84.', '84.30'],
    synonyms: list(`délégation de service public; concession; gestion déléguée; affermage; régie intéressée
      exploitation d'un équipement; facility management; service public; SCIC; maison de services
      France services; gestion d'équipement; recensement; mission d'intérêt général; état civil; élection
      gestion d'installations; protection civile; maison des associations; partenariat public-privé
      contrat de partenariat; casino; DSP; gérer un équipement; concessionnaire; gestion d'un casino
      concession de plage; bureau de vote; agence postale communale
      port de plaisance; camping municipal; halle et marché couvert; concession de service
      régie publique
      concession de service public; délégation de service; contrat de concession; contrat d'affermage
      gestion d'un service public; gestion et exploitation; exploitation du service; marché de partenariat
      fermier; délégataire; exploitation multiservice; gestion technique de site
      service d'intérêt général; dispositif prévisionnel de secours; gestion de marchés forains`),
    buyers: list(`délégation de service public pour un équipement communal
      gestion d'une maison France services
      dispositif de secours d'une manifestation`),
    sellers: list(`SCIC gestionnaire d'équipements avec les collectivités
      association gestionnaire de maisons de services au public
      postes de secours et protection civile`),
  },
}
