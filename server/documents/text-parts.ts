// A convention's text taken apart for typesetting: what is printed is what was signed, word for word, and nothing else.

export type TextParts = {
  /** First line. */
  title: string
  /** Paragraphs before the first article. */
  opening: string[]
  /** « 1. Name, form » blocks of the opening: the first line, then the others. */
  parties: { name: string; lines: string[] }[]
  /** Heading as written (« Article 3 – Durée ») and its text. */
  articles: { heading: string; text: string }[]
}

/** Cuts a canonical text at its articles, which count up from 1: « Article 1 – … » or « Article 1. … » alone on a line. */
export function partsOfText(text: string): TextParts {
  const lines = text.trimEnd().split('\n')
  const articles: { heading: string; from: number }[] = []
  lines.forEach((line, i) => {
    const next = articles.length + 1
    if (line.startsWith(`Article ${next} – `) || line.startsWith(`Article ${next}. `))
      articles.push({ heading: line, from: i })
  })
  const body = (from: number, to: number | undefined): string => lines.slice(from, to).join('\n').trim()
  const opening = body(1, articles[0]?.from)
  const parties: TextParts['parties'] = []
  const paragraphs: string[] = []
  for (const block of opening.split(/\n(?=\d+\. )|\n{2,}/)) {
    const [first = '', ...rest] = block.trim().split('\n')
    if (/^\d+\. /.test(first))
      parties.push({ name: first.replace(/^\d+\. /, ''), lines: rest.map(line => line.trim()) })
    else if (block.trim() !== '') paragraphs.push(block.trim())
  }
  return {
    title: lines[0] ?? '',
    opening: paragraphs,
    parties,
    articles: articles.map((article, i) => ({
      heading: article.heading,
      text: body(article.from + 1, articles[i + 1]?.from),
    })),
  }
}
