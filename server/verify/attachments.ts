// Files attached to a PDF, found by name: just enough of the format to read our own attachments back.
import { inflateSync } from 'node:zlib'

// A convention's text is a few kilobytes; a bomb is not.
const attachmentBytesMax = 5_000_000

/** Content of the attachment called `name`, or null. The file's seal is judged apart. */
export function attachment(pdf: Buffer, name: string): Buffer | null {
  const text = pdf.toString('latin1')
  const spec = text.indexOf(`/UF (${name})`)
  if (spec < 0) return null
  const reference = /\/EF\s*<<[^>]*?\/F (\d+) 0 R/.exec(text.slice(spec, spec + 400))
  if (!reference) return null
  const head = new RegExp(`(?:^|\\n)${reference[1]} 0 obj\\s*<<`).exec(text)
  if (!head) return null
  const streamAt = text.indexOf('stream', head.index + head[0].length)
  const dictionary = text.slice(head.index, streamAt)
  const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1] ?? NaN)
  if (streamAt < 0 || !Number.isSafeInteger(length)) return null
  const from = streamAt + 'stream'.length + (text[streamAt + 6] === '\r' ? 2 : 1)
  const raw = pdf.subarray(from, from + length)
  if (!dictionary.includes('/Filter')) return raw
  try {
    return inflateSync(raw, { maxOutputLength: attachmentBytesMax })
  } catch {
    return null
  }
}
