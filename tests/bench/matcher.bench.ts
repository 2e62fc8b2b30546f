// The matcher's bench: quality where real judgments are present, fairness on a made-up edition, speed and memory.
import { benchDeclared } from './matcher/declared.ts'
import { benchFairness } from './matcher/fairness.ts'
import { benchLive } from './matcher/live.ts'
import { benchQuality } from './matcher/quality.ts'
import { benchSpeed } from './matcher/speed.ts'
import { benchStart } from './matcher/start.ts'
import { benchSuggestions } from './matcher/suggestions.ts'
import { benchTyping } from './matcher/typing.ts'

const parts: Record<string, () => void | Promise<void>> = {
  quality: benchQuality,
  suggestions: benchSuggestions,
  declared: benchDeclared,
  fairness: benchFairness,
  live: benchLive,
  speed: benchSpeed,
  start: benchStart,
  typing: benchTyping,
}

const wanted = process.argv.slice(2)
for (const [name, run] of Object.entries(parts)) if (wanted.length === 0 || wanted.includes(name)) await run()
