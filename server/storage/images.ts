// Images as files in DATA_DIR/images: judged by content, never by name; cleaned of what cameras add; two sizes.
import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import type { RefusalCode, RefusalDetails } from '#shared/refusals.ts'

// Forty million pixels: a phone's best photograph; a bomb of a few bytes would unpack to more.
const PIXELS_MAX_MILLIONS = 40
// Below this a picture is a stamp on a phone and nothing on a desk.
const SIDE_PX_MIN = 120
// Full width of a desk screen; a thumbnail is twice the width of a card.
const FULL_PX = 1600
const THUMB_PX = 480
const WEBP_QUALITY = 80

export const imageSizes = ['full', 'thumb'] as const
export type ImageSize = (typeof imageSizes)[number]

export interface ReadyImage {
  full: Buffer
  thumb: Buffer
  widthPx: number
  heightPx: number
}

export type Judged =
  { ok: true; image: ReadyImage } | { ok: false; code: RefusalCode; details: RefusalDetails }

/** Turns an upload into two WebP images without any metadata, or says why not. */
export async function prepareImage(bytes: Buffer): Promise<Judged> {
  if (!looksLikePicture(bytes)) return { ok: false, code: 'IMAGE_KIND', details: { field: 'file' } }
  try {
    const { width = 0, height = 0 } = await sharp(bytes, { limitInputPixels: false }).metadata()
    if (width * height > PIXELS_MAX_MILLIONS * 1_000_000)
      return { ok: false, code: 'IMAGE_PIXELS', details: { field: 'file', limit: PIXELS_MAX_MILLIONS } }
    if (Math.min(width, height) < SIDE_PX_MIN)
      return { ok: false, code: 'IMAGE_SMALL', details: { field: 'file', limit: SIDE_PX_MIN } }
    const full = await webp(bytes, FULL_PX)
    const thumb = await webp(bytes, THUMB_PX)
    return {
      ok: true,
      image: { full: full.data, thumb: thumb.data, widthPx: full.info.width, heightPx: full.info.height },
    }
  } catch {
    // The decoder's own words are about its insides; what the person can do is the same for all of them.
    return { ok: false, code: 'IMAGE_UNREADABLE', details: { field: 'file' } }
  }
}

function webp(bytes: Buffer, sidePx: number) {
  return (
    sharp(bytes, { failOn: 'error', limitInputPixels: PIXELS_MAX_MILLIONS * 1_000_000 })
      // Turned upright before the note about which way is up is dropped with the rest of the metadata.
      .rotate()
      .resize({ width: sidePx, height: sidePx, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: WEBP_QUALITY })
      .toBuffer({ resolveWithObject: true })
  )
}

/** The first bytes of the four formats; everything else (SVG can carry scripts) never reaches a decoder. */
function looksLikePicture(bytes: Buffer): boolean {
  const ascii = (from: number, to: number) => bytes.toString('latin1', from, to)
  if (bytes.length < 16) return false
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return true
  if (ascii(0, 8) === '\x89PNG\r\n\x1a\n') return true
  if (ascii(0, 4) === 'RIFF' && ascii(8, 12) === 'WEBP') return true
  return ascii(4, 8) === 'ftyp' && /avif|avis/.test(ascii(8, 32))
}

const folderOf = (dataDir: string) => path.join(dataDir, 'images')

/** Where an image lies. `id` comes from the database, never from an address. */
export const imageFile = (dataDir: string, id: string, size: ImageSize): string =>
  path.join(folderOf(dataDir), `${id}-${size}.webp`)

export async function writeImageFiles(dataDir: string, id: string, image: ReadyImage): Promise<void> {
  await mkdir(folderOf(dataDir), { recursive: true })
  await writeFile(imageFile(dataDir, id, 'full'), image.full)
  await writeFile(imageFile(dataDir, id, 'thumb'), image.thumb)
}

/** Removes both sizes of each image. A file that will not go is reached by no row, so it harms nobody: it only takes room. */
export async function removeImageFiles(dataDir: string, ids: readonly string[]): Promise<void> {
  const files = ids.flatMap(id => imageSizes.map(size => imageFile(dataDir, id, size)))
  await Promise.allSettled(files.map(file => rm(file, { force: true })))
}
