// Compressed: beside each built text file its gzip and Brotli forms, made once, so that the server sends them without any work.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'

const texts = /\.(js|css|svg|json|webmanifest)$/
/** Below this a smaller file saves no packet. */
const BYTES_MIN = 1000

function compress(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name)
    // What begins with a dot is the server's own, and not sent.
    if (entry.isDirectory() && !entry.name.startsWith('.')) compress(file)
    if (!entry.isFile() || !texts.test(entry.name)) continue
    const bytes = readFileSync(file)
    if (bytes.length < BYTES_MIN) continue
    const params = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }))
    writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params }))
  }
}

export function compressed(): Plugin {
  let outDir = ''
  return {
    name: 'covalence:compressed',
    apply: 'build',
    configResolved(config) {
      outDir = path.resolve(config.root, config.build.outDir)
    },
    closeBundle: { order: 'post', sequential: true, handler: () => compress(outDir) },
  }
}
