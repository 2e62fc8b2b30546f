// The language, while the server writes: the reader's, set before each page.
import type { Language } from '../words/language.ts'

export let language: Language = 'fr'
export let english = false

export function speak(wanted: Language): void {
  language = wanted
  english = wanted === 'en'
}
