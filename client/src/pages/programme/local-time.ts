// Local time: from a day and an hour of the place to an instant, and back. Pure.

const formats = new Map<string, Intl.DateTimeFormat>()
/** « 2026-11-26 09:00:00 »: Swedish writes a moment as a form does. */
function local(at: string | number, zone: string | undefined): string {
  const known = formats.get(zone ?? '')
  const format =
    known ?? new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone: zone })
  formats.set(zone ?? '', format)
  return format.format(new Date(at))
}

/** The day of the calendar there, YYYY-MM-DD. */
export const dayAt = (at: string | number, zone?: string): string => local(at, zone).slice(0, 10)
/** The hour there, HH:MM. */
export const clockAt = (at: string | number, zone?: string): string => local(at, zone).slice(11, 16)

/** An hour that a change of clocks skips becomes the one after it. */
export function instantAt(day: string, clock: string, zone?: string): string {
  const wanted = Date.parse(`${day}T${clock}:00Z`)
  const ahead = (ms: number) => Date.parse(`${local(ms, zone).replace(' ', 'T')}Z`) - ms
  const near = wanted - ahead(wanted)
  return new Date(wanted - ahead(near)).toISOString()
}
