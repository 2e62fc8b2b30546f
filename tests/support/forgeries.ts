// Forgeries: badge tokens changed, cut, mixed, signed by a stranger, or invented; none may read as ours.
import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'
import { readBadge, signBadge, type BadgeClaims } from '#server/domain/badge-token.ts'
import { badgeTokenLength } from '#shared/badge-token.ts'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** Tries `count` of them against the house's key; `accepted` must be 0. `seed` makes the same ones again. */
export function forgeries(
  count: number,
  seed: number,
): { tried: number; accepted: number; examples: string[] } {
  const random = mulberry32(seed)
  const pick = (below: number) => Math.floor(random() * below)
  const letter = () => alphabet[pick(32)] ?? 'A'
  const [mine, stranger] = [seeded(1), seeded(2)]
  const keys = new Map([['01', createPublicKey(mine)]])
  const ours = Array.from({ length: 8 }, (_, i) => signBadge({ id: '01', privateKey: mine }, claims(i)))
  const genuine = new Set(ours)
  const theirs = Array.from({ length: 8 }, (_, i) => signBadge({ id: '01', privateKey: stranger }, claims(i)))
  const one = (list: string[]) => list[pick(list.length)] ?? ''
  const change = (text: string) => {
    const at = pick(text.length)
    return text.slice(0, at) + letter() + text.slice(at + 1)
  }
  const ways: (() => string)[] = [
    () => change(one(ours)),
    () => change(change(change(one(ours)))),
    () => change(one(theirs)),
    () => one(theirs),
    // The claims of one badge with the signature of another.
    () => one(ours).slice(0, 40) + one(ours).slice(40),
    () => one(ours).slice(0, 40) + one(theirs).slice(40),
    () => Array.from({ length: badgeTokenLength }, letter).join(''),
    () => one(ours).slice(0, pick(badgeTokenLength)),
    () => one(ours) + letter(),
    () => [...one(ours)].reverse().join(''),
  ]
  const examples: string[] = []
  let accepted = 0
  for (let i = 0; i < count; i++) {
    const text = ways[i % ways.length]?.() ?? ''
    if (genuine.has(text) || typeof readBadge(keys, text) === 'string') continue
    accepted++
    if (examples.length < 5) examples.push(text)
  }
  return { tried: count, accepted, examples }
}

function claims(index: number): BadgeClaims {
  const badgeId = `019aa3c2-8f00-7abc-8def-${index.toString(16).padStart(12, '0')}`
  return { version: 1, edition: '2c3d4e5f', badgeId, kind: 'visitor', issue: 1 }
}

function seeded(byte: number): KeyObject {
  const head = Buffer.from('302e020100300506032b657004220420', 'hex')
  return createPrivateKey({
    key: Buffer.concat([head, Buffer.alloc(32, byte)]),
    format: 'der',
    type: 'pkcs8',
  })
}

function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
