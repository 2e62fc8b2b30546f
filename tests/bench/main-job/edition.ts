// Editions for the job: a day whose first slot begins soon, wherever the clock stands, and the calls that make it.
import { each, type Speaker } from './speaker.ts'
import type { Stage } from './stage.ts'

export interface Grid {
  days: { date: string; from: string; to: string; breaks: [] }[]
  slotMinutes: number
  gapMinutes: number
  tables: number
}

/** The planner leaves the next quarter of an hour alone; meetings moved into this slot by hand can be held while the job runs. */
const FIRST_SLOT_IN_MINUTES = 10

/** The zone in which it is now between 8 and 9 in the morning, so that a whole day of slots lies ahead at any hour. */
export function morningZone(now: Date): string {
  let behind = now.getUTCHours() - 8
  if (behind > 12) behind -= 24
  return behind === 0 ? 'Etc/GMT' : `Etc/GMT${behind > 0 ? '+' : '-'}${Math.abs(behind)}`
}

export const clockIn = (zone: string, at: Date) =>
  at.toLocaleTimeString('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' })
const dayIn = (zone: string, at: Date) => at.toLocaleDateString('sv-SE', { timeZone: zone })

/** Today in `zone`, `slots` slots from soon on. */
export function todaysGrid(zone: string, now: Date, slots: number, tables: number): Grid {
  const from = new Date(now.getTime() + FIRST_SLOT_IN_MINUTES * 60_000)
  const slotMinutes = 20
  const to = new Date(from.getTime() + slots * slotMinutes * 60_000)
  return {
    days: [{ date: dayIn(zone, from), from: clockIn(zone, from), to: clockIn(zone, to), breaks: [] }],
    slotMinutes,
    gapMinutes: 0,
    tables,
  }
}

export async function createEdition(
  organiser: Speaker,
  input: { slug: string; name: string; timeZone: string; grid: Grid },
): Promise<void> {
  await organiser.must('POST', '/api/editions', {
    ...input,
    venue: {
      name: 'Halle du Port',
      street: '1 quai Neuf',
      postcode: '44600',
      city: 'Saint-Nazaire',
      department: '44',
    },
    summary: { fr: 'Une journée pour se rencontrer.', en: 'A day to meet.' },
    bookingMode: 'planned',
    rules: { requestQuota: 200 },
  })
  await phase(organiser, input.slug, 'requests')
}

export async function phase(organiser: Speaker, slug: string, to: string): Promise<void> {
  const { version } = await organiser.must('GET', `/api/editions/${slug}`)
  await organiser.must('PATCH', `/api/editions/${slug}`, { phase: to, version })
}

/** Tries the file dry, then takes it over; both must agree. Answers how many were created. */
export async function importFile(stage: Stage, slug: string, kind: string, file: string): Promise<number> {
  const count = (text: string, word: string) => Number(new RegExp(`(\\d+) ${word}`).exec(text)?.[1] ?? NaN)
  const dry = await stage.covalence('import', kind, file, '--edition', slug, '--dry-run')
  const done = await stage.covalence('import', kind, file, '--edition', slug)
  const [promised, made] = [count(dry.stderr, 'créés'), count(done.stderr, 'créés')]
  const refused = count(done.stderr, 'refusés')
  if (done.status !== 0 || refused !== 0 || promised !== made)
    throw new Error(
      `import ${kind}: ${promised} promised, ${made} made, ${refused} refused\n${done.stdout
        .split('\n')
        .filter(line => line.includes('refusé'))
        .join('\n')}\n${done.stderr}`,
    )
  return made
}

interface Board {
  meeting: {
    id: string
    status: string
    slotId: string
    tableId: string | null
    parties: { attendees: { personId: string }[] }[]
  }[]
}

/** What nobody may see on a board: someone or a table twice in a slot. Shares nothing with the planner. */
export function clashes(board: Board): string[] {
  const seen = new Set<string>()
  const found: string[] = []
  const take = (key: string) => {
    if (seen.has(key)) found.push(key)
    seen.add(key)
  }
  for (const meeting of board.meeting) {
    if (meeting.status === 'cancelled') continue
    if (meeting.tableId) take(`table ${meeting.tableId} ${meeting.slotId}`)
    for (const party of meeting.parties)
      for (const { personId } of party.attendees) take(`${personId} ${meeting.slotId}`)
  }
  return found
}

export interface PlanOutcome {
  id: string
  status: string
  result: {
    meetings: unknown[]
    unplaced: { reason: string; text: { fr: string } }[]
    score: { weight: number; bound: number; gap: number } | null
    sentence?: { fr: string }
  } | null
}

/** Runs the planner and waits for its proposal. */
export async function runPlanner(organiser: Speaker, slug: string, seconds: number): Promise<PlanOutcome> {
  const plans = `/api/editions/${slug}/plans`
  const { id } = await organiser.must('POST', plans, { mode: 'fresh', seconds, seed: 1 })
  const until = Date.now() + (seconds + 60) * 1000
  for (;;) {
    const list = await organiser.must('GET', plans)
    const plan = (list.plan as PlanOutcome[]).find(one => one.id === id)
    if (plan && plan.status !== 'running') return plan
    if (Date.now() > until) throw new Error('the planner did not answer')
    await new Promise(resolve => setTimeout(resolve, 300))
  }
}

export const signInAll = (stage: Stage, emails: readonly string[]): Promise<Speaker[]> =>
  each(emails, email => stage.signIn(email), 40)
