/** Scans: one reading at a door, as its device wrote it down, and what is known of it afterwards. */
import type { Instant } from '../instant.ts'

/** badge: a person by name. count: an anonymous person by a tap. undo: takes one tap back. */
export type ScanKind = 'badge' | 'count' | 'undo'
export type Direction = 'in' | 'out'

export interface Scan {
  /** Made by the device; the same id again is the same scan sent again. */
  readonly id: string
  readonly deviceId: string
  readonly doorId: string
  readonly zone: string
  readonly kind: ScanKind
  readonly direction: Direction
  /** The badge read; null for counts and undos. */
  readonly badgeId: string | null
  /** The count taken back; null otherwise. */
  readonly undoes: string | null
  readonly deviceTime: Instant
  /** Server time minus device time, in milliseconds, as last measured; 0 when it never was. */
  readonly clockOffsetMs: number
  readonly offline: boolean
  /** False when the person was turned away. */
  readonly admitted: boolean
  /** Why someone was let in against the verdict; null otherwise. */
  readonly reason: string | null
}

export type ScanFlag =
  | 'already-in'
  | 'out-without-in'
  | 'revoked'
  | 'unknown-badge'
  | 'other-edition'
  | 'turned-away'
  | 'undone'
  | 'undo-without-count'
  | 'clock-adrift'
  | 'altered-retry'

/** A scan in the ledger: its true moment, whom it is about, and everything odd about it. No scan is ever left out. */
export interface ScanRecord {
  readonly scan: Scan
  readonly at: Instant
  /** The visitor of the badge, or `badge:…` for a badge not known (yet), or null for counts. */
  readonly person: string | null
  readonly flags: readonly ScanFlag[]
}

export interface Stay {
  readonly zone: string
  readonly from: Instant
  readonly doorIn: string
  /** When the person left by a door; null when no exit was read. */
  readonly to: Instant | null
  readonly doorOut: string | null
  /** When the day ended: a stay without exit ends here. Null outside the edition's days. */
  readonly dayEnd: Instant | null
}

export interface PersonVisit {
  readonly person: string
  readonly firstInAt: Instant
  /** In order of time; stays in one zone never overlap. */
  readonly stays: readonly Stay[]
}

export interface DoorCount {
  readonly doorId: string
  readonly zone: string
  readonly in: number
  readonly out: number
}

export interface VisitLedger {
  /** Every scan once, in order of true time. */
  readonly records: readonly ScanRecord[]
  /** Every person admitted at least once. */
  readonly visits: ReadonlyMap<string, PersonVisit>
  /** Anonymous counts by door, those undone taken off, ordered by door. */
  readonly counts: readonly DoorCount[]
}

export interface KnownBadge {
  readonly visitorId: string
  readonly editionId: string
  readonly revokedAt: Instant | null
}

export interface VisitFacts {
  readonly editionId: string
  readonly badges: ReadonlyMap<string, KnownBadge>
  /** The days of the edition, in order: nobody stays overnight. */
  readonly days: readonly { readonly start: Instant; readonly end: Instant }[]
}
