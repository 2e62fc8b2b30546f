/** Finance, insurance and mutuals: what lends, covers, counts and pays. */
import { list } from '../list.ts'
import type { SectorPhrases } from '../types.ts'

export const finance: Record<string, SectorPhrases> = {
  'banque-solidaire': {
    definition: {
      fr: 'Tenir comptes, prêter, garantir et financer créateurs, associations et ménages.',
      en: 'Keeping accounts, lending, guaranteeing and financing founders, associations and households.',
    },
    cpv: ['661', '6611', '66113', '666'],
    naf: ['64.19Z', '64.92Z', '66.19B', '64.', '64.1', '64.9'],
    synonyms: list(`banque; prêt; microcrédit; crédit; emprunt; compte bancaire; garantie bancaire
      banque coopérative; ligne de trésorerie; prêt d'honneur; financement; garantie d'emprunt
      banque éthique; crédit-bail; microfinance; financement bancaire; subvention à préfinancer; découvert
      prêt solidaire; prêt participatif; microcrédit personnel; inclusion bancaire; finance solidaire
      avance de subvention; trésorerie; cautionnement; affacturage; services bancaires; prêt à taux zéro
      dette; banque de l'économie sociale; prêteur; financement de projet; fonds de garantie; leasing
      crédit municipal; prêt sur gage; refinancement; emprunter; trésorerie à financer; prêteur solidaire
      aide au financement; prêt pour créer; compte courant; emprunter pour un local; prêt pour acheter
      financer un véhicule; financer du matériel
      services financiers; prestations de services bancaires; prêt bancaire; contrat de prêt
      emprunt bancaire; services de paiement; financement des investissements; crédit-bail mobilier
      mandat de gestion financière; ligne de crédit; financement d'équipements`),
    buyers: list(`emprunt pour financer un investissement
      ligne de trésorerie d'une collectivité
      prêt ou garantie pour une création d'activité
      services bancaires d'une association`),
    sellers: list(`banque coopérative au service de l'économie sociale
      microcrédit professionnel et personnel
      prêts et garanties pour entreprises solidaires`),
  },
  'investissement-solidaire': {
    definition: {
      fr: 'Apporter capital et épargne à des entreprises à impact.',
      en: 'Bringing capital and savings to impact enterprises.',
    },
    cpv: ['6612', '6614', '66122', '66131', '6613', '66141', '66151'],
    naf: ['64.30Z', '66.30Z', '66.12Z', '64.20Z'],
    synonyms: list(`épargne solidaire; capital-risque; fonds d'investissement; fonds propres
      club d'investisseurs; investissement à impact; titre participatif; capital; ESUS; Cigales
      investisseur; épargne salariale; fonds solidaire; placement; levée de fonds; finance à impact
      apport en capital; actionnariat; fonds 90-10; capital patient; contrat à impact; livret solidaire
      placement éthique; Finansol; société de gestion; finance éthique; amorçage; private equity
      haut de bilan; part sociale; épargnant; quasi-fonds propres; financement en capital
      investisseur solidaire; foncière; business angel; dette subordonnée; placement de trésorerie
      gestion d'actifs; entrer au capital; investir; épargner; capitaux; souscrire des parts
      placer son argent; capital de coopérative; financer en fonds propres
      gestion de fonds; fonds de capital-investissement; prise de participation; ingénierie financière
      gestion de portefeuille; gestion d'actifs financiers; société de portage; placements financiers
      conseil en investissement`),
    buyers: list(`fonds propres pour développer une coopérative
      placement de trésorerie solidaire
      contrat à impact social`),
    sellers: list(`fonds d'investissement solidaire en capital
      club d'épargnants qui investit dans l'économie locale
      financement en quasi-fonds propres d'entreprises sociales`),
  },
  'financement-participatif': {
    definition: {
      fr: 'Collecter dons et prêts de citoyens, fondations et mécènes.',
      en: 'Collecting donations and loans from citizens, foundations and patrons.',
    },
    cpv: ['6617'],
    naf: ['66.19B', '64.99Z', '63.12Z', '66.12Z'],
    synonyms: list(`financement participatif; mécénat; crowdfunding; don; fondation; fonds de dotation
      collecte de fonds; appel à dons; cagnotte; mécène; prêt participatif; don en ligne; arrondi solidaire
      legs; campagne de collecte; sponsor; parrainage; fundraising; donateur; plateforme de dons
      appel à projets; mécénat de compétences; philanthropie; subvention; recherche de financements
      souscription; club de mécènes; crowdlending; générosité; prix solidaire; billetterie solidaire
      paiement en ligne associatif; adhésion en ligne; collecte citoyenne; soutien financier; bourse
      produit-partage; campagne de dons; collecter des dons; don de particuliers; cagnotte en ligne
      trouver des financements; soutenir un projet`),
    buyers: list(`campagne de financement participatif d'un projet
      recherche de mécènes
      plateforme de dons et d'adhésions en ligne`),
    sellers: list(`plateforme de financement participatif solidaire
      fondation qui soutient des initiatives locales
      solution de paiement et de dons pour associations`),
  },
  assurance: {
    definition: {
      fr: 'Assurer biens, responsabilités, véhicules, statutaire et cyber.',
      en: 'Insuring property, liability, vehicles, staff and cyber risks.',
    },
    cpv: ['665', '6651', '66514', '66515', '66516', '66513', '66518', '667', '66519', '66517'],
    naf: ['65.12Z', '66.22Z', '66.21Z', '65.20Z', '65.', '66.2'],
    synonyms: list(`assurance; assureur; responsabilité civile; dommages aux biens
      flotte automobile à assurer; protection juridique; sinistre; risques statutaires; dommages-ouvrage
      courtier; multirisque; cyber-assurance; contrat d'assurance; mutuelle d'assurance; prime d'assurance
      responsabilité décennale; couverture des risques; assurance automobile; mutuelle d'assureurs
      assurance des associations; assurance habitation; franchise; tous risques chantier
      risque statutaire du personnel; expertise de sinistre; courtage; assurance construction
      garantie décennale; assistance rapatriement; réassurance; tous risques exposition
      individuelle accident; assurance des bénévoles; assurer; bâtiments à assurer; véhicules assurés
      assurer des véhicules; responsabilité des dirigeants; dégât des eaux; contrat multirisque
      prestations d'assurances; services d'assurance; marché d'assurances
      dommages aux biens et risques annexes; assurance de la responsabilité
      assurance de responsabilité civile; flotte automobile et risques annexes
      assurance risques statutaires; assurances dommages-ouvrage; assurance tous risques chantier
      protection juridique des agents; assurance du personnel; garantie dommages; courtage d'assurances
      assurance auto-mission; assistance juridique et assurance`),
    buyers: list(`assurance dommages aux biens et responsabilité
      assurance de la flotte de véhicules
      assurance dommages-ouvrage d'une construction
      assurance statutaire du personnel`),
    sellers: list(`mutuelle d'assurance des associations et collectivités
      société d'assurance mutuelle sans but lucratif
      courtage coopératif et conseil en assurances`),
  },
  'mutuelle-sante': {
    definition: {
      fr: 'Couvrir santé, prévoyance, retraite et dépendance des salariés et habitants.',
      en: 'Covering health, income protection, pensions and long-term care for staff and residents.',
    },
    cpv: ['66512', '66511', '6652', '66522'],
    naf: ['65.12Z', '65.11Z', '65.30Z', '84.30', '65.1'],
    synonyms: list(`mutuelle santé; complémentaire santé; prévoyance; retraite complémentaire; mutuelle
      mutuelle communale; frais de santé; maintien de salaire; retraite; assurance vie; dépendance
      invalidité; mutuelle d'entreprise; couverture santé; prévoyance collective; garantie décès
      tiers payant; contrat collectif; complémentaire collective; épargne retraite; mutualiste
      remboursement de soins; convention de participation; incapacité de travail; mutuelle intercommunale
      protection sociale; protection sociale complémentaire; mutuelle étudiante; surcomplémentaire
      caisse de retraite; assurance dépendance; 100 % santé; reste à charge; sécurité sociale
      assurance santé; adhérent mutualiste; complémentaire; mutuelle pour salariés; arrêt maladie
      santé collective; couverture des agents; mutuelle des agents; remboursement optique et dentaire
      couverture complémentaire; complémentaire santé collective; régime de prévoyance
      contrats collectifs de prévoyance; frais de santé des salariés; garanties prévoyance
      convention de participation santé; assurance complémentaire; régime complémentaire
      gestion de régimes; protection sociale des agents`),
    buyers: list(`complémentaire santé des agents ou salariés
      prévoyance et maintien de salaire
      mutuelle communale ouverte aux habitants`),
    sellers: list(`mutuelle santé à but non lucratif
      prévoyance collective pour associations et coopératives
      mutuelle de proximité avec réseau de soins`),
  },
  'expertise-comptable': {
    definition: {
      fr: 'Tenir comptabilité et paie, certifier comptes, conseiller en gestion financière.',
      en: 'Bookkeeping, payroll, auditing and financial management advice.',
    },
    cpv: ['792', '7921', '7922', '79211', '79212', '79631'],
    naf: ['69.20Z', '69.2'],
    synonyms: list(`comptabilité; expert-comptable; paie; bulletin de salaire; commissaire aux comptes
      audit financier; gestion comptable; tenue de comptes; bilan comptable; fiscalité
      certification des comptes; déclaration sociale; comptable; liasse fiscale; expertise comptable
      fiche de paie; facturation; gestion de la paie; audit; contrôle de gestion; budget prévisionnel
      gestion sociale; DSN; comptabilité associative; externalisation de la paie; plan de trésorerie
      comptabilité analytique; impact emploi; tiers de confiance; déclaration fiscale; CAC
      comptabilité publique; TVA; commissariat aux comptes; saisie comptable; compte rendu financier
      gestion financière; comptabilité mutualisée; comptable associatif; bulletins de paie; salaires
      comptes annuels; tenir la comptabilité; payes; auditeur; clôture comptable
      mission de commissariat aux comptes; mission d'expertise comptable; prestations comptables
      services comptables; audit comptable et financier; services de paie; établissement de la paie
      tenue comptable; assistance comptable et fiscale; conseil fiscal; audit interne; contrôle de comptes
      révision des comptes; audit de fonds européens`),
    buyers: list(`tenue de la comptabilité et des paies
      certification des comptes
      externalisation des bulletins de salaire
      conseil fiscal`),
    sellers: list(`cabinet d'expertise comptable coopératif
      gestion de la paie pour petites associations
      association de gestion et de comptabilité`),
  },
  'monnaie-titres': {
    definition: {
      fr: 'Émettre monnaies locales, titres-restaurant, chèques services et cartes.',
      en: 'Issuing local currencies, meal vouchers, service vouchers and cards.',
    },
    cpv: ['30199', '66172'],
    naf: ['64.99Z'],
    synonyms: list(`monnaie locale; titre-restaurant; chèque déjeuner; chèque-cadeau; carte prépayée
      monnaie complémentaire; CESU préfinancé; chèque-vacances; titre de paiement; bon d'achat
      chèque culture; carte cadeau; chèque énergie; monnaie citoyenne; paiement mobile; encaissement
      terminal de paiement; carte multiservices; ticket restaurant; chèque d'accompagnement personnalisé
      carte bancaire d'achat; titres-services; SEL; paiement électronique; troc interentreprises; barter
      carte jeune; chèque alimentaire; titre cadeau; pass culture; dématérialisation des titres
      billet local; carte achat; chèque lire; monétique; carte restaurant; payer en monnaie locale; chèques
      titres dématérialisés
      émission de titres-restaurant; fourniture de titres-restaurant; cartes carburant à émettre
      chèques d'accompagnement; fourniture de chèques-cadeaux; titres spéciaux de paiement
      solution de paiement; bons et chèques`),
    buyers: list(`titres-restaurant pour les agents
      chèques-cadeaux de fin d'année
      paiement en monnaie locale
      chèques d'accompagnement personnalisé pour un CCAS`),
    sellers: list(`association de monnaie locale citoyenne
      émetteur coopératif de titres-restaurant et de chèques-cadeaux
      réseau d'échange interentreprises`),
  },
}
