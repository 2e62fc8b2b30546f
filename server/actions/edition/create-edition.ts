// An edition begins: its grid, its tables, its first organiser.
import { refuse } from '#server/domain/decision.ts'
import { gridSlots } from '#server/domain/edition/grid.ts'
import { Edition, EditionRole, MeetingTable, Person, Slot } from '#server/storage/entities/index.ts'
import { defaultRules, type EditionInput } from '#shared/edition.ts'
import type { Act } from '../act.ts'
import { invalidGrid } from './invalid-grid.ts'

export async function createEdition(a: Act, input: EditionInput & { organiserId?: string; demo?: boolean }) {
  if (await a.em.findOne(Edition, { slug: input.slug })) return refuse('SLUG_TAKEN')
  const slots = gridSlots(input.grid, input.timeZone)
  if (!Array.isArray(slots)) return invalidGrid(slots)
  const days = input.grid.days.map(day => day.date).sort()
  const edition = a.em.create(Edition, {
    id: a.newId(),
    slug: input.slug,
    name: input.name.trim(),
    timeZone: input.timeZone,
    startsOn: days[0] ?? '',
    endsOn: days.at(-1) ?? '',
    venue: input.venue,
    summary: input.summary,
    phase: 'preparation',
    bookingMode: input.bookingMode,
    settings: { ...defaultRules, ...input.rules },
    demo: input.demo ?? false,
    createdAt: a.now,
  })
  for (const slot of slots) a.em.create(Slot, { id: a.newId(), editionId: edition.id, ...slot })
  for (let number = 1; number <= input.grid.tables; number++) {
    a.em.create(MeetingTable, { id: a.newId(), editionId: edition.id, number, label: `Table ${number}` })
  }
  if (input.organiserId)
    await giveRole(a, { editionId: edition.id, personId: input.organiserId, role: 'organiser' })
  a.log('edition:created', `edition:${edition.id}`)
  return { id: edition.id, slug: edition.slug }
}

/** Makes a person organiser or facilitator of an edition, or changes which. */
export async function giveRole(
  a: Act,
  input: { editionId: string; personId: string; role: 'organiser' | 'facilitator' },
) {
  const person = await a.em.findOne(Person, { id: input.personId })
  if (!person) return refuse('NOT_FOUND')
  const known = await a.em.findOne(EditionRole, { editionId: input.editionId, personId: input.personId })
  if (known) known.role = input.role
  else a.em.create(EditionRole, { id: a.newId(), ...input, createdAt: a.now })
  a.log('edition:role-given', `person:${input.personId}`, { role: input.role, edition: input.editionId })
  return { done: true as const }
}

/** Takes a role back; the last organiser stays, or nobody could give it again. */
export async function takeRole(a: Act, input: { editionId: string; personId: string }) {
  const roles = await a.em.find(EditionRole, { editionId: input.editionId })
  const role = roles.find(one => one.personId === input.personId)
  if (!role) return refuse('NOT_FOUND')
  if (role.role === 'organiser' && roles.filter(one => one.role === 'organiser').length === 1)
    return refuse('LAST_ORGANISER')
  a.em.remove(role)
  a.log('edition:role-taken', `person:${input.personId}`, { edition: input.editionId })
  return { done: true as const }
}
