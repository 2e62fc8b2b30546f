/** Quotas: how many requests a participant may still send. */

/** Requests left to send; null without a quota, and never below zero even after the organiser lowered it. */
export function requestsLeft(quota: number | null, inPlay: number): number | null {
  return quota === null ? null : Math.max(0, quota - inPlay)
}
