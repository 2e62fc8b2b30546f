// Conventions of the demo: drafted from meetings that were held, some of them signed at the desk.
import type { House } from '#server/actions/house.ts'
import { organiserActor } from '#server/actions/actor.ts'
import { draft } from '#server/actions/convention/draft.ts'
import { freeze, read, review, setField } from '#server/actions/convention/negotiate.ts'
import { signOnTablet } from '#server/actions/convention/sign.ts'
import { kindsOffered } from '#server/domain/convention/kinds.ts'
import { conventionState, registerOf } from '#server/storage/queries/conventions.ts'
import { boardMeetings } from '#server/storage/queries/meetings.ts'
import type { DemoClock } from './clock.ts'
import { chance } from './random.ts'
import { must } from './run.ts'

const FROM = { address: '127.0.0.1', device: 'Tablette du bureau des conventions' }

export async function draftSome(
  house: House,
  _clock: DemoClock,
  editionId: string,
  count: number,
): Promise<void> {
  const dice = chance(31)
  const held = (await boardMeetings(house.sql, editionId)).filter(
    one => one.status === 'held' && one.parties.some(party => party.followUp === 'convention'),
  )
  const others = (await boardMeetings(house.sql, editionId)).filter(
    one => one.status === 'held' && !held.includes(one),
  )
  for (const meeting of [...held, ...others].slice(0, count)) {
    const [party] = meeting.parties
    if (!party) continue
    const public_ = await house.sql.one(
      "select 1 as one from organisation where legal_family = 'collectivite' and id in (?, ?)",
      [meeting.parties[0]?.organisationId ?? '', meeting.parties[1]?.organisationId ?? ''],
    )
    const kind = dice.pick(
      kindsOffered([{ publicBuyer: public_ !== undefined }]).filter(
        one => one !== 'multi-party' && one !== 'in-kind',
      ),
    )
    await must(
      house,
      a =>
        draft(a, {
          editionId,
          organisationId: party.organisationId,
          meetingId: meeting.id,
          kind,
          language: 'fr',
        }),
      { kind: 'person', personId: party.attendees[0]?.personId ?? '' },
    )
  }
}

export async function signSome(
  house: House,
  _clock: DemoClock,
  editionId: string,
  count: number,
): Promise<void> {
  const drafts = (await registerOf(house.sql, editionId)).filter(one => one.status === 'draft').reverse()
  const olga = await house.sql.one<{ id: string }>(
    "select id from person where email = 'olga.legoff@estuaire.example'",
  )
  const organiser = { kind: 'person', personId: olga?.id ?? '' } as const
  for (const { id } of drafts.slice(0, count)) {
    const row = await conventionState(house.sql, id)
    const [first] = row?.convention.parties ?? []
    if (!row || !first) continue
    const by = {
      kind: 'member',
      memberId: first.signatory.memberId ?? '',
      organisationId: first.organisationId,
    } as const
    const which = { editionId, conventionId: id, by }
    const fields = row.convention.fields
    if (fields.commitments === '')
      await must(house, a =>
        setField(a, {
          ...which,
          name: 'commitments',
          value: `${first.name} | tient ce qui est convenu`,
          revision: row.convention.revision,
        }),
      )
    if (fields.object === '')
      await must(house, a =>
        setField(a, {
          ...which,
          name: 'object',
          value: 'Travailler ensemble en 2027',
          revision: row.convention.revision + 1,
        }),
      )
    await must(house, a => review(a, which))
    await must(house, a => freeze(a, which))
    const frozen = (await conventionState(house.sql, id))?.convention
    for (const party of frozen?.parties ?? []) {
      const actor = {
        kind: 'member',
        memberId: party.signatory.memberId ?? '',
        organisationId: party.organisationId,
      } as const
      await must(house, a => read(a, { ...which, by: actor, revision: frozen?.revision ?? 1 }))
      await must(
        house,
        a =>
          signOnTablet(a, {
            editionId,
            conventionId: id,
            sha256: frozen?.frozen?.sha256 ?? '',
            from: FROM,
            by: organiserActor(a, party.organisationId),
          }),
        organiser,
      )
    }
  }
}
