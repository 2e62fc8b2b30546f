// Conditions: reading what a need requires and wishes, however it was written.
import { foldName } from './text/fold.ts'

/** One or many texts as a list, empty ones dropped. */
export function listOf(value: string | string[] | undefined): string[] {
  const list = value === undefined ? [] : Array.isArray(value) ? value : [value]
  return list.filter(item => item.trim() !== '')
}

/** True when the list holds the text, whatever its case and accents; « bio » also meets « agriculture bio ». */
export function holds(list: string[] | undefined, text: string): boolean {
  const wanted = foldName(text)
  return (list ?? []).some(item => ` ${foldName(item)} `.includes(` ${wanted} `))
}
