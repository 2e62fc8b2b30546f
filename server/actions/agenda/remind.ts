// The evening before: everyone who has meetings the next day is sent that day's programme, once.
import { dayToRemind } from '#server/domain/agenda/reminder.ts'
import { reminderLetter } from '#server/documents/letters/reminder.ts'
import { Attendance, Edition } from '#server/storage/entities/index.ts'
import { agendaEntries, agendaOf } from '#server/storage/queries/agendas.ts'
import type { Act } from '../act.ts'
import { post } from '../mail.ts'

// A round every minute: two thousand people are written to within ten minutes, and no booking waits long behind it.
const LETTERS_A_ROUND_MAX = 200

/** Answers how many letters were put. */
export async function remind(a: Act): Promise<{ letters: number }> {
  let letters = 0
  for (const edition of await a.em.find(Edition, { phase: { $ne: 'closed' } })) {
    const days = await a.sql.all<{ day: number; start: string }>(
      'select day, min(starts_at) as start from slot where edition_id = ? group by day',
      [edition.id],
    )
    const day = dayToRemind(days, a.now)
    if (day === null) continue
    const due = await a.sql.all<{ id: string; personId: string }>(
      `select at.id, at.person_id as "personId" from attendance at where at.edition_id = ? and (at.reminded_day is null or at.reminded_day < ?)
       and exists (select 1 from booking b join slot s on s.id = b.slot_id
         where b.live and b.person_id = at.person_id and s.edition_id = at.edition_id and s.day = ?)
       order by at.id limit ${LETTERS_A_ROUND_MAX - letters}`,
      [edition.id, day, day],
    )
    for (const { id, personId } of due) {
      await write(a, edition.id, personId, day)
      await a.em.nativeUpdate(Attendance, { id }, { remindedDay: day })
      letters++
    }
    if (letters >= LETTERS_A_ROUND_MAX) break
  }
  return { letters }
}

async function write(a: Act, editionId: string, personId: string, day: number): Promise<void> {
  const owner = await agendaOf(a.sql, editionId, personId)
  const person = await a.sql.one<{ email: string }>(
    'select email from person where id = ? and erased_at is null',
    [personId],
  )
  if (!owner || !person) return
  const slots = await a.sql.all<{ startsAt: string }>(
    'select starts_at as "startsAt" from slot where edition_id = ? and day = ?',
    [editionId, day],
  )
  const thatDay = new Set(slots.map(slot => slot.startsAt))
  const language = owner.locale === 'en' ? 'en' : 'fr'
  const { publicUrl } = a.house.settings
  const entries = (await agendaEntries(a.sql, owner, language, publicUrl)).filter(
    one => one.kind === 'meeting' && !one.cancelled && thatDay.has(one.startsAt),
  )
  if (entries.length === 0) return
  post(a, {
    to: person.email,
    editionId,
    ...reminderLetter(language, {
      edition: owner.edition,
      place: [owner.venue.name, owner.venue.city].filter(Boolean).join(', '),
      timeZone: owner.timeZone,
      link: `${publicUrl}/moi`,
      entries,
    }),
  })
}
