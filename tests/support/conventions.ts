// Conventions for tests that begin where the text is frozen: Atelier Vague and the town, a letter of intent.
import type { Cast, Member } from './cast.ts'
import { letters, type Browser, type TestApp } from './app.ts'

export interface Frozen {
  id: string
  /** The convention's own address under /api. */
  path: string
}

const base = (cast: Cast) => `/api/editions/${cast.slug}/conventions`

/** A draft by Atelier Vague with the town, its object and commitments filled in. */
export async function draftedConvention(cast: Cast, object = 'Papier recyclé'): Promise<Frozen> {
  const { browser } = cast.atelier.first
  const drafted = await browser.post(base(cast), {
    kind: 'letter-of-intent',
    language: 'fr',
    organisationIds: [cast.ville.organisationId],
  })
  if (drafted.status !== 200) throw new Error(`the draft answered ${JSON.stringify(drafted.body)}`)
  const path = `${base(cast)}/${drafted.body.id}`
  await browser.put(`${path}/fields/object`, { value: object, revision: 1 })
  await browser.put(`${path}/fields/commitments`, { value: 'Atelier Vague | livre', revision: 2 })
  return { id: drafted.body.id, path }
}

export async function frozenConvention(cast: Cast, object?: string): Promise<Frozen> {
  const one = await draftedConvention(cast, object)
  const { browser } = cast.atelier.first
  await browser.post(`${one.path}/review`)
  const frozen = await browser.post(`${one.path}/freeze`)
  if (frozen.status !== 200) throw new Error(`freezing answered ${JSON.stringify(frozen.body)}`)
  return one
}

/** The last signing code that left to this address; nothing when none did. */
export async function codeFor(world: TestApp, email: string): Promise<string> {
  const sent = await letters(world.house)
  const letter = sent.findLast(one => one.to === email && one.subject.includes('code de signature'))
  return /(\d{3} \d{3})/.exec(letter?.text ?? '')?.[1] ?? ''
}

/** Reads, asks for the code, and answers what a signature with it sends; or the answer that refused the code. */
export async function readyToSign(world: TestApp, who: Member, path: string) {
  const view = (await who.browser.get(path)).body
  await who.browser.post(`${path}/read`, { revision: view.revision })
  const asked = await who.browser.post(`${path}/signing-code`)
  if (asked.status !== 200) return { asked }
  const person = await world.house.sql.one<{ email: string }>('select email from person where id = ?', [
    who.personId,
  ])
  const code = await codeFor(world, person?.email ?? '')
  return { asked, body: { code, sha256: view.frozen.sha256 as string } }
}

/** Reads, asks for the code, signs with it. */
export async function signWithCode(world: TestApp, who: Member, path: string) {
  const { asked, body } = await readyToSign(world, who, path)
  return body ? who.browser.post(`${path}/sign`, body) : asked
}

/** Both sign with their codes: the convention is signed, numbered and sealed. */
export async function signedConvention(world: TestApp, cast: Cast, object?: string): Promise<Frozen> {
  const one = await frozenConvention(cast, object)
  for (const who of [cast.atelier.first, cast.ville.first]) {
    const signed = await signWithCode(world, who, one.path)
    if (signed.status !== 200) throw new Error(`signing answered ${JSON.stringify(signed.body)}`)
  }
  return one
}

/** A form as a phone's browser sends it. */
export function sendPhoto(browser: Browser, url: string, bytes: Buffer, name = 'page.jpg') {
  const limit = 'limite-de-test'
  const head = `--${limit}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: image/jpeg\r\n\r\n`
  return browser.send({
    method: 'POST',
    url,
    payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${limit}--\r\n`)]),
    headers: { 'content-type': `multipart/form-data; boundary=${limit}` },
  })
}
