import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { field, readForm, say } from '#platform/forms'
import { allow, notFound } from '#platform/http'
import { addressWith, pageAsked } from '#platform/ui'
import { doingOf } from '../doing.ts'
import { inTestingAction, mayEditTest, type TestingActionEnv } from './in-testing-action.ts'
import { sayOrigin } from './origin.commands.ts'
import { beginningFrom, originsOf, originsToFind } from './origin.queries.ts'
import { OriginsEdit } from './origin.show.tsx'
import { type Origin, originKinds, readOrigin } from './testing-action.origins.ts'
import { testingActionPath } from './testing-action.paths.ts'

const originForm = z.object({ origin: field.line() })

/** What a testing action grew from, as its city says it afterwards. */
export const testOriginRoutes = new Hono<TestingActionEnv>()
  .get('/:action/origins', inTestingAction, allow(mayEditTest), async (c) => {
    const { db, network, city, action, url, t } = c.var
    const query = url.searchParams
    const asked = {
      q: (query.get('q') ?? '').replaceAll('\0', '').trim().slice(0, 200),
      kind: originKinds.find((kind) => kind === query.get('kind')) ?? ('' as const),
      page: pageAsked(query),
    }
    const [origins, found] = await Promise.all([originsOf(db, c.var, action), originsToFind(db, c.var, action, asked)])
    if (found.found.length === 0 && asked.page > 1) return c.redirect(addressWith(url, { page: null }), 303)
    return c.render(<OriginsEdit {...{ network, city, action, origins, found, asked }} />, {
      title: t('actions.test.origins'),
      unlisted: true,
      width: 'text',
    })
  })
  .post('/:action/origins', inTestingAction, allow(mayEditTest), async (c) => {
    const { db, action } = c.var
    const origin = await asked(c)
    // What one may not see is not there to come from; what another city drafted is not this one's.
    const seen = origin && (await beginningFrom(db, c.var, origin))
    if (!origin || !seen || (seen.cityId && seen.cityId !== action.cityId)) throw notFound()
    const said = await sayOrigin(db, doingOf(c.var), action, { origin, grewFrom: true })
    return answered(c, said)
  })
  .post('/:action/origins/remove', inTestingAction, allow(mayEditTest), async (c) => {
    const origin = await asked(c)
    if (!origin) throw notFound()
    return answered(c, await sayOrigin(c.var.db, doingOf(c.var), c.var.action, { origin, grewFrom: false }))
  })

async function asked(c: Context<TestingActionEnv>): Promise<Origin | null> {
  const form = await readForm(c, originForm)
  return form.ok ? readOrigin(form.values.origin) : null
}

function answered(c: Context<TestingActionEnv>, said: 'saved' | 'same') {
  const { network, action, url, t } = c.var
  if (said === 'saved') say(c, t('actions.test.saved'))
  return c.redirect(testingActionPath(network, action, '/origins') + url.search, 303)
}
