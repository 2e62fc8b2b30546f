// Visitors: registered, scanned at a door with and without network, counted.
import { randomUUID } from 'node:crypto'
import type { Fair } from './fair.ts'
import { each, Speaker } from './speaker.ts'
import { inWords, tally } from './tallies.ts'

export async function doors(fair: Fair): Promise<void> {
  const { stage, sizes, base, olga } = fair
  const { server, step, expect } = stage
  const { screens } = fair.watched
  const tokens: string[] = []

  await step('visitors registered', async note => {
    const badges = await each(
      Array.from({ length: sizes.visitors }, (_, i) => i),
      i =>
        new Speaker(server.url, `visiteur${i}@visite.example`).must('POST', `${base}/visitors`, {
          name: `Visiteuse ${i + 1}`,
          email: `visiteur${i}@visite.example`,
          organisationName: 'Voisinage',
          locale: 'fr',
          shareContact: i % 2 === 0,
        }),
    )
    tokens.push(...badges.map(one => one.token as string))
    note(`${badges.length} badges`)
    expect(new Set(tokens).size === sizes.visitors, 'each has a badge of their own')
  })

  await step('scanned at a door, the last part without network', async note => {
    const made = await olga.must('POST', `${base}/doors`, { name: 'Porte A', zone: 'hall', capacity: 500 })
    const phone = new Speaker(server.url, 'porte A')
    phone.doorToken = (await olga.must('POST', `${base}/doors/${made.id}/link`)).token
    const deviceId = randomUUID()
    const scan = (token: string, direction: 'in' | 'out', offline: boolean, at = new Date()) => ({
      id: randomUUID(),
      kind: 'badge',
      direction,
      token,
      deviceTime: at.toISOString(),
      clockOffsetMs: 0,
      offline,
      admitted: true,
    })
    const online = tokens.slice(0, Math.ceil(tokens.length / 2))
    const offline = tokens.slice(online.length)
    const verdicts: string[] = []
    const hand = async (scans: object[]) => {
      const { verdicts: heard } = await phone.must('POST', '/api/door/scans', { deviceId, scans })
      verdicts.push(...heard.map((one: { verdict: string }) => one.verdict))
    }
    for (const token of online) await hand([scan(token, 'in', false)])
    note(
      '',
      await fair.seen(
        `control: ${online.length} present`,
        screens.control.figureIs('Présents', online.length),
      ),
    )
    const queue = offline.map((token, i) =>
      scan(token, 'in', true, new Date(Date.now() - (offline.length - i) * 500)),
    )
    for (let from = 0; from < queue.length; from += 100) await hand(queue.slice(from, from + 100))
    // The network fell before the answer came: the phone hands the same passages in again.
    const before = verdicts.length
    await hand(queue.slice(0, 100))
    verdicts.length = before
    const [again, left] = [tokens[0] ?? '', tokens.slice(0, 3)]
    await hand([scan(again, 'in', false)])
    await hand(left.map(token => scan(token, 'out', false)))
    note(inWords(tally(verdicts)))
    const present = tokens.length - left.length
    note('', await fair.seen(`control: ${present} present`, screens.control.figureIs('Présents', present)))
    const { figures } = await olga.must('GET', `${base}/visit-figures`)
    expect(figures[0].uniqueNamed === tokens.length, `${figures[0].uniqueNamed} different visitors counted`)
    expect(figures[0].presentNow === present, `${figures[0].presentNow} present`)
    await fair.shoot('portes')
  })
}
