// Passkeys of a person, as they list them and as a signature needs them.
import type { PasskeyView } from '#shared/passkey.ts'
import { json, type Sql } from '../sql.ts'

export const passkeysOf = (sql: Sql, personId: string): Promise<PasskeyView[]> =>
  sql.all<PasskeyView & Record<string, unknown>>(
    'select id, name, created_at as "createdAt", last_used_at as "lastUsedAt" from passkey where person_id = ? order by created_at, id',
    [personId],
  )

export async function credentialsOf(
  sql: Sql,
  personId: string,
): Promise<{ id: string; transports: string[] }[]> {
  const rows = await sql.all<{ id: string; transports: unknown }>(
    'select credential_id as "id", transports from passkey where person_id = ? order by created_at, id',
    [personId],
  )
  return rows.map(({ id, transports }) => ({ id, transports: json<string[]>(transports) }))
}
