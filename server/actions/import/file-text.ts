// From bytes to text: the encoding found by itself; a file that is no text is named for what it is.

/** What is wrong with a whole file, in English and in French, with what to do. */
export interface WholeFileProblem {
  problem: string
  problemFr: string
}

const starts = (bytes: Uint8Array, ...signature: number[]) => signature.every((byte, i) => bytes[i] === byte)

/** UTF-8 when it reads as such, UTF-16 when it says so (« Texte Unicode » of Excel), else Windows-1252, as older French Excel writes. */
export function textOf(bytes: Uint8Array): string | WholeFileProblem {
  // A ZIP (xlsx, ods) or a compound file (xls): workbooks, whatever their name says.
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04) || starts(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    return {
      problem:
        'it is a workbook, not a CSV. Open it in your spreadsheet and choose “Save as”, then “CSV UTF-8”.',
      problemFr:
        'c’est un classeur, pas un CSV. Ouvrez-le dans votre tableur et choisissez « Enregistrer sous », puis « CSV UTF-8 ».',
    }
  if (starts(bytes, 0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes)
  if (starts(bytes, 0xfe, 0xff)) return new TextDecoder('utf-16be').decode(bytes)
  const text = utf8(bytes) ?? new TextDecoder('windows-1252').decode(bytes)
  // A list of names holds no control characters; an image or a PDF holds many.
  const beginning = text.slice(0, 4000)
  const strange = beginning.match(/[\u0000-\u0008\u000e-\u001f]/g)?.length ?? 0
  if (strange > 0.05 * beginning.length)
    return {
      problem: 'it is not text. Save your list from your spreadsheet as “CSV UTF-8”.',
      problemFr:
        'ce n’est pas du texte. Enregistrez votre liste depuis votre tableur au format « CSV UTF-8 ».',
    }
  return text
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
