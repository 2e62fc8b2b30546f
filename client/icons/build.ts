// Icons: gathers the named Lucide drawings into one sprite, so that an icon costs no JavaScript.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { names } from './names.ts'

const root = (path: string) => fileURLToPath(new URL(path, import.meta.url))
type Shape = [tag: string, attributes: Record<string, string>]

function shapesOf(name: string): Shape[] {
  let source = ''
  // Renamed icons remain as one-line modules that point to the new file.
  for (let file = `${name}.svelte`; ;) {
    try {
      source = readFileSync(root(`../../node_modules/@lucide/svelte/dist/icons/${file}`), 'utf8')
      break
    } catch {
      const alias = readFileSync(root(`../../node_modules/@lucide/svelte/dist/icons/${name}.js`), 'utf8')
      const target = /from "\.\/([\w-]+\.svelte)"/.exec(alias)?.[1]
      if (!target || target === file) throw new Error(`Lucide has no icon named ${name}`)
      file = target
    }
  }
  const data = /const iconData = (\{.*?\});\n/s.exec(source)?.[1]
  if (!data) throw new Error(`The drawing of ${name} could not be read`)
  return (JSON.parse(data) as { node: Shape[] }).node
}

const draw = ([tag, attributes]: Shape) =>
  `<${tag} ${Object.entries(attributes)
    .map(([key, value]) => `${key}="${value}"`)
    .join(' ')}/>`
const symbols = names.map(
  name => `<symbol id="${name}" viewBox="0 0 24 24">${shapesOf(name).map(draw).join('')}</symbol>`,
)
writeFileSync(
  root('../public/icons.svg'),
  `<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.join('\n')}\n</svg>\n`,
)
