// Dates and places as a reader of French expects them.
import t from 'tap'

Object.assign(globalThis, { document: { cookie: 'language=fr' } })
const { dayRange } = await import('../../client/src/words/both.ts')
const { day, shortDay } = await import('../../client/src/words/time.ts')
const { address } = await import('../../client/src/words/place.ts')

t.test('the first of a month is an ordinal, alone and in a range', async t => {
  t.equal(day('2027-02-01T12:00Z', 'UTC'), 'lundi 1er février')
  t.equal(shortDay('2027-02-01T12:00Z', 'UTC'), '1er févr.')
  t.match(dayRange('2027-02-01', '2027-06-30'), /^1er février\s–\s30 juin 2027$/)
  t.match(dayRange('2027-02-01', '2027-02-03'), /^1er\s?–\s?3 février 2027$/)
  t.match(dayRange('2027-01-21', '2027-02-01'), /^21 janvier\s–\s1er février 2027$/)
  t.match(dayRange('2026-11-26', '2026-11-27'), /^26\s?–\s?27 novembre 2026$/)
  t.equal(dayRange('2027-02-11', '2027-02-11'), '11 février 2027')
})

t.test('a place without a street has no comma for it', async t => {
  const venue = { name: 'Halle', street: '', postcode: '44200', city: 'Nantes' }
  t.equal(address(venue), 'Halle, 44200 Nantes')
  t.equal(address({ ...venue, street: '3 rue du Port' }), 'Halle, 3 rue du Port, 44200 Nantes')
})
