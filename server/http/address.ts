// Addresses as they come: one cut in the middle of an accent, as a letter's line may be, is one that finds nothing, not a fault.

/** The address with the percent signs of what cannot be decoded written out; the same when all of it can. */
export function readableAddress(url: string): string {
  if (!url.includes('%')) return url
  const [path = '', ...query] = url.split('?')
  if (decodes(path)) return url
  const parts = path.split('/').map(part => (decodes(part) ? part : part.replaceAll('%', '%25')))
  return [parts.join('/'), ...query].join('?')
}

function decodes(text: string): boolean {
  try {
    decodeURIComponent(text)
    return true
  } catch {
    return false
  }
}
