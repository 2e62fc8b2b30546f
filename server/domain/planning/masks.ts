// Slot masks: sets of slots as runs of 32-bit words, of any length.
export { clearBit, hasBit, setBit } from './compile.ts'

/** How many slots are in the mask of `words` words that starts at `base`. */
export function popcount(mask: Uint32Array, base: number, words: number): number {
  let count = 0
  for (let w = 0; w < words; w++) count += bits(mask[base + w]!)
  return count
}

/** How many bits of one word are set (Warren, Hacker's Delight, 5-1). */
export function bits(word: number): number {
  let x = word - ((word >>> 1) & 0x55555555)
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333)
  x = (x + (x >>> 4)) & 0x0f0f0f0f
  return Math.imul(x, 0x01010101) >>> 24
}

/** The slots of a mask, in order. */
export function slotsOf(mask: Uint32Array, base: number, words: number): number[] {
  const slots: number[] = []
  for (let w = 0; w < words; w++) {
    let rest = mask[base + w]!
    while (rest !== 0) {
      slots.push((w << 5) + 31 - Math.clz32(rest & -rest))
      rest &= rest - 1
    }
  }
  return slots
}
