// Numbers: amounts as people write them, in digits (« 5 000 », « 5.000,50 », « 5k ») or in French words (« trois mille cinq cents »).
import { foldAccents } from '../text/fold.ts'

const small: Record<string, number> = {
  zero: 0, un: 1, une: 1, deux: 2, trois: 3, quatre: 4, cinq: 5, six: 6, sept: 7, huit: 8, neuf: 9, dix: 10, onze: 11, douze: 12, treize: 13,
  quatorze: 14, quinze: 15, seize: 16, vingt: 20, vingts: 20, trente: 30, quarante: 40, cinquante: 50, soixante: 60, septante: 70, huitante: 80, octante: 80, nonante: 90,
} // prettier-ignore
const dozens: Record<string, number> = {
  dizaine: 10,
  douzaine: 12,
  quinzaine: 15,
  vingtaine: 20,
  trentaine: 30,
  quarantaine: 40,
  cinquantaine: 50,
  soixantaine: 60,
  centaine: 100,
  millier: 1000,
}

/** The value of an amount in digits; undefined when it is not one. A last group of one or two digits after a mark is a fraction. */
export function digitsValue(written: string): number | undefined {
  const compact = written.replace(/[\s\u00a0\u202f']/g, '')
  const fraction = /^(\d+(?:[.,]\d{3})*)[.,](\d{1,2})$/.exec(compact)
  const value = fraction
    ? Number(`${(fraction[1] ?? '').replace(/[.,]/g, '')}.${fraction[2]}`)
    : Number(compact.replace(/[.,]/g, ''))
  return compact !== '' && Number.isFinite(value) ? value : undefined
}

/** Number words of a text replaced by digits: « une trentaine de personnes » becomes « 30 personnes ». */
export function wordsToDigits(text: string): string {
  // Words and what stands between them, in turn; a number goes on over spaces and hyphens only.
  const parts = text.match(/\p{L}+|\P{L}+/gu) ?? []
  const out: string[] = []
  for (let at = 0; at < parts.length;) {
    const run = numberRun(parts, at)
    if (run) out.push(String(run.value))
    else out.push(parts[at] ?? '')
    at = run ? run.end : at + 1
  }
  return out.join('')
}

/** The longest number in words that starts at a part; « un » and « une » alone are articles, not numbers. */
function numberRun(parts: string[], start: number): { value: number; end: number } | undefined {
  let total = 0
  let group = 0
  let end = start
  let wordCount = 0
  for (let at = start; at < parts.length; at += 2) {
    if (at > start && !/^(\s+|-)$/.test(parts[at - 1] ?? '')) break
    const word = foldAccents((parts[at] ?? '').toLowerCase())
    const dozen = dozens[word.replace(/s$/, '')]
    if (dozen !== undefined) {
      group = (group === 0 ? 1 : group) * dozen
      // « une trentaine de » takes its « de » along.
      const de = /^(de|d')$/.test((parts[at + 2] ?? '').toLowerCase())
      return { value: total + group, end: de ? at + 3 : at + 1 }
    }
    if (word === 'et' && wordCount > 0 && /^(un|une|onze)$/.test((parts[at + 2] ?? '').toLowerCase()))
      continue
    if (word === 'mille') [total, group] = [total + (group === 0 ? 1 : group) * 1000, 0]
    else if (/^cents?$/.test(word)) group = (group === 0 ? 1 : group) * 100
    else if (/^millions?$/.test(word) && wordCount > 0) [total, group] = [total + group * 1_000_000, 0]
    else if (/^vingts?$/.test(word) && group % 100 === 4) group += 76
    else if (word in small) group += small[word] ?? 0
    else break
    wordCount++
    end = at + 1
  }
  const first = foldAccents((parts[start] ?? '').toLowerCase())
  const onlyArticle = wordCount === 1 && /^(un|une|neuf)$/.test(first)
  return wordCount === 0 || onlyArticle ? undefined : { value: total + group, end }
}
