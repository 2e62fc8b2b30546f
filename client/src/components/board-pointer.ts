// The board by pointer: items are dragged with Pragmatic drag and drop, the cell under the pointer is found in the grid.
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import type { BoardMind, Item, Verdict } from './board.svelte.ts'

/** Makes one item draggable. */
export const dragging = (mind: BoardMind, item: Item) => (element: HTMLElement) =>
  draggable({
    element,
    getInitialData: () => ({ boardItem: item.id }),
    onDragStart: () => (mind.dragged = item),
    // Told to the item before the grid, so the move is made here; outside the grid nothing is under the pointer.
    onDrop: () => {
      const cell = mind.over
      mind.dragged = null
      mind.over = null
      if (cell) mind.drop(item, cell.row, cell.column)
    },
  })

/** Makes the whole grid one drop target: registering thousands of cells would cost more than looking one up. */
export const dropping =
  (mind: BoardMind, verdict: (item: Item | null, row: string, column: string) => Verdict) =>
  (element: HTMLElement) =>
    dropTargetForElements({
      element,
      canDrop: ({ source }) => 'boardItem' in source.data,
      onDrag: ({ location }) => {
        const { clientX, clientY } = location.current.input
        const cell = cellAt(clientX, clientY)
        if (!cell || !mind.dragged) return (mind.over = null)
        if (mind.over?.row === cell.row && mind.over.column === cell.column) return
        mind.over = { ...cell, ok: verdict(mind.dragged, cell.row, cell.column).ok }
      },
      onDragLeave: () => (mind.over = null),
    })

function cellAt(x: number, y: number): { row: string; column: string } | null {
  const { row, column } = document.elementFromPoint(x, y)?.closest<HTMLElement>('td[data-row]')?.dataset ?? {}
  return row && column ? { row, column } : null
}
