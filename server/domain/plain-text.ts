// Text as people mean it: what no keyboard types (NUL, control characters, half a character, overrides of direction) is left out on arrival.

// PostgreSQL refuses NUL, XML every other one of these; U+202A to U+202E and U+2066 to U+2069 turn the words around a name.
// Tabs and line ends stay.
const unwanted = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g

/** The text without what nobody types; half a surrogate pair becomes U+FFFD. */
export const plainText = (text: string): string => text.replace(unwanted, '').toWellFormed()

/** Cleans every text within `value`, where it stands, however deep; keys stay as they are. Answers the value. */
export function plainTexts<T>(value: T): T {
  if (typeof value === 'string') return plainText(value) as T
  // A list of what is still to be looked at: a body nested a hundred thousand deep must not exhaust the stack.
  const waiting: unknown[] = [value]
  for (let inner = waiting.pop(); inner !== undefined || waiting.length > 0; inner = waiting.pop()) {
    if (typeof inner !== 'object' || inner === null || ArrayBuffer.isView(inner)) continue
    const holder = inner as Record<string, unknown>
    for (const key of Object.keys(holder)) {
      const one = holder[key]
      if (typeof one === 'string') {
        const plain = plainText(one)
        if (plain !== one) holder[key] = plain
      } else if (typeof one === 'object' && one !== null) waiting.push(one)
    }
  }
  return value
}

/** Whether lists and objects stand within each other more than `levels` deep. */
export function deeperThan(levels: number, value: unknown): boolean {
  let layer = [value]
  for (let level = 0; layer.length > 0; level++) {
    layer = layer.filter(one => typeof one === 'object' && one !== null && !ArrayBuffer.isView(one))
    if (layer.length > 0 && level >= levels) return true
    layer = layer.flatMap(one => Object.values(one as object) as unknown[])
  }
  return false
}
