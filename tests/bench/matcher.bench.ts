// The matcher's bench: speed and memory, fairness on a made-up edition, quality where real judgments are present.
import { setFlagsFromString } from 'node:v8'
import { benchSpeed } from './matcher/speed.ts'

// Memory is only worth printing after a collection.
setFlagsFromString('--expose-gc')

benchSpeed()
