import { Hono } from 'hono'
import { everyone } from '#people'
import { allow, type Env } from '#platform/http'
import { accentStyles } from '#platform/ui'

/** The colours of a network, computed from the one it chose. The address says it all, so it may be kept for ever. */
export const accentRoutes = new Hono<Env>().get('/:file{[0-9a-f]{6}\\.css}', allow(everyone), (c) =>
  c.body(accentStyles(`#${c.req.param('file').slice(0, 6)}`), 200, {
    'Content-Type': 'text/css; charset=utf-8',
    'Cache-Control': 'public, max-age=31536000, immutable',
  }),
)
