// Figures of the control room: everything counted from the rows, by the same definitions as export and report.
import { disagreements, tradedCents } from '#server/domain/convention/follow-up.ts'
import type { Convention } from '#server/domain/convention/convention.ts'
import { centsOf } from '#server/domain/convention/fields.ts'
import { alertsOf } from '#server/domain/control/alerts.ts'
import { conventionFigures, type CountedConvention } from '#server/domain/indicator/convention-figures.ts'
import {
  absences,
  meetingFigures,
  requestFigures,
  type CountedMeeting,
  type CountedRequest,
} from '#server/domain/indicator/meeting-figures.ts'
import { report } from '#server/domain/indicator/report.ts'
import { isEntry, visitFigures } from '#server/domain/indicator/visit-figures.ts'
import { isAfter, plusMinutes } from '#server/domain/instant.ts'
import type { ControlFigures, ControlLists } from '#shared/control.ts'
import type { EditionView } from '#shared/edition.ts'
import type { MeetingView } from '#shared/meeting.ts'
import { isEss, type LegalFamily } from '#shared/organisation.ts'
import { bool, json, type Sql } from '../sql.ts'
import { crossedMeetings } from './crossed.ts'
import { slotsOf, tablesOf } from './editions.ts'
import { boardMeetings } from './meetings.ts'
import { poolSize } from './plans.ts'
import { doorList, ENTRANCE, ledgerOf } from './visitors.ts'

interface Part {
  organisationId: string
  name: string
  exhibitor: boolean
  buyer: boolean
  status: string
  legalFamily: LegalFamily
  department: string | null
}

interface AskedRow extends CountedRequest, Record<string, unknown> {
  id: string
  sentAt: string
  answerBy: string
  priority: string
}

async function partsOf(sql: Sql, editionId: string): Promise<Part[]> {
  const rows = await sql.all<Record<string, unknown>>(
    `select pa.organisation_id as "organisationId", o.name, pa.exhibitor, pa.buyer, pa.status, o.legal_family as "legalFamily", o.place
     from participation pa join organisation o on o.id = pa.organisation_id where pa.edition_id = ? order by o.name, o.id`,
    [editionId],
  )
  return rows.map(
    row =>
      ({
        ...row,
        exhibitor: bool(row.exhibitor),
        buyer: bool(row.buyer),
        department: json<{ department?: string }>(row.place).department ?? null,
      }) as unknown as Part,
  )
}

const askedOf = (sql: Sql, editionId: string) =>
  sql.all<AskedRow>(
    `select id, requester_id as "requesterId", addressee_id as "addresseeId", status, priority, sent_at as "sentAt", answer_by as "answerBy" from meeting_request where edition_id = ? order by answer_by, id`,
    [editionId],
  )

const counted = (meeting: MeetingView): CountedMeeting => ({
  status: meeting.status,
  organisationIds: meeting.parties.map(party => party.organisationId),
  missingIds: meeting.missingIds,
})

async function conventionsOf(
  sql: Sql,
  editionId: string,
  parts: readonly Part[],
): Promise<CountedConvention[]> {
  const rows = await sql.all<{ state: unknown; offer: unknown; need: unknown }>(
    `select c.state, o.details as offer, n.details as need from convention c left join offer o on o.id = c.offer_id left join need n on n.id = c.need_id where c.edition_id = ?`,
    [editionId],
  )
  const known = new Map(parts.map(part => [part.organisationId, part]))
  return rows.map(({ state, offer, need }) => {
    const convention = json<Convention>(state)
    const about = offer ?? need
    const parties = convention.parties.map(party => known.get(party.organisationId))
    return {
      status: convention.status,
      kind: convention.kind,
      signedAt: convention.signedAt,
      sectors: about ? sectorsOf(json<Record<string, unknown>>(about)) : [],
      territories: parties.flatMap(part => (part?.department ? [part.department] : [])),
      valueCents: centsOf(convention.fields, 'valueCents'),
      valueInKindCents: centsOf(convention.fields, 'valueInKindCents'),
      tradedCents: tradedCents(convention),
      partiesInEss: parties.map(part => part !== undefined && isEss(part.legalFamily)),
      disagreement: disagreements(convention).length > 0,
    }
  })
}

