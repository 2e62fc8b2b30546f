// Floor and subject take turns, so that whatever else the machine does weighs on both; medians are compared.

export interface Side {
  name: string
  /** Does the work once and answers the processor time it took a unit, in microseconds. */
  turn(): Promise<number>
}

export interface Ratio {
  floorUs: number
  subjectUs: number
  ratio: number
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? NaN)
    : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2
}

/** `rounds` turns each, the first of both left out: it fills caches and compiles. */
export async function alternate(floor: Side, subject: Side, rounds: number): Promise<Ratio> {
  const floors: number[] = []
  const subjects: number[] = []
  await floor.turn()
  await subject.turn()
  for (let round = 0; round < rounds; round++) {
    // Who goes first alternates as well.
    for (const side of round % 2 === 0 ? [floor, subject] : [subject, floor])
      (side === floor ? floors : subjects).push(await side.turn())
  }
  const [floorUs, subjectUs] = [median(floors), median(subjects)]
  return { floorUs, subjectUs, ratio: subjectUs / floorUs }
}

/** A line for the reader: the goal, and whether this run met it. */
export const verdict = (value: number, goal: number, sign: '<=' | '>=' = '<='): string =>
  `${value.toFixed(2)}x (goal ${sign} ${goal}x: ${(sign === '<=' ? value <= goal : value >= goal) ? 'met' : 'missed'})`
