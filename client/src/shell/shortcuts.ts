// Shortcuts: Ctrl or Cmd + K opens the palette; single keys (g then a letter) can be switched off.
import { go } from '../router.svelte.ts'
import type { Group } from './navigation.ts'

const KEPT = 'single-keys'
/** After `g`, how long the second key may take. */
const SECOND_KEY_MS = 1500

export const singleKeys = (): boolean => localStorage.getItem(KEPT) !== 'off'
export const setSingleKeys = (on: boolean): void => localStorage.setItem(KEPT, on ? 'on' : 'off')

interface Doors {
  groups: () => Group[]
  openPalette: () => void
}

/** Listens until the returned function is called. */
export function listenToKeys({ groups, openPalette }: Doors): () => void {
  let goingUntil = 0
  const listen = (event: KeyboardEvent) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
      event.preventDefault()
      return openPalette()
    }
    if (event.ctrlKey || event.metaKey || event.altKey || !singleKeys() || isTyping(event.target)) return
    if (event.key === 'g') goingUntil = event.timeStamp + SECOND_KEY_MS
    else if (event.timeStamp < goingUntil) {
      goingUntil = 0
      const entry = groups()
        .flatMap(group => group.entries)
        .find(({ key }) => key === event.key)
      if (entry) go(entry.href)
    } else if (event.key === '/') {
      event.preventDefault()
      openPalette()
    }
  }
  addEventListener('keydown', listen)
  return () => removeEventListener('keydown', listen)
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) ||
      target.closest('dialog, [data-keys]') !== null)
  )
}
