// Lean: what this client knows of itself and its tools cannot, said to the bundler, so that less is sent.
// Each step stops the build when the code it knows has changed, rather than ship something half true.
import type { Plugin } from 'vite'

const plain = (id: string) => id.replaceAll('\\', '/').split('?')[0] ?? ''

/** In Svelte's own files: variables that stay false here, since nothing hydrates and no optional mode is on. */
const fixed = [
  {
    file: /svelte\/src\/internal\/flags\/index\.js$/,
    names: ['async_mode_flag', 'legacy_mode_flag', 'tracing_mode_flag'],
  },
  { file: /svelte\/src\/internal\/client\/dom\/hydration\.js$/, names: ['hydrating'] },
]

/** What only `await` in components and forks would need: without the asynchronous mode neither is there. */
const cut: { file: RegExp; from: string | RegExp; to: string }[] = [
  {
    file: /svelte\/src\/internal\/client\/reactivity\/async\.js$/,
    from: /\tif \(async\.length === 0 && pending\.length === 0\) \{\n\t\tfn\(deriveds\);\n\t\treturn;\n\t\}\n.*?\n\}\n/s,
    to: '\tfn(deriveds);\n}\n',
  },
  ...[/reactivity\/(batch|sources|deriveds)\.js$/, /client\/runtime\.js$/, /blocks\/boundary\.js$/].map(
    file => ({
      file,
      from: /\b(current_batch|batch|this)\??\.is_fork\b(?! = )/g,
      to: 'false',
    }),
  ),
]

/** Svelte guards code with these so that bundlers leave it out; as constants, this bundler sees it too. */
function svelteModes(): Plugin {
  return {
    name: 'covalence:lean-svelte',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      const names = fixed.find(({ file }) => file.test(plain(id)))?.names ?? []
      const cuts = plain(id).includes('/svelte/src/') ? cut.filter(({ file }) => file.test(plain(id))) : []
      if (names.length + cuts.length === 0) return null
      let lean = code
      for (const { from, to } of cuts) lean = swap(lean, from, to)
      for (const name of names) {
        lean = swap(lean, `export let ${name} = false;`, `export const ${name} = false;`)
        lean = lean.replace(
          new RegExp(`^\\t${name} = .*;$`, 'gm'),
          `\tthrow new Error('${name} is fixed in this build');`,
        )
      }
      return { code: lean, map: null }
    },
  }
}

const CHOICE =
  'const locale = experimentalStaticLocale ?? options.locale ?? getLocale()\n\tif (locale === "en")'

const TEXT = String.raw`\(([i]?)\) => \{\s*return /\*\* @type \{LocalizedString\} \*/ \((\`(?:[^\`\\]|\\.)*\`)\)\s*\};`
const TYPE = String.raw`/\*\* @type [^\n]*? \*/ `
/** A message that is one text in each language, as the compiler writes it. */
const plainMessage = new RegExp(
  `const (fr|en)_(\\w+) = ${TYPE}${TEXT}\\s*const (?:fr|en)_\\2 = ${TYPE}${TEXT}`,
)

/** The language is chosen once a page load, so a message is one test and two texts. */
export function words(): Plugin {
  return {
    name: 'covalence:lean-words',
    enforce: 'pre',
    transform(code, id) {
      if (
        !/\/client\/src\/paraglide\/messages\/[^_][^/]*\.js$/.test(plain(id)) ||
        !code.includes('../runtime.js')
      )
        return null
      const language = `import { english } from '../../words/language.ts'\n`
      const [, first, name, before, one, after, other] = plainMessage.exec(code) ?? []
      if (name && one && other) {
        const [en, fr] = first === 'en' ? [one, other] : [other, one]
        return {
          code: `${language}export const ${name} = (${before || after}) => english ? ${en} : ${fr}`,
          map: null,
        }
      }
      const lean = swap(
        code.replace(/import \{[^}]*\} from '\.\.\/runtime\.js'/, language),
        CHOICE,
        'if (english)',
      )
        .replace('(inputs = {}, options = {})', '(inputs)')
        .replace('(inputs, options = {})', '(inputs)')
      return { code: lean, map: null }
    },
  }
}

/** Loads a lazy chunk's styles before it, and its scripts beside it: the part of Vite's helper that a modern browser needs. */
const preload = `
const seen = new Set(Array.from(document.querySelectorAll('link[href]'), link => link.href))
export const __vitePreload = (load, deps = [], from) => Promise.all(deps.map(dep => {
  const href = new URL(dep.startsWith('/') ? dep : '/' + dep, location.href).href
  if (seen.has(href)) return
  seen.add(href)
  const link = document.createElement('link')
  const styles = href.endsWith('.css')
  link.rel = styles ? 'stylesheet' : 'modulepreload'
  link.href = href
  document.head.append(link)
  if (styles) return new Promise((done, failed) => {
    link.onload = done
    link.onerror = () => { seen.delete(href); link.remove(); failed(new Error(href)) }
  })
})).then(load)
`

function lazyChunks(): Plugin {
  return {
    name: 'covalence:lean-preload',
    apply: 'build',
    transform: {
      order: 'post',
      handler: (_, id) => (id === '\0vite/preload-helper.js' ? { code: preload, map: null } : null),
    },
  }
}

/** Schemas are checked by the server: here a module of `shared` is its lists and functions, and a schema stays out with all it is made of. */
function schemas(): Plugin {
  return {
    name: 'covalence:lean-schemas',
    apply: 'build',
    enforce: 'post',
    transform(code, id) {
      if (!/\/shared\/[\w/-]+\.ts$/.test(plain(id)) || !/["']typebox["']/.test(code)) return null
      let lean = code
      const made = this.parse(code).body.flatMap(statement => {
        const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement
        return declared?.type === 'VariableDeclaration' ? declared.declarations : []
      })
      // From the last to the first, so that what is before stays where it was found.
      for (const { init } of made.reverse())
        if (init?.type === 'CallExpression') {
          const { start, end } = init
          lean = `${lean.slice(0, start)}/* @__PURE__ */ (() => ${lean.slice(start, end)})()${lean.slice(end)}`
        }
      return { code: lean, map: null }
    },
  }
}

function swap(code: string, known: string | RegExp, lean: string): string {
  if (typeof known === 'string' ? !code.includes(known) : code.search(known) < 0)
    throw new Error(`Expected code was not found: review client/lean.ts for ${String(known)}`)
  return code.replace(known, lean)
}

export const lean = (): Plugin[] => [svelteModes(), words(), schemas(), lazyChunks()]
