// USB scanners: they type as a keyboard would, very fast, and end with Enter. Heard anywhere but in a field.

/** No hand types two letters this close for a whole badge; scanners take 5 to 30 ms. */
const GAP_MAX_MS = 150
/** A short code has six letters. */
const LENGTH_MIN = 6

export function hearScanner(onread: (text: string) => void): () => void {
  let typed = ''
  let at = 0
  const listen = (event: KeyboardEvent) => {
    const field =
      event.target instanceof HTMLElement &&
      event.target.matches('input, textarea, select, [contenteditable]')
    if (field || event.ctrlKey || event.metaKey || event.altKey) return
    const now = event.timeStamp
    if (now - at > GAP_MAX_MS) typed = ''
    at = now
    if (event.key === 'Enter') {
      if (typed.length < LENGTH_MIN) return
      // Enter must not also press whatever button has the focus.
      event.preventDefault()
      event.stopPropagation()
      onread(typed)
      typed = ''
    } else if (event.key.length === 1) typed += event.key
  }
  addEventListener('keydown', listen, true)
  return () => removeEventListener('keydown', listen, true)
}
