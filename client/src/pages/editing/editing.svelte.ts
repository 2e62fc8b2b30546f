// Editing: fields kept one by one while several people write; a field that a colleague changed meanwhile is settled in the open.
import type { FieldVersions } from '#shared/catalogue.ts'
import { asProblem, type Problem } from '../../api.ts'
import { Autosave } from '../../components/autosave.svelte.ts'

/** What a colleague wrote in the same field, to keep or to replace. */
export interface Conflict {
  by: string
  theirs: unknown
  version: number
}

export type Change = { value: unknown; version: number }
type Stored<F> = F & { versions: FieldVersions }

export class Editing<F extends object> {
  /** What is on the screen: stored, or typed and not yet stored. */
  fields = $state.raw({} as F)
  conflicts = $state.raw<Partial<Record<keyof F, Conflict>>>({})
  errors = $state.raw<Partial<Record<keyof F, string>>>({})
  readonly saves: Record<keyof F, Autosave<unknown>>
  #names: (keyof F & string)[]
  #versions: Record<string, number> = {}
  #send: (changes: Record<string, Change>) => Promise<Stored<F>>

  constructor(
    stored: Stored<F>,
    names: readonly (keyof F & string)[],
    send: (changes: Record<string, Change>) => Promise<Stored<F>>,
  ) {
    this.#names = [...names]
    this.#send = send
    this.saves = Object.fromEntries(
      names.map(name => [name, new Autosave<unknown>(value => this.#save(name, value))]),
    ) as Record<keyof F, Autosave<unknown>>
    this.fields = stored
    for (const name of names) this.#versions[name] = versionIn(stored, name)
  }

  /** A field as typed: shown at once, stored a moment later. */
  set<K extends keyof F & string>(name: K, value: F[K], now = false): void {
    this.fields = { ...this.fields, [name]: value }
    this.#typing[name] = true
    this.saves[name].change(value)
    if (now) void this.saves[name].now()
  }

  /** A field is left: stored at once, unless a colleague's version waits to be settled. */
  leave(name: keyof F & string): void {
    if (this.conflicts[name]) return
    void this.saves[name].now()
  }

  /** Tries again what could not be stored: the connection is back. */
  retry(): void {
    for (const name of this.#names)
      if (this.saves[name].step === 'failed' && !this.conflicts[name]) void this.saves[name].now()
  }

  /** News of the row: fields that nobody is typing in here follow it; the others keep the version they were read at. */
  take(stored: Stored<F>): void {
    const changed: Partial<F> = {}
    for (const name of this.#names) {
      const version = versionIn(stored, name)
      if (version <= (this.#versions[name] ?? 0) || this.#typing[name]) continue
      this.#versions[name] = version
      changed[name] = stored[name]
    }
    if (Object.keys(changed).length > 0) this.fields = { ...this.fields, ...changed }
  }

  keepTheirs(name: keyof F & string): void {
    this.#settle(name, conflict => conflict.theirs as F[typeof name])
  }
  keepMine(name: keyof F & string): void {
    this.#settle(name, () => this.fields[name])
  }

  #settle<K extends keyof F & string>(name: K, choose: (conflict: Conflict) => F[K]): void {
    const conflict = this.conflicts[name]
    if (!conflict) return
    this.#versions[name] = conflict.version
    this.conflicts = { ...this.conflicts, [name]: undefined }
    this.set(name, choose(conflict), true)
  }

  /** Fields that hold what is not stored yet: news do not touch them. */
  #typing: Record<string, boolean> = {}

  async #save(name: keyof F & string, value: unknown): Promise<void> {
    try {
      const stored = await this.#send({ [name]: { value, version: this.#versions[name] ?? 1 } })
      this.#versions[name] = versionIn(stored, name)
      this.errors = { ...this.errors, [name]: undefined }
      this.conflicts = { ...this.conflicts, [name]: undefined }
      if (this.fields[name] === value) this.#typing[name] = false
      this.take(stored)
    } catch (reason) {
      this.#refused(name, asProblem(reason))
      throw reason
    }
  }

  #refused(name: keyof F & string, problem: Problem): void {
    if (problem.code === 'FIELD_EDITED_MEANWHILE') {
      const { by, theirs, version } = problem.details as { by: string; theirs: string; version: number }
      this.conflicts = { ...this.conflicts, [name]: { by, theirs: JSON.parse(theirs) as unknown, version } }
      return
    }
    if (!problem.offline)
      this.errors = { ...this.errors, [name]: problem.fields[0]?.message ?? problem.detail }
  }
}

const versionIn = (stored: { versions: FieldVersions }, name: string): number =>
  stored.versions[name]?.version ?? 1
