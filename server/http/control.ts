// The control room: figures, alerts, lists, announcements, the wall, letters, tables and slots.
import { createReadStream, existsSync } from 'node:fs'
import path from 'node:path'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { act } from '#server/actions/act.ts'
import { announce, withdrawAnnouncement } from '#server/actions/control/announce.ts'
import { noteLetterRead, retryLetter } from '#server/actions/control/letters.ts'
import { addTables, updateSlot, updateTable } from '#server/actions/edition/places.ts'
import { anyoneAtEdition, controlRoom, organiser } from '#server/access/policy.ts'
import { watchFigures } from '#server/control-figures.ts'
import { toldConventions } from '#server/storage/queries/told-conventions.ts'
import { wallFiguresOf } from '#server/control-wall.ts'
import { announcementsOf, letterOf, mailList, wallMeetings } from '#server/storage/queries/control.ts'
import { editionView, slotsOf, tablesOf } from '#server/storage/queries/editions.ts'
import { controlFigures, controlLists } from '#server/storage/queries/figures.ts'
import { Done, EditionParams, Id, Slug } from '#shared/common.ts'
import {
  AnnouncementInput,
  AnnouncementView,
  ControlLists,
  ControlView,
  Letter,
  MailList,
  MailQuery,
  SlotUpdate,
  TablesInput,
  TableUpdate,
  WallView,
} from '#shared/control.ts'
import { SlotView, TableView } from '#shared/edition.ts'
import { answers } from './answers.ts'
import { editionOf, found, run, whoOf } from './gate.ts'
import { everyone, remembered } from './remembered.ts'
import { Refusal } from './problem.ts'

const tags = ['control']
const base = '/api/editions/:slug'
const One = (name: string) => Type.Object({ slug: Slug, [name]: Id })

