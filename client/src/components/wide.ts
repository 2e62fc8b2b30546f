// Wide: whether there is room for a map beside its list.
export const isWide = (): boolean => matchMedia('(min-width: 1100px)').matches
