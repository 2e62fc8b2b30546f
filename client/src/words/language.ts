// The language: the reader's own choice, else the browser's, else French. It holds for one page load.
export type Language = 'fr' | 'en'

const KEPT_S = 400 * 86_400
const chosen = /(?:^|; )language=(fr|en)/.exec(document.cookie)?.[1]
const browser = navigator.languages
  .map(wanted => wanted.slice(0, 2))
  .find(wanted => wanted === 'fr' || wanted === 'en')

export const language: Language = (chosen ?? browser ?? 'fr') === 'en' ? 'en' : 'fr'
export const english = language === 'en'

/** Keeps the choice, which the server reads too, and loads the page again in that language. */
export function chooseLanguage(wanted: Language): void {
  document.cookie = `language=${wanted}; path=/; max-age=${KEPT_S}; samesite=lax`
  location.reload()
}
