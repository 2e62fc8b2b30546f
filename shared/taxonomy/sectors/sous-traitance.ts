/** Industrial subcontracting: what sheltered and integration enterprises make for industry. */
import { list } from '../list.ts'
import type { SectorPhrases } from '../types.ts'

export const sousTraitance: Record<string, SectorPhrases> = {
  assemblage: {
    definition: {
      fr: 'Assembler, monter, contrôler et trier des pièces ou des produits pour un donneur d’ordres.',
      en: 'Assembling, fitting, inspecting and sorting parts or products for a client company.',
    },
    cpv: ['5153', '511', '515', '4299'],
    naf: ['32.99Z', '82.92Z', '33.20', '28.99'],
    synonyms: list(`assemblage; montage; sous-traitance industrielle; contrôle qualité; tri de pièces
      sous-ensemble; ébavurage; sertissage; assemblage mécanique; montage de pièces; contrôle visuel
      petite série; retouche de pièces; vissage; collage; contrôle unitaire; opérateur de montage
      façonnage industriel; pièce industrielle; atelier de sous-traitance; kanban; clipsage
      ligne de montage; donneur d'ordres; délocalisation évitée; montage de mobilier; rivetage; prémontage
      assembler; monter des pièces; visser; pièces à contrôler; tri qualité; opérations manuelles
      travail à façon; pièces à trier; petits montages; montage mécanique; travaux manuels; petite mécanique
      contrôle de conformité; sous-traitance pour l'industrie; assemblage de composants
      montage et assemblage; assemblage manuel; contrôle et tri; ensemblage; sous-traitance de production
      opérations de montage; reprise de non-conformités; montage de sous-ensembles`),
    buyers: list(`assemblage de sous-ensembles mécaniques
      contrôle et tri de pièces en urgence
      montage de produits en petite série
      sous-traitance d'opérations manuelles`),
    sellers: list(`ESAT de sous-traitance industrielle : montage, assemblage, contrôle
      entreprise adaptée, assemblage de sous-ensembles certifié
      tri, ébavurage et reprise de pièces
      travaux manuels en petite et moyenne série`),
  },
  cablage: {
    definition: {
      fr: 'Fabriquer faisceaux, coffrets, cartes électroniques et armoires de commande.',
      en: 'Making harnesses, boxes, circuit boards and control cabinets.',
    },
    cpv: ['313', '316', '317', '3121', '3122', '3171'],
    naf: ['26.11Z', '26.12Z', '27.12Z', '27.32Z', '27.33Z', '26.1', '27.9'],
    synonyms: list(`câblage; faisceau électrique; armoire électrique; coffret électrique; carte électronique
      électronique; brasage; harnais; connectique; composant; cordon; électrotechnique; bobinage
      intégration électronique; câblage filaire; platine; circuit imprimé; soudure à l'étain; CMS
      test de cartes; borne électronique; automate; électromécanique; sous-traitance électronique; toron
      boîtier; câbler; câble à fabriquer; faisceaux; coffret à câbler; électronicien; souder des composants
      câblage électrique et électronique; fabrication de faisceaux; montage électronique
      coffrets et armoires électriques; assemblage de cartes; intégration de coffrets
      composants électroniques`),
    buyers: list(`câblage d'armoires électriques
      fabrication de faisceaux et de cordons
      pose de composants sur cartes électroniques`),
    sellers: list(`entreprise adaptée de câblage et d'électronique
      fabrication de faisceaux, coffrets et armoires
      montage de cartes, tests et intégration`),
  },
  chaudronnerie: {
    definition: {
      fr: 'Découper, plier, souder et peindre l’acier, l’inox et l’aluminium.',
      en: 'Cutting, bending, welding and painting steel, stainless steel and aluminium.',
    },
    cpv: ['4421', '4433'],
    naf: ['25.11Z', '25.61Z', '25.29Z', '25.99B', '33.11Z', '25.', '24.'],
    synonyms: list(`chaudronnerie; soudure; métallerie; tôlerie; serrurerie industrielle
      peinture industrielle; inox; thermolaquage; soudeur; pliage; découpe laser; structure métallique
      acier; aluminium; ferronnerie; sablage; traitement de surface; châssis; cintrage; mobilier métallique
      ossature métallique; mécano-soudure; rack; conteneur métallique; galvanisation; fabrication métallique
      tuyauterie; grenaillage; cisaillage; poinçonnage; chariot de manutention sur mesure
      remorque sur mesure; tôle; tôle pliée; pièce métallique; souder; tôlier; pièce en acier
      fabriquer un châssis; plier; support inox; métallier-soudeur; thermolaquer
      sidérurgie; laminage; tréfilage; fonderie; emboutissage; boulonnerie; coutellerie
      travaux de soudure; fabrication d'ouvrages métalliques; découpe et pliage; tôlerie fine
      mobilier en métal sur mesure; métallerie industrielle; ensembles mécano-soudés`),
    buyers: list(`fabrication de pièces en tôle pliée et soudée
      chaudronnerie inox sur plan
      mobilier et supports métalliques sur mesure
      thermolaquage de pièces`),
    sellers: list(`métallerie et chaudronnerie en entreprise d'insertion
      atelier de soudure, tôlerie et peinture poudre
      fabrication sur mesure en acier et aluminium
      formation et production en chaudronnerie`),
  },
  usinage: {
    definition: {
      fr: 'Tourner, fraiser, mouler et découper métaux, plastiques et composites.',
      en: 'Turning, milling, moulding and cutting metals, plastics and composites.',
    },
    cpv: ['195', '1951', '1952', '426', '4263', '4264'],
    naf: ['25.62B', '22.29A', '20.16Z', '25.62', '22.2', '28.4', '25.73', '22.1'],
    synonyms: list(`usinage; mécanique de précision; tournage; fraisage; plasturgie; injection plastique
      décolletage; outillage de presse; pièce mécanique; commande numérique; thermoformage; impression 3D
      moulage; prototype; caoutchouc; composite; résine; rectification; perçage; pièce plastique; affûtage
      mécanique générale; découpe de mousse; polymère; fonderie; PLV; PMMA; outillage; fabrication additive
      matière plastique; usiner; fraiseuse; tourneur; pièce plastique moulée; pièce sur plan; imprimer en 3D
      percer; mouler
      engrenage; moule
      usinage de précision; pièces usinées; mécanique générale de précision
      fabrication de pièces plastiques; prototypage; moules et outillages; impression 3D à façon
      tournage-fraisage`),
    buyers: list(`usinage de pièces mécaniques sur plan
      injection de pièces plastiques en série
      prototypage et impression 3D
      découpe de mousse et de plaques plastiques`),
    sellers: list(`mécanique de précision en société coopérative
      plasturgie et thermoformage en entreprise adaptée
      usinage, perçage et reprise de pièces en ESAT`),
  },
  'bois-serie': {
    definition: {
      fr: 'Fabriquer et réparer palettes, caisses, emballages et produits en bois en série.',
      en: 'Making and repairing pallets, crates, packaging and wooden products in series.',
    },
    cpv: ['4419', '4461'],
    naf: ['16.24Z', '16.29Z', '16.23Z', '16.', '31.0'],
    synonyms: list(`palette; caisse en bois; menuiserie de série; emballage en bois; caisserie
      réparation de palettes; produit en bois; tourillon; bac en bois; abri en bois; cagette; piquet
      jouet en bois; mobilier en bois; scierie; composteur en bois; atelier bois; tournerie; panneau de bois
      découpe de bois; banc; palette d'occasion; nichoir; touret; caisse d'expédition; fagot; cadre en bois
      boîte en bois; ruche; allume-feu; caisse export; fabriquer en bois; planches; objets en bois
      menuisier d'atelier; coffret en bois; niche pour chien`),
    buyers: list(`fabrication de palettes et de caisses sur mesure
      réparation et reprise de palettes
      petits objets et coffrets en bois
      bancs et abris en bois pour une commune`),
    sellers: list(`atelier bois d'ESAT : palettes, caisses, piquets
      réparation et vente de palettes d'occasion
      menuiserie bois : mobilier, abris, composteurs
      caisserie industrielle en entreprise adaptée`),
  },
  'prestation-sur-site': {
    definition: {
      fr: 'Détacher chez le client une équipe ou une personne en situation de handicap, encadrée.',
      en: 'Placing a supervised team or person with a disability on the client’s premises.',
    },
    cpv: ['7962'],
    naf: ['88.10C', '87.30B'],
    synonyms: list(`ESAT; entreprise adaptée; EA; travailleur handicapé; prestation sur site
      équipe détachée; mise à disposition d'ESAT; équipe encadrée; milieu protégé; travail protégé; RQTH
      OETH; BOETH; obligation d'emploi; déduction Agefiph; secteur adapté; secteur protégé
      handicap psychique; handicap mental; mise à disposition individuelle; EATT; CDD tremplin
      établissement et service d'aide par le travail; moniteur d'atelier; unité bénéficiaire; STPA
      marché réservé; travail adapté; achat au secteur protégé; équipe d'ESAT; accueillir une équipe
      travailleurs d'ESAT; personne handicapée au travail; contribution Agefiph; sous-traiter à un ESAT
      achats au secteur adapté; personne d'ESAT
      équipe d'ESAT sur site; équipe d'entreprise adaptée; marché réservé aux EA et ESAT; lot réservé
      travailleurs en situation de handicap; mise à disposition d'équipe; équipe autonome encadrée
      sous-traitance au secteur adapté`),
    buyers: list(`équipe d'ESAT détachée dans nos ateliers
      mise à disposition de travailleurs handicapés
      prestation réservée au secteur protégé et adapté
      remplir notre obligation d'emploi par la sous-traitance`),
    sellers: list(`ESAT multi-activités, équipes sur site ou en atelier
      entreprise adaptée au service des entreprises et collectivités
      détachement individuel ou collectif de travailleurs
      nous employons des personnes en situation de handicap`),
  },
}
