// Delivers the letters that wait: by SMTP with retries, or as .eml files that organisers can read in the interface.
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import nodemailer, { type Transporter } from 'nodemailer'
import { act } from '#server/actions/act.ts'
import type { House } from '#server/actions/house.ts'
import { badgePaper } from '#server/actions/visitor/badge-paper.ts'
import { plusMinutes } from '#server/domain/instant.ts'
import { MailDelivery } from '#server/storage/entities/index.ts'
import type { LetterFile } from '#server/storage/entities/records.ts'
import { json } from '#server/storage/sql.ts'

// Letters of one round; the next comes seconds later.
const ROUND_MAX = 50
// Minutes until the next try; after the last one the letter is marked failed and organisers see it.
const RETRY_MINUTES = [1, 5, 15, 60, 240, 720]

interface Waiting extends Record<string, unknown> {
  id: string
  to: string
  subject: string
  text: string
  html: string | null
  attachments: unknown
  attempts: number
}

const transports = new WeakMap<House, Transporter>()

function transportOf(house: House): Transporter {
  let transport = transports.get(house)
  if (!transport) {
    transport = house.settings.SMTP_URL
      ? nodemailer.createTransport(house.settings.SMTP_URL)
      : nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'unix' })
    transports.set(house, transport)
  }
  return transport
}

/** Asks the mail server whether it would take letters; null when it would, or when none is set. */
export async function mailTrouble(house: House): Promise<string | null> {
  if (!house.settings.SMTP_URL) return null
  try {
    await transportOf(house).verify()
    return null
  } catch (error) {
    const { host } = new URL(house.settings.SMTP_URL)
    const why = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''
    return [
      `covalence: le serveur de courrier ${host} ne prend pas de lettres (${why}) : elles attendent, et les essais suivants sont faits d’eux-mêmes. Vérifiez SMTP_URL.`,
      `covalence: the mail server ${host} takes no letters (${why}): they wait, and are tried again. Check SMTP_URL.`,
    ].join('\n')
  }
}

/** One round: tries every letter whose time has come. Answers how many left. */
export async function deliver(house: House): Promise<number> {
  const waiting = await house.sql.all<Waiting>(
    `select id, recipient as "to", subject, body_text as "text", body_html as "html", attachments, attempts from mail_delivery
     where status = 'waiting' and next_attempt_at <= ? order by next_attempt_at, id limit ${ROUND_MAX}`,
    [house.now()],
  )
  let left = 0
  for (const letter of waiting) if (await tryOne(house, letter)) left++
  return left
}

async function tryOne(house: House, letter: Waiting): Promise<boolean> {
  try {
    const attachments = await filesOf(house, json<LetterFile[]>(letter.attachments))
    const sent = await transportOf(house).sendMail({
      from: house.settings.MAIL_FROM,
      to: letter.to,
      subject: letter.subject,
      text: letter.text,
      ...(letter.html ? { html: letter.html } : {}),
      messageId: `<${letter.id}@covalence>`,
      attachments,
    })
    if (!house.settings.SMTP_URL) await keep(house, letter.id, sent.message as Buffer)
    await note(house, letter.id, house.settings.SMTP_URL ? 'sent' : 'written', null)
    return true
  } catch (error) {
    await note(house, letter.id, 'waiting', error instanceof Error ? error.message : String(error))
    return false
  }
}

interface SentFile {
  filename: string
  contentType: string
  content: Buffer
}

/** The files of a letter. A badge is typeset now, as it stands now; of someone erased since, none leaves. */
async function filesOf(house: House, files: readonly LetterFile[]): Promise<SentFile[]> {
  const ready: SentFile[] = []
  for (const file of files) {
    const bytes =
      'base64' in file
        ? Buffer.from(file.base64, 'base64')
        : await badgePaper(house, file.badgeOf, 'a4-folded')
    if (bytes) ready.push({ filename: file.name, contentType: file.type, content: Buffer.from(bytes) })
  }
  return ready
}

async function keep(house: House, id: string, message: Buffer): Promise<void> {
  const folder = path.join(house.settings.dataDir, 'mail')
  await mkdir(folder, { recursive: true })
  await writeFile(path.join(folder, `${id}.eml`), message, { mode: 0o600 })
}

async function note(house: House, id: string, status: string, error: string | null): Promise<void> {
  await act(house, { kind: 'system', name: 'mail' }, async a => {
    const row = await a.em.findOneOrFail(MailDelivery, { id })
    row.attempts += 1
    row.error = error
    if (error === null) {
      row.status = status
      row.sentAt = a.now
      return
    }
    const minutes = RETRY_MINUTES[row.attempts - 1]
    if (minutes === undefined) row.status = 'failed'
    else row.nextAttemptAt = plusMinutes(a.now, minutes)
  })
}
