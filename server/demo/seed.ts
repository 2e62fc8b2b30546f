// Fills the demo edition, « Les Rencontres de l'Estuaire 2026 », by the actions themselves, from a seed.
import type { Act } from '#server/actions/act.ts'
import { personFor } from '#server/actions/account/sign-in.ts'
import { createEdition, giveRole } from '#server/actions/edition/create-edition.ts'
import { updateEdition } from '#server/actions/edition/update-edition.ts'
import type { House } from '#server/actions/house.ts'
import { createNeed } from '#server/actions/need/needs.ts'
import { createOffer } from '#server/actions/offer/create-offer.ts'
import { memberActor } from '#server/actions/actor.ts'
import { outcomeOf } from '#server/actions/plan/outcome.ts'
import { publishPlan } from '#server/actions/plan/publish.ts'
import { beginPlan, finishPlan } from '#server/actions/plan/run.ts'
import { poolOf } from '#server/actions/plan/pool.ts'
import { accept } from '#server/actions/request/answer.ts'
import { send } from '#server/actions/request/send.ts'
import { createDoor } from '#server/actions/visitor/doors.ts'
import { register } from '#server/actions/visitor/register.ts'
import { createMatcher } from '#server/domain/matching/index.ts'
import { plan } from '#server/domain/planning/plan.ts'
import { matchNeed, matchOffer } from '#server/actions/proposition/match-rows.ts'
import { offerBlank, type OfferFields } from '#shared/offer.ts'
import { needBlank, type NeedFields } from '#shared/need.ts'
import { needsOf, offersOf } from './catalogue.ts'
import type { DemoClock } from './clock.ts'
import { playDay } from './day.ts'
import { draftSome, signSome } from './deals.ts'
import { firstNames, lastNames } from './names.ts'
import { castPlots, enter, type Company } from './people.ts'
import { chance } from './random.ts'
import { DEMO_SLUG, each, must } from './run.ts'

const SEED = 2026
/** Sizes of the demo edition; tests make a small one. */
export interface DemoSize {
  companies: number
  visitors: number
  tables: number
  requestsPerNeed: number
}
const FULL: DemoSize = { companies: Infinity, visitors: 2100, tables: 48, requestsPerNeed: 3.5 }
// Moves of the planner: the plan must be the same on every machine, so its budget is counted, not timed.
const PLAN_STEPS = 400_000

export async function hasDemo(house: House): Promise<boolean> {
  return (await house.sql.one('select 1 as one from edition where slug = ?', [DEMO_SLUG])) !== undefined
}

/** Everything, from the first registration to the second morning. `say` tells how far it is. */
export async function seedDemo(
  house: House,
  clock: DemoClock,
  say: (text: string) => void,
  size: DemoSize = FULL,
): Promise<void> {
  const dice = chance(SEED)
  clock.set({ at: '2026-10-05T08:00:00.000Z', rate: 1 })
  say('La distribution : structures, offres et besoins')
  const editionId = await openEdition(house, size)
  const plots = castPlots(dice).filter((_, i) => i < size.companies || i % 20 === 0 || i > 228)
  const companies = await each(plots, plot => must(house, a => enter(a, plot, editionId)))
  const catalogue = await publishCatalogue(house, editionId, companies)

  clock.set({ at: '2026-10-20T08:00:00.000Z' })
  await must(house, a => phase(a, editionId, 'requests'))
  say('Les demandes de rendez-vous')
  await askAndAnswer(house, editionId, companies, catalogue, size, clock)

  clock.set({ at: '2026-11-20T08:00:00.000Z' })
  say('Le planning')
  await planAndPublish(house, editionId)

  say('Les inscriptions')
  await registerVisitors(house, editionId, companies, size)
  for (const [name, zone, capacity] of [
    ['Porte A', 'hall', 1200],
    ['Porte B', 'hall', 1200],
    ['Espace rendez-vous', 'meetings', 300],
    ['Ateliers', 'workshops', 180],
  ] as const) {
    await must(house, a => createDoor(a, { editionId, name, zone, capacity }))
  }

  clock.set({ at: '2026-11-26T07:30:00.000Z' })
  await must(house, a => phase(a, editionId, 'live'))
  say('La première journée')
  await playDay(house, clock, editionId, '2026-11-26T07:30:00.000Z', '2026-11-26T17:30:00.000Z')
  await draftSome(house, clock, editionId, 31)
  await signSome(house, clock, editionId, 17)
  say('La seconde matinée')
  clock.set({ at: '2026-11-27T07:30:00.000Z' })
  await playDay(house, clock, editionId, '2026-11-27T07:30:00.000Z', '2026-11-27T09:05:00.000Z')
  clock.set({ at: '2026-11-27T09:05:00.000Z', rate: 1 })
  // What the demo would have posted is told as written, not sent: nobody reads at .example.
  await must(house, async a => {
    await a.sql.all("update mail_delivery set status = 'written', sent_at = ? where status = 'waiting'", [
      a.now,
    ])
    return { done: true }
  })
}

