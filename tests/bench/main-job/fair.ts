// The edition of the job as it stands: who speaks for whom, whose screens are watched, what has happened so far.
import type { Market } from './material.ts'
import type { Screens } from './screens.ts'
import { Speaker } from './speaker.ts'
import type { Stage } from './stage.ts'
import { morningZone } from './edition.ts'

export interface Sizes {
  slots: number
  tables: number
  /** Requests a buyer sends for a need, to the best placed. */
  requestsANeed: number
  visitors: number
  planSeconds: number
  /** The least the job must reach, so that a silent nothing is noticed. */
  meetingsMin: number
}

export interface Proposition {
  needId: string
  offerId: string
  offer: { organisation: { id: string; name: string } }
}

export interface Meeting {
  id: string
  status: string
  startsAt: string
  slotId: string
  tableId: string | null
  version?: number
  parties: { organisationId: string; name: string; attendees: { personId: string }[] }[]
}

/** Two open browsers: the organisation whose day the one shows, who of it signed in, and the control room in the other. */
export interface Watched {
  organisation: { id: string; name: string }
  owner: Speaker
  screens: Screens
}

export class Fair {
  readonly slug = 'rencontres-ess'
  readonly base = `/api/editions/${this.slug}`
  readonly zone = morningZone(new Date())
  readonly stage: Stage
  readonly market: Market
  readonly sizes: Sizes
  /** The organiser. */
  olga: Speaker
  people: Speaker[] = []
  /** By organisation's id. */
  readonly speakers = new Map<string, Speaker>()
  /** Ids by name. */
  readonly organisationOf = new Map<string, string>()
  readonly wishes: { buyer: Speaker; proposition: Proposition }[] = []
  board: { meeting: Meeting[] } = { meeting: [] }
  readonly moved: Meeting[] = []
  readonly held: Meeting[] = []
  #watched: Watched | undefined

  constructor(stage: Stage, market: Market, sizes: Sizes) {
    this.stage = stage
    this.market = market
    this.sizes = sizes
    this.olga = new Speaker(stage.server.url, stage.admin)
  }

  get watched(): Watched {
    if (!this.#watched) throw new Error('no browser is open yet')
    return this.#watched
  }
  set watched(watched: Watched) {
    this.#watched = watched
  }

  speakerOf(organisation: string): Speaker | undefined {
    return this.speakers.get(this.organisationOf.get(organisation) ?? '')
  }
  bySpeaker(personId: string | undefined): Speaker | undefined {
    return this.people.find(one => one.personId === personId)
  }
  meetingsOf(organisationId: string): Meeting[] {
    return this.board.meeting
      .filter(one => one.parties.some(party => party.organisationId === organisationId))
      .sort((a, b) => a.startsAt.localeCompare(b.startsAt))
  }

  async shoot(name: string): Promise<void> {
    const { day, control } = this.watched.screens
    await day.shoot(name)
    await control.shoot(name)
  }

  /** `what` when it came on an open screen, which is expected; nothing else. */
  async seen(what: string, held: Promise<boolean>): Promise<string> {
    const yes = await held
    this.stage.expect(yes, `${what} (on the screen, without reload)`)
    return yes ? what : ''
  }

  async close(): Promise<void> {
    await this.#watched?.screens.close()
  }
}
