// A door without network: each badge is judged by the key that signed it; a key the phone cannot take blinds it to no other.
import { createPublicKey, sign, type KeyObject } from 'node:crypto'
import t from 'tap'
import { badgeMessage, badgeText, editionShortId } from '#shared/badge-token.ts'
import { claimsOf, fixedKey } from '#tests/support/badge-keys.ts'
import { importKeys, judgeHere } from '../../client/src/pages/door/judge.ts'
import { DoorPeople } from '../../client/src/pages/door/people.ts'

const editionId = '019aa3c2-8f00-7abc-8def-00002c3d4e5f'
const at = '2026-11-26T08:00:00.000Z'
const spki = (key: KeyObject) =>
  createPublicKey(key).export({ format: 'der', type: 'spki' }).toString('base64')
const badge = (index: number, key: KeyObject, keyId: string) => {
  const message = badgeMessage({ ...claimsOf(index), edition: editionShortId(editionId) }, keyId)
  return badgeText(message, sign(null, message, key))
}
const listed = (...indexes: number[]) => {
  const people = new DoorPeople()
  const row = (index: number) => ({
    id: claimsOf(index).badgeId,
    name: `Personne ${index}`,
    organisationName: '',
    kind: 'visitor' as const,
    code: '',
    issue: 1,
    revokedAt: null,
    companions: 0,
  })
  people.take({ badge: indexes.map(row), inside: [], agenda: [] }, 'Europe/Paris')
  return people
}
const [good, other] = [fixedKey(1), fixedKey(2)]

for (const [how, broken] of [
  ['not base 64', '%%%'],
  ['cut short', spki(other).slice(0, 20)],
  ['of another kind', Buffer.from('300d06092a864886f70d010101', 'hex').toString('base64')],
] as const)
  t.test(
    `one key ${how}: badges of the good one are still proved, the others known by the list alone`,
    async t => {
      const keys = await importKeys([
        { id: '01', spki: broken },
        { id: '02', spki: spki(good) },
      ])
      const known = { people: listed(1, 2), editionId, keys }
      const verdict = async (token: string) =>
        (await judgeHere(known, { token, direction: 'in', at })).verdict

      t.equal(await verdict(badge(1, good, '02')), 'welcome')
      t.equal(await verdict(badge(9, good, '02')), 'welcome', 'made after the list, and signed')
      t.not(await verdict(badge(9, other, '02')), 'welcome', 'a forged one is still refused')
      t.equal(await verdict(badge(2, other, '01')), 'welcome', 'on the list, its key not readable here')
      t.not(await verdict(badge(9, other, '01')), 'welcome', 'not on the list, nothing proves it')
      t.not(await verdict(badge(1, good, '03')), 'welcome', 'a key nobody sent')
    },
  )
