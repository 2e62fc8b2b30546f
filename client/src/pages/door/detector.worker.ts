// Reads QR codes in a thread of its own where the browser has no detector: the same interface, by WebAssembly from our own files.
import { BarcodeDetector, prepareZXingModule } from 'barcode-detector/ponyfill'

type Asked = { wasm: ArrayBuffer } | { frame: ImageBitmap }

const detector = new BarcodeDetector({ formats: ['qr_code'] })

addEventListener('message', (event: MessageEvent<Asked>) => {
  if ('wasm' in event.data) prepareZXingModule({ overrides: { wasmBinary: event.data.wasm } })
  else void read(event.data.frame)
})

async function read(frame: ImageBitmap): Promise<void> {
  try {
    const codes = await detector.detect(frame)
    postMessage({ texts: codes.map(code => code.rawValue) })
  } catch (reason) {
    postMessage({ texts: [], failed: String(reason) })
  } finally {
    frame.close()
  }
}
