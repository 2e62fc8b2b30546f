// Metadata of our PDFs: Typst writes PDF/A or PDF/UA, one at a time; the file we hand out says both, because it is both.

const accessibilityId = '<pdfuaid:part>1</pdfuaid:part>'
const namespace = 'xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"'

// PDF/A asks that every property outside its own list be described (ISO 19005-2, 6.6.2.3.2); Typst's packet already has such a list.
const schemas = '<pdfaExtension:schemas><rdf:Bag>'
const description =
  '<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>' +
  '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>' +
  '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:category>internal</pdfaProperty:category>' +
  '<pdfaProperty:description>Part of ISO 14289 the file conforms to</pdfaProperty:description><pdfaProperty:name>part</pdfaProperty:name>' +
  '<pdfaProperty:valueType>Integer</pdfaProperty:valueType></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>'

/**
 * Adds the PDF/UA identification to the XMP packet of a PDF/A written by Typst, and asks viewers to show the title.
 * Typst's files have one classic cross-reference table and an uncompressed packet; anything else is a bug and throws.
 */
export function declareAccessible(pdf: Uint8Array): Uint8Array {
  const source = Buffer.from(pdf)
  const edits: Edit[] = [...metadataEdits(source), ...titleEdits(source), ...suspectEdits(source)]
  return edits.length === 0 ? pdf : applyEdits(source, edits)
}

type Edit = { at: number; remove: number; insert: string }

function metadataEdits(pdf: Buffer): Edit[] {
  const packet = pdf.indexOf('<?xpacket begin=')
  const head = pdf.indexOf('<rdf:Description rdf:about=""', packet)
  const list = pdf.indexOf(schemas, packet)
  const dictionary = pdf.lastIndexOf('/Length ', packet)
  if (packet < 0 || head < 0 || list < 0 || dictionary < 0)
    throw new Error('the PDF has no XMP packet as Typst writes it')
  const length = /^\/Length (\d+)/.exec(pdf.toString('latin1', dictionary, dictionary + 30))?.[1]
  if (length === undefined) throw new Error('the XMP packet has no plain length')
  const added = [
    { at: head + '<rdf:Description rdf:about=""'.length, remove: 0, insert: ` ${namespace}` },
    { at: list, remove: 0, insert: accessibilityId },
    { at: list + schemas.length, remove: 0, insert: description },
  ]
  const grown = added.reduce((sum, edit) => sum + edit.insert.length, Number(length))
  return [{ at: dictionary, remove: `/Length ${length}`.length, insert: `/Length ${grown}` }, ...added]
}

const suspects = '/Suspects false'

/** Nothing suspect is what a file says by saying nothing (ISO 32000-1, 14.7.1); readers built on Poppler complain when it is said. */
function suspectEdits(pdf: Buffer): Edit[] {
  const at = pdf.indexOf(suspects)
  return at < 0 ? [] : [{ at, remove: suspects.length, insert: '' }]
}

function titleEdits(pdf: Buffer): Edit[] {
  if (pdf.includes('/DisplayDocTitle true')) return []
  const preferences = pdf.indexOf('/ViewerPreferences <<')
  if (preferences >= 0)
    return [{ at: preferences + '/ViewerPreferences <<'.length, remove: 0, insert: ' /DisplayDocTitle true' }]
  const catalog = pdf.indexOf('/Type /Catalog')
  if (catalog < 0) throw new Error('the PDF has no catalogue')
  return [
    {
      at: catalog + '/Type /Catalog'.length,
      remove: 0,
      insert: ' /ViewerPreferences << /DisplayDocTitle true >>',
    },
  ]
}

/** Applies insertions and moves every offset of the cross-reference table with them. */
function applyEdits(pdf: Buffer, edits: Edit[]): Buffer {
  const sorted = edits.toSorted((a, b) => a.at - b.at)
  const moved = (offset: number): number =>
    sorted.reduce((sum, edit) => (edit.at < offset ? sum + edit.insert.length - edit.remove : sum), offset)
  const table = pdf.lastIndexOf('\nxref\n') + 1
  const trailer = pdf.indexOf('trailer', table)
  const start = pdf.lastIndexOf('startxref')
  if (table <= 0 || trailer < 0 || start < 0) throw new Error('the PDF has no classic cross-reference table')
  const entries = pdf
    .toString('latin1', table, trailer)
    .replace(
      /^(\d{10}) (\d{5}) n/gm,
      (_, offset: string, generation: string) =>
        `${String(moved(Number(offset))).padStart(10, '0')} ${generation} n`,
    )
  const parts: Buffer[] = []
  let from = 0
  for (const edit of sorted) {
    parts.push(pdf.subarray(from, edit.at), Buffer.from(edit.insert, 'latin1'))
    from = edit.at + edit.remove
  }
  const tail = pdf.toString('latin1', trailer).replace(/startxref\s+\d+/, `startxref\n${moved(table)}`)
  parts.push(pdf.subarray(from, table), Buffer.from(entries, 'latin1'), Buffer.from(tail, 'latin1'))
  return Buffer.concat(parts)
}
