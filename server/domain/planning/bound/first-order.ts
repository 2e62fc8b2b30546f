// Solves the price programme by a first-order method: no matrix is factored, every iteration is two passes over the columns.
import { boundAt, type PriceLp, type Prices } from './price-lp.ts'

/**
 * Primal-dual hybrid gradient (Chambolle & Pock 2011) with diagonal steps (Pock & Chambolle 2011), reflected Halpern averaging
 * and adaptive restarts (Lu & Yang 2024; restarts and primal weight as in PDLP, Applegate et al. 2021).
 * `best` is the lowest bound met; it only ever falls, and is valid whenever it is read.
 */
export class FirstOrder {
  readonly lp: PriceLp
  best = Infinity
  readonly bestPrices: Prices
  iterations = 0
  /** Columns: the share of each request in each period, now, anchored, and one step on. */
  readonly x: Float64Array
  private readonly xNext: Float64Array
  private readonly xAnchor: Float64Array
  /** Rows, all in one array: people × periods, then periods, then people (maxima), then requests. */
  readonly y: Float64Array
  private readonly yNext: Float64Array
  private readonly yAnchor: Float64Array
  private readonly sums: Float64Array
  private readonly limit: Float64Array
  private readonly entries: Float64Array
  private readonly tau: number
  private readonly tableRow: number
  private readonly maximumRow: number
  private readonly requestRow: number
  private readonly hasMaxima: boolean
  private primalWeight: number
  private sinceRestart = 0
  private residualAtRestart = Infinity
  private residualBefore = Infinity

  constructor(lp: PriceLp, primalWeight = 20) {
    this.lp = lp
    this.primalWeight = primalWeight
    const columns = lp.colPeriod.length
    this.tableRow = lp.people * lp.periods
    this.maximumRow = this.tableRow + lp.periods
    this.requestRow = this.maximumRow + lp.people
    const rows = this.requestRow + lp.requests.length
    this.hasMaxima = lp.maximum.some(max => max < Infinity)
    ;[this.x, this.xNext, this.xAnchor] = [columns, columns, columns].map(n => new Float64Array(n)) as Triple
    ;[this.y, this.yNext, this.yAnchor] = [rows, rows, rows].map(n => new Float64Array(n)) as Triple
    this.sums = new Float64Array(rows)
    this.limit = new Float64Array(rows).fill(1)
    this.limit.set(lp.room)
    this.limit.set(lp.tables, this.tableRow)
    this.limit.set(lp.maximum, this.maximumRow)
    this.entries = new Float64Array(rows)
    this.tau = 1 / this.countEntries()
    this.bestPrices = this.pricesIn(this.y)
  }

  /** Starts from prices and shares of a coarser programme; `shares[j]` belongs to column j. */
  startFrom(prices: Prices, shares: Float64Array): void {
    this.y.set(prices.person)
    this.y.set(prices.table, this.tableRow)
    this.y.set(prices.maximum, this.maximumRow)
    this.x.set(shares)
    for (let i = 0; i < this.lp.requests.length; i++)
      this.y[this.requestRow + i] = Math.max(0, this.bestGain(i))
    this.anchor()
    this.noteBound(this.y)
  }

  /** Iterates `count` times, and looks at the bound and at a restart once at the end: call it with about 20. */
  iterate(count: number): void {
    for (let i = 0; i < count; i++) {
      this.step()
      this.iterations++
      this.sinceRestart++
      const last = i === count - 1
      if ((last || this.sinceRestart === 1) && this.restartIfDue()) continue
      this.average()
    }
    this.noteBound(this.yNext)
  }

  /** One primal-dual step from (x, y) to (xNext, yNext). */
  private step(): void {
    const { lp, x, xNext, y, yNext, sums, periodsOf } = this
    const { partStart, parts, colStart, colPeriod, weight } = lp
    const P = periodsOf
    const tau = this.tau / this.primalWeight
    sums.fill(0)
    for (let i = 0; i < weight.length; i++) {
      const first = partStart[i]!
      const last = partStart[i + 1]!
      let gainBase = weight[i]! - y[this.requestRow + i]!
      if (this.hasMaxima) for (let k = first; k < last; k++) gainBase -= y[this.maximumRow + parts[k]!]!
      const rowA = parts[first]! * P
      const rowB = parts[first + 1]! * P
      let total = 0
      for (let j = colStart[i]!; j < colStart[i + 1]!; j++) {
        const t = colPeriod[j]!
        let gain = gainBase - y[rowA + t]! - y[rowB + t]! - y[this.tableRow + t]!
        for (let k = first + 2; k < last; k++) gain -= y[parts[k]! * P + t]!
        const next = Math.max(0, x[j]! + tau * gain)
        xNext[j] = next
        const ahead = 2 * next - x[j]!
        if (ahead === 0) continue
        sums[rowA + t]! += ahead
        sums[rowB + t]! += ahead
        for (let k = first + 2; k < last; k++) sums[parts[k]! * P + t]! += ahead
        sums[this.tableRow + t]! += ahead
        total += ahead
      }
      sums[this.requestRow + i] = total
      if (this.hasMaxima) for (let k = first; k < last; k++) sums[this.maximumRow + parts[k]!]! += total
    }
    const { limit, entries, primalWeight } = this
    for (let r = 0; r < y.length; r++) {
      const n = entries[r]!
      if (n > 0) yNext[r] = Math.max(0, y[r]! + (primalWeight / n) * (sums[r]! - limit[r]!))
    }
  }

