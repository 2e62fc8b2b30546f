// Wide, while the server writes: it writes for the wide window, and `reader.ts` takes away what a narrow one has no room for.
export const isWide = (): boolean => true
