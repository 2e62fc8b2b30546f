// A person attends an edition for an organisation: from here on they have an agenda.
import { newToken } from '#server/access/secrets.ts'
import { Attendance } from '#server/storage/entities/index.ts'
import type { Act } from '../act.ts'

/** One attendance a person and edition: whoever belongs to two organisations attends for the first that took part. */
export async function attend(
  a: Act,
  input: { editionId: string; participationId: string; personId: string },
) {
  const known = await a.em.findOne(Attendance, { editionId: input.editionId, personId: input.personId })
  if (known) return known
  return a.em.create(Attendance, {
    id: a.newId(),
    ...input,
    unavailable: [],
    breaks: [],
    icsToken: newToken(),
  })
}
