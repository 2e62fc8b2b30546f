// Now: what the server knows while it writes one page. A page is written in one go, so one place holds it.
export const now: {
  url: URL
  /** What the interface said, by path. */
  given: ReadonlyMap<string, unknown>
  /** What the page asked for and was not given. */
  wanted: Set<string>
} = { url: new URL('http://localhost/'), given: new Map(), wanted: new Set() }
