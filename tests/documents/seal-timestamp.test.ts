// The hour of a seal, told by someone else: a timestamp service that answers, is away, or talks nonsense.
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { timestampService } from '#server/documents/timestamp-service.ts'
import { randomFrom } from '#server/domain/planning/random.ts'
import { judgePdf } from '#server/verify/judge.ts'
import { localTimestampService } from '../support/timestamps.ts'
import { flipped, platformKey, seal, signedConvention, without } from './sealing.ts'

const folder = mkdtempSync(join(tmpdir(), 'covalence-stamp-'))
t.teardown(() => rmSync(folder, { recursive: true, force: true }))
const key = await platformKey()

t.test(
  'with a timestamp service the seal is B-T, and a flipped bit in the token is caught',
  { skip: without('openssl') },
  async t => {
    const stamped = await seal(signedConvention(), key, localTimestampService(folder).stamp)
    const verdict = judgePdf(stamped)
    t.same(verdict.faults, [])
    t.match(verdict.timestamp?.by, /Horloge/)
    t.ok(Math.abs(Date.now() - (verdict.timestamp?.at.getTime() ?? 0)) < 3_600_000, 'the service’s own clock')
    const random = randomFrom(7)
    const gapStart = stamped.indexOf('/Contents <', stamped.lastIndexOf('/ByteRange') - 60_000)
    const missed = Array.from({ length: 250 }, () => gapStart + 11 + Math.floor(random() * 6_000)).filter(
      position => judgePdf(flipped(stamped, position, Math.floor(random() * 8))).status === 'valid',
    )
    t.same(missed, [])
  },
)

t.test(
  'a timestamp service is asked over HTTP; one that is away, or talks nonsense, is an error and no half seal',
  { skip: without('openssl') },
  async t => {
    const local = localTimestampService(folder, 'http')
    const server = createServer((request, response) => {
      const chunks: Buffer[] = []
      request.on('data', (chunk: Buffer) => chunks.push(chunk))
      request.on('end', () =>
        response.end(request.url === '/tsr' ? local.answer(Buffer.concat(chunks)) : 'bonjour'),
      )
    })
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    t.teardown(() => server.close())
    const address = server.address()
    const base = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
    const stamped = await seal(signedConvention(), key, timestampService(`${base}/tsr`, fetch))
    t.match(judgePdf(stamped).timestamp?.by, /Horloge/)
    await t.rejects(seal(signedConvention(), key, timestampService(`${base}/autre`, fetch)))
    await t.rejects(seal(signedConvention(), key, timestampService('http://127.0.0.1:1/', fetch)))
  },
)
