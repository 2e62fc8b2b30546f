/** The taxonomy is whole: unique codes, both languages, phrases for every label, every CPV division met. */
import nafCodes from '@socialgouv/codes-naf/index.json' with { type: 'json' }
import t from 'tap'
import { families, groupOf, groups, sectorByCode, sectorCodes, sectors } from '#shared/taxonomy/index.ts'
import {
  groupLabels,
  sectorLabels,
  sectorsOfCpv,
  sectorsOfGroup,
  sectorsOfNaf,
} from '#shared/taxonomy/index.ts'
import { phrasesByGroup } from '#shared/taxonomy/phrases.ts'

// The 45 divisions of the procurement vocabulary in force, CPV 2008.
const CPV_DIVISIONS =
  '03 09 14 15 16 18 19 22 24 30 31 32 33 34 35 37 38 39 41 42 43 44 45 48 50 51 55 60 63 64 65 66 70 71 72 73 75 76 77 79 80 85 90 92 98'
const SYNONYMS_MIN = 8
const PHRASES_MIN = 2
/** Beyond this a word says nothing about the trade. */
const SECTORS_PER_SYNONYM_MAX = 3

const named = (of: readonly { code: string }[]) => of.map(each => each.code)
const repeated = (texts: readonly string[]) => texts.filter((text, at) => texts.indexOf(text) !== at)

t.test('every code is in kebab case and used once', async t => {
  t.same(repeated(sectorCodes), [])
  t.same(repeated(named(groups)), [])
  t.same(repeated(named(families)), [])
  for (const code of [...sectorCodes, ...named(groups)]) t.match(code, /^[a-z]+(-[a-z]+)*$/)
})

t.test('every label has its phrases, and no phrases are without a label', async t => {
  const labelled = sectorLabels.map(label => `${label.group}/${label.code}`)
  const phrased = Object.entries(phrasesByGroup).flatMap(([group, of]) =>
    Object.keys(of).map(code => `${group}/${code}`),
  )

  t.same(phrased.sort(), labelled.sort())
})

t.test('every group belongs to one of the ten families, and each family has a group', async t => {
  t.equal(families.length, 10)
  const used = new Set(groups.map(group => group.family))
  t.same([...used].sort(), named(families).sort())
  for (const group of groups) t.ok(sectorsOfGroup(group.code).length >= 5, `${group.code} has sectors`)
})

