// Tracked changes: two texts as runs of kept, removed and added words.
export interface Run {
  kind: 'same' | 'out' | 'in'
  text: string
}

/** Beyond this many cells the table of the comparison costs more than it tells: the whole text is shown as replaced. */
const CELLS_MAX = 4_000_000

/** Words removed and added between two texts, by longest common subsequence of words and blanks. */
export function tracked(before: string, after: string): Run[] {
  const from = words(before)
  const to = words(after)
  let head = 0
  while (head < from.length && head < to.length && from[head] === to[head]) head++
  let tail = 0
  while (tail < from.length - head && tail < to.length - head && from.at(-1 - tail) === to.at(-1 - tail))
    tail++
  const middle = compare(from.slice(head, from.length - tail), to.slice(head, to.length - tail))
  const same = (text: string[]): Run => ({ kind: 'same', text: text.join('') })
  return joined([same(from.slice(0, head)), ...middle, same(from.slice(from.length - tail))])
}

const words = (text: string): string[] => text.match(/\s+|[^\s]+/g) ?? []

function compare(from: string[], to: string[]): Run[] {
  if (from.length * to.length > CELLS_MAX)
    return [
      { kind: 'out', text: from.join('') },
      { kind: 'in', text: to.join('') },
    ]
  const width = to.length + 1
  const length = new Uint16Array((from.length + 1) * width)
  const at = (i: number, j: number) => length[i * width + j] ?? 0
  for (let i = from.length - 1; i >= 0; i--)
    for (let j = to.length - 1; j >= 0; j--)
      length[i * width + j] = from[i] === to[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const runs: Run[] = []
  let i = 0
  let j = 0
  while (i < from.length || j < to.length) {
    if (i < from.length && j < to.length && from[i] === to[j]) {
      runs.push({ kind: 'same', text: from[i++] ?? '' })
      j++
    } else if (i < from.length && (j >= to.length || at(i + 1, j) >= at(i, j + 1)))
      runs.push({ kind: 'out', text: from[i++] ?? '' })
    else runs.push({ kind: 'in', text: to[j++] ?? '' })
  }
  return runs
}

function joined(runs: Run[]): Run[] {
  const out: Run[] = []
  for (const run of runs) {
    const last = out.at(-1)
    if (run.text === '') continue
    if (last?.kind === run.kind) last.text += run.text
    else out.push({ ...run })
  }
  return out
}
