// A convention by the interface alone: drafted from a meeting, written, frozen, signed by each with the code of their letter.
import { siretDigits } from '#shared/siret.ts'
import type { Speaker } from './speaker.ts'

export interface Signing {
  base: string
  meetingId: string
  /** Any kind the parties are offered: the first. */
  parties: { speaker: Speaker; organisationId: string }[]
  /** Reads the organiser's mail page. */
  organiser: Speaker
  slug: string
}

export interface Signed {
  id: string
  number: string
  kind: string
  pdfBytes: number
}

const SEALED_WITHIN_MS = 30_000

export async function signConvention({
  base,
  meetingId,
  parties,
  organiser,
  slug,
}: Signing): Promise<Signed> {
  const [first, ...others] = parties
  if (!first) throw new Error('a convention needs parties')
  const conventions = `${base}/conventions`
  for (const [n, party] of parties.entries()) await introduce(party, n)
  const start = await first.speaker.must('GET', `${conventions}/start?meetingId=${meetingId}`)
  const kind = (start.kindsOffered ?? start.kinds)?.[0] ?? 'letter-of-intent'
  const { id } = await first.speaker.must('POST', conventions, { kind, language: 'fr', meetingId })
  const one = `${conventions}/${id}`
  const view = () => first.speaker.must('GET', one)
  for (const [name, value] of Object.entries({
    object: 'Prestation convenue au rendez-vous',
    commitments: 'Le prestataire | livre selon le calendrier convenu\nL’acheteur | consulte avant fin mars',
    startsOn: new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10),
    durationMonths: '12',
    valueCents: '2400000',
  })) {
    const { revision, fields } = await view()
    if (fields[name] === value) continue
    const edited = await first.speaker.put(`${one}/fields/${name}`, { value, revision })
    // A letter of intent leaves out what a contract settles; the server says so, and the draft goes on.
    if (edited.status !== 200 && edited.status !== 422)
      throw new Error(`field ${name}: ${edited.status} ${JSON.stringify(edited.body)}`)
  }
  for (const { speaker, organisationId } of parties) {
    const { people } = await speaker.must('GET', one)
    const side = people.find((party: { organisationId: string }) => party.organisationId === organisationId)
    if (side?.signatory.memberId === speaker.personId && side.signatory.capacity) continue
    await speaker.must('PUT', `${one}/signatory`, {
      name: speaker.email,
      capacity: 'Direction',
      memberId: speaker.personId,
    })
  }
  await (others[0] ?? first).speaker.must('POST', `${one}/review`)
  await first.speaker.must('POST', `${one}/freeze`)
  for (const { speaker } of parties) {
    const { revision, frozen } = await speaker.must('GET', one)
    await speaker.must('POST', `${one}/read`, { revision })
    await speaker.must('POST', `${one}/signing-code`)
    const code = await signingCode(organiser, slug, speaker.email)
    await speaker.must('POST', `${one}/sign`, { code, sha256: frozen.sha256 })
  }
  const { number } = await view()
  return { id, number, kind, pdfBytes: await sealed(first.speaker, `${one}/document.pdf`) }
}

/** Who signs says who they are: the material names neither SIRET nor seat, and a convention needs both. */
async function introduce({ speaker, organisationId }: Signing['parties'][number], n: number): Promise<void> {
  const { organisation } = await speaker.must('GET', `/api/organisations/${organisationId}`)
  await speaker.must('PATCH', `/api/organisations/${organisationId}`, {
    siret: inventedSiret(n),
    place: {
      ...organisation.place,
      street: '1 rue du Travail',
      postcode: '44600',
      city: organisation.place.city ?? 'Saint-Nazaire',
    },
    version: organisation.version,
  })
}

/** A number that passes the check and belongs to nobody: no real one begins with a zero. */
function inventedSiret(n: number): string {
  for (let last = 1; ; last++) {
    const digits = String(100 + n).padStart(9, '0') + String(last).padStart(5, '0')
    if (siretDigits(digits)) return digits
  }
}

/** The newest signing code sent to this address, from the organiser's page of letters. */
async function signingCode(organiser: Speaker, slug: string, email: string): Promise<string> {
  const mail = `/api/editions/${slug}/control/mail`
  for (let page = 0; page < 5; page++) {
    const { letters } = await organiser.must('GET', `${mail}?page=${page}`)
    const line = letters.find(
      (one: { to: string; subject: string }) => one.to === email && one.subject.includes('code de signature'),
    )
    if (!line) continue
    const { text } = await organiser.must('GET', `${mail}/${line.id}`)
    const code = /(\d{3})\s(\d{3})/.exec(text)
    if (code) return `${code[1]}${code[2]}`
  }
  throw new Error(`no signing code for ${email} on the organiser's mail page`)
}

async function sealed(speaker: Speaker, path: string): Promise<number> {
  const until = Date.now() + SEALED_WITHIN_MS
  for (;;) {
    const { status, bytes } = await speaker.get(path)
    if (status === 200 && bytes.subarray(0, 5).toString() === '%PDF-') return bytes.length
    if (Date.now() > until) throw new Error(`the sealed document answered ${status}`)
    await new Promise(resolve => setTimeout(resolve, 500))
  }
}
