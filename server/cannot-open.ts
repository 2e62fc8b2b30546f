// Why a start fails, when whoever starts it can mend it: one sentence in French, one in English, and no stack.
import { readSettings, SettingsError, type Environment, type Settings } from './settings.ts'
import { DataFolderError, DataFolderTaken } from './storage/data-folder.ts'
import { OtherVersion } from './storage/database.ts'

type Words = [fr: string, en: string]

interface Coded {
  code?: unknown
  message?: unknown
  syscall?: unknown
  cause?: unknown
  previous?: unknown
}

/** The words for a failure that a setting, a folder, a port or a database explains; null for what is a fault of the house. */
export function cannotOpen(error: unknown, env: Environment): string | null {
  if (error instanceof SettingsError) return `covalence: ${error.message}`
  const words =
    error instanceof OtherVersion
      ? otherVersion(error)
      : error instanceof DataFolderTaken
        ? taken(error)
        : error instanceof DataFolderError
          ? folder(error.folder, error.message)
          : coded(error, readSettings(env))
  return words && words.map(text => `covalence: ${text}`).join('\n')
}

function otherVersion({ names }: OtherVersion): Words {
  return [
    `la base de données vient d’une autre version de Covalence (${names.join(', ')}) : rien n’a été touché. Lancez la version qui l’a faite, ou nommez une autre base (DATA_DIR, DATABASE_URL).`,
    `the database was made by another version of Covalence (${names.join(', ')}): nothing was touched. Start the version that made it, or name another database (DATA_DIR, DATABASE_URL).`,
  ]
}

function taken({ folder }: DataFolderTaken): Words {
  return [
    `un autre serveur tourne déjà sur ${folder} : arrêtez-le, ou nommez un autre dossier (DATA_DIR).`,
    `another server already runs on ${folder}: stop it, or name another folder (DATA_DIR).`,
  ]
}

function folder(name: string, why: string): Words {
  return [
    `le dossier ${name} ne peut pas servir (${why}) : donnez le droit d’y écrire, ou nommez-en un autre (DATA_DIR).`,
    `the folder ${name} cannot be used (${why}): allow writing there, or name another one (DATA_DIR).`,
  ]
}

/** What the system, SQLite or PostgreSQL call the failure; the first name known, from the outermost error inwards. */
function coded(error: unknown, settings: Settings): Words | null {
  for (let at = error as Coded | null, depth = 0; at && typeof at === 'object' && depth < 5; depth++) {
    const words = byCode(at, settings)
    if (words) return words
    at = at.cause ?? at.previous ?? null
  }
  return null
}

function byCode({ code, message, syscall }: Coded, settings: Settings): Words | null {
  if (typeof code !== 'string') return null
  const why = String(message).split('\n')[0] ?? ''
  if (syscall === 'listen') return listening(code, settings)
  if (code.startsWith('SQLITE_') && UNUSABLE_FILE.test(code)) return folder(settings.dataDir, why)
  if (settings.DATABASE_URL && POSTGRES_CLOSED.test(code)) return postgres(settings.DATABASE_URL, why)
  return null
}

const UNUSABLE_FILE = /^SQLITE_(CANTOPEN|READONLY|NOTADB|CORRUPT|FULL|IOERR|PERM|AUTH)/
// Refused at the door (28…), no such database (3D000), no right to make tables (42501), too many connections, starting up; or nobody there.
const POSTGRES_CLOSED =
  /^(28\w{3}|3D000|3F000|42501|53300|57P03|ECONN\w+|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|E\w+UNREACH)$/

function listening(code: string, { HOST, PORT }: Settings): Words | null {
  if (code === 'EADDRINUSE')
    return [
      `le port ${PORT} est déjà pris sur ${HOST} : arrêtez l’autre programme, ou donnez un autre port (PORT=${PORT + 1} npm start).`,
      `port ${PORT} is already in use on ${HOST}: stop the other program, or give another port (PORT=${PORT + 1} npm start).`,
    ]
  if (code === 'EACCES')
    return [
      `le port ${PORT} est réservé au système : donnez un autre port (PORT=3000).`,
      `port ${PORT} is reserved to the system: give another port (PORT=3000).`,
    ]
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return [
      `l’adresse ${HOST} n’est pas une adresse de cette machine : donnez HOST=127.0.0.1, ou 0.0.0.0 pour toutes.`,
      `${HOST} is no address of this machine: give HOST=127.0.0.1, or 0.0.0.0 for all.`,
    ]
  return null
}

function postgres(url: string, why: string): Words {
  const place = withoutPassword(url)
  return [
    `la base PostgreSQL ${place} ne s’ouvre pas (${why}) : vérifiez DATABASE_URL, et que le serveur tourne.`,
    `the PostgreSQL database ${place} does not open (${why}): check DATABASE_URL, and that the server runs.`,
  ]
}

/** An address as it may be shown on a terminal or in a log. */
export function withoutPassword(address: string): string {
  try {
    const url = new URL(address)
    return `${url.protocol}//${url.username && `${url.username}@`}${url.host}${url.pathname}`
  } catch {
    return 'DATABASE_URL'
  }
}
