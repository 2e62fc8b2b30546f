// The planner's price programme in CPLEX LP text, for a solver that shares no code with ours.
import type { PriceLp } from '#server/domain/planning/bound/price-lp.ts'

/** Every slot its own period: the linear programme whose optimum is the slot bound. */
export function lpText(lp: PriceLp): string {
  const objective: string[] = []
  const rows = new Map<string, { terms: string[]; limit: number }>()
  const term = (row: string, limit: number, variable: string) => {
    const known = rows.get(row)
    if (known) known.terms.push(variable)
    else rows.set(row, { terms: [variable], limit })
  }
  for (let i = 0; i < lp.requests.length; i++) {
    for (let j = lp.colStart[i]!; j < lp.colStart[i + 1]!; j++) {
      const t = lp.colPeriod[j]!
      const x = `x${j}`
      objective.push(`${lp.weight[i]!} ${x}`)
      term(`r${i}`, 1, x)
      term(`t${t}`, lp.tables[t]!, x)
      for (let k = lp.partStart[i]!; k < lp.partStart[i + 1]!; k++) {
        const p = lp.parts[k]!
        term(`p${p}_${t}`, lp.room[p * lp.periods + t]!, x)
        if (lp.maximum[p]! < Infinity) term(`m${p}`, lp.maximum[p]!, x)
      }
    }
  }
  const lines = [...rows].map(([name, { terms, limit }]) => `${name}: ${wrapped(terms)} <= ${limit}`)
  return `Maximize\n obj: ${wrapped(objective)}\nSubject To\n ${lines.join('\n ')}\nEnd\n`
}

/** Lines of bounded length, as the format asks. */
function wrapped(terms: string[]): string {
  const lines: string[] = []
  for (let i = 0; i < terms.length; i += 12) lines.push(terms.slice(i, i + 12).join(' + '))
  return lines.join('\n + ')
}
