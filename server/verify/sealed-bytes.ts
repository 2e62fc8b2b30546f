// Where the seal is in a PDF, and what it covers: every byte but the seal's own digits, or it is no seal for us.
import { readElement } from './der.ts'
import { Refusal } from './verdict.ts'

export type SealedBytes = {
  covered: Buffer[]
  cms: Buffer
  /** /M of the signature dictionary. */ claimedAt: Date | null
}

/** Finds the last signature and demands that it covers the whole file (ISO 32000-1, 12.8.1). Throws Refusal. */
export function sealedBytes(pdf: Buffer): SealedBytes {
  const text = pdf.toString('latin1')
  const ranges = [
    ...text.matchAll(/\/ByteRange\s*\[\s*(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/g),
  ]
  const last = ranges.at(-1)
  if (!last) throw new Refusal(text.startsWith('%PDF-') ? 'no-seal' : 'not-a-pdf', 'no signature was found')
  const [start = 0, firstLength = 0, secondStart = 0, secondLength = 0] = last.slice(1).map(Number)
  if (start !== 0 || firstLength >= secondStart || secondStart + secondLength !== pdf.length) {
    throw new Refusal('bytes-outside-seal', 'the seal does not cover the whole file')
  }
  return {
    covered: [pdf.subarray(0, firstLength), pdf.subarray(secondStart)],
    cms: digitsOf(text.slice(firstLength, secondStart)),
    claimedAt: claimedTime(text, last.index),
  }
}

// The gap is the only part no hash covers, so it may be written in one way only: <, digits of one case, zeros to the end, >.
function digitsOf(gap: string): Buffer {
  const digits = gap.slice(1, -1)
  const oneCase = /^[0-9A-F]*$/.test(digits) || /^[0-9a-f]*$/.test(digits)
  if (!gap.startsWith('<') || !gap.endsWith('>') || !oneCase || digits.length % 2 !== 0) {
    throw new Refusal('seal-malformed', 'the gap of the seal is not plain hexadecimal')
  }
  const bytes = Buffer.from(digits, 'hex')
  const cms = readElement(bytes).raw
  if (bytes.subarray(cms.length).some(byte => byte !== 0))
    throw new Refusal('seal-malformed', 'something hides behind the seal')
  return cms
}

// The dictionary is written around /ByteRange; a window is enough, and its bytes are covered by the seal.
function claimedTime(text: string, at: number): Date | null {
  const dictionary = text.slice(Math.max(0, at - 2_000), at) + text.slice(at, at + 60_000)
  const found = /\/M\s*\(D:(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(?:Z|\+00'?00'?)?\)/.exec(dictionary)
  if (!found) return null
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = found.slice(1).map(Number)
  return new Date(Date.UTC(year, month - 1, day, hour, minute, second))
}
