// What the planner reads and writes: the interchange formats b2bsp/1 (instance) and b2bplan/1 (plan), as plain types.

export interface SlotIn {
  id: number
  day?: number
  /** Place in the day; the order of the file when absent. */
  index?: number
  /** Meetings at once, tables and stands together; no limit when absent, closed when 0. */
  capacity?: number
}

export interface ParticipantIn {
  id: number
  role?: 'exhibitor' | 'buyer' | 'any'
  unavailable?: number[]
  /** Contractual minimum of meetings: an aim above weight, reported when it cannot be kept. */
  min?: number
  /** Hard maximum of meetings. */
  max?: number
  /** A fixed stand: meetings are held there and take no table number. */
  booth?: string
  /** Idle slots wanted between two meetings of a day. */
  gap?: number
}

/** Requests that share scarce places (quiet tables, one stand, the free tables): so many at once and no more. */
export interface PlacesIn {
  requests: number[]
  /** By the order of the slots in the file. */
  capacity: number[]
}

export interface RequestIn {
  id: number
  a: number
  b: number
  /** Further participants of a meeting of three or more. */
  with?: number[]
  weight?: number
  mutual?: boolean
  allowed?: number[]
  fixed?: number | null
  /** Requests that must be held strictly earlier, when both are held. */
  after?: number[]
  /** Must meet: placed before weight counts, as a contractual minimum is. */
  must?: boolean
}

export interface PreviousIn {
  slot: number
  locked?: boolean
}

/** Costs and bonuses in units of weight; every key has a default (objective.ts). */
export interface ObjectiveIn {
  breaks?: number
  idleSlots?: number
  moved?: number
  dropped?: number
  fairness?: number
  walking?: number
}

export interface Instance {
  format: 'b2bsp/1'
  name?: string
  slots: SlotIn[]
  participants: ParticipantIn[]
  requests: RequestIn[]
  mustScheduleAll?: boolean
  previous?: Record<string, PreviousIn>
  objective?: ObjectiveIn
  /** Pairs [request, slot], the same as `fixed` on the request. */
  fixed?: [number, number][]
  /** Pairs [earlier, later], the same as `after` on the later request. */
  precedences?: [number, number][]
  /** Minutes on foot between booths: triples [booth, booth, minutes]. */
  distances?: [string, string, number][]
  /** Where the free tables stand, as a place of `distances`. */
  tablesAt?: string
  places?: PlacesIn[]
}

export interface Meeting {
  request: number
  slot: number
  table?: number
  booth?: string
}

export type UnplacedReason =
  | 'no-common-slot'
  | 'slots-full'
  | 'participant-full'
  | 'both-full'
  | 'participant-maximum'
  | 'after-not-possible'
  | 'no-shared-free-slot'
  | 'outweighed'

export interface Unplaced {
  request: number
  reason: UnplacedReason
  /** The participant who is full or at the maximum, when the reason is about one. */
  participant?: number
  text: { fr: string; en: string }
}

export interface Certificate {
  kind: string
  participants: number[]
  slots: number[]
  requests?: number[]
  text: string
  english?: string
}

export interface Score {
  weight: number
  bound: number
  gap: number
  breaks: number
  idleSlots: number
  moved: number
  dropped: number
  /** When every request must be held: no plan has fewer breaks than this. */
  breaksBound?: number
  /** Meetings still missing to reach contractual minima, and must-meet requests left out. */
  minimaMissing: number
  mustMissing: number
}

export interface Plan {
  format: 'b2bplan/1'
  instance: string
  seed: number
  /** `undecided`: every request must be held, and neither a plan nor a proof was found within the budget. */
  status: 'planned' | 'infeasible' | 'undecided'
  meetings: Meeting[]
  unplaced: Unplaced[]
  score?: Score
  /** Participants below their promised minimum. */
  shortfalls?: { participant: number; held: number; min: number }[]
  certificate?: Certificate
  /** The bounds that can be told in words, cheapest to explain first; the lowest of all is `score.bound`. */
  bounds?: { name: string; value: number }[]
  seconds?: { certify: number; bound: number; solve: number }
  steps: number
}
