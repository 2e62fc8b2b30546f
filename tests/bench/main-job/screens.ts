// Two real browsers that stay open all along: what they show must change by itself, without loading the page again.
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { openBrowser } from '#tests/support/chromium.ts'

const SEEN_WITHIN_MS = 30_000

class Screen {
  readonly name: string
  readonly page: Page
  readonly #folder: string
  #shots = 0
  constructor(name: string, page: Page, folder: string) {
    this.name = name
    this.page = page
    this.#folder = folder
  }

  /** Remembers this very page: a reload would forget it. */
  async mark(): Promise<void> {
    await this.page.evaluate(() => ((globalThis as { sameLoad?: boolean }).sameLoad = true))
  }

  /** True once the page's text matches, in the same load of the page; false when it does not come. */
  async shows(pattern: RegExp): Promise<boolean> {
    try {
      await this.page.waitForFunction(
        ([source, flags]) =>
          (globalThis as { sameLoad?: boolean }).sameLoad === true &&
          new RegExp(source, flags).test(document.querySelector('main')?.innerText ?? ''),
        [pattern.source, pattern.flags] as const,
        { timeout: SEEN_WITHIN_MS, polling: 100 },
      )
      return true
    } catch {
      return false
    }
  }

  /** The figure of this name in the control room. */
  figure(label: string): Promise<number> {
    return this.page
      .locator('.stat', { hasText: label })
      .first()
      .locator('.value')
      .innerText()
      .then(text => Number(text.replace(/\D/g, '')))
  }

  async figureIs(label: string, value: number): Promise<boolean> {
    const until = Date.now() + SEEN_WITHIN_MS
    while (Date.now() < until) {
      if ((await this.figure(label)) === value)
        return this.page.evaluate(() => (globalThis as { sameLoad?: boolean }).sameLoad === true)
      await new Promise(resolve => setTimeout(resolve, 200))
    }
    return false
  }

  async shoot(step: string): Promise<void> {
    const file = `${this.name}-${String(++this.#shots).padStart(2, '0')}-${step}.png`
    await this.page.screenshot({ path: path.join(this.#folder, file) })
  }
}

export interface Screens {
  day: Screen
  control: Screen
  browser: Browser
  close(): Promise<void>
}

/** Opens « Ma journée » of one participant on a phone and the control room of the organiser on a desk. */
export async function openScreens(
  url: string,
  folder: string,
  tokens: { day: string; control: string },
  zone: string,
): Promise<Screens> {
  const browser = await openBrowser()
  const open = async (name: string, token: string, address: string, width: number, height: number) => {
    const context = await browser.newContext({
      viewport: { width, height },
      locale: 'fr-FR',
      timezoneId: zone,
    })
    await context.addCookies([{ name: 'covalence_session', value: token, url }])
    const page = await context.newPage()
    page.setDefaultTimeout(SEEN_WITHIN_MS)
    await page.goto(url + address)
    await page.getByRole('heading', { level: 1 }).waitFor()
    const screen = new Screen(name, page, folder)
    await screen.mark()
    return screen
  }
  const day = await open('ma-journee', tokens.day, '/moi', 390, 844)
  const control = await open('regie', tokens.control, '/regie', 1440, 900)
  await control.page.locator('.stat').first().waitFor()
  return { day, control, browser, close: () => browser.close() }
}
