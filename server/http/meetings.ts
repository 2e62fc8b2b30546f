// Meetings: one's own day, what one says about them, and what organisers change.
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { memberActor, organiserActor } from '#server/actions/actor.ts'
import { setAvailability } from '#server/actions/agenda/availability.ts'
import { agendaRows } from '#server/actions/agenda/facts.ts'
import { absent, correct, debrief, heldByBadge, here, late } from '#server/actions/meeting/attend.ts'
import { book } from '#server/actions/meeting/book.ts'
import { inviteParty } from '#server/actions/request/invite.ts'
import { bringParty, cancel, lock, move, switchPerson } from '#server/actions/meeting/change.ts'
import { freeSlotsOfTeams } from '#server/domain/agenda/free-slots.ts'
import { controlRoom, organiser, participant } from '#server/access/policy.ts'
import { attendancesOf } from '#server/storage/queries/attendances.ts'
import { slotsOf, tablesOf } from '#server/storage/queries/editions.ts'
import { atOnce } from '#server/storage/sql.ts'
import { boardMeetings, organisationMeetings, ownNotesOf } from '#server/storage/queries/meetings.ts'
import { organisationRequests } from '#server/storage/queries/requests.ts'
import { EditionParams, Id, Slug } from '#shared/common.ts'
import { SlotView, TableView } from '#shared/edition.ts'
import {
  AbsentInput,
  AttendanceView,
  Availability,
  BookInput,
  CancelInput,
  DebriefInput,
  InvitationToMeeting,
  LateInput,
  LockInput,
  MeetingView,
  MoveInput,
  MyDay,
  OutcomeInput,
  PartyInput,
  RequestView,
  SwitchInput,
} from '#shared/meeting.ts'
import { answers } from './answers.ts'
import { editionOf, personOf, run } from './gate.ts'
import { mine } from './mine.ts'
import { asPerson, everyone, remembered } from './remembered.ts'

const tags = ['meetings']
const One = Type.Object({ slug: Slug, meetingId: Id })
const Changed = Type.Object({ id: Id, version: Type.Integer() })
const base = '/api/editions/:slug/meetings/:meetingId'

