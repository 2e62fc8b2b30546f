/** Housing and accommodation: homes, shelters, land and shared places. */
import { list } from '../list.ts'
import type { SectorPhrases } from '../types.ts'

export const habitat: Record<string, SectorPhrases> = {
  'logement-social': {
    definition: {
      fr: 'Louer et gérer des logements à loyer maîtrisé, capter le parc privé à des fins sociales.',
      en: 'Letting and managing affordable housing, bringing private housing into social use.',
    },
    cpv: ['703', '7033', '7021', '70333', '702'],
    naf: ['68.20A', '68.32A', '68.20'],
    synonyms: list(`logement social; bailleur social; gestion locative; intermédiation locative; HLM
      agence immobilière sociale; locataire; AIVS; sous-location; logement abordable; logement conventionné
      gestion locative adaptée; logement d'insertion; logement très social; accès au logement
      captation de logements; propriétaire solidaire; bail glissant; logement vacant; coopérative HLM
      impayé de loyer; accession sociale; garantie locative; parc locatif; accompagnement lié au logement
      mandat de gestion; ASLL; rapport locatif; logement étudiant; parc social; FSL
      prévention des expulsions; loyer maîtrisé; logements; loyer; loyers modérés; louer à des familles
      logements communaux; logement conventionné à gérer; appartements; relogement de familles
      gérer des logements
      gestion de logements; gestion locative sociale; mise en location
      accompagnement social lié au logement; relogement; gestion de résidences; locations de logements
      attribution de logements`),
    buyers: list(`captation de logements privés et intermédiation locative
      gestion locative de logements communaux
      accompagnement vers et dans le logement`),
    sellers: list(`agence immobilière à vocation sociale
      coopérative HLM et accession à la propriété
      gestion locative adaptée et logements d'insertion`),
  },
  'hebergement-social': {
    definition: {
      fr: 'Mettre à l’abri et héberger personnes sans domicile, jeunes travailleurs, familles et réfugiés.',
      en: 'Sheltering and housing homeless people, young workers, families and refugees.',
    },
    cpv: ['85311', '8531', '9834'],
    naf: ['87.90B', '55.90Z', '87.90A', '55.9'],
    synonyms: list(`hébergement d'urgence; CHRS; pension de famille; résidence sociale; FJT
      foyer de jeunes travailleurs; CADA; mise à l'abri; logement d'urgence; sans domicile; nuitée hôtelière
      centre d'hébergement; résidence habitat jeunes; hébergement des réfugiés; logement temporaire
      halte de nuit; 115; habitat jeunes; accueil d'urgence; sans-abri; maison relais; logement d'abord
      résidence hôtelière à vocation sociale; hébergement de femmes; logement des jeunes
      logement de saisonniers; hébergement de travailleurs; logement accompagné; hébergement de familles
      abri de nuit; intermédiation; hébergement diffus; aire d'accueil; gens du voyage; asile
      lit halte soins santé; HUDA; familles à la rue; héberger; place d'hébergement; demandeurs d'asile
      nuit d'hôtel social; logement des réfugiés; logement d'apprentis; hébergement provisoire
      hébergement et réinsertion; accueil des sans-abri; hébergement de personnes en difficulté
      logement transitoire; studio; studio meublé; logement meublé; chambre pour apprenti
      hébergement d'urgence hôtelier; hébergement temporaire; hébergement d'insertion
      accueil et hébergement; mise à l'abri de familles; dispositif d'hébergement
      gestion d'aires d'accueil; gestion de résidence sociale; hébergement de demandeurs d'asile
      accueil de gens du voyage`),
    buyers: list(`places d'hébergement d'urgence
      logement de saisonniers et de jeunes travailleurs
      gestion d'une pension de famille
      gestion d'une aire d'accueil des gens du voyage`),
    sellers: list(`centre d'hébergement et de réinsertion sociale
      résidence habitat jeunes
      hébergement et accompagnement de réfugiés
      pensions de famille et logements accompagnés`),
  },
  'habitat-inclusif': {
    definition: {
      fr: 'Monter et animer habitats participatifs, inclusifs, partagés ou en coopérative.',
      en: 'Setting up and running participatory, inclusive, shared or cooperative housing.',
    },
    cpv: ['85311', '701', '7011'],
    naf: ['41.10A', '68.20A', '88.10B', '87.30A'],
    synonyms: list(`habitat participatif; habitat inclusif; habitat partagé; coopérative d'habitants
      colocation; bail réel solidaire; organisme de foncier solidaire; habitat groupé; maison partagée
      habitat intergénérationnel; colocation solidaire; habitat senior; OFS; habitat coopératif
      vie partagée; cohabitation; béguinage; habitat léger; colocation de seniors; projet de vie sociale
      propriété collective; logement partagé; écolieu; écohameau; logement intergénérationnel
      aide à la vie partagée; chez soi à plusieurs; colocation étudiante; accession en BRS
      habitat alternatif; montage d'habitat; vivre ensemble; vieillir ensemble; habitat adapté
      habiter autrement; maison pour personnes âgées; habitants coopérateurs
      projet d'habitat inclusif; habitat partagé pour personnes handicapées; logements inclusifs
      montage d'un habitat participatif`),
    buyers: list(`création d'un habitat inclusif pour aînés
      accompagnement d'un habitat participatif
      colocation intergénérationnelle dans une ville`),
    sellers: list(`accompagnement d'habitats participatifs en coopérative
      animation d'habitats partagés et inclusifs
      organisme de foncier solidaire`),
  },
  'auto-rehabilitation': {
    definition: {
      fr: 'Rénover son logement avec des professionnels, prêter outils, lutter contre l’habitat indigne.',
      en: 'Renovating one’s home with professionals, lending tools, tackling unfit housing.',
    },
    cpv: ['45453'],
    naf: ['43.39Z', '43.34Z'],
    synonyms: list(`auto-réhabilitation accompagnée; auto-rénovation; chantier participatif
      Compagnons bâtisseurs; bricothèque; bricolage solidaire; habitat indigne; outilthèque
      atelier bricolage; animation technique; logement dégradé; ARA; entraide entre habitants
      auto-construction; chantier solidaire; embellissement de logement; dépannage pédagogique
      appropriation du logement; prêt d'outils; insalubrité; non-décence; propriétaire occupant modeste
      cours de bricolage; rénovation solidaire; adaptation du logement; accompagnement de propriétaires
      chantier d'entraide; petits travaux avec les habitants; logement à améliorer; outillage partagé
      rénover soi-même; rénover eux-mêmes; bricoler; apprendre à bricoler; locataires bricoleurs
      embellir son logement; petits travaux accompagnés; chantier avec les habitants
      accompagnement de locataires aux travaux; chantier d'auto-réhabilitation
      prêt de matériel et d'outils`),
    buyers: list(`auto-réhabilitation accompagnée de logements
      ateliers de bricolage avec des locataires
      lutte contre l'habitat indigne chez des propriétaires modestes`),
    sellers: list(`animateurs techniques pour chantiers avec les habitants
      outilthèque et ateliers de quartier
      éco-construction participative`),
  },
  immobilier: {
    definition: {
      fr: 'Acheter, vendre, louer, gérer et évaluer immeubles et terrains.',
      en: 'Buying, selling, letting, managing and valuing buildings and land.',
    },
    cpv: ['701', '702', '703', '7011', '7012', '7031', '7032', '7033', '70332', '70331'],
    naf: ['68.20B', '68.10Z', '68.31Z', '68.32A', '68.', '68.32', '41.10'],
    synonyms: list(`immobilier; syndic; transaction immobilière; foncier; copropriété; vente immobilière
      foncière; location de bureaux; estimation immobilière; promoteur; administration de biens
      foncière solidaire; bail; gestion immobilière; agence immobilière; bail commercial; foncier agricole
      gestion de patrimoine immobilier; syndic coopératif; immobilier solidaire; local commercial
      achat d'immeuble; foncier solidaire; évaluation de biens; portage foncier; location immobilière
      Terre de Liens; viager; gestion d'immeubles; négociation foncière; expropriation; immeuble
      recherche de locaux; locaux associatifs; acheter un local; vendre un terrain; bureaux à louer
      local associatif; gérer un immeuble; terre agricole; appartement à vendre; bâtiment à louer
      propriétaire; logement à vendre
      marchand de biens; lotissement; promotion immobilière
      gestion immobilière de biens; gestion de biens immobiliers; gestion du patrimoine
      services immobiliers; location de locaux; cession immobilière; évaluation immobilière
      expertise immobilière; recherche foncière; mandat de vente; acquisition foncière
      promotion et construction vente; bail emphytéotique; gestion foncière`),
    buyers: list(`gestion de copropriétés et de biens
      recherche de locaux pour une association
      estimation et vente de biens communaux`),
    sellers: list(`foncière solidaire pour locaux d'utilité sociale
      syndic coopératif et gestion immobilière
      immobilier commercial à loyers modérés`),
  },
  'tiers-lieux': {
    definition: {
      fr: 'Ouvrir et animer lieux partagés : bureaux, ateliers, fabrication, culture et convivialité.',
      en: 'Opening and running shared places: offices, workshops, making, culture and conviviality.',
    },
    cpv: ['7022', '7031'],
    naf: ['90.04Z', '68.20B', '82.11Z'],
    synonyms: list(`tiers-lieu; coworking; bureau partagé; fab lab; espace de travail partagé; télétravail
      atelier partagé; hôtel d'entreprises; friche culturelle; lieu hybride; pépinière
      salle de réunion à louer; occupation temporaire; makerspace; lieu partagé; location de bureaux
      domiciliation d'entreprise; occupation transitoire; café associatif; manufacture de proximité
      espace collaboratif; coworker; résidence d'entreprises; atelier d'artisans; cuisine partagée
      urbanisme temporaire; hébergement d'associations; centre d'affaires; poste de travail à louer
      quartier culturel; gestion de tiers-lieu; télétravailler; espace à partager; salle de coworking
      animer un lieu; ancien bâtiment à occuper; atelier à louer; espace associatif; gérer un tiers-lieu
      espaces de coworking; animation d'espace partagé; location d'espaces de travail
      gestion d'une pépinière; exploitation d'un espace de travail`),
    buyers: list(`animation d'un tiers-lieu dans une friche
      location de postes en espace partagé
      occupation temporaire d'un bâtiment vacant`),
    sellers: list(`tiers-lieu associatif : coworking, ateliers, café
      location de bureaux et de salles à l'économie sociale
      gestion d'occupations temporaires solidaires`),
  },
}
