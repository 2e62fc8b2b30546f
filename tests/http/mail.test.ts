// Letters leave: as files without a mail server, by SMTP with one, and later when the server is away.
import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import t from 'tap'
import { deliver } from '#server/mail/deliver.ts'
import { testApp } from '../support/app.ts'

t.test('without a mail server a letter is written as a file that mail programs open', async t => {
  const world = await testApp()
  t.teardown(world.close)
  await (await world.as(null)).post('/api/sign-in/code', { email: 'ana@atelier.example' })
  t.equal(await deliver(world.house), 1)
  t.equal(await deliver(world.house), 0, 'once')
  const [file = ''] = readdirSync(path.join(world.folder, 'mail'))
  const text = readFileSync(path.join(world.folder, 'mail', file), 'utf8')
  t.match(text, /^To: ana@atelier.example$/m)
  t.match(text, /^Subject: .*code/m)
})

t.test('with one it is sent; while it is away the letter waits and is tried again', async t => {
  const received: string[] = []
  const smtp = createServer(socket => {
    let body = false
    socket.write('220 test\r\n')
    socket.on('data', chunk => {
      const text = chunk.toString()
      received.push(text)
      if (body) {
        if (/\r\n\.\r\n$/.test(text)) {
          body = false
          socket.write('250 kept\r\n')
        }
      } else if (/^DATA/m.test(text)) {
        body = true
        socket.write('354 go on\r\n')
      } else if (/^QUIT/m.test(text)) socket.end('221 bye\r\n')
      else socket.write('250 ok\r\n')
    })
    socket.on('error', () => {})
  })
  await new Promise<void>(resolve => smtp.listen(0, '127.0.0.1', resolve))
  const address = smtp.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const world = await testApp({ env: { SMTP_URL: `smtp://127.0.0.1:${port}` } })
  t.teardown(world.close)
  const browser = await world.as(null)
  await browser.post('/api/sign-in/code', { email: 'ana@atelier.example' })
  t.equal(await deliver(world.house), 1)
  t.match(received.join(''), /RCPT TO:<ana@atelier.example>/)

  await new Promise(resolve => smtp.close(resolve))
  await browser.post('/api/sign-in/code', { email: 'bruno@ville.example' })
  t.equal(await deliver(world.house), 0)
  const row = await world.house.sql.one<{ status: string; attempts: number; error: string }>(
    "select status, attempts, error from mail_delivery where recipient = 'bruno@ville.example'",
  )
  t.equal(row?.status, 'waiting')
  t.equal(row?.attempts, 1)
  t.match(row?.error, /ECONNREFUSED/)
})
