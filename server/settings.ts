// Settings: the environment, read once by a schema. Nothing else in the house reads process.env.
import path from 'node:path'
import { Type, type Static } from 'typebox'
import { Value } from 'typebox/value'

const Settings = Type.Object({
  PORT: Type.Integer({
    minimum: 0,
    maximum: 65_535,
    default: 3000,
    description: 'port to listen on; 0 takes a free one',
  }),
  HOST: Type.String({ default: '127.0.0.1', description: 'address to listen on; 0.0.0.0 for all' }),
  DATA_DIR: Type.String({
    default: 'data',
    description: 'folder of the SQLite file, keys, images and written letters',
  }),
  CLIENT_DIR: Type.String({ default: 'dist/client', description: 'folder of the built pages' }),
  DATABASE_URL: Type.Optional(
    Type.String({
      pattern: '^postgres(ql)?://[^/\\s]*/[^/\\s?]+(\\?\\S*)?$',
      description: 'PostgreSQL instead of SQLite',
      examples: ['postgresql://covalence:secret@localhost:5432/covalence'],
    }),
  ),
  PUBLIC_URL: Type.Optional(
    Type.String({
      pattern: '^https?://[^\\s/?#@]+/*$',
      description: 'address people type; needed behind a proxy',
      examples: ['https://covalence.example.org'],
    }),
  ),
  SMTP_URL: Type.Optional(
    Type.String({
      pattern: '^smtps?://[^\\s/]+/?(\\?\\S*)?$',
      examples: ['smtps://user:password@mail.example.org'],
      description: 'mail server; without it letters are written as .eml files',
    }),
  ),
  MAIL_FROM: Type.String({ default: 'Covalence <covalence@localhost>', description: 'sender of letters' }),
  ADMIN_EMAIL: Type.Optional(
    Type.String({
      pattern: '^[^@\\s]+@[^@\\s]+$',
      description: 'who may create editions, besides the demo',
      examples: ['you@example.org'],
    }),
  ),
  TIMESTAMP_URL: Type.Optional(
    Type.String({
      pattern: '^https?://[^\\s/]+',
      description: 'RFC 3161 service for the seals of conventions',
      examples: ['https://freetsa.org/tsr'],
    }),
  ),
  DEMO: Type.Boolean({
    default: true,
    description: 'demo edition and one-click personas; set 0 to run for real',
  }),
  TRUST_PROXY: Type.Boolean({ default: false, description: 'read the client address from X-Forwarded-For' }),
  LOG_LEVEL: Type.Union(
    [
      Type.Literal('debug'),
      Type.Literal('info'),
      Type.Literal('warn'),
      Type.Literal('error'),
      Type.Literal('silent'),
    ],
    {
      default: 'warn',
      description: 'what goes to standard error',
    },
  ),
})

/** Their names, in the order of the README's table. */
export const settingNames: readonly string[] = Object.keys(Settings.properties)

export type Environment = Record<string, string | undefined>

export interface Settings extends Static<typeof Settings> {
  /** PUBLIC_URL without a final slash, or the local address. */
  publicUrl: string
  /** DATA_DIR as an absolute path. */
  dataDir: string
  /** CLIENT_DIR as an absolute path; a relative one starts at the house itself. */
  clientDir: string
}

export class SettingsError extends Error {}

const flags: Record<string, boolean> = {
  '1': true,
  true: true,
  yes: true,
  '0': false,
  false: false,
  no: false,
}

/** Reads every setting; throws a SettingsError whose message names the variable and what it takes. */
export function readSettings(env: Environment): Settings {
  const given: Record<string, unknown> = {}
  for (const [name, schema] of Object.entries(Settings.properties)) {
    const text = env[name]
    if (text === undefined || text === '') continue
    const type = (schema as { type?: string }).type
    if (type === 'integer') given[name] = /^\d+$/.test(text) ? Number(text) : text
    else if (type === 'boolean') given[name] = flags[text.toLowerCase()] ?? text
    else given[name] = text
  }
  const filled = Value.Default(Settings, given)
  const [problem] = [...Value.Errors(Settings, filled)]
  if (problem) {
    const name = problem.instancePath.split('/')[1] ?? ''
    // An address may hold a password, which no terminal or log should keep.
    const found =
      env[name]?.includes('@') && name.endsWith('_URL') ? 'something else' : JSON.stringify(env[name])
    throw new SettingsError(`${name}: expected ${expected(name)}; it is ${found}`)
  }
  const settings = filled as Static<typeof Settings>
  const publicUrl = (settings.PUBLIC_URL ?? `http://localhost:${settings.PORT}`).replace(/\/+$/, '')
  const clientDir = path.resolve(import.meta.dirname, '..', settings.CLIENT_DIR)
  return { ...settings, publicUrl, dataDir: path.resolve(settings.DATA_DIR), clientDir }
}

interface Shape {
  type?: string
  minimum?: number
  maximum?: number
  anyOf?: { const?: string }[]
  description?: string
  examples?: string[]
}

/** What a setting takes, in words. */
function expected(name: string): string {
  const shape = (Settings.properties as Record<string, Shape>)[name] ?? {}
  const kind =
    shape.type === 'integer'
      ? `a whole number from ${shape.minimum} to ${shape.maximum}`
      : shape.type === 'boolean'
        ? '1 or 0'
        : shape.anyOf
          ? shape.anyOf.map(one => one.const).join(', ')
          : `something like ${shape.examples?.[0] ?? 'a word'}`
  return `${kind} (${shape.description ?? 'setting'})`
}
