// A timestamp that comes after the seal: the token joins the signature as an unsigned attribute, in the room the seal kept for it.
// Every byte that the seal covers stays as it was (RFC 5652, 5.3; RFC 3161, appendix A).
import { createHash } from 'node:crypto'
import type { Timestamp } from './seal.ts'

const tags = { sequence: 0x30, set: 0x31, octetString: 0x04, explicit0: 0xa0, unsigned: 0xa1 }
/** id-aa-timeStampToken, 1.2.840.113549.1.9.16.2.14, as DER. */
const timestampOid = Buffer.from('060b2a864886f70d010910020e', 'hex')

/** The same file with a token over its seal. Throws when it has none, has a token already, kept no room, or the service fails. */
export async function stampSealed(pdf: Uint8Array, timestamp: Timestamp): Promise<Uint8Array> {
  const bytes = Buffer.from(pdf)
  const { from, to } = gapOf(bytes)
  const hex = bytes.toString('latin1', from + 1, to - 1)
  const cms = elementAt(Buffer.from(hex, 'hex'), 0)
  const { signature, withToken } = openSeal(cms)
  const token = await timestamp(new Uint8Array(createHash('sha256').update(signature).digest()), 'SHA-256')
  const digits = withToken(Buffer.from(token)).toString('hex')
  if (digits.length > hex.length) throw new Error('the seal kept too little room for a timestamp')
  const upper = hex === hex.toUpperCase()
  bytes.write((upper ? digits.toUpperCase() : digits).padEnd(hex.length, '0'), from + 1, 'latin1')
  return new Uint8Array(bytes)
}

/** Where the digits of the last seal stand, their brackets included. */
function gapOf(pdf: Buffer): { from: number; to: number } {
  const ranges = [...pdf.toString('latin1').matchAll(/\/ByteRange\s*\[\s*0\s+(\d+)\s+(\d+)\s+\d+\s*\]/g)]
  const [, from, to] = (ranges.at(-1) ?? []).map(Number)
  if (from === undefined || to === undefined || to > pdf.length) throw new Error('the file has no seal')
  return { from, to }
}

interface Element {
  tag: number
  /** With its head. */
  raw: Buffer
  body: Buffer
}

function elementAt(bytes: Buffer, at: number): Element {
  const tag = bytes[at]
  const first = bytes[at + 1]
  if (tag === undefined || first === undefined) throw new Error('the seal ends early')
  const width = first < 0x80 ? 0 : first & 0x7f
  const length = width === 0 ? first : bytes.readUIntBE(at + 2, width)
  const start = at + 2 + width
  if (start + length > bytes.length) throw new Error('the seal ends early')
  return { tag, raw: bytes.subarray(at, start + length), body: bytes.subarray(start, start + length) }
}

function childrenOf({ body }: Element): Element[] {
  const children: Element[] = []
  for (let at = 0; at < body.length; at += children.at(-1)?.raw.length ?? body.length)
    children.push(elementAt(body, at))
  return children
}

/** Length in as few bytes as DER asks for. */
function wrap(tag: number, ...parts: Buffer[]): Buffer {
  const body = Buffer.concat(parts)
  if (body.length < 0x80) return Buffer.concat([Buffer.from([tag, body.length]), body])
  const digits = body.length.toString(16)
  const length = Buffer.from(digits.length % 2 ? `0${digits}` : digits, 'hex')
  return Buffer.concat([Buffer.from([tag, 0x80 | length.length]), length, body])
}

/** ContentInfo, SignedData, its one SignerInfo: the signature, and how the whole is written again with a token. */
function openSeal(cms: Element): { signature: Buffer; withToken: (token: Buffer) => Buffer } {
  const [type, content] = childrenOf(cms)
  const [signedData] = content ? childrenOf(content) : []
  if (!type || !signedData) throw new Error('the seal is not a CMS')
  const parts = childrenOf(signedData)
  const signers = parts.at(-1)
  const [signer] = signers ? childrenOf(signers) : []
  if (signers?.tag !== tags.set || !signer) throw new Error('the seal has no signer')
  const fields = childrenOf(signer)
  const signature = fields.at(-1)
  if (signature?.tag !== tags.octetString) throw new Error('the seal has its timestamp already')
  const before = parts.slice(0, -1).map(part => part.raw)
  return {
    signature: signature.body,
    withToken: token => {
      const attribute = wrap(tags.sequence, timestampOid, wrap(tags.set, token))
      const stamped = wrap(tags.sequence, signer.body, wrap(tags.unsigned, attribute))
      const data = wrap(tags.sequence, ...before, wrap(tags.set, stamped))
      return wrap(tags.sequence, type.raw, wrap(tags.explicit0, data))
    },
  }
}
