// Moments: photographs of people shaking hands are no evidence. They go with the edition's people, and with whoever is in them.
import { ConventionPhoto } from '#server/storage/entities/index.ts'
import { removePhoto } from '#server/storage/convention-photos.ts'
import type { Convention } from '#server/domain/convention/convention.ts'
import { json } from '#server/storage/sql.ts'
import type { Act } from '../act.ts'
import { tellConvention } from './store.ts'

/** Removes the photographs of the moment of an edition, or those that a person brought or may be seen in as a signatory. */
export async function forgetMoments(
  a: Act,
  of: { editionId: string } | { personId: string },
): Promise<number> {
  await a.em.flush()
  const rows = await a.sql.all<{
    id: string
    by: string | null
    conventionId: string
    editionId: string
    state: unknown
  }>(
    `select f.id, f.by_person_id as "by", c.id as "conventionId", c.edition_id as "editionId", c.state
     from convention_photo f join convention c on c.id = f.convention_id where f.purpose = 'moment' order by f.id`,
  )
  const gone = rows.filter(row =>
    'editionId' in of
      ? row.editionId === of.editionId
      : row.by === of.personId ||
        json<Convention>(row.state).parties.some(party => party.signatory.memberId === of.personId),
  )
  if (gone.length === 0) return 0
  await a.em.nativeDelete(ConventionPhoto, { id: { $in: gone.map(row => row.id) } })
  for (const { id } of gone) a.afterwards(() => removePhoto(a.house.settings.dataDir, id))
  for (const each of new Map(gone.map(row => [row.conventionId, row.editionId])))
    await tellConvention(a, each[1], each[0])
  return gone.length
}
