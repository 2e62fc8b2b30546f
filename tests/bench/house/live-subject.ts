// The real application with one edition; on request it commits events for everyone there, which its relay numbers and sends.
import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { act, isRefused } from '#server/actions/act.ts'
import { createEdition } from '#server/actions/edition/create-edition.ts'
import { personFor } from '#server/actions/account/sign-in.ts'
import { buildApp } from '#server/app.ts'
import { openHouse } from '#server/open-house.ts'
import { readSettings } from '#server/settings.ts'
import { answerParent } from './child.ts'

const SLUG = 'diffusion'

const folder = mkdtempSync(path.join(tmpdir(), 'covalence-broadcast-'))
const { house, close } = await openHouse(
  readSettings({ DATA_DIR: folder, DEMO: '0', LOG_LEVEL: 'error', TRUST_PROXY: '1' }),
)
const app = await buildApp(house)
await app.listen({ port: 0, host: '127.0.0.1' })
const who = { kind: 'system', name: 'bench' } as const
const edition = await act(house, who, async a => {
  const olga = await personFor(a, 'olga@rencontres.example', 'fr')
  await a.em.flush()
  return createEdition(a, {
    slug: SLUG,
    name: 'Diffusion',
    timeZone: 'Europe/Paris',
    venue: { name: 'Halle', street: '', postcode: '44600', city: 'Saint-Nazaire', department: '44' },
    summary: { fr: '', en: '' },
    bookingMode: 'direct',
    rules: {},
    grid: {
      days: [{ date: '2026-11-26', from: '09:00', to: '12:00', breaks: [] }],
      slotMinutes: 20,
      gapMinutes: 0,
      tables: 4,
    },
    organiserId: olga.id,
  })
})
if (isRefused(edition)) throw new Error(edition.code)

/** As large as an announcement with its hours: what a whole hall hears. */
const view = (n: number) => ({
  id: '01926d8e-0000-7000-8000-000000000000',
  text: `La conférence commence dans la grande salle. ${String(n).padStart(6, '0')}`,
  urgent: false,
  at: '2026-11-26T08:00:00.000Z',
  until: '2026-11-26T09:00:00.000Z',
})
let sent = 0

answerParent(
  {
    port: () => (app.server.address() as AddressInfo).port,
    send: async (count: number) => {
      for (let i = 0; i < count; i++) {
        await act(house, who, async a => {
          a.emit({ editionId: edition.id, noun: 'announcement', id: house.newId(), everyone: view(sent++) })
          return { done: true as const }
        })
        await app.live.relay.flush()
      }
    },
  },
  async () => {
    await app.close()
    await close()
    rmSync(folder, { recursive: true, force: true })
  },
)