  private get periodsOf(): number {
    return this.lp.periods
  }

  /** Reflected Halpern: twice the step, pulled back towards the anchor, less and less. */
  private average(): void {
    const { x, xNext, xAnchor, y, yNext, yAnchor } = this
    const back = 1 / (this.sinceRestart + 1)
    const ahead = 1 - back
    for (let j = 0; j < x.length; j++) x[j] = ahead * (2 * xNext[j]! - x[j]!) + back * xAnchor[j]!
    for (let r = 0; r < y.length; r++) y[r] = ahead * (2 * yNext[r]! - y[r]!) + back * yAnchor[r]!
  }

  private restartIfDue(): boolean {
    const residual = this.distance(this.x, this.xNext, this.y, this.yNext)
    if (this.sinceRestart === 1) {
      this.residualAtRestart = this.residualBefore = residual
      return false
    }
    const enough = residual <= 0.2 * this.residualAtRestart
    const turning = residual <= 0.8 * this.residualAtRestart && residual > this.residualBefore
    const long = this.sinceRestart >= 0.36 * this.iterations
    this.residualBefore = residual
    if (!enough && !turning && !long) return false
    this.rebalance()
    this.x.set(this.xNext)
    this.y.set(this.yNext)
    this.anchor()
    return true
  }

  /** Moves the primal weight towards the ratio of how far prices and shares have travelled since the last restart. */
  private rebalance(): void {
    let [dx, dy] = [0, 0]
    for (let j = 0; j < this.x.length; j++) dx += (this.xNext[j]! - this.xAnchor[j]!) ** 2 / this.tau
    for (let r = 0; r < this.y.length; r++) dy += (this.yNext[r]! - this.yAnchor[r]!) ** 2 * this.entries[r]!
    if (dx > 1e-18 && dy > 1e-18) this.primalWeight = Math.sqrt(this.primalWeight * Math.sqrt(dy / dx))
  }

  private anchor(): void {
    this.xAnchor.set(this.x)
    this.yAnchor.set(this.y)
    this.sinceRestart = 0
  }

  private distance(x: Float64Array, xTo: Float64Array, y: Float64Array, yTo: Float64Array): number {
    let [dx, dy] = [0, 0]
    for (let j = 0; j < x.length; j++) dx += (xTo[j]! - x[j]!) ** 2
    for (let r = 0; r < y.length; r++) dy += (yTo[r]! - y[r]!) ** 2 * this.entries[r]!
    return Math.sqrt((dx * this.primalWeight) / this.tau + dy / this.primalWeight)
  }

  private countEntries(): number {
    const { lp, entries } = this
    let most = 4
    for (let i = 0; i < lp.requests.length; i++) {
      const size = lp.partStart[i + 1]! - lp.partStart[i]!
      most = Math.max(most, size * (this.hasMaxima ? 2 : 1) + 2)
      const columns = lp.colStart[i + 1]! - lp.colStart[i]!
      entries[this.requestRow + i] = columns
      for (let k = lp.partStart[i]!; k < lp.partStart[i + 1]!; k++) {
        if (lp.maximum[lp.parts[k]!]! < Infinity) entries[this.maximumRow + lp.parts[k]!]! += columns
        for (let j = lp.colStart[i]!; j < lp.colStart[i + 1]!; j++)
          entries[lp.parts[k]! * lp.periods + lp.colPeriod[j]!]!++
      }
      for (let j = lp.colStart[i]!; j < lp.colStart[i + 1]!; j++) entries[this.tableRow + lp.colPeriod[j]!]!++
    }
    return most
  }

  private bestGain(i: number): number {
    const { lp, y } = this
    let best = -Infinity
    for (let j = lp.colStart[i]!; j < lp.colStart[i + 1]!; j++) {
      const t = lp.colPeriod[j]!
      let gain = lp.weight[i]! - y[this.tableRow + t]!
      for (let k = lp.partStart[i]!; k < lp.partStart[i + 1]!; k++) {
        gain -= y[lp.parts[k]! * lp.periods + t]! + y[this.maximumRow + lp.parts[k]!]!
      }
      if (gain > best) best = gain
    }
    return best
  }

  private pricesIn(rows: Float64Array): Prices {
    return {
      person: rows.slice(0, this.tableRow),
      table: rows.slice(this.tableRow, this.maximumRow),
      maximum: rows.slice(this.maximumRow, this.requestRow),
    }
  }

  private noteBound(rows: Float64Array): void {
    const prices = {
      person: rows.subarray(0, this.tableRow),
      table: rows.subarray(this.tableRow, this.maximumRow),
      maximum: rows.subarray(this.maximumRow, this.requestRow),
    }
    const bound = boundAt(this.lp, prices)
    if (bound >= this.best) return
    this.best = bound
    this.bestPrices.person.set(prices.person)
    this.bestPrices.table.set(prices.table)
    this.bestPrices.maximum.set(prices.maximum)
  }
}

type Triple = [Float64Array, Float64Array, Float64Array]