async function openEdition(house: House, size: DemoSize): Promise<string> {
  const olga = await must(house, async a => {
    const person = await personFor(a, 'olga.legoff@estuaire.example', 'fr', 'Olga Le Goff')
    Object.assign(person, { demo: true, platformAdmin: true })
    return { id: person.id }
  })
  const fadila = await must(house, async a => {
    const person = await personFor(a, 'fadila.benali@estuaire.example', 'fr', 'Fadila Benali')
    person.demo = true
    return { id: person.id }
  })
  const breaks = [{ from: '12:20', to: '13:40', label: 'Déjeuner' }]
  const made = await must(house, a =>
    createEdition(a, {
      slug: DEMO_SLUG,
      name: "Les Rencontres de l'Estuaire 2026",
      timeZone: 'Europe/Paris',
      venue: {
        name: 'Halle de Penhoët',
        street: '1 quai des Chantiers',
        postcode: '44600',
        city: 'Saint-Nazaire',
        department: '44',
      },
      summary: {
        fr: "Deux jours pour que les acheteurs de l'estuaire rencontrent les entreprises de l'économie sociale et solidaire, et pour que cela se traduise en conventions.",
        en: 'Two days for the buyers of the estuary to meet the enterprises of the social and solidarity economy, and to turn it into conventions.',
      },
      bookingMode: 'planned',
      rules: { requestQuota: 30, answerHours: 240 },
      grid: {
        days: ['2026-11-26', '2026-11-27'].map(date => ({ date, from: '09:00', to: '17:20', breaks })),
        slotMinutes: 20,
        gapMinutes: 0,
        tables: size.tables,
      },
      organiserId: olga.id,
      demo: true,
    }),
  )
  await must(house, a => giveRole(a, { editionId: made.id, personId: fadila.id, role: 'facilitator' }))
  return made.id
}

async function phase(a: Act, editionId: string, name: 'requests' | 'live') {
  const row = await a.sql.one<{ version: number }>('select version from edition where id = ?', [editionId])
  return updateEdition(a, { editionId, phase: name, version: row?.version ?? 1 })
}

interface Catalogue {
  offers: { id: string; company: Company; fields: OfferFields }[]
  needs: { id: string; company: Company; fields: NeedFields }[]
}

async function publishCatalogue(
  house: House,
  editionId: string,
  companies: readonly Company[],
): Promise<Catalogue> {
  const dice = chance(SEED + 1)
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
async function askAndAnswer(
  house: House,
  editionId: string,
  companies: readonly Company[],
  catalogue: Catalogue,
  size: DemoSize,
  clock: DemoClock,
): Promise<void> {
  const dice = chance(SEED + 2)
  const matcher = createMatcher()
  const seller = (company: Company) => ({
    organisationId: company.organisationId,
    name: company.name,
    legalFamily: company.legalFamily,
    turnoverCents: null,
    place: {
      city: company.commune[0],
      postcode: company.commune[1],
      insee: company.commune[2],
      department: company.commune[3],
    },
  })
  for (const { id, company, fields } of catalogue.offers)
    matcher.put(matchOffer(id, fields, seller(company) as never))
  const offerById = new Map(catalogue.offers.map(offer => [offer.id, offer]))
  const asked = new Set<string>()
  const wishes: { from: Company; to: Company; needId: string; score: number }[] = []
  for (const need of catalogue.needs) {
    for (const match of matcher.rank(matchNeed(need.id, need.company.organisationId, need.fields), {
      top: Math.round(size.requestsPerNeed * 2),
    })) {
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
  const quota = new Map<string, number>()
  const kept = wishes.filter(({ from }) => {
    const used = quota.get(from.organisationId) ?? 0
    quota.set(from.organisationId, used + 1)
    return used < 30
  })
  const sent = await each(kept, wish =>
    must(house, a => {
      const by = {
        kind: 'member',
        memberId: wish.from.personIds[0] ?? '',
        organisationId: wish.from.organisationId,
      } as const
      return send(a, {
        editionId,
        requesterId: wish.from.organisationId,
        addresseeId: wish.to.organisationId,
        subject: { kind: 'need', id: wish.needId },
        slotIds: [],
        message: '',
        score: wish.score,
        by,
        quiet: true,
        priority: wish.score > 75 ? 'must-meet' : 'wish',
      })
    }),
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
  void companies
}

async function planAndPublish(house: House, editionId: string): Promise<void> {
  const pool = await poolOf(house.sql, editionId, house.now())
  const begun = await must(house, a => beginPlan(a, { editionId, mode: 'fresh' }))
  const made = plan(pool.instance, { seed: SEED, steps: PLAN_STEPS })
  await must(house, a => finishPlan(a, { planId: begun.id, result: outcomeOf(pool, made) }))
  await must(house, a => publishPlan(a, { editionId, planId: begun.id }))
}

async function registerVisitors(
  house: House,
  editionId: string,
  companies: readonly Company[],
  size: DemoSize,
): Promise<void> {
  const dice = chance(SEED + 3)
  const cast = companies.flatMap(company =>
    company.people.map(one => ({
      ...one,
      organisationName: company.name,
      kind: company.exhibitor ? 'exhibitor' : 'buyer',
    })),
  )
  const guests = Array.from({ length: Math.max(0, size.visitors - cast.length) }, (_, i) => {
    const name = `${dice.pick(firstNames)} ${dice.pick(lastNames)}`
    return {
      name,
      email: `visite.${i + 1}@public.example`,
      organisationName: dice.yes(0.4) ? dice.pick(companies).name : '',
      kind: dice.yes(0.03) ? 'press' : 'visitor',
    }
  })
  await each([...cast, ...guests], one =>
    must(house, a =>
      register(a, { ...one, editionId, locale: 'fr', shareContact: dice.yes(0.7), quiet: true }),
    ),
  )
  // The cast's badges are its people's: a welcome at the door tells them their first meeting.
  await must(house, async a => {
    await a.sql.all(
      'update visitor set person_id = (select p.id from person p where p.email = visitor.email) where edition_id = ? and email is not null',
      [editionId],
    )
    return { done: true }
  })
}
