// npm run bench -- girona [DIR] [SECONDS]: the published events of the University of Girona, breaks against the proven optimum.
// DIR holds the instances (by default planning/udg under COVALENCE_DATA, or under ../shared/data); they are not part of the project.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseInstance, type Instance, type Plan } from '#server/domain/planning/instance.ts'
import { planByTwo } from '#server/workers/by-two.ts'

const data = process.env.COVALENCE_DATA ?? '../shared/data'
const folder = resolve(process.argv[2] ?? join(data, 'planning/udg'))
const secondsMax = Number(process.argv[3] ?? 9.5)

if (!existsSync(folder)) {
  console.log(`girona: skipped, there is no folder ${folder}.`)
  process.exit(0)
}

const rows = readdirSync(folder)
  .filter(file => file.endsWith('.json'))
  .map(file => measure(file))
console.table(rows)
summarize(rows)

interface Row {
  event: string
  optimum: number | 'infeasible' | 'unknown'
  breaks: number | string
  bound: number | null
  seconds: number
}

function measure(file: string): Row {
  const { instance, known } = read(join(folder, file))
  const began = performance.now()
  const seconds = () => (performance.now() - began) / 1000
  const { status, certificate, score } = run(instance, () => seconds() / secondsMax)
  const optimum: Row['optimum'] = known === undefined ? 'unknown' : (known.breaks ?? 'infeasible')
  const row = { event: file.replace('.json', ''), optimum, seconds: Number(seconds().toFixed(3)) }
  if (certificate) return { ...row, breaks: `infeasible (${certificate.kind})`, bound: null }
  if (status !== 'planned' || !score) return { ...row, breaks: 'none found', bound: null }
  return { ...row, breaks: score.breaks, bound: score.breaksBound ?? null }
}

/** As `covalence plan` does it: by two threads where there are two cores. */
function run(instance: Instance, spent: () => number): Plan {
  const search = planByTwo(instance, { seed: 1, spent })
  for (;;) {
    const step = search.next()
    if (step.done) return step.value
  }
}

function read(path: string): { instance: Instance; known: { breaks: number | null } | undefined } {
  const json = JSON.parse(readFileSync(path, 'utf8')) as { bestKnown?: { breaks: number | null } }
  const parsed = parseInstance(json)
  if ('problem' in parsed)
    throw new Error(`${path}: ${parsed.problem.path}: expected ${parsed.problem.expected}`)
  return { instance: parsed, known: json.bestKnown }
}

function summarize(all: Row[]): void {
  for (const family of ['original', 'forb', 'prec', 'fix', '']) {
    const own = all.filter(row => row.event.includes(family))
    const feasible = own.filter(row => typeof row.optimum === 'number')
    if (own.length === 0) continue
    const excess = feasible.map(
      row => (typeof row.breaks === 'number' ? row.breaks : Infinity) - Number(row.optimum),
    )
    const hits = excess.filter(e => e === 0).length
    const mean = excess.reduce((sum, e) => sum + e, 0) / Math.max(1, excess.length)
    const impossible = own.filter(row => row.optimum === 'infeasible')
    const certified = impossible.filter(row => String(row.breaks).startsWith('infeasible'))
    const slowest = Math.max(0, ...impossible.map(row => row.seconds))
    console.log(
      `${family || 'all'}: ${hits} of ${feasible.length} at the optimum, mean excess ${mean.toFixed(2)} breaks; ` +
        `${certified.length} of ${impossible.length} impossible ones explained, slowest ${(slowest * 1000).toFixed(0)} ms`,
    )
  }
}
