// The register: filters, and a file that holds exactly what they leave.
import t from 'tap'
import { testApp } from '../support/app.ts'
import { castOf } from '../support/cast.ts'
import { draftedConvention, signedConvention } from '../support/conventions.ts'
import { inRegister, registerSums } from '#shared/convention-register.ts'
import type { ConventionSummary } from '#shared/convention.ts'

t.setTimeout(120_000)

t.test('the file holds what the screen shows, signed and executed side by side', async t => {
  const world = await testApp()
  t.teardown(world.close)
  const cast = await castOf(world)
  await signedConvention(world, cast, 'Traiteur des vœux')
  await draftedConvention(cast, 'Papier recyclé')
  const control = `/api/editions/${cast.slug}/control/conventions`
  const all: ConventionSummary[] = (await cast.olga.browser.get(control)).body.convention
  t.equal(all.length, 2)
  t.same(all[0]?.departments, ['44'])
  t.equal(all[0]?.withinEss, false, 'a town is not of the ESS')
  t.equal(all.filter(one => inRegister(one, { q: 'VŒUX', etat: 'signees' })).length, 1)
  t.same(registerSums(all), { signed: 1, executed: 0, signedCents: 0, tradedCents: 0, inKindCents: 0 })

  const lines = async (query: string) => {
    const answer = await cast.olga.browser.get(`${control}/register.csv?${query}`)
    return String(answer.body).trim().split('\r\n')
  }
  const head = (await lines(''))[0] ?? ''
  t.match(head, /Signée le;Exécutée/)
  t.equal((await lines('')).length, 3)
  t.equal((await lines('etat=signees')).length, 2)
  t.match((await lines('etat=signees'))[1], /RENC26-0001;Lettre d’intention;Signée;.*Traiteur des vœux.*;non/)
  t.equal((await lines('dep=75')).length, 1, 'nothing but its head')
  t.equal((await lines('ess=intra')).length, 1)
  const sheet = await cast.olga.browser.get(`${control}/register.xlsx?etat=signees`)
  t.equal(sheet.raw.rawPayload.subarray(0, 2).toString(), 'PK')
  t.equal((await cast.fadila.browser.get(`${control}/register.csv`)).status, 403)
  t.equal((await cast.olga.browser.get(`${control}/register.csv?inconnu=1`)).status, 422)
})
