// Figures in words: a value as its unit is written, and by how much it differs from another edition's.
import type { FigureView } from '#shared/control.ts'
import { m } from '../../paraglide/messages.js'
import { count, money } from '../../words/number.ts'
import { decimal, percent } from './plan.ts'

type Unit = FigureView['unit']

export function figureText(value: number | null, unit: Unit): string {
  if (value === null) return '–'
  if (unit === 'cents') return money(value)
  if (unit === 'share') return percent(value, 1)
  return unit === 'index' || unit === 'mean' ? decimal(value) : count(value)
}

/** « +240 », « −1,5 point »; nothing where one of them is not known. Shares differ by points, not by a share of a share. */
export function differenceText(value: number | null, before: number | null, unit: Unit): string {
  if (value === null || before === null) return ''
  const by = value - before
  const size = Math.abs(by)
  const sign = by > 0 ? '+' : by < 0 ? '−' : '='
  if (by === 0) return sign
  return sign + (unit === 'share' ? m.regie_points({ n: decimal(size * 100, 1) }) : figureText(size, unit))
}
