import type { Handler } from 'hono'
import type { NetworkEnv } from '#networks'
import { asset } from '#platform/ui'

/**
 * What keeps the grids beside it readable without a connection. It lies in their folder, because a browser lets a script
 * look after nothing outside of its own; all it does is to name the built one, so that a new build is a new script.
 */
export const offlineScript: Handler<NetworkEnv> = (c) =>
  c.body(`importScripts(${JSON.stringify(asset('src/learning/grids/grid-offline.worker.ts'))})\n`, 200, {
    'Content-Type': 'text/javascript; charset=utf-8',
    'Cache-Control': 'no-cache',
  })