export const meetings: FastifyPluginAsyncTypebox = async app => {
  const { house } = app

  const day = remembered(app, Type.Omit(MyDay, ['now']))
  app.get(
    '/api/editions/:slug/my-day',
    {
      config: { policy: participant },
      schema: { tags, params: EditionParams, response: answers({ 200: MyDay }) },
    },
    (request, reply) => {
      const edition = editionOf(request)
      const { organisationId, id } = mine(request)
      const personId = personOf(request).id
      const read = async () => {
        const sql = atOnce(house.sql)
        const [{ meetings, notes }, token, ownNote, requests, attendance] = await Promise.all([
          organisationMeetings(sql, edition.id, organisationId, house.sql),
          sql.one<{ token: string }>(
            'select ics_token as token from attendance where edition_id = ? and person_id = ?',
            [edition.id, personId],
          ),
          ownNotesOf(sql, edition.id, personId),
          organisationRequests(sql, edition.id, organisationId),
          attendancesOf(sql, edition.id, organisationId),
        ])
        return {
          seq: edition.seq,
          me: {
            personId,
            organisationId,
            participationId: id,
            icsUrl: `${house.settings.publicUrl}/api/agendas/${token?.token ?? ''}.ics`,
          },
          meeting: meetings,
          note: notes,
          ownNote,
          request: requests,
          attendance,
        }
      }
      return day(request, reply, { whose: asPerson(request), read, fresh: () => ({ now: house.now() }) })
    },
  )

  app.get(
    '/api/editions/:slug/free-slots/:organisationId',
    {
      config: { policy: participant },
      schema: {
        tags,
        params: Type.Object({ slug: Slug, organisationId: Id }),
        response: answers({ 200: Type.Object({ slot: Type.Array(SlotView) }) }),
      },
    },
    async request => {
      const edition = editionOf(request)
      const rows = await agendaRows(
        house.sql,
        edition.id,
        [mine(request).organisationId, request.params.organisationId],
        house.now(),
      )
      const free = new Set(
        freeSlotsOfTeams(
          rows.teams.map(team => team.people),
          rows,
        ).map(slot => slot.id),
      )
      return { slot: (await slotsOf(house.sql, edition.id)).filter(slot => free.has(slot.id)) }
    },
  )

  app.put(
    '/api/editions/:slug/availability/:personId',
    {
      config: { policy: participant },
      schema: {
        tags,
        params: Type.Object({ slug: Slug, personId: Id }),
        body: Availability,
        response: answers({ 200: Type.Object({ attendance: AttendanceView, crossed: Type.Array(Id) }) }),
      },
    },
    request =>
      run(request, a =>
        setAvailability(a, {
          ...request.body,
          editionId: editionOf(request).id,
          personId: request.params.personId,
          organisationIds: request.rights.members.map(one => one.organisationId),
        }),
      ),
  )

  const Board = Type.Object({
    seq: Type.Integer(),
    slot: Type.Array(SlotView),
    table: Type.Array(TableView),
    meeting: Type.Array(MeetingView),
  })
  const board = remembered(app, Board)
  app.get(
    '/api/editions/:slug/board',
    {
      config: { policy: controlRoom },
      schema: {
        tags,
        params: EditionParams,
        response: answers({ 200: Board }),
      },
    },
    (request, reply) => {
      const { id, seq } = editionOf(request)
      const read = async () => {
        const sql = atOnce(house.sql)
        const [slot, table, meeting] = await Promise.all([
          slotsOf(sql, id),
          tablesOf(sql, id),
          boardMeetings(sql, id, house.sql),
        ])
        return { seq, slot, table, meeting }
      }
      return board(request, reply, { whose: everyone, read })
    },
  )

  const own = (request: FastifyRequest) => {
    const { organisationId } = mine(request)
    const { meetingId } = request.params as { meetingId: string }
    return { editionId: editionOf(request).id, meetingId, memberId: personOf(request).id, organisationId }
  }
  const response = answers({ 200: Changed })
  const said = { config: { policy: participant } }

  app.post(`${base}/here`, { ...said, schema: { tags, params: One, response } }, request => {
    const { organisationId, ...which } = own(request)
    return run(request, a => here(a, { ...which, by: memberActor(a, organisationId) }))
  })
  app.post(`${base}/late`, { ...said, schema: { tags, params: One, body: LateInput, response } }, request => {
    const { organisationId, ...which } = own(request)
    return run(request, a => late(a, { ...which, ...request.body, by: memberActor(a, organisationId) }))
  })
  app.post(
    `${base}/absent`,
    { ...said, schema: { tags, params: One, body: AbsentInput, response } },
    request => {
      const { organisationId, ...which } = own(request)
      return run(request, a =>
        absent(a, {
          ...which,
          organisationId: request.body.organisationId,
          by: memberActor(a, organisationId),
        }),
      )
    },
  )
  app.post(
    `${base}/debrief`,
    { ...said, schema: { tags, params: One, body: DebriefInput, response } },
    request => {
      const { organisationId, ...which } = own(request)
      return run(request, a => debrief(a, { ...which, ...request.body, by: memberActor(a, organisationId) }))
    },
  )
  app.post(
    `${base}/scan`,
    {
      ...said,
      schema: {
        tags,
        params: One,
        body: Type.Object({ personId: Id }, { additionalProperties: false }),
        response,
      },
    },
    request => {
      const { organisationId, ...which } = own(request)
      return run(request, a =>
        heldByBadge(a, {
          ...which,
          scannedPersonId: request.body.personId,
          by: memberActor(a, organisationId),
        }),
      )
    },
  )
  app.post(
    `${base}/cancel`,
    { ...said, schema: { tags, params: One, body: CancelInput, response } },
    request => {
      const { organisationId, ...which } = own(request)
      return run(request, a => cancel(a, { ...which, ...request.body, by: memberActor(a, organisationId) }))
    },
  )
  app.post(`${base}/move`, { ...said, schema: { tags, params: One, body: MoveInput, response } }, request => {
    const { organisationId, ...which } = own(request)
    return run(request, a => move(a, { ...which, ...request.body, by: memberActor(a, organisationId) }))
  })
  app.post(
    `${base}/switch`,
    { ...said, schema: { tags, params: One, body: SwitchInput, response } },
    request => {
      const { organisationId, ...which } = own(request)
      return run(request, a =>
        switchPerson(a, { ...which, ...request.body, organisationId, by: memberActor(a, organisationId) }),
      )
    },
  )
  app.post(
    `${base}/invitations`,
    {
      ...said,
      schema: { tags, params: One, body: InvitationToMeeting, response: answers({ 200: RequestView }) },
    },
    request => {
      const { organisationId, ...which } = own(request)
      const by = { requesterId: organisationId }
      return run(request, a =>
        inviteParty(a, { ...which, ...request.body, ...by, by: memberActor(a, organisationId) }),
      )
    },
  )

  // The control room: the same verbs, for anyone's meeting.
  const control = '/api/editions/:slug/control/meetings'
  const orders = { config: { policy: organiser } }
  const which = (request: FastifyRequest) => ({
    editionId: editionOf(request).id,
    meetingId: (request.params as { meetingId: string }).meetingId,
  })
  app.post(
    control,
    { ...orders, schema: { tags, params: EditionParams, body: BookInput, response } },
    request =>
      run(request, async a => {
        const { subject, parties, slotId, tableId, despite } = request.body
        const made = await book(a, {
          editionId: editionOf(request).id,
          slotId,
          tableId,
          subject,
          parties,
          offerId: null,
          needId: null,
          requestId: null,
          origin: 'organiser',
          despite,
          by: organiserActor(a),
        })
        return 'ok' in made ? made : { id: made.id, version: made.version }
      }),
  )
  app.post(
    `${control}/:meetingId/move`,
    { ...orders, schema: { tags, params: One, body: MoveInput, response } },
    request => run(request, a => move(a, { ...which(request), ...request.body, by: organiserActor(a) })),
  )
  app.post(
    `${control}/:meetingId/cancel`,
    { ...orders, schema: { tags, params: One, body: CancelInput, response } },
    request => run(request, a => cancel(a, { ...which(request), ...request.body, by: organiserActor(a) })),
  )
  app.post(
    `${control}/:meetingId/lock`,
    { ...orders, schema: { tags, params: One, body: LockInput, response } },
    request => run(request, a => lock(a, { ...which(request), ...request.body, by: organiserActor(a) })),
  )
  app.post(
    `${control}/:meetingId/parties`,
    { ...orders, schema: { tags, params: One, body: PartyInput, response } },
    request =>
      run(request, a => bringParty(a, { ...which(request), ...request.body, by: organiserActor(a) })),
  )
  app.post(
    `${control}/:meetingId/outcome`,
    { config: { policy: controlRoom }, schema: { tags, params: One, body: OutcomeInput, response } },
    request => run(request, a => correct(a, { ...which(request), ...request.body, by: organiserActor(a) })),
  )
}
