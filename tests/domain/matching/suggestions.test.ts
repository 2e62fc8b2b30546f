// Suggestions on needs as buyers really type them, written apart from the taxonomy: the right group is nearly always offered.
import t from 'tap'
import { createMatcher } from '#server/domain/matching/index.ts'

/** What is typed, and the groups any of which is right. */
const typed: [string, ...string[]][] = [
  ['café d’accueil et viennoiseries pour un séminaire', 'alimentation'],
  ['paniers repas pour une colonie', 'alimentation'],
  ['jus de pomme artisanal', 'alimentation'],
  ['steaks hachés pour la cantine centrale', 'alimentation'],
  ['vider un appartement après un décès', 'reemploi', 'logistique'],
  ['récupération de vieux ordinateurs', 'reemploi', 'numerique'],
  ['bacs de tri dans nos bureaux', 'reemploi'],
  ['gobelets consignés pour un festival', 'reemploi', 'culture'],
  ['enlever des gravats', 'reemploi', 'gros-oeuvre'],
  ['femme de ménage deux heures par jour dans nos bureaux', 'proprete', 'services-personne'],
  ['laver les vitres d’un immeuble', 'proprete'],
  ['dératisation d’une école', 'proprete'],
  ['remise en état après chantier', 'proprete'],
  ['tondre la pelouse d’une résidence', 'espaces-verts'],
  ['couper un arbre dangereux', 'espaces-verts'],
  ['débroussaillage des bords de route', 'espaces-verts'],
  ['plantation de haies champêtres', 'espaces-verts', 'agriculture'],
  ['refonte de notre site internet', 'numerique'],
  ['dépannage informatique', 'numerique'],
  ['abonnements de téléphonie mobile', 'numerique'],
  ['scanner des archives papier', 'numerique'],
  ['flyers et affiches', 'communication'],
  ['création d’un logo', 'communication'],
  ['tee-shirts imprimés pour des bénévoles', 'communication', 'textile'],
  ['film de présentation de notre association', 'communication'],
  ['sonorisation d’une salle', 'culture'],
  ['organisation d’un colloque', 'culture'],
  ['hébergement de groupe pour un week-end', 'culture', 'habitat'],
  ['montage de sous-ensembles mécaniques', 'sous-traitance'],
  ['faisceaux électriques en petite série', 'sous-traitance'],
  ['fabrication de palettes', 'sous-traitance', 'logistique'],
  ['mettre sous enveloppe 10 000 courriers', 'logistique'],
  ['déménager nos bureaux', 'logistique'],
  ['laver les draps d’un ehpad', 'textile'],
  ['ourlets et retouches', 'textile'],
  ['chaussures de sécurité', 'textile'],
  ['standard téléphonique externalisé', 'administratif'],
  ['vigile pour une soirée', 'administratif'],
  ['ramettes de papier', 'fournitures'],
  ['chaises et bureaux pour une école', 'fournitures'],
  ['repeindre une cage d’escalier', 'second-oeuvre'],
  ['changer des fenêtres', 'second-oeuvre'],
  ['fuite d’eau dans les sanitaires', 'second-oeuvre'],
  ['pose de carrelage', 'second-oeuvre'],
  ['toiture à refaire', 'gros-oeuvre'],
  ['démolir un hangar amianté', 'gros-oeuvre'],
  ['refaire un mur en pierre', 'gros-oeuvre'],
  ['architecte pour rénover une mairie', 'etudes'],
  ['étude de sol avant construction', 'etudes'],
  ['panneaux photovoltaïques sur notre toit', 'energie'],
  ['granulés de bois pour la chaudière', 'energie'],
  ['vidange de fosse septique', 'energie'],
  ['vélos électriques pour nos agents', 'mobilite'],
  ['révision d’un camion', 'mobilite'],
  ['bus pour une sortie scolaire', 'mobilite'],
  ['livraison à vélo en centre-ville', 'mobilite', 'administratif'],
  ['intérimaires pour les vendanges', 'insertion', 'agriculture'],
  ['recruter des personnes éloignées de l’emploi', 'insertion'],
  ['cours de français pour nos salariés', 'formation'],
  ['formation aux gestes qui sauvent', 'formation'],
  ['bilan carbone de notre structure', 'formation'],
  ['activités pour les enfants le mercredi', 'sport-education'],
  ['infirmière à domicile', 'sante', 'services-personne'],
  ['fauteuils roulants', 'sante'],
  ['garde d’enfants en horaires décalés', 'services-personne'],
  ['téléassistance pour personnes âgées', 'services-personne', 'sante'],
  ['louer un bureau partagé', 'habitat'],
  ['logements pour jeunes travailleurs', 'habitat'],
  ['complémentaire santé collective', 'finance'],
  ['expert-comptable pour une association', 'finance'],
  ['prêt pour acheter un local', 'finance'],
  ['assurer nos véhicules', 'finance'],
]

t.test('the right group is among the first three for at least nine needs out of ten', async t => {
  const matcher = createMatcher()
  const missed = typed.filter(
    ([text, ...groups]) => !matcher.suggestSectors(text).some(item => groups.includes(item.group)),
  )
  const told = missed.map(
    ([text]) =>
      `${text} → ${matcher
        .suggestSectors(text)
        .map(item => item.code)
        .join(', ')}`,
  )
  t.comment(`${typed.length - missed.length} of ${typed.length}; missed: ${told.join(' | ')}`)
  t.ok(missed.length <= typed.length / 10, told.join('\n'))
})
