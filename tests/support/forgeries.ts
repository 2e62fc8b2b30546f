// Forgeries: badge tokens changed, cut, mixed, signed by a stranger, or invented; none may read as ours.
import { createPublicKey } from 'node:crypto'
import { readBadge, signBadge } from '#server/domain/badge-token.ts'
import { randomFrom } from '#server/domain/planning/random.ts'
import { badgeTokenLength } from '#shared/badge-token.ts'
import { claimsOf, fixedKey } from './badge-keys.ts'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** Tries `count` of them against the house's key; `accepted` must be 0. `seed` makes the same ones again. */
export function forgeries(
  count: number,
  seed: number,
): { tried: number; accepted: number; examples: string[] } {
  const random = randomFrom(seed)
  const pick = (below: number) => Math.floor(random() * below)
  const letter = () => alphabet[pick(32)] ?? 'A'
  const [mine, stranger] = [fixedKey(1), fixedKey(2)]
  const keys = new Map([['01', createPublicKey(mine)]])
  const ours = Array.from({ length: 8 }, (_, i) => signBadge({ id: '01', privateKey: mine }, claimsOf(i)))
  const genuine = new Set(ours)
  const theirs = Array.from({ length: 8 }, (_, i) =>
    signBadge({ id: '01', privateKey: stranger }, claimsOf(i)),
  )
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
