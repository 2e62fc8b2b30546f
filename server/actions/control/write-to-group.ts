// Organisers write to a group: everyone, exhibitors, buyers, those without a meeting, with an answer to give, visitors; to themselves first.
import { groupLetter } from '#server/documents/letters/group.ts'
import { refuse } from '#server/domain/decision.ts'
import { recipientsOf, type Recipient } from '#server/storage/queries/letter-groups.ts'
import type { GroupLetterInput } from '#shared/group-letter.ts'
import type { Act } from '../act.ts'
import { post } from '../mail.ts'

/** `writer` receives the trial. Answers how many letters leave. */
export async function writeToGroup(
  a: Act,
  input: GroupLetterInput & { edition: { id: string; slug: string; name: string }; writer: Recipient },
) {
  const { edition, to, writer, subject, text } = input
  if (subject.trim() === '' || text.trim() === '') return refuse('LETTER_EMPTY')
  const recipients = to === 'me' ? [writer] : await recipientsOf(a.sql, edition.id, to)
  if (recipients.length === 0) return refuse('GROUP_EMPTY')
  const view = {
    edition: edition.name,
    subject: subject.trim(),
    text,
    link: `${a.house.settings.publicUrl}/e/${edition.slug}`,
  }
  for (const { email, locale } of recipients)
    post(a, { ...groupLetter(locale, view), to: email, editionId: edition.id })
  a.log('letter:written', `edition:${edition.id}`, { to, people: recipients.length })
  return { people: recipients.length }
}
