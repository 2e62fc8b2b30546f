// The session: who is here, in which edition, with which roles. Kept for offline reading, without any secret.
import type { SessionView } from '#shared/session.ts'
import { api, useCsrf, useSpeaker } from './api.ts'
import { clock } from './components/clock.svelte.ts'

export type Role = 'organiser' | 'facilitator' | 'exhibitor' | 'buyer'
export type EditionHere = SessionView['editions'][number]

const KEPT = 'session'
const KEPT_EDITION = 'edition'
const KEPT_VOICE = 'voice'
const nobody: SessionView = {
  person: null,
  csrf: '',
  demo: false,
  clock: { now: '', rate: 1 },
  actingBehind: null,
  organisations: [],
  editions: [],
}

class Session {
  #answer = $state.raw<SessionView | null>(null)
  #slug = $state(localStorage.getItem(KEPT_EDITION))
  #voice = $state(localStorage.getItem(KEPT_VOICE))
  #asked: Promise<void> | null = null

  /** False until the server, or what was kept from it, has spoken. */
  get known(): boolean {
    return this.#answer !== null
  }
  get person(): SessionView['person'] {
    return this.#answer?.person ?? null
  }
  get organisations(): SessionView['organisations'] {
    return this.#answer?.organisations ?? []
  }
  /** Each edition once, with the organisation one speaks for in it. */
  get editions(): EditionHere[] {
    const all = this.#answer?.editions ?? []
    return [...new Set(all.map(one => one.slug))].flatMap(slug => this.#here(slug) ?? [])
  }
  /** The edition whose screens are shown: the one chosen on this device, else the first. */
  get edition(): EditionHere | null {
    return (this.#slug && this.#here(this.#slug)) || (this.editions[0] ?? null)
  }
  /** The organisations one may speak for in the present edition; most people have one. */
  get voices(): { organisationId: string; name: string }[] {
    const slug = this.edition?.slug
    return (this.#answer?.editions ?? []).flatMap(({ slug: other, participation }) =>
      other === slug && participation
        ? [
            {
              organisationId: participation.organisationId,
              name: this.organisations.find(one => one.id === participation.organisationId)?.name ?? '',
            },
          ]
        : [],
    )
  }
  get voice(): { organisationId: string; name: string } | null {
    const id = this.edition?.participation?.organisationId
    return this.voices.find(one => one.organisationId === id) ?? null
  }
  #here(slug: string): EditionHere | undefined {
    const rows = (this.#answer?.editions ?? []).filter(one => one.slug === slug)
    return rows.find(one => one.participation?.organisationId === this.#voice) ?? rows[0]
  }
  get demo(): boolean {
    return this.#answer?.demo ?? false
  }
  /** The organiser's name when they act for this person. */
  get actingBehind(): string | null {
    return this.#answer?.actingBehind ?? null
  }

  /** Roles in the present edition. What may be done is decided by the server; this only chooses the entries. */
  get roles(): Role[] {
    const { role, participation } = this.edition ?? {}
    const roles: Role[] = []
    if (role) roles.push(role)
    if (participation?.exhibitor) roles.push('exhibitor')
    if (participation?.buyer) roles.push('buyer')
    return roles
  }
  has(...roles: Role[]): boolean {
    return roles.some(role => this.roles.includes(role))
  }

  chooseEdition(slug: string): void {
    this.#slug = slug
    localStorage.setItem(KEPT_EDITION, slug)
  }

  /** Speaks for another of one's organisations: a full load, so that no screen keeps what the other one was told. */
  speakFor(organisationId: string): void {
    localStorage.setItem(KEPT_VOICE, organisationId)
    location.reload()
  }

  /** Asks once; later callers wait for the same answer. Offline, what was kept stands. */
  load(): Promise<void> {
    return (this.#asked ??= this.refresh())
  }

  /** Asks again: after signing in or out, after joining an edition, after a role changed. */
  async refresh(): Promise<void> {
    try {
      this.take(await api.get<SessionView>('/api/session'))
    } catch {
      this.#asked = null
      const kept = localStorage.getItem(KEPT)
      this.#answer = kept ? (JSON.parse(kept) as SessionView) : nobody
      this.#speak()
    }
  }

  /** Takes an answer that came with another call, such as signing in. */
  take(answer: SessionView): void {
    this.#answer = answer
    clock.follow(Date.parse(answer.clock.now), answer.clock.rate)
    useCsrf(answer.csrf, () => this.refresh())
    this.#speak()
    if (answer.person) localStorage.setItem(KEPT, JSON.stringify({ ...answer, csrf: '' }))
    else localStorage.removeItem(KEPT)
  }

  /** Whoever speaks for one organisation only need not say which. */
  #speak(): void {
    useSpeaker(this.voices.length > 1 ? (this.voice?.organisationId ?? null) : null)
  }

  async signOut(): Promise<void> {
    await api.post('/api/sign-out')
    localStorage.removeItem(KEPT)
    await (await import('./live/kept.ts')).forgetAll()
    // A full load, so that nothing of the person stays in memory on a shared tablet.
    location.assign('/')
  }
}

export const session = new Session()
