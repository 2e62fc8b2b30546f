// Letters. One is put in the same transaction as what it tells of: it leaves if and only if that holds.
import { rmSync } from 'node:fs'
import path from 'node:path'
import type { Instant } from '#server/domain/instant.ts'
import { MailDelivery } from '#server/storage/entities/index.ts'
import type { LetterFile } from '#server/storage/entities/records.ts'
import type { Act } from './act.ts'

export interface Letter {
  to: string
  subject: string
  text: string
  html?: string
  attachments?: LetterFile[]
  editionId?: string
}

/** Answers the letter's id. */
export function post(a: Act, letter: Letter): string {
  const id = a.newId()
  a.em.create(MailDelivery, {
    id,
    editionId: letter.editionId ?? null,
    to: letter.to,
    subject: letter.subject,
    text: letter.text,
    html: letter.html ?? null,
    attachments: letter.attachments ?? [],
    status: 'waiting',
    attempts: 0,
    nextAttemptAt: a.now,
    createdAt: a.now,
  })
  a.wake()
  return id
}

/** Removes letters to `to` (of one edition when named), or written before `before` and no longer waiting, and their files. Answers how many. */
export async function forgetLetters(
  a: Act,
  which: { to: string; editionId?: string } | { before: Instant },
): Promise<number> {
  const letters = await a.em.find(
    MailDelivery,
    'to' in which ? which : { createdAt: { $lt: which.before }, status: { $ne: 'waiting' } },
    { fields: ['id'] },
  )
  const ids = letters.map(letter => letter.id)
  if (ids.length === 0) return 0
  await a.em.nativeDelete(MailDelivery, { id: { $in: ids } })
  const folder = path.join(a.house.settings.dataDir, 'mail')
  // Only once the rows are gone for good; with a mail server there is no file.
  a.afterwards(() => {
    for (const id of ids) rmSync(path.join(folder, `${id}.eml`), { force: true })
  })
  return ids.length
}
