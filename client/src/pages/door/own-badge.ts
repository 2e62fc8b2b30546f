// One's own badge on one's own phone: kept as last seen, so that it opens at a door without a network; the screen stays awake while it is shown.
import type { BadgeView } from '#shared/visitor.ts'

const SHELF = 'covalence:badge:'
/** A person carries a badge or two; older ones make room. */
const BADGES_MAX = 5

/** The end of a token is its signature: different for each. */
const nameOf = (token: string) => SHELF + token.slice(-24).toUpperCase()

export function keepBadge(token: string, badge: BadgeView): void {
  const others = Object.keys(localStorage).filter(key => key.startsWith(SHELF) && key !== nameOf(token))
  for (const key of others.slice(BADGES_MAX - 1)) localStorage.removeItem(key)
  localStorage.setItem(nameOf(token), JSON.stringify(badge))
}

export function keptBadge(token: string): BadgeView | null {
  const text = localStorage.getItem(nameOf(token))
  return text === null ? null : (JSON.parse(text) as BadgeView)
}

/** A badge revoked or erased is not shown again. */
export const forgetBadge = (token: string): void => localStorage.removeItem(nameOf(token))

/** Keeps the screen on until the answer is called; where the browser cannot, nothing happens. */
export function stayAwake(): () => void {
  let lock: WakeLockSentinel | null = null
  let over = false
  const hold = async () => {
    try {
      lock = (await navigator.wakeLock?.request('screen')) ?? null
      if (over) await lock?.release()
    } catch {
      // A low battery refuses: the badge is shown all the same.
      lock = null
    }
  }
  const back = () => void (document.visibilityState === 'visible' && hold())
  void hold()
  document.addEventListener('visibilitychange', back)
  return () => {
    over = true
    document.removeEventListener('visibilitychange', back)
    void lock?.release()
  }
}
