// A letter, put in the same transaction as what it tells of: it leaves if and only if that holds.
import { MailDelivery } from '#server/storage/entities/index.ts'
import type { Act } from './act.ts'

export interface Letter {
  to: string
  subject: string
  text: string
  html?: string
  attachments?: { name: string; type: string; base64: string }[]
  editionId?: string
}

export function post(a: Act, letter: Letter): void {
  a.em.create(MailDelivery, {
    id: a.newId(),
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
  a.afterwards(() => {})
}
