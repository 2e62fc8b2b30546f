/** Energy and water: what is supplied, saved, lit and drained. */
import { list } from '../list.ts'
import type { SectorPhrases } from '../types.ts'

export const energie: Record<string, SectorPhrases> = {
  'fourniture-energie': {
    definition: {
      fr: 'Fournir électricité, gaz, fioul et carburants, de préférence renouvelables.',
      en: 'Supplying electricity, gas, heating oil and fuels, preferably renewable.',
    },
    cpv: ['0931', '0912', '0913', '092', '091', '652', '653', '654', '655', '6531', '0921', '0922'],
    naf: ['35.14Z', '35.22Z', '35.23Z', '46.71Z', '47.30Z', '19.20Z', '35.'],
    synonyms: list(`électricité verte; fourniture d'électricité; gaz naturel; carburant; fioul; gazole
      électricité renouvelable; biogaz; essence; propane; fournisseur d'énergie; GNR; carte carburant
      acheminement d'électricité; autoconsommation collective; point de livraison; kilowattheure
      biocarburant; achat d'énergie; superéthanol; butane; lubrifiant; huile moteur; hydrogène
      contrat d'énergie; AdBlue; gaz en citerne; pétrole; PPA; biométhane; électricité; gaz; fuel
      facture d'électricité; GNR et fioul; kWh; abonnement électrique; station-service; énergie verte
      énergies; gazole non routier
      fourniture de gaz; fourniture de gaz naturel; fourniture de carburants; livraison de fioul
      achat d'électricité; achat de gaz; fourniture et acheminement; carburants en vrac
      fourniture de combustibles; gaz propane; carburants à la pompe; huiles et lubrifiants; graisse
      fourniture d'énergie; combustible liquide; distribution publique d'électricité; distribution de gaz
      gaz en bouteille`),
    buyers: list(`fourniture et acheminement d'électricité
      fourniture de gaz naturel pour les bâtiments
      carburants par cartes accréditives
      livraison de fioul domestique`),
    sellers: list(`fournisseur coopératif d'électricité renouvelable
      électricité et biogaz de producteurs indépendants
      groupement d'achat d'énergie`),
  },
  'bois-energie': {
    definition: {
      fr: 'Produire et livrer bûches, plaquettes et granulés, exploiter des réseaux de chaleur.',
      en: 'Producing and delivering logs, chips and pellets, running heat networks.',
    },
    cpv: ['0911', '09111', '0341', '0932', '09323'],
    naf: ['02.20Z', '16.10B', '35.30Z', '47.78B', '16.29Z'],
    synonyms: list(`bois de chauffage; bûche; plaquette forestière; granulé de bois; bois énergie
      réseau de chaleur; pellet; chaufferie bois; bois déchiqueté; chaleur renouvelable; combustible
      chaleur; biomasse; livraison de bois; allume-feu; fagot; briquette; bois bûche; stère; plateforme bois
      sciure; chauffage urbain; charbon; ligot; bois sec; chaudière à plaquettes; vapeur
      fourniture de chaleur; granulés; plaquettes; bois à brûler; bois de chauffe; se chauffer au bois
      livrer du bois; production de bois de chauffage; vente de bois de chauffage; bois façonné
      coupe et livraison de bois
      fourniture de bois; fourniture de bois énergie; fourniture de granulés; plaquettes de bois
      exploitation de réseau de chaleur; combustible bois; délégation de réseau de chaleur
      fourniture de bois de chauffage; chaufferie collective bois`),
    buyers: list(`fourniture de plaquettes forestières pour une chaufferie
      livraison de granulés de bois
      bois de chauffage pour des familles`),
    sellers: list(`production et livraison de bois de chauffage en insertion
      SCIC bois énergie, plaquettes locales
      fabrication d'allume-feu et de ligots en ESAT`),
  },
  solaire: {
    definition: {
      fr: 'Développer, poser et exploiter panneaux solaires, éoliennes et petites centrales citoyennes.',
      en: 'Developing, fitting and running solar panels, wind turbines and small community plants.',
    },
    cpv: ['0933', '09331', '09332', '45251'],
    naf: ['35.11Z', '43.21A', '27.11Z', '26.11Z'],
    synonyms: list(`photovoltaïque; panneau solaire; énergie solaire; énergie citoyenne
      centrale villageoise; autoconsommation; éolien; ombrière; solaire thermique; coopérative d'énergie
      micro-hydraulique; onduleur solaire; centrale solaire; toiture solaire; production d'électricité
      chauffe-eau solaire; installation photovoltaïque; projet d'énergie citoyen; éolienne; hydroélectricité
      batterie de stockage; kit solaire; groupe électrogène solaire; financement citoyen d'énergie
      communauté d'énergie; tiers investissement solaire; maintenance photovoltaïque; parc solaire
      énergie renouvelable; panneaux photovoltaïques; toit solaire; électricité solaire; PV
      centrale photovoltaïque; ombrières photovoltaïques; production d'énergie renouvelable
      toitures photovoltaïques; production d'énergie solaire; exploitation de centrales
      panneaux solaires thermiques`),
    buyers: list(`pose de panneaux photovoltaïques sur une école
      ombrières solaires sur un parking
      projet d'énergie citoyenne sur toitures publiques`),
    sellers: list(`coopérative citoyenne d'énergie renouvelable
      installation de panneaux solaires en insertion
      centrales villageoises sur toitures`),
  },
  'renovation-energetique': {
    definition: {
      fr: 'Auditer, conseiller, isoler et rénover pour réduire les consommations et la précarité énergétique.',
      en: 'Auditing, advising, insulating and renovating to cut consumption and energy poverty.',
    },
    cpv: ['71314', '4532', '45321'],
    naf: ['43.29A', '41.20A'],
    synonyms: list(`rénovation énergétique; audit énergétique; précarité énergétique; conseil en énergie
      économie d'énergie; sobriété énergétique; maîtrise de l'énergie; isolation; éco-rénovation
      performance énergétique; CEE; rénovation performante; visite à domicile énergie
      conseiller en énergie partagé; espace conseil énergie; certificat d'économie d'énergie
      passoire thermique; diagnostic énergétique; isolation de combles; décret tertiaire
      suivi des consommations; MaPrimeRénov; plan de sobriété; transition énergétique; médiateur énergie
      bilan thermique; éco-gestes énergie; contrat de performance énergétique; rénovation globale
      Mon Accompagnateur Rénov; thermographie; instrumentation; biosourcé; ménages qui ont froid
      passoire énergétique; logement mal isolé; isoler; économiser l'énergie; facture de chauffage
      rénovation BBC; performance thermique; froid dans le logement; réhabilitation énergétique
      rénovation énergétique de bâtiments; travaux d'économie d'énergie; amélioration énergétique
      amélioration de la performance énergétique; conseil énergétique; efficacité énergétique
      isolation thermique; réhabilitation thermique; marché de performance énergétique
      accompagnement à la rénovation`),
    buyers: list(`audit énergétique du patrimoine communal
      accompagnement de ménages en précarité énergétique
      rénovation thermique d'un bâtiment
      suivi et réduction des consommations`),
    sellers: list(`agence locale de l'énergie, conseil gratuit et neutre
      médiation énergie : visites et petits équipements
      groupement d'artisans pour la rénovation performante
      éco-rénovation et isolation biosourcée`),
  },
  'exploitation-chauffage': {
    definition: {
      fr: 'Conduire, entretenir et dépanner chaufferies et installations thermiques.',
      en: 'Operating, maintaining and repairing boiler rooms and heating plants.',
    },
    cpv: ['5072', '5073', '5071', '507', '50531', '5051'],
    naf: ['35.30Z', '43.22B'],
    synonyms: list(`exploitation de chauffage; maintenance de chaudière; chaufferie; P2 P3
      entretien de chaudières; maintenance CVC; contrat d'exploitation; chauffagiste
      conduite d'installations; entretien de pompe à chaleur; intéressement énergie; dépannage de chauffage
      maintenance de climatisation; maintenance de ventilation; installations thermiques; ramonage
      sous-station; astreinte; garantie totale; télégestion; traitement d'eau de chauffage
      maintenance thermique; entretien de VMC; détartrage; contrôle de combustion; chaudières
      entretien de chaudière gaz; contrat de chauffage; dépannage chaudière; réglage; conduite de chauffage
      installations de chauffage à entretenir
      exploitation des installations thermiques; exploitation et maintenance de chaufferies
      maintenance de chaufferies; exploitation de chaufferies; conduite et entretien
      exploitation et maintenance d'installations; maintenance d'installations de climatisation
      maintenance d'équipements frigorifiques; maintenance des installations de froid
      entretien d'installations de chauffage; maintenance de systèmes de ventilation
      maintenance des installations techniques; maintenance et exploitation; entretien de climatisations
      maintenance multitechnique et énergie; maintenance d'équipements de production de froid`),
    buyers: list(`exploitation et maintenance des installations de chauffage
      entretien annuel des chaudières de logements
      maintenance des installations de ventilation et de climatisation`),
    sellers: list(`maintenance de chaufferies en coopérative
      entretien de chaudières bois et gaz
      suivi d'exploitation et télégestion`),
  },
  'eclairage-public': {
    definition: {
      fr: 'Installer, rénover et entretenir éclairage des rues, feux et réseaux électriques.',
      en: 'Installing, renewing and maintaining street lighting, signals and power networks.',
    },
    cpv: ['45316', '50232', '34993', '45231'],
    naf: ['43.21B', '42.22Z', '27.40Z', '35.13Z'],
    synonyms: list(`éclairage public; candélabre; lampadaire; réseau électrique; feux tricolores
      signalisation lumineuse; extinction nocturne; borne lumineuse; mât d'éclairage; ligne électrique
      poste de transformation; réverbère; rénovation d'éclairage public; LED extérieure
      illuminations festives; horloge astronomique; réseau de distribution; haute tension
      éclairage extérieur; armoire d'éclairage; électrification rurale; télégestion de l'éclairage
      éclairage de stade; mise en lumière; régulation du trafic; lanterne; effacement de réseaux
      lampadaire en panne; lumière de rue; LED de rue; décorations lumineuses; feu de circulation
      travaux d'éclairage public; maintenance d'éclairage public; entretien de l'éclairage public
      réseaux d'éclairage; signalisation tricolore; rénovation de l'éclairage
      effacement de réseaux aériens; illuminations de fin d'année; distribution d'électricité à étendre
      modernisation de l'éclairage; travaux d'électrification; lignes haute tension; feux de signalisation`),
    buyers: list(`maintenance et rénovation de l'éclairage public
      passage en LED des candélabres
      pose et dépose des illuminations de Noël`),
    sellers: list(`entretien d'éclairage public et pose d'illuminations
      reconditionnement de luminaires d'éclairage public
      travaux sur réseaux électriques en SCOP`),
  },
  'eau-potable': {
    definition: {
      fr: 'Capter, traiter, distribuer et économiser l’eau potable, poser et relever les compteurs.',
      en: 'Abstracting, treating, distributing and saving drinking water, fitting and reading meters.',
    },
    cpv: ['411', '651', '6511', '6513', '655', '3842'],
    naf: ['36.00Z', '36.'],
    synonyms: list(`eau potable; compteur d'eau; distribution d'eau; captage; traitement de l'eau
      fuite de réseau; fontaine à eau; relève de compteurs; économie d'eau; récupérateur d'eau de pluie
      eau brute; borne fontaine; station de pompage; télérelève; qualité de l'eau; réservoir d'eau
      recherche de fuites; remplacement de compteurs; facture d'eau; kit hydro-économe; gestion de l'eau
      eau de pluie; adoucisseur; syndicat des eaux; forage d'eau potable; eau embouteillée; accès à l'eau
      service de l'eau; compteurs; eau du robinet; économiser l'eau; récupérer l'eau de pluie
      alimentation en eau potable; service public de l'eau; délégation du service de l'eau; régie des eaux
      pose de compteurs
      gestion du service de l'eau potable; exploitation du service d'eau potable
      production et distribution d'eau; distribution d'eau potable; service public d'eau potable
      délégation d'eau potable; fourniture d'eau; fourniture de compteurs d'eau; relevé de compteurs
      matériel de fontainerie; produits de traitement d'eau potable; ressources en eau
      sécurisation de l'eau potable`),
    buyers: list(`exploitation du service d'eau potable
      recherche de fuites et renouvellement de compteurs
      fourniture de récupérateurs d'eau de pluie`),
    sellers: list(`relève et remplacement de compteurs en insertion
      kits d'économie d'eau et visites à domicile
      gestion coopérative de l'eau avec les usagers`),
  },
  assainissement: {
    definition: {
      fr: 'Exploiter stations et réseaux d’eaux usées, curer, vidanger, inspecter.',
      en: 'Operating wastewater plants and sewers, clearing, emptying, inspecting.',
    },
    cpv: ['904', '9041', '9042', '9046', '9047', '9048', '9064', '9049', '9043', '9044', '9045'],
    naf: ['37.00Z', '37.'],
    synonyms: list(`assainissement; curage; eaux usées; station d'épuration; vidange de fosse
      fosse septique; débouchage; inspection télévisée; hydrocurage; boues; avaloir; égout; SPANC
      bac à graisse; épuration; assainissement non collectif; phytoépuration; curage de réseaux
      canalisation bouchée; pompage de fosse; toilettes sèches collectives; réseau d'assainissement
      séparateur à hydrocarbures; nettoyage d'avaloirs; boue d'épuration; filtre planté; épandage de boues
      eaux pluviales; contrôle d'assainissement; lagunage; dégrilleur; vidanger une fosse; déboucher
      station de traitement; tout à l'égout; lavage de canalisations; pomper; filtre à roseaux
      vidange de cuve; nettoyage de cuve; dégazage; hydrocureur
      service public d'assainissement; exploitation du service d'assainissement
      entretien des réseaux d'assainissement; curage et inspection; exploitation de station d'épuration
      traitement des boues; évacuation de boues; inspection télévisée de réseaux; vidange et nettoyage
      gestion de l'assainissement; curage d'avaloirs; entretien de stations de relevage
      traitement d'eaux usées; compostage de boues; délégation de l'assainissement
      location de toilettes mobiles`),
    buyers: list(`curage et inspection des réseaux d'assainissement
      vidange de bacs à graisse et de fosses
      exploitation d'une station d'épuration
      évacuation des boues`),
    sellers: list(`assainissement écologique et filtres plantés
      entretien de stations et d'avaloirs en insertion
      vidange et curage en coopérative`),
  },
  'materiel-electrique': {
    definition: {
      fr: 'Fournir lampes, luminaires, câbles, piles, appareillage et transformateurs.',
      en: 'Supplying lamps, luminaires, cables, batteries, switchgear and transformers.',
    },
    cpv: ['311', '312', '313', '314', '315', '316', '318', '3152', '3153', '3151', '3143', '3144'],
    naf: ['27.40Z', '46.69A', '27.20Z', '27.', '27.3'],
    synonyms: list(`matériel électrique; lampe; ampoule; luminaire; câble électrique; pile; batterie
      appareillage électrique; transformateur; disjoncteur; interrupteur; projecteur; prise de courant
      LED à fournir; lampe frontale; fourniture électrique; tube fluorescent; accumulateur; chargeur
      moteur électrique; groupe électrogène; goulotte; rallonge; éclairage LED; coffret de chantier
      onduleur; gaine électrique; lampe de bureau; batterie reconditionnée; fusible; lustrerie; abat-jour
      néons à fournir
      fourniture de matériel électrique; sources lumineuses; luminaires LED; piles rechargeables
      petit appareillage; batteries de démarrage; lampes et tubes; appareils d'éclairage
      fourniture d'éclairage; armoires électriques à fournir; projecteurs LED`),
    buyers: list(`fourniture de matériel électrique pour les ateliers
      lampes et luminaires LED
      piles et batteries`),
    sellers: list(`fabrication de luminaires en entreprise adaptée
      reconditionnement de batteries
      luminaires et abat-jour faits main`),
  },
}
