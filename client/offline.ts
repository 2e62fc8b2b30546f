// Offline: tells the worker which built files to keep, so that the signed-in screens and the door open without a network.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const publicFolder = fileURLToPath(new URL('public', import.meta.url))
const kept = /\.(js|css|woff2)$/

export function offline(): Plugin {
  return {
    name: 'covalence:offline',
    apply: 'build',
    enforce: 'post',
    generateBundle(_, bundle) {
      const worker = Object.values(bundle).find(part => part.fileName === 'service.js')
      if (worker?.type !== 'chunk') throw new Error('The worker was not built')
      if (worker.imports.length > 0) throw new Error('The worker must stand alone: it imports a shared chunk')
      const built = Object.keys(bundle).filter(
        name => kept.test(name) && name !== 'service.js' && !/Gallery/.test(name),
      )
      const standing = readdirSync(publicFolder)
      const files = [...built, ...standing].sort().map(name => `/${name}`)
      // The names of built files change with their content; what stands in public does not, so its bytes count too.
      const version = createHash('sha256').update(files.join()).update(worker.code)
      for (const name of standing.sort()) version.update(readFileSync(`${publicFolder}/${name}`))
      worker.code = worker.code
        .replace(/(["'`])__FILES__\1/, JSON.stringify(files))
        .replace(/(["'`])__VERSION__\1/, JSON.stringify(version.digest('hex').slice(0, 12)))
    },
  }
}