export const control: FastifyPluginAsyncTypebox = async app => {
  const { house } = app
  app.addHook('preClose', async () => stop())
  const stop = watchFigures(house, app.live, app.log)
  const figuresOf = async (slug: string) =>
    controlFigures(house.sql, found(await editionView(house.sql, slug)), house.now())

  const figures = remembered(app, ControlView)
  app.get(
    `${base}/control/figures`,
    {
      config: { policy: controlRoom },
      schema: { tags, params: EditionParams, response: answers({ 200: ControlView }) },
    },
    (request, reply) => {
      const { id, seq, slug } = editionOf(request)
      return figures(request, reply, {
        whose: everyone,
        read: async () => ({
          seq,
          figures: [await figuresOf(slug)],
          announcement: await announcementsOf(house.sql, id, house.now()),
        }),
      })
    },
  )
  app.get(
    `${base}/control/lists`,
    {
      config: { policy: controlRoom },
      schema: { tags, params: EditionParams, response: answers({ 200: ControlLists }) },
    },
    async request => {
      const edition = editionOf(request)
      return { seq: edition.seq, ...(await controlLists(house.sql, edition.id)) }
    },
  )
  const wall = remembered(app, Type.Omit(WallView, ['now']))
  app.get(
    `${base}/wall`,
    {
      config: { policy: anyoneAtEdition },
      schema: { tags, params: EditionParams, response: answers({ 200: WallView }) },
    },
    (request, reply) => {
      const { id, seq, name, timeZone, slug } = editionOf(request)
      return wall(request, reply, {
        whose: everyone,
        read: async () => ({
          seq,
          name,
          timeZone,
          slot: await slotsOf(house.sql, id),
          table: await tablesOf(house.sql, id),
          meeting: await wallMeetings(house.sql, id),
          figures: [wallFiguresOf(await figuresOf(slug))],
          convention: await toldConventions(house.sql, id),
          announcement: await announcementsOf(house.sql, id, house.now()),
        }),
        fresh: () => ({ now: house.now() }),
      })
    },
  )

  const Told = Type.Object({ seq: Type.Integer(), announcement: Type.Array(AnnouncementView) })
  const told = remembered(app, Told)
  app.get(
    `${base}/announcements`,
    {
      config: { policy: anyoneAtEdition },
      schema: { tags, params: EditionParams, response: answers({ 200: Told }) },
    },
    (request, reply) => {
      const { id, seq } = editionOf(request)
      return told(request, reply, {
        whose: everyone,
        read: async () => ({ seq, announcement: await announcementsOf(house.sql, id, house.now()) }),
      })
    },
  )
  app.post(
    `${base}/announcements`,
    {
      config: { policy: organiser },
      schema: {
        tags,
        params: EditionParams,
        body: AnnouncementInput,
        response: answers({ 200: AnnouncementView }),
      },
    },
    request => run(request, a => announce(a, { ...request.body, editionId: editionOf(request).id })),
  )
  app.delete(
    `${base}/announcements/:announcementId`,
    {
      config: { policy: organiser },
      schema: { tags, params: One('announcementId'), response: answers({ 200: Done }) },
    },
    request =>
      run(request, a =>
        withdrawAnnouncement(a, {
          editionId: editionOf(request).id,
          announcementId: request.params.announcementId as string,
        }),
      ),
  )

  app.patch(
    `${base}/tables/:tableId`,
    {
      config: { policy: organiser },
      schema: { tags, params: One('tableId'), body: TableUpdate, response: answers({ 200: TableView }) },
    },
    request =>
      run(request, a =>
        updateTable(a, {
          ...request.body,
          editionId: editionOf(request).id,
          tableId: request.params.tableId as string,
        }),
      ),
  )
  app.post(
    `${base}/tables`,
    {
      config: { policy: organiser },
      schema: {
        tags,
        params: EditionParams,
        body: TablesInput,
        response: answers({ 200: Type.Object({ table: Type.Array(TableView) }) }),
      },
    },
    request => run(request, a => addTables(a, { ...request.body, editionId: editionOf(request).id })),
  )
  app.patch(
    `${base}/slots/:slotId`,
    {
      config: { policy: organiser },
      schema: { tags, params: One('slotId'), body: SlotUpdate, response: answers({ 200: SlotView }) },
    },
    request =>
      run(request, a =>
        updateSlot(a, {
          ...request.body,
          editionId: editionOf(request).id,
          slotId: request.params.slotId as string,
        }),
      ),
  )

  // Letters. With a mail server their text is nobody's but the addressee's; without one this page is where they are read.
  const sending = house.settings.SMTP_URL !== undefined && house.settings.SMTP_URL !== ''
  const mailOf = (request: { params: unknown }) => (request.params as { mailId: string }).mailId
  app.get(
    `${base}/control/mail`,
    {
      config: { policy: organiser },
      schema: { tags, params: EditionParams, querystring: MailQuery, response: answers({ 200: MailList }) },
    },
    async request => ({
      sending,
      ...(await mailList(house.sql, editionOf(request).id, request.query.status, request.query.page ?? 0)),
    }),
  )
  app.get(
    `${base}/control/mail/:mailId`,
    {
      config: { policy: organiser },
      schema: { tags, params: One('mailId'), response: answers({ 200: Letter }) },
    },
    async request => {
      const letter = found(await letterOf(house.sql, editionOf(request).id, mailOf(request)))
      if (sending) return { ...letter, text: null }
      await act(house, whoOf(request), a => noteLetterRead(a, { mailId: letter.id }))
      return letter
    },
  )
  app.get(
    `${base}/control/mail/:mailId/letter.eml`,
    { config: { policy: organiser }, schema: { tags, params: One('mailId') } },
    async (request, reply) => {
      const letter = found(await letterOf(house.sql, editionOf(request).id, mailOf(request)))
      const file = path.join(house.settings.dataDir, 'mail', `${letter.id}.eml`)
      if (sending || !existsSync(file)) throw new Refusal('NOT_FOUND')
      await act(house, whoOf(request), a => noteLetterRead(a, { mailId: letter.id }))
      return reply
        .type('message/rfc822')
        .header('content-disposition', `attachment; filename="${letter.id}.eml"`)
        .send(createReadStream(file))
    },
  )
  app.post(
    `${base}/control/mail/:mailId/retry`,
    {
      config: { policy: organiser },
      schema: { tags, params: One('mailId'), response: answers({ 200: Done }) },
    },
    request =>
      run(request, a => retryLetter(a, { editionId: editionOf(request).id, mailId: mailOf(request) })),
  )
}
