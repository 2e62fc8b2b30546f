// The board's mind: where the focus is, what is lifted, where it may be put, and what is said about it.
import { m } from '../paraglide/messages.js'
import { cellsOf } from './cells.ts'

export interface Item {
  id: string
  row: string
  column: string
  title: string
  note?: string
  tone?: 'neutral' | 'ok' | 'info' | 'honey' | 'error' | 'pine'
  /** A locked item cannot be lifted. */
  locked?: boolean
}
export interface Line {
  id: string
  label: string
}
export interface Column extends Line {
  /** The slot that runs now. */
  now?: boolean
}
/** What would happen: allowed or not, in words: « Table 13, 10 h 40 : libre ». */
export interface Verdict {
  ok: boolean
  text: string
}
export interface Rules {
  rows: () => Line[]
  columns: () => Column[]
  items: () => Item[]
  verdict: (item: Item | null, row: string, column: string) => Verdict
  onmove: (item: Item, row: string, column: string) => void
  onopen: ((item: Item) => void) | undefined
}

const STEPS: Record<string, [rows: number, columns: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-8, 0],
  PageDown: [8, 0],
  Home: [0, -999],
  End: [0, 999],
}
const within = (n: number, length: number) => Math.min(Math.max(n, 0), length - 1)

export class BoardMind {
  row = $state(0)
  column = $state(0)
  lifted = $state.raw<Item | null>(null)
  /** What is being dragged by pointer, and the cell under it. */
  dragged = $state.raw<Item | null>(null)
  over = $state.raw<{ row: string; column: string; ok: boolean } | null>(null)
  said = $state('')
  #rules: Rules
  #byCell: () => Map<string, Item>

  constructor(rules: Rules) {
    this.#rules = rules
    const byCell = $derived(cellsOf(rules.items()))
    this.#byCell = () => byCell
  }

  at(row: string, column: string): Item | undefined {
    return this.#byCell().get(`${row}|${column}`)
  }

  /** Answers true when the key was meant for the board. */
  key(key: string): boolean {
    const here = this.#here()
    if (!here) return false
    const step = STEPS[key]
    if (step) {
      this.row = within(this.row + step[0], this.#rules.rows().length)
      this.column = within(this.column + step[1], this.#rules.columns().length)
      const now = this.#here()
      if (this.lifted && now) this.said = this.#rules.verdict(this.lifted, now.row, now.column).text
      return true
    }
    if (key === 'Escape' && this.lifted) return this.#putBack()
    const item = this.at(here.row, here.column)
    if (key === ' ') return this.lifted ? this.#drop(this.lifted, here.row, here.column) : this.#lift(item)
    if (key !== 'Enter') return false
    if (this.lifted) return this.#drop(this.lifted, here.row, here.column)
    if (item) this.#rules.onopen?.(item)
    return true
  }

  /** Puts an item somewhere: by key, by pointer, or from « Déplacer vers… ». */
  #drop(item: Item, row: string, column: string): boolean {
    const verdict = this.#rules.verdict(item, row, column)
    const moves = item.row !== row || item.column !== column
    if (moves && !verdict.ok) {
      // Arriving on the cell said the same words: a second refusal is only heard when it reads otherwise.
      const refused = m.board_refused({ where: verdict.text })
      this.said = this.said === refused ? `${refused}\u00a0` : refused
      return true
    }
    this.lifted = null
    this.said = moves
      ? m.board_dropped({ title: item.title, where: verdict.text })
      : m.board_back({ title: item.title })
    if (moves) this.#rules.onmove(item, row, column)
    return true
  }
  drop(item: Item, row: string, column: string): void {
    this.#drop(item, row, column)
  }

  #lift(item: Item | undefined): boolean {
    if (!item) this.said = m.board_nothing()
    else if (item.locked) this.said = m.board_locked({ title: item.title })
    else {
      this.lifted = item
      this.said = m.board_lifted({ title: item.title })
    }
    return true
  }
  #putBack(): boolean {
    const item = this.lifted
    this.lifted = null
    if (item) {
      this.row = within(
        this.#rules.rows().findIndex(row => row.id === item.row),
        this.#rules.rows().length,
      )
      this.column = within(
        this.#rules.columns().findIndex(column => column.id === item.column),
        this.#rules.columns().length,
      )
      this.said = m.board_back({ title: item.title })
    }
    return true
  }
  #here(): { row: string; column: string } | null {
    const row = this.#rules.rows()[this.row]
    const column = this.#rules.columns()[this.column]
    return row && column ? { row: row.id, column: column.id } : null
  }
}