function sectorsOf(details: Record<string, unknown>): string[] {
  const { sectors, sector } = details as { sectors?: string[]; sector?: string | null }
  return sectors ?? (sector ? [sector] : [])
}

/** All figures of an edition at `now`: a fixed number of statements, whatever the number of rows. */
export async function controlFigures(
  sql: Sql,
  edition: Pick<EditionView, 'id' | 'rules'>,
  now: string,
): Promise<ControlFigures> {
  const { id } = edition
  const [parts, asked, meetings, slots, tables, pool, doors] = [
    await partsOf(sql, id),
    await askedOf(sql, id),
    await boardMeetings(sql, id),
    await slotsOf(sql, id),
    await tablesOf(sql, id),
    await poolSize(sql, id),
    await doorList(sql, id),
  ]
  const conventions = await conventionsOf(sql, id, parts)
  const failed = await sql.one<{ n: number }>(
    "select count(*) as n from mail_delivery where edition_id = ? and status in ('failed', 'bounced')",
    [id],
  )
  const { ledger, facts, kinds, timeZone } = await ledgerOf(sql, id)

  const validated = parts.filter(part => part.status === 'validated')
  const visits = visitFigures(ledger, { zone: ENTRANCE, days: facts.days, timeZone, kinds, now })
  const all = {
    visits,
    requests: requestFigures(
      asked,
      validated.filter(part => part.exhibitor).map(part => part.organisationId),
    ),
    meetings: meetingFigures(
      meetings.map(counted),
      validated.map(part => part.organisationId),
    ),
    conventions: conventionFigures(conventions),
  }

  const [hourAgo, twoHoursAgo] = [plusMinutes(now, -60), plusMinutes(now, -120)]
  const entries = ledger.records.filter(record => isEntry(record, ENTRANCE)).map(record => record.at)
  const current = slots.find(slot => !isAfter(slot.startsAt, now) && isAfter(slot.endsAt, now))
  const next = slots.find(slot => !slot.closed && isAfter(slot.startsAt, now))
  const standing = meetings.filter(meeting => meeting.status !== 'cancelled' && meeting.status !== 'missed')
  const running = standing.filter(meeting => meeting.slotId === current?.id)
  const closedTables = new Set(tables.filter(table => table.closed).map(table => table.id))
  const closedSlots = new Set(slots.filter(slot => slot.closed).map(slot => slot.id))
  const crossedBy = new Map<string, string[]>()
  for (const one of await crossedMeetings(sql, id))
    crossedBy.set(one.meetingId, [...(crossedBy.get(one.meetingId) ?? []), one.name])
  const alerts = alertsOf({
    now,
    meetings: meetings.map(meeting => ({
      id: meeting.id,
      status: meeting.status,
      slotId: meeting.slotId,
      start: meeting.startsAt,
      end: meeting.endsAt,
      tableLabel: meeting.tableLabel,
      stranded:
        closedSlots.has(meeting.slotId) || (meeting.tableId !== null && closedTables.has(meeting.tableId)),
      crossedBy: crossedBy.get(meeting.id) ?? [],
      parties: meeting.parties.map(party => ({
        name: party.name,
        here: party.attendees.some(one => one.arrival === 'here'),
        toldAbsent: party.toldAbsent,
      })),
    })),
    slots: slots.map(slot => ({ id: slot.id, start: slot.startsAt, end: slot.endsAt, closed: slot.closed })),
    openTables: tables.length - closedTables.size,
    pool,
    doors,
    present: visits.presentNow,
    capacity: edition.rules.venueCapacity ?? null,
    mailFailed: Number(failed?.n ?? 0),
    awaited: asked
      .filter(one => one.status === 'sent' || one.status === 'countered')
      .map(one => one.answerBy),
    toValidate: parts.filter(part => part.status === 'pending').length,
  })
  const doorNames = new Map(doors.map(door => [door.id, door.name]))
  return {
    id: 'control',
    at: now,
    live: {
      present: visits.presentNow,
      entriesLastHour: entries.filter(at => isAfter(at, hourAgo) && !isAfter(at, now)).length,
      entriesHourBefore: entries.filter(at => isAfter(at, twoHoursAgo) && !isAfter(at, hourAgo)).length,
      running: running.length,
      started: running.filter(meeting => meeting.status === 'started' || meeting.status === 'held').length,
      next: next ? standing.filter(meeting => meeting.slotId === next.id).length : 0,
      nextAt: next?.startsAt ?? null,
      signed: all.conventions.signed,
      signedLastHour: conventions.filter(one => one.signedAt !== null && isAfter(one.signedAt, hourAgo))
        .length,
      signing: conventions.filter(one => one.status === 'signing' || one.status === 'frozen').length,
      alerts: alerts.length,
      alertsNow: alerts.filter(alert => alert.level === 'now').length,
    },
    alerts,
    report: report(all).map(figure => ({ ...figure, fr: { ...figure.fr }, en: { ...figure.en } })),
    spread: { ...all.meetings.perParticipant },
    requests: { ...all.requests.byStatus },
    meetings: { ...all.meetings.byStatus },
    conventions: {
      byState: [...all.conventions.byState],
      byKind: [...all.conventions.byKind],
      bySector: [...all.conventions.bySector],
      byTerritory: [...all.conventions.byTerritory],
    },
    visits: {
      byHour: [...visits.byHour],
      byDoor: visits.byDoor.map(one => ({ key: doorNames.get(one.key) ?? one.key, count: one.count })),
      byKind: [...visits.byKind],
      peak: { ...visits.peak },
    },
  }
}

