// Doors in a real browser: an app that listens, phones with their own storage and clock, what a camera, a scanner and a hand can do.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import encodeQR from 'qr'
import sharp from 'sharp'
import t, { type Test } from 'tap'
import { tellFigures } from '#server/actions/visitor/figures.ts'
import { Browser, MORNING, testApp, type TestApp } from './app.ts'
import { castOf, SLUG, type Cast } from './cast.ts'
import { openBrowser } from './chromium.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
export const at = (path: string): string => `/api/editions/${SLUG}${path}`

export interface Visitor {
  id: string
  token: string
  code: string
}

export interface DoorJourney {
  world: TestApp
  cast: Cast
  base: string
  /** Whose badge the cameras see. */
  inFront: Visitor | null
  visitor(name: string, changes?: Record<string, unknown>): Promise<Visitor>
  newDoor(name: string, changes?: Record<string, unknown>): Promise<{ id: string; link: string }>
  /** A phone of its own: its storage, its clock at nine on the first morning, in French. */
  phone(options?: { time?: string; viewport?: { width: number; height: number } }): Promise<BrowserContext>
  figures(): Promise<{ entries: number; namedEntries: number; anonymousEntries: number; presentNow: number }>
}

/** Starts app and browser; `badge` is whose code the camera of every phone sees. */
export async function doorJourney(badge?: string): Promise<DoorJourney> {
  // A browser, a server and this machine's other work: each wait has its own limit.
  t.setTimeout(150_000)
  const folder = mkdtempSync(path.join(tmpdir(), 'covalence-door-'))
  const world = await testApp()
  const cast = await castOf(world)
  const visitor = async (name: string, changes: Record<string, unknown> = {}): Promise<Visitor> =>
    (
      await new Browser(world.app).post(at('/visitors'), {
        name,
        email: `${name.split(' ')[0]?.toLowerCase()}@visite.example`,
        organisationName: 'Mairie de Test',
        locale: 'fr',
        shareContact: true,
        ...changes,
      })
    ).body
  const inFront = badge === undefined ? null : await visitor(badge)
  const browser = await openBrowser(inFront ? await camera(folder, inFront.token) : [])
  await world.app.listen({ port: 0, host: '127.0.0.1' })
  const base = `http://127.0.0.1:${(world.app.server.address() as AddressInfo).port}`
  // What main.ts does every second: figures follow the passages.
  const figuresTurn = setInterval(() => void tellFigures(world.house), 500)
  t.teardown(async () => {
    clearInterval(figuresTurn)
    await browser.close()
    await world.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const { olga } = cast
  return {
    world,
    cast,
    base,
    inFront,
    visitor,
    newDoor: async (name, changes = {}) => {
      const { body } = await olga.browser.post(at('/doors'), {
        name,
        zone: 'hall',
        capacity: null,
        ...changes,
      })
      const opened = await olga.browser.post(at(`/doors/${body.id}/link`))
      return { id: body.id, link: opened.body.link.replace('http://localhost:80', base) }
    },
    phone: async ({ time = MORNING, viewport = { width: 390, height: 844 } } = {}) => {
      const context = await browser.newContext({ locale: 'fr-FR', viewport, reducedMotion: 'reduce' })
      context.setDefaultTimeout(20_000)
      await context.clock.install({ time })
      return context
    },
    figures: async () => (await olga.browser.get(at('/visit-figures'))).body.figures[0],
  }
}

/** What a camera sees of a badge: 640 x 480, the QR in the middle of a desk. */
async function camera(folder: string, token: string): Promise<string[]> {
  const rows = encodeQR(token, 'raw', { ecc: 'medium', border: 4 })
  const pixels = Buffer.from(rows.flat().map(dark => (dark ? 0 : 255)))
  const code = await sharp(pixels, { raw: { width: rows.length, height: rows.length, channels: 1 } })
    .resize(420, 420, { kernel: 'nearest' })
    .png()
    .toBuffer()
  const frame = await sharp({ create: { width: 640, height: 480, channels: 3, background: '#b9a88f' } })
    .composite([{ input: code, left: 110, top: 30 }])
    .jpeg({ quality: 90 })
    .toBuffer()
  const file = path.join(folder, 'badge.mjpeg')
  writeFileSync(file, Buffer.concat([frame, frame, frame, frame]))
  return [
    '--use-fake-ui-for-media-stream',
    '--use-fake-device-for-media-stream',
    `--use-file-for-fake-video-capture=${file}`,
  ]
}

/** A USB scanner: it types fast, anywhere, and presses Enter. */
export async function scanner(page: Page, text: string): Promise<void> {
  await page.evaluate(text => {
    for (const key of [...text, 'Enter'])
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
  }, text)
}

/** The name of someone signed in, in this phone's browser. */
export async function signedIn(
  context: BrowserContext,
  who: { browser: Browser },
  base: string,
): Promise<void> {
  await context.addCookies([{ name: 'covalence_session', value: who.browser.token ?? '', url: base }])
}

export const verdict = (page: Page) => page.getByRole('dialog').getByRole('heading', { level: 2 })

/** On to the next badge. A verdict also leaves by itself after a while: on a slow machine that may come first. */
export async function next(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'Badge suivant' })
  await button.evaluateAll(([it]) => (it as HTMLElement | undefined)?.click())
  await button.waitFor({ state: 'detached' })
}

/** axe finds nothing, and nothing lies beyond the edge at 320 px. */
export async function whole(t: Test, page: Page, name: string): Promise<void> {
  const before = page.viewportSize()
  await page.evaluate(axe)
  const found = await page.evaluate(async () => {
    const { violations } = await (
      globalThis as unknown as {
        axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
      }
    ).axe.run()
    return violations.map(one => `${one.id} ${one.nodes[0]?.html.slice(0, 120)}`)
  })
  t.same(found, [], `${name}: axe finds nothing`)
  await page.setViewportSize({ width: 320, height: 800 })
  t.ok(
    await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
    `${name}: nothing beyond the edge at 320 px`,
  )
  if (before) await page.setViewportSize(before)
  if (process.env.SHOTS)
    await page.screenshot({ path: path.join(process.env.SHOTS, `${name}.png`), fullPage: true })
}

/** Everything the page's database of a door holds, as text: what someone who takes the phone could read. */
export const readable = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const base = await new Promise<IDBDatabase>(done => {
      const asked = indexedDB.open('covalence-door')
      asked.onsuccess = () => done(asked.result)
    })
    const rows = await Promise.all(
      [...base.objectStoreNames]
        .filter(name => name !== 'files')
        .map(
          name =>
            new Promise<unknown[]>(done => {
              const all = base.transaction(name).objectStore(name).getAll()
              all.onsuccess = () => done([name, ...all.result])
            }),
        ),
    )
    base.close()
    return JSON.stringify(rows, (_, value: unknown) =>
      value instanceof ArrayBuffer ? new TextDecoder('latin1').decode(value) : value,
    )
  })
