// npm run dev: the server restarts when its files change, the pages reload by themselves on http://localhost:5173.
import { spawn } from 'node:child_process'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')
const children = [
  spawn(
    process.execPath,
    ['--watch-path=server', '--watch-path=shared', '--watch-preserve-output', 'server/main.ts'],
    { cwd: root, stdio: 'inherit' },
  ),
  spawn(process.execPath, [path.join(root, 'node_modules/vite/bin/vite.js')], {
    cwd: root,
    stdio: 'inherit',
    // The pages ask the server that runs beside them, whatever its port.
    env: { API_URL: `http://127.0.0.1:${process.env.PORT ?? 3000}`, ...process.env },
  }),
]
const stop = () => children.forEach(child => child.kill())
process.on('SIGINT', stop)
process.on('SIGTERM', stop)
for (const child of children) child.on('exit', stop)
