// Loaded before a test file. Tap follows every promise, to name the test in which a stray error arose: half the time of a
// test that books ten thousand meetings. Unfollowed, a stray error ends the process, and its file has failed.
import hooks from 'node:async_hooks'
import { syncBuiltinESMExports } from 'node:module'

const unheard = { enable: () => unheard, disable: () => unheard }
hooks.createHook = () => unheard
syncBuiltinESMExports()
