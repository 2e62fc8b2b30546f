// A phone at a door, and who passes it.
import { randomUUID } from 'node:crypto'
import type { DoorList, ScanInput, ScanVerdict } from '#shared/visitor.ts'
import { Browser, type TestApp } from './app.ts'
import type { Cast } from './cast.ts'

/** A phone at a door: nobody's session, only the link's token. */
export class Phone {
  readonly browser: Browser
  readonly door: string
  readonly deviceId = randomUUID()
  constructor(world: TestApp, door: string) {
    this.browser = new Browser(world.app)
    this.door = door
  }
  get(path: string) {
    return this.browser.get(path, { 'x-door-token': this.door })
  }
  post(path: string, body: Record<string, unknown>) {
    return this.browser.post(path, body, { 'x-door-token': this.door })
  }
  async list(): Promise<DoorList> {
    const { status, body } = await this.get('/api/door/list')
    if (status !== 200) throw new Error(`the list answered ${status} ${JSON.stringify(body)}`)
    return body
  }
  async scan(...scans: ScanInput[]): Promise<ScanVerdict[]> {
    const { status, body } = await this.post('/api/door/scans', { deviceId: this.deviceId, scans })
    if (status !== 200) throw new Error(`the scans answered ${status} ${JSON.stringify(body)}`)
    return body.verdicts
  }
}

export const passage = (changes: Partial<ScanInput>): ScanInput => ({
  id: randomUUID(),
  kind: 'badge',
  direction: 'in',
  deviceTime: '2026-11-26T08:10:00.000Z',
  clockOffsetMs: 0,
  offline: false,
  admitted: true,
  ...changes,
})

export async function openedDoor(
  world: TestApp,
  cast: Cast,
  name = 'Porte A',
  zone = 'hall',
): Promise<{ id: string; phone: Phone }> {
  const made = await cast.olga.browser.post(`/api/editions/${cast.slug}/doors`, {
    name,
    zone,
    capacity: null,
  })
  const opened = await cast.olga.browser.post(`/api/editions/${cast.slug}/doors/${made.body.id}/link`)
  return { id: made.body.id, phone: new Phone(world, opened.body.token) }
}

export async function registered(
  world: TestApp,
  cast: Cast,
  name: string,
): Promise<{ id: string; token: string; code: string }> {
  const nobody = new Browser(world.app)
  const { status, body } = await nobody.post(`/api/editions/${cast.slug}/visitors`, {
    name,
    email: `${name.toLowerCase().replace(/\W/g, '.')}@visite.example`,
    organisationName: 'Mairie',
    locale: 'fr',
    shareContact: false,
  })
  if (status !== 200) throw new Error(`registration answered ${status} ${JSON.stringify(body)}`)
  return body
}

export const figures = async (cast: Cast) =>
  (await cast.olga.browser.get(`/api/editions/${cast.slug}/visit-figures`)).body.figures[0]
