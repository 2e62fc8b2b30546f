// The three words for how near a pair is, and the edge of its card.
import type { Band } from '#shared/proposition.ts'
import { m } from '../../paraglide/messages.js'

export const bandWords: Record<Band, () => string> = {
  'very-close': m.buyer_band_very_close,
  close: m.buyer_band_close,
  explore: m.buyer_band_explore,
}
export const bandTones = { 'very-close': 'ok', close: 'pine', explore: 'neutral' } as const
