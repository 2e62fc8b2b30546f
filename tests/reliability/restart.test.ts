// A power cut at any moment: whatever the server had answered for is there after the restart, once, and nothing is half done.
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import t from 'tap'
import { judgeLog } from '#server/actions/log.ts'
import { openHouse } from '#server/open-house.ts'
import { readSettings } from '#server/settings.ts'
import { testApp } from '../support/app.ts'
import { castOf, SLUG, type Cast } from '../support/cast.ts'
import { freePort, liveServer } from '../support/server.ts'

// Three starts of a real server on a busy machine.
t.setTimeout(120_000)

const SEED = Number(process.env.SEED ?? Date.now() % 100_000)
const KILLS = 3
const AN_HOUR_MS = 3_600_000

interface Asked {
  key: string
  path: string
  body: object
}
interface Acknowledged {
  asked: Asked
  meetingId: string
  cancelled: boolean
}

/** A house on disk with the cast in it, its slots a month from now; answers what its organiser needs to book over the wire. */
async function prepared(dataDir: string): Promise<{ cast: Cast; token: string; slotIds: string[] }> {
  const world = await testApp({ env: { DATA_DIR: dataDir }, now: new Date().toISOString() })
  const cast = await castOf(world)
  const slots = await world.house.sql.all<{ id: string }>('select id from slot order by day, slot_index')
  await world.must(async a => {
    for (const [i, { id }] of slots.entries()) {
      const from = Date.now() + 30 * 24 * AN_HOUR_MS + i * AN_HOUR_MS
      const [start, end] = [from, from + AN_HOUR_MS / 3].map(at => new Date(at).toISOString())
      await a.sql.all('update slot set starts_at = ?, ends_at = ? where id = ?', [start ?? '', end ?? '', id])
    }
    return { done: true as const }
  })
  await world.app.close()
  await world.house.database.close()
  rmSync(world.folder, { recursive: true, force: true })
  return { cast, token: cast.olga.browser.token ?? '', slotIds: slots.map(slot => slot.id) }
}

t.test(
  `killed ${KILLS} times while bookings stream: all that was acknowledged is stored (seed ${SEED})`,
  async t => {
    const dataDir = mkdtempSync(path.join(tmpdir(), 'covalence-restart-'))
    t.teardown(() => rmSync(dataDir, { recursive: true, force: true }))
    const { cast, token, slotIds } = await prepared(dataDir)
    const control = `/api/editions/${SLUG}/control/meetings`
    const pairs = [
      [cast.atelier, cast.ville],
      [cast.papeterie, cast.coop],
    ]
    const port = await freePort()
    const cookie = `covalence_session=${token}`
    const send = async ({ key, path, body }: Asked, csrf: string) => {
      const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
        method: 'POST',
        headers: { cookie, 'content-type': 'application/json', 'idempotency-key': key, 'x-csrf-token': csrf },
        body: JSON.stringify(body),
      })
      return { status: answer.status, body: (await answer.json()) as { id: string } }
    }
    const csrfNow = async () => {
      const answer = await fetch(`http://127.0.0.1:${port}/api/session`, { headers: { cookie } })
      return ((await answer.json()) as { csrf: string }).csrf
    }
    const acknowledged = new Map<string, Acknowledged>()
    const unanswered: Asked[] = []

    // Each stream has slots of its own: it books one, takes the meeting back, and books it again.
    const stream = async (slotId: string, pair: (typeof pairs)[number], csrf: string): Promise<void> => {
      for (;;) {
        const parties = pair.map(({ organisationId }) => ({ organisationId, personIds: [] }))
        const booked: Asked = {
          key: randomUUID(),
          path: control,
          body: { slotId, subject: `Sous la panne ${slotId}`, parties },
        }
        let last = booked
        try {
          const made = await send(booked, csrf)
          if (made.status !== 200) throw new Error(JSON.stringify(made.body))
          acknowledged.set(booked.key, { asked: booked, meetingId: made.body.id, cancelled: false })
          last = { key: randomUUID(), path: `${control}/${made.body.id}/cancel`, body: { reason: 'Panne' } }
          const taken = await send(last, csrf)
          if (taken.status !== 200) throw new Error(JSON.stringify(taken.body))
          acknowledged.set(booked.key, { asked: booked, meetingId: made.body.id, cancelled: true })
        } catch (error) {
          // `fetch` throws a TypeError when the line is cut; anything else is the server's own word, and a fault.
          if (!(error instanceof TypeError)) throw error
          unanswered.push(last)
          return
        }
      }
    }

    for (let kill = 0; kill < KILLS; kill++) {
      const server = await liveServer({ dataDir, port })
      const csrf = await csrfNow()
      // What nobody answered for is asked again with the same key: done once, whether or not it had been.
      for (const asked of unanswered.splice(0)) {
        const again = await send(asked, csrf)
        t.equal(again.status, 200, 'the same key is answered after the restart')
        if (asked.path === control) {
          acknowledged.set(asked.key, { asked, meetingId: again.body.id, cancelled: true })
          await send(
            { key: randomUUID(), path: `${control}/${again.body.id}/cancel`, body: { reason: 'Panne' } },
            csrf,
          )
        } else {
          const meetingId = asked.path.split('/').at(-2) ?? ''
          for (const one of acknowledged.values()) if (one.meetingId === meetingId) one.cancelled = true
        }
      }
      const streams = slotIds.slice(0, 6).map((slotId, i) => stream(slotId, pairs[i % 2] ?? [], csrf))
      await new Promise(resolve => setTimeout(resolve, 400 + ((SEED * (kill + 7)) % 700)))
      await server.kill()
      await Promise.all(streams)
    }

    const { house, close } = await openHouse(
      readSettings({ DATA_DIR: dataDir, DEMO: '0', LOG_LEVEL: 'error' }),
    )
    t.teardown(close)
    const stored = new Map(
      (await house.sql.all<{ id: string; status: string }>('select id, status from meeting')).map(one => [
        one.id,
        one.status,
      ]),
    )
    t.ok(acknowledged.size > KILLS, `${acknowledged.size} bookings were acknowledged`)
    const lost = [...acknowledged.values()].filter(({ meetingId }) => !stored.has(meetingId))
    t.same(lost, [], 'none of them is lost')
    const revived = [...acknowledged.values()].filter(
      one => one.cancelled && stored.get(one.meetingId) !== 'cancelled',
    )
    t.same(revived, [], 'what was taken back stays taken back')
    const ids = [...acknowledged.values()].map(one => one.meetingId)
    t.equal(new Set(ids).size, ids.length, 'each key made one meeting')
    t.ok(
      stored.size <= ids.length + unanswered.length,
      'nothing is there that was neither acknowledged nor on its way when the power went',
    )
    const half = await house.sql.all(
      `select m.id from meeting m where (select count(*) from meeting_party p where p.meeting_id = m.id) <> 2
       or (m.status = 'confirmed' and (select count(*) from booking b where b.meeting_id = m.id) <> 3)`,
    )
    t.same(half, [], 'no meeting is half stored')
    t.equal((await judgeLog(house.sql)).broken, null, 'the log holds together')
  },
)
