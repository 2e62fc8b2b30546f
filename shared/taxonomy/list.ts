/** The taxonomy's way of writing long lists of words so that a person can review them. */

/** The items of a text, one a line or parted by semicolons, in order, without empty ones. */
export function list(text: string): string[] {
  return text
    .split(/[;\n]/)
    .map(item => item.trim())
    .filter(item => item !== '')
}
