// What a declared sector adds: the same made-up market with and without, judged by the sectors it was made from.
import { createMatcher } from '#server/domain/matching/index.ts'
import { interval, mean, ndcg10 } from './figures.ts'
import { makeNeed, makeOffer, randomFrom, regionTowns } from './market.ts'

const seed = 77

export function benchDeclared(): void {
  console.log(`seed ${seed}: 2,000 offers, 300 needs, nDCG@10 for the same sector (3) and the same group (1)`)
  for (const [what, declared, asked] of [
    ['nobody declares', false, false],
    ['sellers declare', true, false],
    ['both declare', true, true],
  ] as const) {
    const quality = measured(declared, asked)
    const [low, high] = interval(quality, randomFrom(5))
    console.log(`  ${what}: ${mean(quality).toFixed(3)} [${low.toFixed(3)}, ${high.toFixed(3)}]`)
  }
}

function measured(declared: boolean, asked: boolean): number[] {
  const random = randomFrom(seed)
  const offers = Array.from({ length: 2000 }, (_, at) =>
    makeOffer(random, `o${at}`, `s${at}`, { declared, towns: regionTowns }),
  )
  const needs = Array.from({ length: 300 }, (_, at) => makeNeed(random, `n${at}`, { towns: regionTowns }))
  const matcher = createMatcher()
  for (const { row } of offers) matcher.put({ ...row, territory: undefined })
  return needs.map(({ row, sectors: [wanted] }) => {
    const gains = new Map(
      offers.map(offer => {
        const same = offer.sectors.some(sector => sector.code === wanted?.code)
        const near = offer.sectors.some(sector => sector.group === wanted?.group)
        return [offer.row.id, same ? 3 : near ? 1 : 0] as const
      }),
    )
    const need = { ...row, place: undefined, sector: asked ? wanted?.code : undefined }
    const matches = matcher.rank(need, { oneSided: true, top: 10 })
    return ndcg10(
      matches.map(match => gains.get(match.offer) ?? 0),
      [...gains.values()],
    )
  })
}
