import { sql } from 'drizzle-orm'
import { Hono } from 'hono'
import { everyone } from '#people'
import type { Db } from '#platform/db'
import { allow, type Env } from '#platform/http'

const patience = 2_000

/** For whoever watches over the process: `/health` says that it lives, `/ready` that it can work. */
export const healthRoutes = new Hono<Env>()
  .get('/health', allow(everyone), (c) => c.text('alive\n', 200, { 'Cache-Control': 'no-store' }))
  .get('/ready', allow(everyone), async (c) => {
    const ready = await databaseAnswers(c.var.db)
    return c.text(ready ? 'ready\n' : 'the database does not answer\n', ready ? 200 : 503, {
      'Cache-Control': 'no-store',
    })
  })

function databaseAnswers(db: Db): Promise<boolean> {
  const asked = db.execute(sql`select 1`).then(
    () => true,
    () => false,
  )
  const { promise: tooLate, resolve } = Promise.withResolvers<boolean>()
  const timer = setTimeout(resolve, patience, false)
  return Promise.race([asked, tooLate]).finally(() => clearTimeout(timer))
}
