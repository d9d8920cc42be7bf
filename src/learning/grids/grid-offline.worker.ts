/**
 * Keeps the grids below its own folder readable without a connection: pages come from the network, and from what was kept
 * of them where there is none. Runs by itself in the browser and knows nothing of the house.
 */
interface Waiting extends Event {
  waitUntil: (work: Promise<unknown>) => void
}
interface Fetching extends Waiting {
  request: Request
  respondWith: (answer: Promise<Response>) => void
}
interface Told extends Waiting {
  data: { keep?: string[] }
}
interface WorkerScope {
  registration: { scope: string }
  location: Location
  skipWaiting: () => Promise<void>
  clients: { claim: () => Promise<void> }
  addEventListener: (<K extends 'install' | 'activate'>(name: K, heard: (event: Waiting) => void) => void) &
    ((name: 'fetch', heard: (event: Fetching) => void) => void) &
    ((name: 'message', heard: (event: Told) => void) => void)
}

const worker = globalThis as unknown as WorkerScope
const shelf = `grids ${worker.registration.scope}`

/** On a bad line what was kept is better than waiting. */
const patience = 6_000

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()))
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()))

worker.addEventListener('message', (event) => {
  const { keep } = event.data
  if (Array.isArray(keep)) event.waitUntil(keepAll(keep))
})

worker.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== worker.location.origin) return
  if (request.mode === 'navigate') event.respondWith(page(request))
  else if (url.pathname.startsWith('/assets/')) event.respondWith(built(request))
  else if (/\.css$/.test(url.pathname)) event.respondWith(page(request))
})

/** The page itself and what it is made of. What an older build left behind goes. */
async function keepAll(addresses: string[]): Promise<void> {
  const cache = await caches.open(shelf)
  const [first, ...parts] = addresses
  if (first) await fetch(first, { credentials: 'same-origin' }).then((answer) => keep(cache, first, answer))
  for (const part of parts)
    if (!(await cache.match(part, lenient))) await fetch(part).then((answer) => keep(cache, part, answer))
  for (const known of await cache.keys())
    if (new URL(known.url).pathname.startsWith('/assets/') && !parts.includes(known.url)) await cache.delete(known)
}

/** Pages are the same for the language and the person they were kept for: whoever else comes has a page of their own. */
const lenient = { ignoreVary: true, ignoreSearch: true }

async function keep(cache: Cache, address: string | Request, answer: Response): Promise<void> {
  if (answer.ok && !answer.redirected) await cache.put(address, answer.clone())
  // Who may no longer read it, or has signed out, does not keep it.
  else if (answer.type === 'opaqueredirect' || answer.redirected || [401, 403, 404].includes(answer.status))
    await cache.delete(address, lenient)
}

async function page(request: Request): Promise<Response> {
  const cache = await caches.open(shelf)
  const known = await cache.match(request, lenient)
  const fresh = fetch(request).then(async (answer) => {
    await keep(cache, request, answer)
    return answer
  })
  if (!known) return fresh
  const late = new Promise<Response>((resolve) => setTimeout(() => resolve(known), patience))
  return Promise.race([fresh.catch(() => known), late])
}

/** Built files never change under their name. */
async function built(request: Request): Promise<Response> {
  const known = await caches.match(request, lenient)
  return known ?? fetch(request)
}

export {}
