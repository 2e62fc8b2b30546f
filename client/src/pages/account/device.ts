// A device in words, from what its browser says of itself: « Firefox, Windows ». Empty when nothing is recognised.
const browsers: [RegExp, string][] = [
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]
const systems: [RegExp, string][] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
]
const named = (list: [RegExp, string][], agent: string) => list.find(([sign]) => sign.test(agent))?.[1]

export const deviceWords = (agent: string): string =>
  [named(browsers, agent), named(systems, agent)].filter(word => word !== undefined).join(', ')
