// Cells: what lies where on a board, found by row and column.
interface Placed {
  row: string
  column: string
}

/** One thing a cell: of two in one cell the later is found, which a valid plan never has. */
export const cellsOf = <T extends Placed>(items: T[]): Map<string, T> =>
  new Map(items.map(item => [`${item.row}|${item.column}`, item]))
