// A timestamp service for tests: openssl with a certificate of its own, over HTTP when asked.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import type { Timestamp } from '#server/documents/seal.ts'

/** A real RFC 3161 service on this machine: openssl with a certificate of its own. */
export function localTimestampService(
  folder: string,
  name = 'direct',
): { stamp: Timestamp; answer: (query: Buffer) => Buffer } {
  const file = (suffix: string): string => join(folder, `${name}-${suffix}`)
  writeFileSync(
    file('tsa.cnf'),
    `[req]\ndistinguished_name=dn\nprompt=no\nx509_extensions=ext\n[dn]\nCN=Horloge de test\n[ext]\nbasicConstraints=critical,CA:FALSE\nkeyUsage=critical,digitalSignature\nextendedKeyUsage=critical,timeStamping\n` +
      `[tsa]\ndefault_tsa=t\n[t]\nserial=${file('serial')}\ncrypto_device=builtin\nsigner_cert=${file('tsa.pem')}\nsigner_key=${file('tsa.key')}\nsigner_digest=sha256\ndefault_policy=1.2.3.4\ndigests=sha256\naccuracy=secs:1\ness_cert_id_alg=sha256\n`,
  )
  const openssl = (...args: string[]) => execFileSync('openssl', args, { stdio: 'pipe' })
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', file('tsa.key')]
  openssl('req', '-x509', ...key, '-days', '30', '-out', file('tsa.pem'), '-config', file('tsa.cnf'))
  writeFileSync(file('serial'), '01\n')
  const reply = (...more: string[]): Buffer => {
    openssl(
      'ts',
      '-reply',
      '-config',
      file('tsa.cnf'),
      '-queryfile',
      file('q.tsq'),
      '-out',
      file('r.tsr'),
      ...more,
    )
    return readFileSync(file('r.tsr'))
  }
  return {
    stamp: async digest => {
      openssl(
        'ts',
        '-query',
        '-digest',
        Buffer.from(digest).toString('hex'),
        '-sha256',
        '-cert',
        '-out',
        file('q.tsq'),
      )
      return new Uint8Array(reply('-token_out'))
    },
    answer: query => {
      writeFileSync(file('q.tsq'), query)
      return reply()
    },
  }
}

/** The same on a free port; `open` and `shut` bring it and take it away. */
export async function timestampServer(folder: string) {
  const local = localTimestampService(folder, 'served')
  let away = true
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      if (away) return response.writeHead(503).end()
      return response
        .writeHead(200, { 'content-type': 'application/timestamp-reply' })
        .end(local.answer(Buffer.concat(chunks)))
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}/tsr`,
    open: () => (away = false),
    close: () => new Promise<void>(resolve => server.close(() => resolve())),
  }
}
