// French typography of sentences put together from a file: hard spaces before high punctuation and inside guillemets.

export const french = (text: string): string =>
  text.replace(/ (?=[:;?!»])/g, '\u00a0').replaceAll('« ', '«\u00a0')
