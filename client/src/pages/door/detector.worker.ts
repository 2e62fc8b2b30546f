// Reads QR codes in a thread of its own where the browser has no detector: by WebAssembly from our own files, or by plain JavaScript.
import { BarcodeDetector, prepareZXingModule } from 'barcode-detector/ponyfill'
import decodeQR from 'qr/decode.js'

type Asked = { wasm: ArrayBuffer | null } | { frame: ImageBitmap }
type Read = (frame: ImageBitmap) => Promise<string[]>

/** The longer side of what plain JavaScript looks at: more makes a cheap phone wait. */
const PLAIN_SIDE_MAX = 800

let read: Read = plain

addEventListener('message', (event: MessageEvent<Asked>) => {
  if ('frame' in event.data) return void answer(event.data.frame)
  const { wasm } = event.data
  if (wasm === null) return
  prepareZXingModule({ overrides: { wasmBinary: wasm } })
  const detector = new BarcodeDetector({ formats: ['qr_code'] })
  read = async frame => (await detector.detect(frame)).map(code => code.rawValue)
})

async function answer(frame: ImageBitmap): Promise<void> {
  try {
    postMessage({ texts: await read(frame) })
  } catch (reason) {
    if (read === plain) return postMessage({ texts: [], failed: String(reason) })
    // A browser that refuses the program (memory, policy) reads on in plain JavaScript.
    read = plain
    postMessage({ texts: [] })
  } finally {
    frame.close()
  }
}

async function plain(frame: ImageBitmap): Promise<string[]> {
  const scale = Math.min(1, PLAIN_SIDE_MAX / Math.max(frame.width, frame.height))
  const [width, height] = [Math.round(frame.width * scale), Math.round(frame.height * scale)]
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('no canvas')
  context.drawImage(frame, 0, 0, width, height)
  const { data } = context.getImageData(0, 0, width, height)
  try {
    return [decodeQR({ width, height, data })]
  } catch {
    // The reader throws when it sees no code: that is an empty frame, not a fault.
    return []
  }
}
