// Reader: what a page written by the server needs to be read: day or night, the language. The first use of anything else brings
// the app, which takes the page's place with what was typed or pressed. It is built on its own, so that nothing comes with it.
import { isNight, setNight } from './shell/theme.ts'
import { chooseLanguage, language, type Language } from './words/language.ts'

const heard = ['pointerdown', 'focusin', 'click', 'input', 'change', 'submit']
const controls = 'button, summary, input, select, textarea, form, .map use, .map rect'
const root = document.getElementById('app') ?? document.body
const { app = '', asked = '[]', away = '' } = root.dataset

/** Something done to the page before it came alive. */
interface Deed {
  type: string
  element: Element
  /** Which child of which child it is, from the root down: the live page has the same elements. */
  place: number[]
}
/** What a page that must be loaded again was told meanwhile. */
interface Kept {
  page: string
  fields: { type: string; place: number[]; value: string; checked: boolean }[]
}
const KEPT = 'kept-by-the-reader'
const deeds: Deed[] = []
let focused: Deed | null = null
let coming: Promise<unknown> | null = null
let living = false
let begin = (): void => undefined

// Day or night and the width of the window are not known where the page is written.
const turn = root.querySelector<HTMLElement>('[data-day]')
function sayTurn(): void {
  if (turn) turn.textContent = (isNight() ? turn.dataset.night : turn.dataset.day) ?? ''
}
sayTurn()
if (!matchMedia('(min-width: 1100px)').matches) {
  root.querySelector('[data-wide]')?.remove()
  root.querySelector('[data-widens] button')?.setAttribute('aria-pressed', 'false')
}

for (const type of heard) root.addEventListener(type, hear, true)
// Where the app does not come a second time either, the page is left as it is until the network is back.
let resumed = false
resumed = resume()

function hear(event: Event): void {
  const { type, target } = event
  const element = (target as Element).closest(controls)
  if (!element || (element.tagName === 'FORM' && type !== 'submit')) return
  if (element === turn) return type === 'click' ? turnLight() : undefined
  const spoken = (element as HTMLElement).dataset.speak
  if (spoken) return type === 'click' ? chooseLanguage(spoken as Language) : undefined
  const field = /input|select|textarea/i.test(element.tagName)
  const deed = { type, element, place: placeOf(element) }
  if (type === 'focusin') focused = deed
  if (type === 'focusin' ? field : true) bring()
  if (type === 'pointerdown' || type === 'focusin' || (type === 'click' && field)) return
  // What a field holds is read once the page is alive, and a summary opens at once; anything else is held back and done then.
  if (!field && element.tagName !== 'SUMMARY') event.preventDefault()
  if (!deeds.some(one => one.element === element && one.type === type) || !field) deeds.push(deed)
  if (!living) void live()
}

function turnLight(): void {
  setNight(!isNight())
  sayTurn()
}

/** Fetches the app, and again what the page shows. The app waits for its turn. */
function bring(): void {
  if (coming) return
  const answers = new Map<string, unknown>()
  const read = (JSON.parse(asked) as (string | [string, unknown])[]).map(async path => {
    // What was said in a line came with the page.
    if (typeof path !== 'string') return answers.set(...path)
    const headers = { accept: 'application/json', 'accept-language': language }
    const answer = await fetch(path, { headers })
    if (answer.ok) answers.set(path, await answer.json())
  })
  const told = new Promise<void>(done => (begin = done))
  // What could not be read the app asks for itself, and says why it does not come.
  globalThis.given = { answers, ready: Promise.all([Promise.allSettled(read), told]) }
  coming = import(/* @vite-ignore */ app)
  coming.catch(() => (coming = null))
}

/** The app takes the page's place; then what was done is done to it, in order. */
async function live(): Promise<void> {
  living = true
  begin()
  root.ariaBusy = 'true'
  const y = scrollY
  try {
    await coming
  } catch {
    living = false
    return apologise()
  } finally {
    root.ariaBusy = null
  }
  for (const type of heard) root.removeEventListener(type, hear, true)
  delete root.dataset.asked
  // At once, so that no key is lost; what depends on what the page was given comes once it has filled itself.
  for (const { element, place } of deeds) copy(element, at(place))
  refocus()
  await new Promise(filled => setTimeout(filled))
  scrollTo(0, y)
  if (document.activeElement === document.body) refocus()
  for (const { type, element, place } of deeds) {
    const now = at(place)
    if (now instanceof HTMLSelectElement) copy(element, now)
    if (now) act(type, now)
  }
}

function act(type: string, element: Element): void {
  const whole = { bubbles: true, cancelable: true }
  element.dispatchEvent(type === 'click' ? new MouseEvent(type, whole) : new Event(type, whole))
}

function refocus(): void {
  const now = focused && at(focused.place)
  if (!focused || !(now instanceof HTMLElement)) return
  now.focus({ preventScroll: true })
  copy(focused.element, now)
}

/** What a field holds, and where in it one writes. */
function copy(old: Element, now?: Element): void {
  if (old instanceof HTMLSelectElement && now instanceof HTMLSelectElement) now.value = old.value
  if (old instanceof HTMLTextAreaElement && now instanceof HTMLTextAreaElement) write(old, now)
  if (!(old instanceof HTMLInputElement && now instanceof HTMLInputElement)) return
  if (/checkbox|radio/.test(old.type)) now.checked = old.checked
  else write(old, now)
}
function write<F extends HTMLInputElement | HTMLTextAreaElement>(old: F, now: F): void {
  now.value = old.value
  // Fields of an e-mail address or a number have no caret that can be read.
  if (old.selectionStart !== null) now.setSelectionRange(old.selectionStart, old.selectionEnd)
}

/**
 * A new version was published, or the network is away: the page is loaded again at once, or when the network is back, and what was
 * done is done then.
 */
function apologise(): void {
  const fields = deeds.map(({ type, element, place }) => {
    const { value, checked } = element as HTMLInputElement
    return { type, place, value, checked }
  })
  sessionStorage.setItem(KEPT, JSON.stringify({ page: location.href, fields } satisfies Kept))
  if (navigator.onLine && !resumed) return again()
  const place = root.querySelector('.away')
  if (place) place.textContent = away
  addEventListener('online', again)
}
function again(): void {
  location.reload()
}

/** What was done before the page had to be loaded again, once. */
function resume(): boolean {
  const text = sessionStorage.getItem(KEPT)
  sessionStorage.removeItem(KEPT)
  const kept = text === null ? null : (JSON.parse(text) as Kept)
  if (kept?.page !== location.href) return false
  for (const { type, place, value, checked } of kept.fields) {
    const element = at(place)
    if (!element) continue
    if ('value' in element) Object.assign(element, { value, checked })
    act(type, element)
  }
  return true
}

function placeOf(element: Element): number[] {
  const place: number[] = []
  for (let one = element; one !== root && one.parentElement; one = one.parentElement)
    place.unshift([...one.parentElement.children].indexOf(one))
  return place
}
function at(place: number[]): Element | undefined {
  return place.reduce<Element | undefined>((one, i) => one?.children[i], root)
}
