// covalence plan INSTANCE.json: plans from the command line and prints one JSON document.
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { parseInstance, type Instance, type Plan } from '../domain/planning/instance.ts'
import type { Progress } from '../domain/planning/plan.ts'
import { planByTwo } from '../workers/by-two.ts'

const usage = 'covalence plan INSTANCE.json|- [--seed 1] [--seconds 2] [--steps N] [--progress] [--strict]'

/** Without a budget: what suits 150 exhibitors and 5,000 requests. */
const SECONDS_DEFAULT = 2
const SECONDS_MAX = 3600
/** Kept back from the budget for giving places and reasons and for printing. */
const FINISHING_SECONDS = 0.1
const FINISHING_SHARE_MAX = 0.15

const UTF_16 = Buffer.from([0xff, 0xfe])
const UTF_16_BIG = Buffer.from([0xfe, 0xff])

export async function run(args: string[]): Promise<number> {
  const options = readOptions(args)
  if (typeof options === 'string') return refuse(`${options} Usage: ${usage}`)
  const read = readInstance(options.file, options.strict)
  if (typeof read === 'string') return refuse(read)
  const plan = planWithClock(read, options)
  process.stdout.write(JSON.stringify(plan) + '\n')
  return plan.status === 'planned' ? 0 : 1
}

interface Options {
  file: string
  seed: number
  seconds: number
  steps?: number
  progress: boolean
  strict: boolean
}

function readOptions(args: string[]): Options | string {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        seed: { type: 'string' },
        seconds: { type: 'string' },
        steps: { type: 'string' },
        progress: { type: 'boolean' },
        strict: { type: 'boolean' },
      },
    })
    const [file, ...more] = positionals
    if (file === undefined || more.length) return 'Expected one instance file.'
    const seed = wholeNumber(values.seed ?? '1', 0)
    if (seed === null) return `--seed: expected a whole number, found ${values.seed}.`
    const seconds = Number(values.seconds ?? SECONDS_DEFAULT)
    if (!(seconds > 0 && seconds <= SECONDS_MAX))
      return `--seconds: expected a number up to ${SECONDS_MAX}, found ${values.seconds}.`
    const steps = values.steps === undefined ? undefined : wholeNumber(values.steps, 0)
    if (steps === null) return `--steps: expected a whole number, found ${values.steps}.`
    return { file, seed, seconds, steps, progress: values.progress === true, strict: values.strict === true }
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)}.`
  }
}

function wholeNumber(value: string, min: number): number | null {
  const number = Number(value)
  return value !== '' && Number.isSafeInteger(number) && number >= min ? number : null
}

function readInstance(file: string, strict: boolean): Instance | string {
  const name = file === '-' ? 'standard input' : file
  let bytes: Buffer
  try {
    bytes = readFileSync(file === '-' ? 0 : file)
  } catch (error) {
    return `${name}: cannot be read (${error instanceof Error ? error.message : String(error)})`
  }
  if (bytes.subarray(0, 2).equals(UTF_16) || bytes.subarray(0, 2).equals(UTF_16_BIG))
    return `${name}: $: expected JSON in UTF-8, found UTF-16`
  // A byte order mark, which some editors write, says nothing here.
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '')
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    return `${name}: $: expected JSON (${error instanceof Error ? error.message : String(error)})`
  }
  const parsed = parseInstance(json, { strict })
  return 'problem' in parsed ? `${name}: ${parsed.problem.path}: expected ${parsed.problem.expected}` : parsed
}

/** The planner is pure; the clock, and how long each phase took, belong to the command. */
function planWithClock(instance: Instance, options: Options): Plan {
  const start = performance.now()
  const seconds = { certify: 0, bound: 0, solve: 0 }
  const budget = options.seconds - Math.min(FINISHING_SECONDS, options.seconds * FINISHING_SHARE_MAX)
  const spent = () => (performance.now() - start) / 1000 / budget
  const steps = planByTwo(instance, { seed: options.seed, steps: options.steps, spent })
  let last = start
  let phase: Progress['phase'] = 'certify'
  for (;;) {
    const step = steps.next()
    const now = performance.now()
    if (!step.done) phase = step.value.phase
    seconds[phase] = round3(seconds[phase] + (now - last) / 1000)
    last = now
    // With --steps two runs are the same bytes, so nothing measured may be printed.
    if (step.done) return options.steps === undefined ? { ...step.value, seconds } : step.value
    if (options.progress)
      console.error(JSON.stringify({ ...step.value, seconds: round3((now - start) / 1000) }))
  }
}

function round3(value: number): number {
  return Math.round(value * 1000) / 1000
}

function refuse(message: string): number {
  console.error(`covalence plan: ${message.replaceAll('\n', ' ')}`)
  return 2
}
