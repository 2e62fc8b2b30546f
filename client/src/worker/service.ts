// The worker: keeps the app's files of one version, so that the signed-in screens and the door open offline.
// It keeps no answer of the API: data lives in IndexedDB, where signing out can erase it.
type Extendable = Event & { waitUntil(work: Promise<unknown>): void }
type Workers = { clients: { claim(): Promise<void> } }
type Fetching = Extendable & { request: Request; respondWith(answer: Promise<Response>): void }

const files = '__FILES__' as unknown as string[]
const version = '__VERSION__'
const SHELL = '/app-shell'
/** Past this, a slow network is treated as none and the kept page is shown. */
const NETWORK_WAIT_MS = 3000
const offlinePaths = /^\/(moi|scan|badge|stand|besoins|demandes|conventions|regie|compte)(\/|$)/

const on = <E extends Event>(type: string, listen: (event: E) => void) =>
  self.addEventListener(type, listen as unknown as EventListener)

on<Extendable>('install', event => event.waitUntil(keepAll()))
// The page that brought the worker is served by it too: what it draws later comes also when the network has gone meanwhile.
on<Extendable>('activate', event =>
  event.waitUntil(dropOld().then(() => (self as unknown as Workers).clients.claim())),
)
on<Fetching>('fetch', event => {
  const url = new URL(event.request.url)
  if (event.request.method !== 'GET' || url.origin !== location.origin) return
  if (event.request.mode === 'navigate') {
    if (offlinePaths.test(url.pathname)) event.respondWith(pageOrKept(event.request))
  } else if (files.includes(url.pathname)) event.respondWith(keptOrFetched(event.request, url.pathname))
})

async function keepAll(): Promise<void> {
  const cache = await caches.open(version)
  await cache.addAll(files)
  const page = await fetch('/moi', { credentials: 'omit' })
  if (page.ok) await cache.put(SHELL, page)
}

async function dropOld(): Promise<void> {
  for (const name of await caches.keys()) if (name !== version) await caches.delete(name)
}

async function pageOrKept(request: Request): Promise<Response> {
  const kept = await caches.match(SHELL)
  if (!kept) return fetch(request)
  const late = new Promise<null>(resolve => setTimeout(() => resolve(null), NETWORK_WAIT_MS))
  const answer = await Promise.race([fetch(request).catch(() => null), late])
  return answer ?? kept
}

async function keptOrFetched(request: Request, path: string): Promise<Response> {
  return (await caches.match(path)) ?? fetch(request)
}

export {}
