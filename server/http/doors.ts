// Doors: organisers open and close them; a phone that holds a door's link reads its list and hands in passages.
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { quick } from '#server/actions/quick.ts'
import { closeDoor, createDoor, openDoor } from '#server/actions/visitor/doors.ts'
import { recordScans } from '#server/actions/visitor/passages.ts'
import { walkIn } from '#server/actions/visitor/register.ts'
import { controlRoom, doorStaff, organiser } from '#server/access/policy.ts'
import { tokenHash } from '#server/access/rights.ts'
import { editionById } from '#server/storage/queries/editions.ts'
import { doorDayEnd } from '#server/storage/queries/passages.ts'
import {
  doorAgenda,
  doorBadges,
  doorList,
  doorState,
  insideList,
  zoneFiguresOf,
} from '#server/storage/queries/visitors.ts'
import { Done, EditionParams, Id, Slug } from '#shared/common.ts'
import {
  DoorInput,
  DoorLink,
  DoorList,
  DoorTime,
  DoorView,
  DoorWalkIn,
  Registered,
  ScanBatch,
  ScanVerdict,
} from '#shared/visitor.ts'
import { answers } from './answers.ts'
import { editionOf, found, run } from './gate.ts'
import { Refusal } from './problem.ts'

const tags = ['doors']
const base = '/api/editions/:slug/doors'
const One = Type.Object({ slug: Slug, doorId: Id })

/** The door whose link the device holds; the policy has already found it. */
function doorOf(request: FastifyRequest): { id: string; editionId: string } {
  if (!request.door) throw new Refusal('SIGN_IN_REQUIRED')
  return request.door
}

export const doors: FastifyPluginAsyncTypebox = async app => {
  const { house } = app

  app.get(
    base,
    {
      config: { policy: controlRoom },
      schema: {
        tags,
        params: EditionParams,
        response: answers({ 200: Type.Object({ seq: Type.Integer(), door: Type.Array(DoorView) }) }),
      },
    },
    async request => {
      const edition = editionOf(request)
      return { seq: edition.seq, door: await doorList(house.sql, edition.id) }
    },
  )
  app.post(
    base,
    {
      config: { policy: organiser },
      schema: {
        tags,
        params: EditionParams,
        body: DoorInput,
        response: answers({ 200: Type.Object({ id: Id }) }),
      },
    },
    request => run(request, a => createDoor(a, { ...request.body, editionId: editionOf(request).id })),
  )
  app.post(
    `${base}/:doorId/link`,
    {
      // Pressed twice it makes a second link and the first one stops; an answer kept for replay would keep the secret readable.
      config: { policy: organiser, onceByNature: true },
      schema: { tags, params: One, response: answers({ 200: DoorLink }) },
    },
    async request => {
      const opened = await run(request, a =>
        openDoor(a, { editionId: editionOf(request).id, doorId: request.params.doorId }),
      )
      await dismissStrangers()
      return opened
    },
  )
  app.post(
    `${base}/:doorId/close`,
    { config: { policy: organiser }, schema: { tags, params: One, response: answers({ 200: Done }) } },
    async request => {
      const closed = await run(request, a =>
        closeDoor(a, { editionId: editionOf(request).id, doorId: request.params.doorId }),
      )
      await dismissStrangers()
      return closed
    },
  )

  /** Sends away every phone whose link no longer opens a door: it forgets its list. */
  async function dismissStrangers(): Promise<void> {
    for (const socket of await app.live.io.local.fetchSockets()) {
      const { doorToken } = socket.data
      if (doorToken === undefined) continue
      if (
        await house.sql.one('select 1 as one from door where link_hash = ? and revoked_at is null', [
          tokenHash(doorToken),
        ])
      )
        continue
      socket.emit('signedOut')
      socket.disconnect(true)
    }
  }

  const device = { config: { policy: doorStaff } }
  app.get(
    '/api/door/time',
    { ...device, schema: { tags, response: answers({ 200: DoorTime }) } },
    async () => ({ now: house.now() }),
  )
  app.get(
    '/api/door/list',
    { ...device, schema: { tags, response: answers({ 200: DoorList }) } },
    async request => {
      const { id, editionId } = doorOf(request)
      const door = found(await doorState(house.sql, id))
      const { slug, name, endsOn, timeZone, seq } = found(await editionById(house.sql, editionId))
      const now = house.now()
      const { present } = await zoneFiguresOf(house.sql, editionId, now, [door.zone])
      return {
        seq,
        madeAt: now,
        edition: { id: editionId, slug, name, endsOn, timeZone },
        door,
        keys: [...house.keys.badgePublicKeys].map(([keyId, key]) => ({
          id: keyId,
          spki: key.export({ type: 'spki', format: 'der' }).toString('base64'),
        })),
        badge: await doorBadges(house.sql, editionId),
        agenda: await doorAgenda(house.sql, editionId, now, doorDayEnd(now)),
        inside: await insideList(house.sql, editionId, door.zone, now),
        present: present[door.zone] ?? 0,
      }
    },
  )
  app.post(
    '/api/door/scans',
    {
      // Each passage has its own id, made on the phone: that is the key.
      config: { policy: doorStaff, onceByNature: true },
      schema: {
        tags,
        body: ScanBatch,
        response: answers({ 200: Type.Object({ verdicts: Type.Array(ScanVerdict) }) }),
      },
    },
    async request => {
      const { id, editionId } = doorOf(request)
      return found(await quick(house, a => recordScans(a, { ...request.body, editionId, doorId: id })))
    },
  )
  app.post(
    '/api/door/walk-ins',
    { ...device, schema: { tags, body: DoorWalkIn, response: answers({ 200: Registered }) } },
    request => run(request, a => walkIn(a, { ...request.body, editionId: doorOf(request).editionId })),
  )
}
