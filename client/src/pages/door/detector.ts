// The detector: the browser's own where there is one, else ours in a worker: WebAssembly, or plain JavaScript where that fails. Takes frames of a video, answers texts.
import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url'
import { shelves } from './shelves.ts'

export interface Detector {
  detect(video: HTMLVideoElement): Promise<string[]>
  close(): void
}

interface NativeDetector {
  detect(source: CanvasImageSource): Promise<{ rawValue: string }[]>
}
interface NativeDetectors {
  new (options: { formats: string[] }): NativeDetector
  getSupportedFormats(): Promise<string[]>
}

export async function openDetector(): Promise<Detector> {
  const Native = (globalThis as { BarcodeDetector?: NativeDetectors }).BarcodeDetector
  if (Native && (await Native.getSupportedFormats()).includes('qr_code'))
    return native(new Native({ formats: ['qr_code'] }))
  // Without the program (first time, no network) a smaller reader that came with the app does: slower, and good enough.
  return inWorker(await program().catch(() => null))
}

function native(detector: NativeDetector): Detector {
  return {
    detect: async video => (await detector.detect(video)).map(code => code.rawValue),
    close: () => undefined,
  }
}

/** The program is kept on the phone: a megabyte that not every phone needs has no place among the app's own files. */
async function program(): Promise<ArrayBuffer> {
  const base = await shelves()
  const known = await base.get('files', wasmUrl)
  if (known) return known
  const answer = await fetch(wasmUrl)
  if (!answer.ok) throw new Error(`${wasmUrl}: ${answer.status}`)
  const bytes = await answer.arrayBuffer()
  await base.clear('files')
  await base.put('files', bytes, wasmUrl)
  return bytes
}

/** Fetches what the camera will need, so that the first reading may happen without network. */
export async function prepareDetector(): Promise<void> {
  if (!('BarcodeDetector' in globalThis)) await program()
}

function inWorker(wasm: ArrayBuffer | null): Detector {
  const worker = new Worker(new URL('./detector.worker.ts', import.meta.url), { type: 'module' })
  let waiting: { done: (texts: string[]) => void; failed: (reason: Error) => void } | null = null
  worker.onmessage = (event: MessageEvent<{ texts: string[]; failed?: string }>) => {
    const { texts, failed } = event.data
    if (failed) waiting?.failed(new Error(failed))
    else waiting?.done(texts)
    waiting = null
  }
  worker.onerror = event => waiting?.failed(new Error(event.message))
  worker.postMessage({ wasm })
  return {
    detect: async video => {
      const frame = await createImageBitmap(video)
      return new Promise((done, failed) => {
        waiting = { done, failed }
        worker.postMessage({ frame }, [frame])
      })
    },
    close: () => worker.terminate(),
  }
}
