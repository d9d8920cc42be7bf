import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { maySee, maySeeNetwork, type NetworkEnv, type NetworkLocals } from '#networks'
import { allow, visitorAddress } from '#platform/http'
import type { Told } from './entry.ts'
import { hubOf, type Seat } from './hub.ts'

/** What members may see depends on their session and their roles, so they are looked at anew every few minutes. */
const longestForMembers = 240_000
const longest = 1_800_000

/** Whoever reads so slowly that this much waits for them comes in again later. */
const mostWaiting = 65_536

/** Tells as it happens what changed in a network, to everybody who may know of it: ids only, the pages say the rest. */
export const liveRoutes = new Hono<NetworkEnv>().get('/', allow(maySeeNetwork), async (c) => {
  // Only a browser that listens asks for this; who follows every link gets an answer that ends.
  if (!c.req.header('accept')?.includes('text/event-stream')) return c.text(`${c.var.t('app.live.what')}\n`)
  const { incoming } = c.env ?? {}
  const visitor = incoming ? visitorAddress(incoming, c.var.settings.trustedProxies) : ''
  const stream = await openStream(c.var, visitor)
  if (!stream) throw new HTTPException(503, { res: new Response(null, { headers: { 'Retry-After': '30' } }) })
  return c.body(stream, 200, {
    'Content-Type': 'text/event-stream',
    'Cache-Control': 'no-store',
    'X-Accel-Buffering': 'no',
  })
})

async function openStream(locals: NetworkLocals, visitor: string): Promise<ReadableStream<Uint8Array> | null> {
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined
  let leave: (() => void) | null = null
  const stream = new ReadableStream<Uint8Array>(
    {
      start: (started) => {
        controller = started
      },
      cancel: () => leave?.(),
    },
    new ByteLengthQueuingStrategy({ highWaterMark: mostWaiting }),
  )
  const send = (bytes: Uint8Array) => {
    if (!controller || (controller.desiredSize ?? 0) <= 0) return false
    controller.enqueue(bytes)
    return true
  }
  // Readers who are let go together do not all come back in the same moment.
  send(new TextEncoder().encode(`retry: ${1_000 + Math.floor(Math.random() * 3_000)}\n\n`))
  leave =
    (await hubOf(locals.db)?.sit({ ...seatFor(locals), visitor, send, end: () => closeQuietly(controller) })) ?? null
  return leave ? stream : null
}

/** The reader may have closed it in the same moment. */
function closeQuietly(controller: ReadableStreamDefaultController<Uint8Array> | undefined): void {
  try {
    controller?.close()
  } catch {}
}

function seatFor({ network, standing }: NetworkLocals): Pick<Seat, 'network' | 'say' | 'doubts' | 'until'> {
  return {
    network: network.id,
    say: ({ id, verb, kind, subject, audience, city, note }) => {
      if (!maySee(standing, { audience, cityId: city })) return null
      if (note) return `event: passing\ndata: ${JSON.stringify({ kind, subject, note })}\n\n`
      return `id: ${id}\nevent: change\ndata: ${JSON.stringify({ verb, kind, subject })}\n\n`
    },
    doubts: changesWhoMaySee,
    until: performance.now() + (standing.personId ? longestForMembers : longest),
  }
}

const changesWhoMaySee = ({ verb, kind }: Told): boolean =>
  kind === 'membership' ||
  kind === 'invitation' ||
  kind === 'person' ||
  verb === 'network.hidden' ||
  // What was taken back may be that everybody sees the network.
  verb === 'network.undone' ||
  verb === 'network.removed'
