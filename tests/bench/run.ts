// npm run bench [-- NAME ...]: runs tests/bench/NAME.bench.ts, each alone in its own process so that none warms another.
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'

const all = readdirSync(import.meta.dirname)
  .filter(file => file.endsWith('.bench.ts'))
  .map(file => file.replace('.bench.ts', ''))
const [first, ...rest] = process.argv.slice(2)
const names = first === undefined ? all : [first]
if (first !== undefined && !all.includes(first)) {
  console.error(`bench: no bench named ${first}. There are: ${all.join(', ')}.`)
  process.exit(2)
}
for (const name of names) {
  console.log(`\n== ${name}`)
  const run = spawnSync(process.execPath, [`${import.meta.dirname}/${name}.bench.ts`, ...rest], {
    stdio: 'inherit',
  })
  if (run.status !== 0) process.exitCode = 1
}
