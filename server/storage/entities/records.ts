// What the house remembers of its own work: events to relay, answers given, letters to send, who did what.
import { defineEntity, p } from '@mikro-orm/core'

/** A file of a letter: its bytes, or the visitor whose badge it is, made when the letter leaves. */
export type LetterFile = { name: string; type: string } & ({ base64: string } | { badgeOf: string })

export const OutboxRow = defineEntity({
  name: 'OutboxRow',
  tableName: 'outbox',
  properties: {
    id: p.text().primary(),
    editionId: p.text(),
    type: p.text(),
    payload: p.json<Record<string, unknown>>(),
    at: p.text(),
    /** Number in the edition, given by the relay; null until relayed. */
    seq: p.integer().nullable(),
  },
  indexes: [
    { name: 'outbox_waiting', expression: 'create index outbox_waiting on outbox (id) where seq is null' },
    { name: 'outbox_since', properties: ['editionId', 'seq'] },
  ],
})

export const IdempotentAnswer = defineEntity({
  name: 'IdempotentAnswer',
  tableName: 'idempotent_answer',
  properties: {
    /** SHA-256 of actor, method, path and key. */
    id: p.text().primary(),
    bodyHash: p.text(),
    status: p.integer(),
    body: p.text(),
    createdAt: p.text(),
  },
})

export const MailDelivery = defineEntity({
  name: 'MailDelivery',
  tableName: 'mail_delivery',
  properties: {
    id: p.text().primary(),
    editionId: p.text().nullable(),
    to: p.text().fieldName('recipient'),
    subject: p.text(),
    text: p.text().fieldName('body_text'),
    html: p.text().nullable().fieldName('body_html'),
    attachments: p.json<LetterFile[]>(),
    /** waiting, sent, written (as .eml), failed, bounced. */
    status: p.text(),
    attempts: p.integer().default(0),
    nextAttemptAt: p.text(),
    error: p.text().nullable(),
    createdAt: p.text(),
    sentAt: p.text().nullable(),
  },
  indexes: [{ name: 'mail_waiting', properties: ['status', 'nextAttemptAt'] }],
})

export const LogEntry = defineEntity({
  name: 'LogEntry',
  tableName: 'log_entry',
  properties: {
    /** 1, 2, 3… without holes: the chain. */
    seq: p.integer().primary().autoincrement(false),
    at: p.text(),
    actor: p.text(),
    action: p.text(),
    subject: p.text(),
    payload: p.text(),
    previousHash: p.text(),
    hash: p.text(),
  },
})
