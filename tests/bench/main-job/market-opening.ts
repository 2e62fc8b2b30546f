// Before the doors open: the edition made, the market imported and validated, everyone signed in, propositions read.
import path from 'node:path'
import { createEdition, importFile, signInAll, todaysGrid } from './edition.ts'
import type { Fair, Proposition } from './fair.ts'
import { openScreens } from './screens.ts'
import { each } from './speaker.ts'
import { ndcg } from './tallies.ts'

export async function opening(fair: Fair): Promise<void> {
  const { stage, market, sizes, zone, slug, base, speakers, organisationOf, wishes } = fair
  const { server, step, expect } = stage

  await step('edition created by the administrator', async note => {
    fair.olga = await stage.signIn(stage.admin)
    await createEdition(fair.olga, {
      slug,
      name: 'Rencontres de l’ESS',
      timeZone: zone,
      grid: todaysGrid(zone, new Date(), sizes.slots, sizes.tables),
    })
    const grid = await fair.olga.must('GET', `${base}/grid`)
    note(`${grid.slot.length} slots, ${grid.table.length} tables`)
    expect(grid.slot.length === sizes.slots, 'the grid has the slots asked for')
  })

  await step('imported, each file tried dry first', async note => {
    for (const kind of ['organisations', 'offers', 'needs'] as const)
      note(`${await importFile(stage, slug, kind, stage.file(`${kind}.csv`, market[kind]))} ${kind}`)
    const again = await stage.covalence(
      'import',
      'offers',
      path.join(stage.folder, 'csv/offers.csv'),
      '--edition',
      slug,
    )
    expect(/ 0 créés, 0 mis à jour/.test(again.stderr), 'the same file twice changes nothing')
  })

  await step('a latecomer enters itself; all are validated', async note => {
    const late = await stage.signIn('tard@atelier.example')
    const made = await late.must('POST', '/api/organisations', {
      name: 'Arrivée du matin',
      legalFamily: 'SCOP',
    })
    await late.must('POST', `${base}/participations`, {
      organisationId: made.id,
      exhibitor: true,
      buyer: false,
    })
    const { validated } = await fair.olga.must('POST', `${base}/participations/validate`, {})
    const list = await fair.olga.must('GET', `${base}/participations`)
    note(`${validated} validated, ${list.participation.length} take part`)
    expect(validated === 1, 'the one that waited is validated')
    expect(
      list.participation.every((one: { status: string }) => one.status === 'validated'),
      'nobody waits any more',
    )
    for (const one of list.participation) organisationOf.set(one.name, one.organisationId)
  })

  await step('everybody signs in with the code of their letter', async note => {
    const all = [...market.buyers, ...market.exhibitors]
    fair.people = await signInAll(
      stage,
      all.map(one => one.email),
    )
    all.forEach(({ organisation }, i) => {
      const [speaker, id] = [fair.people[i], organisationOf.get(organisation)]
      if (speaker && id) speakers.set(id, speaker)
    })
    note(`${fair.people.length} people`)
    expect(speakers.size === all.length, 'each organisation has someone signed in')
  })

  await step('propositions read by every buyer and exhibitor', async note => {
    let [needs, found, gain, judged, forExhibitors] = [0, 0, 0, 0, 0]
    for (const { organisation } of market.buyers) {
      const buyer = fair.speakerOf(organisation)
      if (!buyer) continue
      const mine = await buyer.must('GET', `${base}/needs/mine`)
      for (const need of mine.need as { id: string; title: string }[]) {
        const { proposition } = await buyer.must('GET', `${base}/needs/${need.id}/propositions`)
        needs++
        found += proposition.length
        const relevance = market.judged.get(need.title)
        if (relevance) {
          judged++
          gain += ndcg(
            proposition.map((one: Proposition) => one.offer.organisation.name),
            relevance,
          )
        }
        for (const one of (proposition as Proposition[]).slice(0, sizes.requestsANeed))
          wishes.push({ buyer, proposition: one })
      }
    }
    await each(market.exhibitors, async ({ organisation }) => {
      const exhibitor = fair.speakerOf(organisation)
      if (exhibitor) forExhibitors += (await exhibitor.must('GET', `${base}/propositions`)).proposition.length
    })
    note(`${needs} needs, ${found} propositions to buyers, ${forExhibitors} to exhibitors`)
    if (judged > 0) note(`nDCG@10 ${(gain / judged).toFixed(3)} over ${judged} judged needs`)
    expect(needs > 0 && found >= needs, 'every need has propositions')
    expect(forExhibitors > 0, 'exhibitors have propositions')
  })

  // Whom the browsers watch: the first exhibitor asked, and the organiser.
  const organisation = wishes[0]?.proposition.offer.organisation
  const owner = speakers.get(organisation?.id ?? '')
  if (!organisation || !owner) throw new Error('nobody was proposed to anybody')
  await step('two browsers open « Ma journée » and the control room', async note => {
    const screens = await openScreens(
      server.url,
      path.join(stage.folder, 'screens'),
      { day: owner.token, control: fair.olga.token },
      zone,
    )
    fair.watched = { organisation, owner, screens }
    note(organisation.name, 'no meeting yet; nobody present')
    await fair.shoot('ouverture')
  })
}
