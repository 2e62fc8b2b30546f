/** Personal services and early childhood: help at home, in the street and from birth. */
import { list } from '../list.ts'
import type { SectorPhrases } from '../types.ts'

export const servicesPersonne: Record<string, SectorPhrases> = {
  'aide-domicile': {
    definition: {
      fr: 'Aider à domicile personnes âgées, handicapées, malades et familles, de jour comme de nuit.',
      en: 'Helping older, disabled or ill people and families at home, day and night.',
    },
    cpv: ['85312', '98514'],
    naf: ['88.10A', '97.00Z', '88.1'],
    synonyms: list(`aide à domicile; auxiliaire de vie; maintien à domicile; SAAD; retraité; téléassistance
      aide aux personnes âgées; garde de nuit; senior; TISF; aide au lever; personne dépendante
      aide à la toilette; APA; perte d'autonomie; aide à la personne; aide aux repas; service à domicile
      accompagnement véhiculé; garde-malade; aidant; bien vieillir chez soi; aide familiale; PCH
      visite à domicile; aide aux courses; aide aux actes essentiels; gestion de médailles d'alerte
      technicien d'intervention sociale et familiale; présence responsable; intervenant à domicile
      bracelet d'alerte; répit; coordination gérontologique; assistante de vie; baluchonnage
      cohabitation intergénérationnelle; dame âgée; aide au lever et au coucher; personne seule
      faire la toilette; vieillir chez soi; garde de jour; intervention au domicile
      service d'aide à domicile; assistance aux personnes âgées; aide aux familles à domicile
      garde d'enfants et de personnes âgées; tenir compagnie; mère âgée; parents âgés
      prestations d'aide à domicile; aide et accompagnement à domicile; service de téléassistance
      téléassistance pour personnes âgées; services d'aide aux personnes; assistance à domicile
      aide ménagère aux personnes âgées; soutien à domicile; accompagnement de personnes âgées`),
    buyers: list(`aide à domicile pour des personnes âgées
      service de téléassistance pour les seniors
      garde de nuit et répit des aidants
      intervention auprès de familles`),
    sellers: list(`association d'aide à domicile, auxiliaires de vie formées
      coopérative de services à la personne
      aide aux repas, à la toilette et aux sorties
      téléassistance et visites de convivialité`),
  },
  'menage-jardinage': {
    definition: {
      fr: 'Faire ménage, repassage, jardinage et petit bricolage chez les particuliers.',
      en: 'Housework, ironing, gardening and odd jobs in private homes.',
    },
    cpv: ['985', '98511', '98514'],
    naf: ['97.00Z', '96.09Z', '98.'],
    synonyms: list(`ménage à domicile; repassage; petit jardinage; bricolage; homme toutes mains
      services à la personne; employé de maison; CESU; femme de ménage; petit bricolage
      ménage chez les particuliers; jardinage à domicile; aide ménagère; crédit d'impôt
      entretien de la maison; nettoyage de vitres à domicile; débroussaillage de jardin; garde d'animaux
      montage de meubles en kit; assistance informatique à domicile; tonte de jardin; employée familiale
      rangement; lavage de vitres de particulier; petit entretien; jobbing; bois à rentrer
      déneigement d'allée; ménage à la maison; repassage à la maison; tondre chez moi; jardin de particulier
      aide à la maison; ménagère; bricoleur à domicile; nettoyage chez l'habitant; vitres de la maison
      travaux chez les particuliers; ménage et repassage; entretien de jardin chez les particuliers
      services aux particuliers; emploi familial
      services à domicile pour particuliers; jardinier à domicile; petits travaux de jardin
      entretien du domicile; nettoyage chez des particuliers; bricolage à domicile`),
    buyers: list(`quelques heures de ménage et de repassage à domicile
      tonte et taille chez un particulier
      petits travaux de bricolage pour des personnes âgées`),
    sellers: list(`ménage, repassage et jardinage chez les particuliers
      services à la personne avec crédit d'impôt
      petits travaux par des salariés en insertion`),
  },
  'petite-enfance': {
    definition: {
      fr: 'Accueillir jeunes enfants en crèche, chez une assistante maternelle ou à domicile.',
      en: 'Caring for young children in nurseries, with childminders or at home.',
    },
    cpv: ['8011', '85312'],
    naf: ['88.91A', '88.91B', '85.10Z', '88.91'],
    synonyms: list(`crèche; petite enfance; garde d'enfants; multi-accueil; halte-garderie
      assistante maternelle; micro-crèche; berceau; relais petite enfance; éveil; jeune enfant; nourrice
      LAEP; accueil du jeune enfant; auxiliaire de puériculture; horaires atypiques; baby-sitting
      crèche parentale; crèche d'insertion; maison d'assistants maternels; réservation de berceaux
      délégation de crèche; parentalité; jardin d'enfants; EAJE; bébé; éducateur de jeunes enfants
      lieu d'accueil enfants-parents; garde à domicile; école maternelle; crèche itinérante
      crèche d'entreprise; puériculture; tout-petit; matériel de crèche; garde de bébés
      enfants de moins de trois ans; places en crèche; garde en horaires décalés; jeunes parents
      accueil de bébés; nounou; maternelle; puériculture à domicile; multi-accueil collectif
      gestion d'un multi-accueil; gestion et exploitation d'une crèche; structure multi-accueil
      établissement d'accueil du jeune enfant; accueil collectif de jeunes enfants
      exploitation d'une micro-crèche; accueil de la petite enfance; berceaux à réserver
      places en crèche pour les agents; structures petite enfance`),
    buyers: list(`gestion d'une crèche municipale
      réservation de berceaux pour les salariés
      garde d'enfants en horaires décalés
      relais petite enfance itinérant`),
    sellers: list(`crèche associative ou coopérative
      crèche à vocation d'insertion professionnelle
      garde d'enfants à domicile en horaires atypiques
      lieu d'accueil enfants-parents`),
  },
  conciergerie: {
    definition: {
      fr: 'Rendre des services de proximité aux salariés, habitants et hôtes d’un lieu.',
      en: 'Providing local services to employees, residents and hosts of a place.',
    },
    cpv: ['9834', '98341', '7999'],
    naf: ['96.09Z', '81.10Z', '82.99Z'],
    synonyms: list(`conciergerie; conciergerie solidaire; conciergerie de quartier
      conciergerie d'entreprise; services aux salariés; services de proximité; relais colis
      pressing de proximité; gardien; multiservices; concierge; petit service; remise de clés; loge
      conciergerie de territoire; panier de légumes livré; prêt d'outils; retouche et pressing
      lavage de voiture; services du quotidien; voisinage; kiosque; services aux habitants
      arrosage de plantes; conciergerie rurale; dépôt de colis; bouquet de services; lieu de services
      livraison au bureau; services aux résidents; faciliter le quotidien; services de quartier
      boîte à clés
      services de conciergerie; conciergerie pour les agents; accueil et services aux résidents
      services aux occupants; conciergerie d'immeuble`),
    buyers: list(`conciergerie solidaire pour nos salariés
      services de proximité dans un quartier neuf
      conciergerie de gîtes et de logements`),
    sellers: list(`conciergerie solidaire de quartier ou d'entreprise
      pressing, retouche, colis et petits services sur place
      kiosque de services rendus par des salariés en insertion`),
  },
  'mediation-sociale': {
    definition: {
      fr: 'Assurer présence, médiation et cadre de vie dans quartiers, transports et espaces publics.',
      en: 'Providing presence, mediation and upkeep in neighbourhoods, transport and public space.',
    },
    cpv: ['85312', '7524'],
    naf: ['84.24Z'],
    synonyms: list(`médiation sociale; médiateur; régie de quartier; tranquillité publique
      correspondant de nuit; présence sociale; agent de médiation; cadre de vie; tranquillité résidentielle
      lien social; adulte relais; veille sociale; gestion urbaine de proximité; conflit de voisinage
      incivilité; politique de la ville; quartier prioritaire; ambassadeur; médiation scolaire
      médiation dans les transports; régie de territoire; prévention de la délinquance; femme relais
      médiation nomade; gilet bleu; accompagnement aux abords des écoles; agent d'ambiance
      traversée d'école; relogement; amélioration du cadre de vie; GUSP; diagnostic en marchant; nuisances
      soirée dans le quartier; dialogue entre voisins; présence dans la rue; calmer les tensions
      agents de proximité; présence de proximité; présence en pied d'immeuble
      prestations de médiation sociale; médiation urbaine; médiation de proximité; présence et médiation
      agents médiateurs; médiation auprès des habitants; médiation et présence de rue`),
    buyers: list(`médiation sociale et présence en soirée
      tranquillité résidentielle d'un parc social
      médiateurs aux abords des établissements scolaires
      sécurisation des traversées d'école`),
    sellers: list(`médiateurs sociaux dans les quartiers et les transports
      régie de quartier, services et lien social
      correspondants de nuit et gestion de proximité`),
  },
  funeraire: {
    definition: {
      fr: 'Organiser obsèques, gérer et entretenir cimetières et concessions.',
      en: 'Organising funerals, managing and maintaining cemeteries.',
    },
    cpv: ['9837', '98371', '339'],
    naf: ['96.03Z', '23.70Z'],
    synonyms: list(`pompes funèbres; obsèques; cimetière; concession funéraire; coopérative funéraire; tombe
      inhumation; crémation; columbarium; entretien de tombes; cercueil; crématorium; funérarium; exhumation
      jardin du souvenir; caveau; reprise de concessions; marbrerie; fossoyeur; cérémonie funéraire
      fleurissement de tombe; relevage; ossuaire; végétalisation de cimetière; deuil; cavurne; urne
      nettoyage de tombe; chambre mortuaire; transport de corps; opérateur funéraire; cercueil en carton
      allée de cimetière; tombes abandonnées; enterrement; urne funéraire; entretenir un cimetière
      pierre tombale; incinération
      services funéraires; prestations funéraires; reprise de sépultures; travaux de cimetière
      fourniture de caveaux; gestion du crématorium; délégation du crématorium; entretien des cimetières
      fournitures funéraires; transport de défunts`),
    buyers: list(`reprise de concessions et exhumations
      entretien et végétalisation d'un cimetière
      gestion d'un crématorium
      obsèques de personnes sans ressources`),
    sellers: list(`coopérative funéraire, obsèques sobres et accompagnées
      entretien et fleurissement de tombes par un ESAT
      désherbage écologique de cimetières`),
  },
}
