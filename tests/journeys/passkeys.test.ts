// A passkey in a real browser: made in one's account, it signs the text, and the judge checks the answer from the file alone.
import { spawnSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import t from 'tap'
import { testApp } from '#tests/support/app.ts'
import { castOf } from '#tests/support/cast.ts'
import { findBrowser, openBrowser } from '#tests/support/chromium.ts'
import { frozenConvention, signWithCode } from '#tests/support/conventions.ts'
import { judgePdf } from '#server/verify/judge.ts'

const built = path.resolve(process.env.CLIENT_DIR ?? 'dist/client', 'index.html')
if (!existsSync(built) || !findBrowser())
  throw new Error('journeys need the built pages and a browser: run npm test, or name one in CHROME_PATH')

t.test(
  'a key made in the account signs with the finger; the other sees the grade; the file proves it',
  async t => {
    const world = await testApp()
    const cast = await castOf(world)
    const address = new URL(await world.app.listen({ port: 0, host: '127.0.0.1' }))
    // A key is bound to a name, never to an address in digits.
    const home = `http://localhost:${address.port}`
    const browser = await openBrowser()
    t.teardown(async () => {
      await browser.close()
      await world.close()
    })
    const context = await browser.newContext({ locale: 'fr-FR', viewport: { width: 390, height: 844 } })
    await context.addCookies([
      { name: 'covalence_session', value: cast.atelier.first.browser.token ?? '', url: home },
    ])
    const page = await context.newPage()
    page.setDefaultTimeout(15_000)
    const devtools = await context.newCDPSession(page)
    await devtools.send('WebAuthn.enable')
    const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    })

    await page.goto(`${home}/compte`)
    await page.getByLabel('Nom de cette clé').fill('Téléphone d’Ana')
    await page.getByRole('button', { name: 'Ajouter une clé d’accès' }).click()
    await page.getByText('peut signer vos conventions').waitFor()
    t.equal((await cast.atelier.first.browser.get('/api/account/passkeys')).body.length, 1)
    await page.getByRole('button', { name: 'Ajouter une clé d’accès' }).click()
    await page.getByText('Cet appareil a déjà une clé').waitFor()

    const one = await frozenConvention(cast)
    await page.goto(`${home}/conventions/${one.id}`)
    await page.getByRole('button', { name: /J.ai lu/ }).click()
    await devtools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false })
    await page.getByRole('button', { name: 'Signer avec ma clé d’accès' }).click()
    await page.getByText('Rien n’est signé').waitFor()
    await devtools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true })
    await page.getByRole('button', { name: 'Signer avec ma clé d’accès' }).click()
    await page.getByText(/Vous avez signé/).waitFor()
    await page.getByText('preuve de niveau avancé').first().waitFor()

    t.equal((await signWithCode(world, cast.ville.first, one.path)).status, 200)
    const pdf = (await cast.ville.first.browser.get(`${one.path}/document.pdf`)).raw.rawPayload
    const verdict = judgePdf(pdf)
    t.same(verdict.faults, [])
    t.same(
      verdict.signatures.map(({ method, passkey }) => [method, passkey]),
      [
        ['passkey', true],
        ['email-code', null],
      ],
    )
    const file = path.join(world.folder, 'signed.pdf')
    writeFileSync(file, pdf)
    const judge = spawnSync(process.execPath, ['server/cli.ts', 'verify', file, '--lang', 'fr'], {
      encoding: 'utf8',
    })
    t.match(judge.stdout, /réponse de la clé revérifiée ici/)
  },
)
