// A line that names a visitor: registered without a letter; the same address is the same person.
import { isRefused, type Act } from '#server/actions/act.ts'
import { register } from '#server/actions/visitor/register.ts'
import { headerOf } from '#shared/import.ts'
import { VisitorInput, visitorKinds } from '#shared/visitor.ts'
import { folded } from './columns.ts'
import { isEmail, refused, said, unknownWord, unreadableEmail, type Cells, type Outcome } from './outcome.ts'
import { unfit } from './unfit.ts'

/** Each as the pages and as people write it; the first is shown. */
const words: Record<(typeof visitorKinds)[number], readonly string[]> = {
  visitor: ['visiteur', 'visiteuse', 'visite'],
  exhibitor: ['exposant', 'exposante'],
  buyer: ['acheteur', 'acheteuse'],
  organiser: ['organisation', 'organisateur', 'organisatrice'],
  'door-staff': ['accueil'],
  speaker: ['intervenant', 'intervenante', 'intervention'],
  press: ['presse'],
  companion: ['accompagnant', 'accompagnante', 'accompagnement'],
}
const kinds = new Map(
  visitorKinds.flatMap(kind => [kind, ...words[kind]].map(word => [folded(word), kind] as const)),
)

export async function visitorRow(a: Act, editionId: string, cells: Cells): Promise<Outcome> {
  const what = cells.name ?? cells.email ?? ''
  if (!cells.name) return refused(what, 'Le nom manque.', 'The name is missing.')
  if (!isEmail(cells.email ?? '')) return unreadableEmail(what, cells.email)
  const email = (cells.email ?? '').toLowerCase()
  const kind = cells.kind ? kinds.get(folded(cells.kind)) : 'visitor'
  if (!kind)
    return unknownWord(what, headerOf('visitors', 'kind'), cells.kind ?? '', {
      fr: visitorKinds.map(one => words[one][0]).join(', '),
      en: visitorKinds.join(', '),
    })
  const fields = {
    name: cells.name,
    email,
    organisationName: cells.organisationName ?? '',
    locale: cells.locale === 'en' ? ('en' as const) : ('fr' as const),
    shareContact: false,
  }
  const wrong = unfit('visitors', what, VisitorInput, fields)
  if (wrong) return wrong
  const known = await a.sql.one(
    'select 1 as one from visitor where edition_id = ? and email = ? and erased_at is null',
    [editionId, email],
  )
  if (known) return { kind: 'same', what }
  const made = await register(a, { editionId, ...fields, quiet: true, kind })
  return isRefused(made) ? said(what, made) : { kind: 'created', what }
}
