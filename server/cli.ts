// The command line: one file a command in cli/, loaded only when asked for.

/** Runs one command with its own arguments; resolves to the exit status (0 done, 1 cannot be done, 2 unusable input). */
export type Command = (args: string[]) => Promise<number>

const help = `covalence COMMAND, one of:
  import    structures, offers, needs, visitors or requests from a CSV file
  match     who suits whom, and why, from two files
  plan      a planning of the requests of one file, with its bound
  verify    a signed convention: true or altered
  seal      the seal of the platform: show it, renew it, bring in a certificate
  log       whether the log of who did what still holds
  backup    database, keys, images and documents into a folder
  migrate   the database to this version
  demo      a demo edition into an empty house
README.md has examples.`

const commands: Record<string, () => Promise<{ run: Command }>> = {
  plan: () => import('./cli/plan.ts'),
  match: () => import('./cli/match.ts'),
  import: () => import('./cli/import.ts'),
  seal: () => import('./cli/seal.ts'),
  verify: () => import('./cli/verify.ts'),
  log: () => import('./cli/log.ts'),
  backup: () => import('./cli/backup.ts'),
  migrate: () => import('./cli/migrate.ts'),
  demo: () => import('./cli/demo.ts'),
}

const [name = '', ...args] = process.argv.slice(2)
const load = commands[name]
if (name === '' || name === 'help' || name === '--help' || name === '-h') {
  console.log(help)
  process.exitCode = name === '' ? 2 : 0
} else if (!load) {
  console.error(
    `covalence: unknown command ${JSON.stringify(name)}. Commands: ${Object.keys(commands).join(', ')}.`,
  )
  process.exitCode = 2
} else {
  const { run } = await load()
  try {
    process.exitCode = await run(args)
  } catch (error) {
    const { cannotOpen } = await import('./cannot-open.ts')
    console.error(cannotOpen(error, process.env) ?? error)
    process.exitCode = 2
  }
}
