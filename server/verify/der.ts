// DER, read strictly (ITU-T X.690, 10): one way to write each value, no byte left over. Anything else is a malformed seal.
import { Refusal } from './verdict.ts'

export type Node = {
  tag: number
  /** The whole element, header included. */
  raw: Buffer
  /** Content octets only. */
  body: Buffer
  constructed: boolean
}

export const tags = {
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  nothing: 0x05,
  oid: 0x06,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
}

/** Reads the element at the start of `bytes`; what follows it is the caller's business. */
export function readElement(bytes: Buffer): Node {
  const tag = byteAt(bytes, 0)
  if ((tag & 0x1f) === 0x1f) throw malformed('a tag of several octets')
  const first = byteAt(bytes, 1)
  let header = 2
  let length = first
  if (first >= 0x80) {
    const octets = first & 0x7f
    if (octets === 0 || octets > 3) throw malformed('a length that DER does not know')
    length = 0
    for (let i = 0; i < octets; i++) length = length * 256 + byteAt(bytes, 2 + i)
    header += octets
    if (length < 0x80 || length < 256 ** (octets - 1)) throw malformed('a length written too long')
  }
  if (header + length > bytes.length) throw malformed('an element cut short')
  return {
    tag,
    raw: bytes.subarray(0, header + length),
    body: bytes.subarray(header, header + length),
    constructed: (tag & 0x20) !== 0,
  }
}

/** Reads bytes that are exactly one element with this tag. */
export function readOnly(bytes: Buffer, tag: number): Node {
  const element = readElement(bytes)
  if (element.tag !== tag || element.raw.length !== bytes.length)
    throw malformed(`not exactly one element of tag ${tag}`)
  return element
}

/** Elements of a constructed node, all of them. */
export function childrenOf(node: Node): Node[] {
  if (!node.constructed) throw malformed('a simple value where a group was due')
  const children: Node[] = []
  let rest = node.body
  while (rest.length > 0) {
    const child = readElement(rest)
    children.push(child)
    rest = rest.subarray(child.raw.length)
  }
  return children
}

/** Takes the children of a SEQUENCE in order; `end` demands that none is left. */
export class Walk {
  private readonly nodes: Node[]
  private next = 0

  constructor(node: Node) {
    if (node.tag !== tags.sequence) throw malformed(`tag ${node.tag} where a sequence was due`)
    this.nodes = childrenOf(node)
  }

  take(tag: number): Node {
    const node = this.nodes[this.next]
    if (node?.tag !== tag) throw malformed(`tag ${node?.tag ?? 'none'} where ${tag} was due`)
    this.next++
    return node
  }

  takeIf(tag: number): Node | null {
    return this.nodes[this.next]?.tag === tag ? this.take(tag) : null
  }

  end(): void {
    if (this.next !== this.nodes.length) throw malformed('more elements than the structure has')
  }
}

export function oidOf(node: Node): string {
  if (node.tag !== tags.oid || node.body.length === 0) throw malformed('no object identifier')
  const arcs: number[] = []
  let value = 0
  for (const octet of node.body) {
    if (value === 0 && octet === 0x80) throw malformed('an arc written too long')
    value = value * 128 + (octet & 0x7f)
    if (octet < 0x80) {
      arcs.push(value)
      value = 0
    }
  }
  if (value !== 0) throw malformed('an arc cut short')
  const [first = 0, ...rest] = arcs
  const root = Math.min(2, Math.floor(first / 40))
  return [root, first - root * 40, ...rest].join('.')
}

/** AlgorithmIdentifier whose parameters are absent or NULL, the only ones we know. */
export function algorithmOf(node: Node): string {
  const walk = new Walk(node)
  const oid = oidOf(walk.take(tags.oid))
  const parameters = walk.takeIf(tags.nothing)
  if (parameters && parameters.body.length > 0) throw malformed('a NULL with content')
  walk.end()
  return oid
}

/** UTCTime or GeneralizedTime, in UTC, whole or fractional seconds. */
export function timeOf(node: Node): Date {
  const text = node.body.toString('latin1')
  const found =
    node.tag === tags.utcTime
      ? /^(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})Z$/.exec(text)
      : /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(?:\.\d+)?Z$/.exec(text)
  if (!found) throw malformed('an unreadable time')
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found.slice(1).map(Number)
  const century = node.tag === tags.utcTime ? (year < 50 ? 2000 : 1900) : 0
  return new Date(Date.UTC(century + year, month - 1, day, hour, minute, second))
}

export function malformed(why: string): Refusal {
  return new Refusal('seal-malformed', why)
}

function byteAt(bytes: Buffer, at: number): number {
  const byte = bytes[at]
  if (byte === undefined) throw malformed('an element cut short')
  return byte
}
