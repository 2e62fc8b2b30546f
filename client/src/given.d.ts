// Given: what `reader.ts` hands the app when a page written by the server comes alive.
declare global {
  var given:
    | {
        /** What the interface said just now, by path. */
        answers: Map<string, unknown>
        /** The page may be taken over. */
        ready: Promise<unknown>
      }
    | undefined
}
export {}
