// covalence seal: shows the platform's seal, rotates its key, or brings in an organiser's own certificate (PKCS #12 or PEM).
import { X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { CertificateError, fromPem, fromPkcs12 } from '../documents/own-certificate.ts'
import { openSeal, rotateSeal, sealFingerprints, writeSeal } from '../seal-files.ts'
import { readSettings } from '../settings.ts'
import { openKeys } from '../storage/keys.ts'

const usage =
  'usage: covalence seal show | covalence seal rotate | covalence seal import FILE... [--password-file FILE]'

/** 0 done; 1 the certificate cannot be used; 2 unusable input. */
export async function run(args: string[]): Promise<number> {
  let wish
  try {
    wish = parseArgs({ args, allowPositionals: true, options: { 'password-file': { type: 'string' } } })
  } catch {
    return complain(usage, 2)
  }
  const [what, ...files] = wish.positionals
  const { folder } = openKeys(readSettings(process.env).dataDir)
  if (what === 'show' && files.length === 0) await openSeal(folder)
  else if (what === 'rotate' && files.length === 0) {
    await openSeal(folder)
    await rotateSeal(folder, new Date())
  } else if (what === 'import' && files.length > 0) {
    try {
      writeSeal(folder, await read(files, wish.values['password-file']))
    } catch (error) {
      if (error instanceof CertificateError) return complain(error.message, 1)
      return complain(error instanceof Error ? error.message : String(error), 2)
    }
  } else return complain(usage, 2)
  const { certificatePem } = await openSeal(folder)
  const certificate = new X509Certificate(certificatePem)
  process.stdout.write(
    `${certificate.subject.replace(/\n/g, ', ')}\n${sealFingerprints(folder).join('\n')}\n`,
  )
  if (what !== 'show')
    process.stderr.write('covalence: the new seal is used from the next start of the server\n')
  return 0
}

async function read(files: readonly string[], passwordFile: string | undefined) {
  const [first = ''] = files
  const bytes = readFileSync(first)
  if (bytes.toString('latin1', 0, 200).includes('-----BEGIN'))
    return fromPem(files.map(file => readFileSync(file, 'utf8')))
  // Never as an argument: those are seen by everyone on the machine.
  const password = passwordFile ? readFileSync(passwordFile, 'utf8').replace(/\r?\n$/, '') : ''
  return fromPkcs12(bytes, password)
}

function complain(line: string, status: number): number {
  process.stderr.write(`covalence seal: ${line}\n`)
  return status
}
