// CBOR, as little of it as a COSE key needs (RFC 8949): one map from whole numbers to whole numbers and byte strings.

/** The map in `bytes`, all of it. Throws on anything else. */
export function readCbor(bytes: Buffer): Map<number, number | Buffer> {
  let at = 0
  const head = (): { kind: number; size: number } => {
    const first = bytes[at++]
    if (first === undefined) throw new Error('the key ends early')
    const short = first & 0x1f
    if (short < 24) return { kind: first >> 5, size: short }
    // One, two or four bytes follow; no key needs more.
    const width = { 24: 1, 25: 2, 26: 4 }[short]
    if (width === undefined || at + width > bytes.length) throw new Error('a length that no key has')
    const size = bytes.readUIntBE(at, width)
    at += width
    return { kind: first >> 5, size }
  }
  const value = (): number | Buffer => {
    const { kind, size } = head()
    if (kind === 0) return size
    if (kind === 1) return -1 - size
    if (kind !== 2 || at + size > bytes.length) throw new Error('neither a number nor bytes')
    at += size
    return bytes.subarray(at - size, at)
  }
  const { kind, size } = head()
  if (kind !== 5) throw new Error('not a map')
  const map = new Map<number, number | Buffer>()
  for (let i = 0; i < size; i++) {
    const name = value()
    if (typeof name !== 'number' || map.has(name)) throw new Error('a name that no key has')
    map.set(name, value())
  }
  if (at !== bytes.length) throw new Error('something follows the key')
  return map
}
