// A timestamp that comes late, and the organiser's own certificate: brought in, rotated, saved with the backup.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { sealWaiting, stampWaiting } from '#server/actions/convention/seal.ts'
import { jobs } from '#server/jobs.ts'
import { judgePdf } from '#server/verify/judge.ts'
import { testApp } from '../support/app.ts'
import { castOf } from '../support/cast.ts'
import { signedConvention } from '../support/conventions.ts'
import { timestampServer } from '../support/timestamps.ts'

t.setTimeout(120_000)
const has = (command: string): boolean => spawnSync(command, ['-v']).error === undefined
const openssl = (...args: string[]) => execFileSync('openssl', args, { stdio: 'pipe' })
const folder = mkdtempSync(join(tmpdir(), 'covalence-stamp-'))
const file = (name: string) => join(folder, name)
t.teardown(() => rmSync(folder, { recursive: true, force: true }))

// The sealing key is made as the test runs: the seal comes a minute later.
const soon = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString()

t.test(
  'the service was away when the last signed: its token joins the seal later, and both copies are true',
  { skip: has('openssl') ? false : 'openssl is not installed' },
  async t => {
    const service = await timestampServer(folder)
    const world = await testApp({ env: { TIMESTAMP_URL: service.url }, now: soon(1) })
    t.teardown(async () => {
      await world.close()
      await service.close()
    })
    const cast = await castOf(world)
    const one = await signedConvention(world, cast)
    await sealWaiting(world.house)
    const { browser } = cast.atelier.first
    const bytes = async () => (await browser.get(`${one.path}/document.pdf`)).raw.rawPayload
    const early = await bytes()
    t.same(judgePdf(early).faults, [])
    t.equal(judgePdf(early).timestamp, null)
    await stampWaiting(world.house)
    t.ok((await bytes()).equals(early), 'not asked again within the minute')

    service.open()
    world.clock.now = soon(4)
    await stampWaiting(world.house)
    const late = await bytes()
    const verdict = judgePdf(late)
    t.same(verdict.faults, [])
    t.match(verdict.timestamp?.by, /Horloge/)
    t.equal(late.length, early.length)
    const view = (await browser.get(one.path)).body
    t.equal(view.document.stamped, true)
    const code = /\/v\/(\w+)$/.exec(view.verifyUrl)?.[1]
    const known = (await (await world.as(null)).get(`/api/verifications/${code}`)).body
    t.equal(known.documentSha256, verdict.fileSha256)
    t.equal(known.earlierSha256, judgePdf(early).fileSha256, 'the copy of the letter is as true')
    const flipped = Buffer.from(late)
    const at = flipped.indexOf('/Contents <', flipped.lastIndexOf('/ByteRange') - 60_000) + 3_000
    flipped[at] = (flipped[at] ?? 0) ^ 1
    t.not(judgePdf(flipped).status, 'valid')
    if (has('pdfsig')) {
      writeFileSync(file('late.pdf'), late)
      t.match(execFileSync('pdfsig', [file('late.pdf')], { encoding: 'utf8' }), /Signature is Valid/)
    }
  },
)

t.test(
  'a timestamp that still does not come is told: in the log of the house and in that of who did what',
  async t => {
    const world = await testApp({ env: { TIMESTAMP_URL: 'http://127.0.0.1:9/tsr' }, now: soon(1) })
    t.teardown(world.close)
    await signedConvention(world, await castOf(world))
    const seal = jobs.find(job => job.name === 'conventions:seal')
    if (!seal) throw new Error('no job seals')
    await seal.run(world.house)
    world.clock.now = soon(4)
    await t.rejects(seal.run(world.house), {
      message:
        /^l’horodatage de la convention \S+ n’est pas venu \(.+\) : .*prochain essai 20.*Vérifiez TIMESTAMP_URL/,
    })
    await seal.run(world.house)
    const told = await world.house.sql.all<{ payload: string }>(
      "select payload from log_entry where action = 'convention:stamp-failed'",
    )
    t.equal(told.length, 1, 'once a try')
    t.match(JSON.parse(told[0]?.payload ?? '{}'), { tries: 1, again: /^20/ })
  },
)

t.test(
  'an organiser brings a certificate as PKCS #12 or PEM; the one before is retired and still known',
  { skip: has('openssl') ? false : 'openssl is not installed' },
  async t => {
    const data = file('data')
    const seal = (...args: string[]) =>
      spawnSync(process.execPath, ['server/cli.ts', 'seal', ...args], {
        encoding: 'utf8',
        env: { ...process.env, DATA_DIR: data },
      })
    const first = seal('show')
    t.equal(first.status, 0, first.stderr)
    const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes']
    openssl(
      'req',
      '-x509',
      ...curve,
      '-keyout',
      file('own.key'),
      '-out',
      file('own.pem'),
      '-days',
      '400',
      '-subj',
      '/CN=Estuaire solidaire',
    )
    writeFileSync(file('secret'), 'mot de passe\n')
    openssl(
      'pkcs12',
      '-export',
      '-inkey',
      file('own.key'),
      '-in',
      file('own.pem'),
      '-out',
      file('own.p12'),
      '-passout',
      'pass:mot de passe',
    )

    t.equal(seal('import', file('own.p12')).status, 1, 'without its password')
    t.match(seal('import', file('own.pem')).stderr, /no private key/)
    const brought = seal('import', file('own.p12'), '--password-file', file('secret'))
    t.equal(brought.status, 0, brought.stderr)
    t.match(brought.stdout, /Estuaire solidaire/)
    t.match(brought.stdout, first.stdout.trim().split('\n')[1], 'the first is still listed')
    const rotated = seal('rotate')
    t.equal(rotated.stdout.trim().split('\n').length, 4, 'one subject, three fingerprints')
    t.equal(seal('import', file('own.pem'), file('own.key')).status, 0, 'PEM in any order')
    t.equal(seal('nonsense').status, 2)

    const backup = spawnSync(process.execPath, ['server/cli.ts', 'backup', file('copy')], {
      encoding: 'utf8',
      env: { ...process.env, DATA_DIR: data, DATABASE_URL: 'postgresql://unused/none' },
    })
    t.equal(backup.status, 0, backup.stderr)
    t.ok(existsSync(join(file('copy'), 'keys', 'seal-key.pem')))
    t.match(readFileSync(join(file('copy'), 'keys', 'seal-certificate.pem'), 'utf8'), /BEGIN CERTIFICATE/)
  },
)
