// Folding: what makes two spellings of one word the same, without losing what the stemmer needs.

const entities: Record<string, string> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', eacute: 'é', egrave: 'è', agrave: 'à',
  ecirc: 'ê', ccedil: 'ç', ocirc: 'ô', icirc: 'î', ucirc: 'û', acirc: 'â', rsquo: "'", euro: '€',
} // prettier-ignore

/** Text without markup: tags become breaks, entities their character. Never throws, whatever is pasted. */
export function plainText(text: string): string {
  if (!/[<&]/.test(text)) return text
  return text
    .replace(/<(script|style)\b[^>]*>[^]*?<\/\1\s*>/gi, ' \n ')
    .replace(/<\/?[a-z!][^<>]{0,2000}>/gi, ' \n ')
    .replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,8});/gi, (whole, name: string) => entity(name) ?? whole)
}

function entity(name: string): string | undefined {
  if (!name.startsWith('#')) return entities[name.toLowerCase()]
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
  return Number.isInteger(code) && code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' '
}

/** Lower case, ligatures opened, typographic apostrophes and hyphens made plain; accents stay for the stemmer. */
export function lowerPlain(text: string): string {
  // Most pieces need none of what follows, which is dear over ten thousand offers: below U+0300 nothing is to be composed.
  const composed = /[^\0-\u02ff]/.test(text) ? text.normalize('NFC') : text
  const lower = composed.toLowerCase()
  if (!/[’ʼ`´‐‑‒œæ]/.test(lower)) return lower
  return lower
    .replace(/[’ʼ`´]/g, "'")
    .replace(/[‐‑‒]/g, '-')
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
}

/** Accents removed; applied after stemming, because the French stemmer reads them. */
export function foldAccents(text: string): string {
  // Most stems are plain ASCII already, and normalising is the dear part.
  if (!/[^\x20-\x7e]/.test(text)) return text
  return text.normalize('NFD').replace(/\p{M}+/gu, '')
}

/** A spelling for comparing names: lower case, no accents, anything else a single space. */
export function foldName(text: string): string {
  return foldAccents(lowerPlain(text))
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}
