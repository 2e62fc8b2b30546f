/** The doors of the tests, and readings at them. */
import type { KnownBadge, Scan, VisitFacts } from '#server/domain/visit/scan.ts'
import { at } from '../cast.ts'

export const days = [
  { start: at('08:00'), end: at('19:00') },
  { start: at('08:00', 1), end: at('19:00', 1) },
]

export const badge = (visitorId: string, change: Partial<KnownBadge> = {}): KnownBadge => ({
  visitorId,
  editionId: 'estuaire',
  revokedAt: null,
  ...change,
})

export const facts: VisitFacts = {
  editionId: 'estuaire',
  days,
  badges: new Map([
    ['b-lea', badge('lea')],
    ['b-lea-2', badge('lea')],
    ['b-max', badge('max')],
    ['b-old', badge('nour', { revokedAt: at('10:00') })],
    ['b-autre', badge('omar', { editionId: 'estuaire-25' })],
  ]),
}

/** Léa's badge read on the way in at door A, unless said otherwise. */
export function scan(id: string, time: string, change: Partial<Scan> = {}): Scan {
  return {
    id,
    deviceId: 'phone-a',
    doorId: 'A',
    zone: 'hall',
    kind: 'badge',
    direction: 'in',
    badgeId: 'b-lea',
    undoes: null,
    deviceTime: at(time),
    clockOffsetMs: 0,
    offline: false,
    admitted: true,
    reason: null,
    ...change,
  }
}

export function count(id: string, time: string, change: Partial<Scan> = {}): Scan {
  return scan(id, time, { kind: 'count', badgeId: null, ...change })
}
