// The one HTML page, with what previews and search engines read: title, description, JSON-LD and a plain list.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { House } from '#server/actions/house.ts'
import { editionView } from '#server/storage/queries/editions.ts'
import type { EditionView } from '#shared/edition.ts'
import { withHeadStart } from './head-start.ts'

let cached: { folder: string; html: string } | undefined

function shell(folder: string): string {
  if (cached?.folder !== folder)
    cached = { folder, html: readFileSync(path.join(folder, 'index.html'), 'utf8') }
  return cached.html
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, mark => `&#${mark.codePointAt(0) ?? 0};`)

// A preview reads the first of them; the whole list is the directory's.
const LISTED_MAX = 500

/** The page for an address. Pages of an edition get their own head, and a plain text for readers without scripts. */
export async function pageFor(
  house: House,
  folder: string,
  url: string,
): Promise<{ html: string; status: number }> {
  const html = shell(folder)
  const slug = /^\/e\/([a-z0-9-]{1,80})(?:[/?#]|$)/.exec(url)?.[1]
  if (!slug) return { html: withHeadStart(folder, url, html), status: 200 }
  const edition = await editionView(house.sql, slug)
  if (!edition) return { html, status: 404 }
  const exhibitors = await house.sql.all<{ id: string; name: string }>(
    `select o.id, o.name from participation pa join organisation o on o.id = pa.organisation_id
     where pa.edition_id = ? and pa.exhibitor and pa.status = 'validated' order by o.name limit ${LISTED_MAX}`,
    [edition.id],
  )
  return { html: filled(html, edition, exhibitors, house.settings.publicUrl), status: 200 }
}

function filled(
  html: string,
  edition: EditionView,
  exhibitors: readonly { id: string; name: string }[],
  publicUrl: string,
): string {
  const address = `${publicUrl}/e/${edition.slug}`
  const about = {
    '@context': 'https://schema.org',
    '@type': 'BusinessEvent',
    name: edition.name,
    description: edition.summary.fr,
    startDate: edition.startsOn,
    endDate: edition.endsOn,
    url: address,
    location: {
      '@type': 'Place',
      name: edition.venue.name,
      address: [edition.venue.street, `${edition.venue.postcode} ${edition.venue.city}`]
        .filter(Boolean)
        .join(', '),
    },
  }
  const head = [
    `<title>${escaped(edition.name)}</title>`,
    `<meta name="description" content="${escaped(edition.summary.fr)}">`,
    `<meta property="og:type" content="website">`,
    `<meta property="og:title" content="${escaped(edition.name)}">`,
    `<meta property="og:description" content="${escaped(edition.summary.fr)}">`,
    `<meta property="og:url" content="${escaped(address)}">`,
    // A data block, not a script: the content policy lets it stand. `<` is escaped so that no text can end it.
    `<script type="application/ld+json">${JSON.stringify(about).replaceAll('<', '\\u003c')}</script>`,
  ].join('\n')
  const list = exhibitors
    .map(({ id, name }) => `<li><a href="/e/${edition.slug}/exposants/${id}">${escaped(name)}</a></li>`)
    .join('')
  const body = `<h1>${escaped(edition.name)}</h1><p>${escaped(edition.summary.fr)}</p><ul>${list}</ul>`
  // Replacements by function: a dollar sign in a name is only a dollar sign.
  return html
    .replace(/<title>[^<]*<\/title>/, () => '')
    .replace('<!--head-->', () => head)
    .replace('<!--body-->', () => body)
}