/** The lists organisers work through: who has nothing, who has not answered, who did not come. */
export async function controlLists(sql: Sql, editionId: string): Promise<Omit<ControlLists, 'seq'>> {
  const parts = await partsOf(sql, editionId)
  const nameOf = new Map(parts.map(part => [part.organisationId, part.name]))
  const meetings = await boardMeetings(sql, editionId)
  const asked = await askedOf(sql, editionId)
  const rows = await sql.all<Record<string, unknown>>(
    `select at.person_id as "personId", p.name, pa.organisation_id as "organisationId", o.name as organisation, pa.exhibitor, pa.buyer
     from attendance at join participation pa on pa.id = at.participation_id join person p on p.id = at.person_id join organisation o on o.id = pa.organisation_id
     where at.edition_id = ? and pa.status = 'validated' and p.erased_at is null order by p.name, p.id`,
    [editionId],
  )
  const count = new Map<string, number>()
  for (const meeting of meetings) {
    if (meeting.status === 'cancelled') continue
    for (const { personId } of meeting.parties.flatMap(party => party.attendees))
      count.set(personId, (count.get(personId) ?? 0) + 1)
  }
  return {
    people: rows.map(
      row =>
        ({
          ...row,
          exhibitor: bool(row.exhibitor),
          buyer: bool(row.buyer),
          meetings: count.get(row.personId as string) ?? 0,
        }) as unknown as ControlLists['people'][number],
    ),
    unanswered: asked
      .filter(one => one.status === 'sent' || one.status === 'countered')
      .map(({ id, requesterId, addresseeId, sentAt, answerBy, priority }) => ({
        id,
        requester: nameOf.get(requesterId) ?? '',
        addressee: nameOf.get(addresseeId) ?? '',
        addresseeId,
        sentAt,
        answerBy,
        mustMeet: priority === 'must-meet',
      })),
    absences: absences(meetings.map(counted)).map(one => ({
      ...one,
      name: nameOf.get(one.organisationId) ?? '',
    })),
  }
}