t.test('labels and definitions are written in French and English', async t => {
  for (const each of [...families, ...groupLabels, ...sectorLabels, ...sectors.map(s => s.definition)]) {
    t.ok(each.fr.trim() && each.en.trim(), each.fr)
  }
  for (const { fr } of [...groupLabels, ...sectorLabels, ...sectors.map(s => s.definition)]) {
    t.notMatch(fr, /[!']| [:;?]/, 'curved apostrophes, and no plain space before a colon')
  }
  t.same(repeated(sectorLabels.map(label => label.fr)), [])
  t.same(repeated(sectorLabels.map(label => label.en)), [])
  for (const { definition } of sectors) {
    t.match(definition.fr, /\.$/)
    t.match(definition.en, /\.$/)
  }
})

t.test('every sector has enough words and phrases, none twice', async t => {
  for (const sector of sectors) {
    t.ok(sector.synonyms.length >= SYNONYMS_MIN, `${sector.code}: synonyms`)
    t.ok(sector.buyers.length >= PHRASES_MIN, `${sector.code}: buyers`)
    t.ok(sector.sellers.length >= PHRASES_MIN, `${sector.code}: sellers`)
    t.same(repeated(sector.synonyms), [], `${sector.code}: repeated synonym`)
    t.same(repeated([...sector.buyers, ...sector.sellers]), [], `${sector.code}: repeated phrase`)
  }
})

t.test('no synonym says the same words twice, in the plural or with another article', async t => {
  const fillers = new Set('d de du des l la le les au aux à en et un une pour par sur'.split(' '))
  const bare = (text: string) =>
    (text.toLowerCase().match(/[\p{L}\p{N}&%]+/gu) ?? [])
      .filter(word => !fillers.has(word))
      .map(word => (word.length > 3 ? word.replace(/[sx]$/, '') : word))
      .sort()
      .join(' ')

  for (const { code, synonyms } of sectors) t.same(repeated(synonyms.map(bare)), [], code)
})

t.test('no word points at more than three sectors', async t => {
  const sectorsByWord = new Map<string, string[]>()
  for (const { code, synonyms } of sectors) {
    for (const word of synonyms) {
      const key = word.toLowerCase()
      sectorsByWord.set(key, [...(sectorsByWord.get(key) ?? []), code])
    }
  }
  const tooWide = [...sectorsByWord].filter(([, codes]) => codes.length > SECTORS_PER_SYNONYM_MAX)

  t.same(tooWide, [])
})

t.test(
  'every CPV prefix has three to five digits, says no more than it means, and is listed once',
  async t => {
    for (const { code, cpv } of sectors) {
      t.ok(cpv.length > 0, `${code}: cpv`)
      t.same(repeated(cpv), [], `${code}: repeated cpv`)
      for (const prefix of cpv) t.match(prefix, /^\d{2,4}[1-9]$/, `${code}: ${prefix}`)
    }
  },
)

t.test('every CPV division has at least one sector', async t => {
  const divisions = new Set(sectors.flatMap(sector => sector.cpv.map(prefix => prefix.slice(0, 2))))

  t.same([...divisions].sort(), CPV_DIVISIONS.split(' '))
})

t.test('every NAF code exists in the French nomenclature', async t => {
  const official = (nafCodes as { id: string }[]).map(({ id }) => id)
  for (const { code, naf } of sectors) {
    t.ok(naf.length > 0, `${code}: naf`)
    t.same(repeated(naf), [], `${code}: repeated naf`)
    const unknown = naf.filter(prefix => !official.some(id => id.startsWith(prefix)))
    t.same(unknown, [], `${code}: unknown naf`)
  }
})

t.test('a sector and its group are found by code, an unknown code finds nothing', async t => {
  t.equal(sectorByCode('traiteur')?.group, 'alimentation')
  t.equal(groupOf('traiteur')?.family, 'alimentation')
  t.equal(sectorByCode('licornes'), undefined)
  t.equal(groupOf('licornes'), undefined)
  t.same(sectorsOfGroup('licornes'), [])
})

t.test('a CPV code meets the narrowest sector first, with or without its check digit', async t => {
  t.equal(sectorsOfCpv('90911300-9')[0]?.group, 'proprete')
  t.equal(sectorsOfCpv('55521200')[0]?.code, 'portage-repas')
  t.equal(sectorsOfCpv('55520000')[0]?.code, 'traiteur')
  t.equal(sectorsOfCpv('77310000-6')[0]?.group, 'espaces-verts')
  t.same(sectorsOfCpv('90919200-4'), sectorsOfCpv('90919200'))
})

t.test('a CPV division alone, or a code no prefix meets, still finds its neighbours', async t => {
  t.ok(named(sectorsOfCpv('45000000')).includes('maconnerie'))
  t.ok(sectorsOfCpv('98900000').length > 0)
  t.same(sectorsOfCpv('99000000'), [])
  t.same(sectorsOfCpv('sans code'), [])
  t.same(sectorsOfCpv(''), [])
})

t.test('a NAF code, with or without its dot, suggests the narrowest sector first', async t => {
  t.equal(sectorsOfNaf('56.21Z')[0]?.code, 'traiteur')
  t.equal(sectorsOfNaf('5621z')[0]?.code, 'traiteur')
  t.equal(sectorsOfNaf('81.30Z')[0]?.code, 'entretien-espaces-verts')
  t.equal(sectorsOfNaf('43.21A')[0]?.code, 'electricite')
  t.same(sectorsOfNaf(''), [])
  t.same(sectorsOfNaf('00.00Z'), [])
})
