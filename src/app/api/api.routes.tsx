import { Hono } from 'hono'
import { everyone } from '#people'
import type { ApiResource } from '#platform/api'
import { allow, type Env } from '#platform/http'
import { ApiShow } from './api.show.tsx'
import { openApi } from './open-api.ts'

/** What the floors announce, with what describes it: for programs and for the people who write them. */
export function apiRoutes(resources: ApiResource[]): Hono<Env> {
  const routes = new Hono<Env>()
    .get('/api', allow(everyone), (c) =>
      c.render(<ApiShow resources={resources} />, {
        title: c.var.t('app.api.title'),
        description: c.var.t('app.api.lead'),
      }),
    )
    .get('/api/v1', allow(everyone), (c) => {
      const base = `${c.var.url.origin}/api`
      return c.json({ networks: `${base}/v1/networks`, openapi: `${base}/v1/openapi.json`, documentation: base })
    })
    .get('/api/v1/openapi.json', allow(everyone), (c) => c.json(openApi(resources, c.var.t, c.var.url.origin)))
  for (const { open } of resources) open(routes)
  return routes
}
