// A whole edition from a market: imported, matched, asked, planned, published, met, signed, counted, while two browsers watch.
import { Fair, type Sizes } from './fair.ts'
import { doors } from './market-doors.ts'
import { asking, meeting, planning } from './market-floor.ts'
import { opening } from './market-opening.ts'
import type { Market } from './material.ts'
import type { Stage } from './stage.ts'

export async function marketDay(stage: Stage, market: Market, sizes: Sizes): Promise<void> {
  const fair = new Fair(stage, market, sizes)
  try {
    await opening(fair)
    await asking(fair)
    await planning(fair)
    await meeting(fair)
    await doors(fair)
  } finally {
    await fair.close()
  }
}
