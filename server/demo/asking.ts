// The demo's market: what is offered and needed, who asks whom about it, and who says yes.
import { memberActor } from '#server/actions/actor.ts'
import type { House } from '#server/actions/house.ts'
import { createNeed } from '#server/actions/need/needs.ts'
import { createOffer } from '#server/actions/offer/create-offer.ts'
import { matchNeed, matchOffer, type Seller } from '#server/actions/proposition/match-rows.ts'
import { accept } from '#server/actions/request/answer.ts'
import { send } from '#server/actions/request/send.ts'
import { createMatcher } from '#server/domain/matching/index.ts'
import { needBlank, type NeedFields } from '#shared/need.ts'
import { offerBlank, type OfferFields } from '#shared/offer.ts'
import { needsOf, offersOf } from './catalogue.ts'
import type { DemoClock } from './clock.ts'
import type { Company } from './people.ts'
import { chance, type Chance } from './random.ts'
import { each, must } from './run.ts'
import { REQUESTS_MAX } from './opening.ts'

interface Catalogue {
  offers: { id: string; company: Company; fields: OfferFields }[]
  needs: { id: string; company: Company; fields: NeedFields }[]
}

export async function publishCatalogue(
  house: House,
  editionId: string,
  companies: readonly Company[],
  seed: number,
): Promise<Catalogue> {
  const dice = chance(seed)
  const offers = companies
    .filter(one => one.exhibitor)
    .flatMap(company =>
      offersOf(company, dice).map(fields => ({ company, fields: { ...offerBlank, ...fields } })),
    )
  const needs = companies
    .filter(one => one.buyer)
    .flatMap(company =>
      needsOf(company, dice).map(fields => ({ company, fields: { ...needBlank, ...fields } })),
    )
  return {
    offers: await each(offers, async one => ({
      ...one,
      id: (
        await must(house, a =>
          createOffer(a, {
            editionId,
            organisationId: one.company.organisationId,
            fields: one.fields,
            status: 'published',
          }),
        )
      ).id,
    })),
    needs: await each(needs, async one => ({
      ...one,
      id: (
        await must(house, a =>
          createNeed(a, {
            editionId,
            organisationId: one.company.organisationId,
            fields: one.fields,
            status: 'open',
          }),
        )
      ).id,
    })),
  }
}

/** Buyers ask the best of their propositions, a little scattered; most exhibitors say yes. */
export async function askAndAnswer(
  house: House,
  clock: DemoClock,
  editionId: string,
  catalogue: Catalogue,
  { seed, requestsPerNeed }: { seed: number; requestsPerNeed: number },
): Promise<void> {
  const dice = chance(seed)
  const kept = withinQuota(wishesOf(catalogue, dice, requestsPerNeed))
  const sent = await each(kept, ({ from, to, needId, score }) =>
    must(house, a =>
      send(a, {
        editionId,
        requesterId: from.organisationId,
        addresseeId: to.organisationId,
        subject: { kind: 'need', id: needId },
        slotIds: [],
        message: '',
        score,
        by: { kind: 'member', memberId: from.personIds[0] ?? '', organisationId: from.organisationId },
        quiet: true,
        priority: score > 75 ? 'must-meet' : 'wish',
      }),
    ),
  )
  clock.set({ at: '2026-10-24T08:00:00.000Z' })
  await each(
    sent.map((view, i) => ({ view, wish: kept[i], yes: dice.yes(0.82) })).filter(one => one.yes),
    ({ view, wish }) =>
      must(
        house,
        a => accept(a, { editionId, requestId: view.id, by: memberActor(a, wish?.to.organisationId ?? '') }),
        { kind: 'person', personId: wish?.to.personIds[0] ?? '' },
      ),
  )
}

interface Wish {
  from: Company
  to: Company
  needId: string
  score: number
}

/** No two organisations ask each other twice, whichever way round. */
function wishesOf({ offers, needs }: Catalogue, dice: Chance, requestsPerNeed: number): Wish[] {
  const matcher = createMatcher()
  for (const { id, company, fields } of offers) matcher.put(matchOffer(id, fields, seller(company)))
  const offerById = new Map(offers.map(offer => [offer.id, offer]))
  const asked = new Set<string>()
  const wishes: Wish[] = []
  for (const need of needs) {
    const ranked = matcher.rank(matchNeed(need.id, need.company.organisationId, need.fields), {
      top: Math.round(requestsPerNeed * 2),
    })
    for (const match of ranked) {
      const offer = offerById.get(match.offer)
      const key = `${need.company.organisationId}/${offer?.company.organisationId}`
      if (
        !offer ||
        asked.has(key) ||
        asked.has(key.split('/').reverse().join('/')) ||
        offer.company === need.company ||
        dice.yes(0.42)
      )
        continue
      asked.add(key)
      wishes.push({ from: need.company, to: offer.company, needId: need.id, score: match.score })
    }
  }
  return wishes
}

/** The first wishes of each, as many as the edition lets one ask. */
function withinQuota(wishes: readonly Wish[]): Wish[] {
  const used = new Map<string, number>()
  return wishes.filter(({ from }) => {
    const before = used.get(from.organisationId) ?? 0
    used.set(from.organisationId, before + 1)
    return before < REQUESTS_MAX
  })
}

const seller = (company: Company): Seller => ({
  id: company.organisationId,
  naf: null,
  legalFamily: company.legalFamily,
  turnoverCents: null,
  place: {
    city: company.commune[0],
    postcode: company.commune[1],
    insee: company.commune[2],
    department: company.commune[3],
  },
})
