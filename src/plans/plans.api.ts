import { z } from 'zod'
import { inNetwork, maySeeNetwork, type NetworkEnv, type NetworkLocals } from '#networks'
import { listResource, oneResource } from '#platform/api'
import { allow } from '#platform/http'
import { draftPath, planPath } from './plan.paths.ts'
import { type ListedPlan, plansListed } from './plans.queries.ts'
import { stages } from './stage.ts'
import { versionPath } from './versions/version.paths.ts'

const shape = z.object({
  city: z.string().meta({ said: 'exchange.api.cellCity' }),
  title: z.string().nullable(),
  language: z.string().nullable(),
  stage: z.enum(stages).nullable().meta({ said: 'plans.api.stage' }),
  versions: z
    .array(z.object({ number: z.int(), kind: z.string(), frozenOn: z.string(), url: z.url(), json: z.url() }))
    .meta({ said: 'plans.api.versions' }),
  actions: z.int().nullable().meta({ said: 'plans.api.draft' }),
  missing: z.int().nullable().meta({ said: 'plans.api.draft' }),
  adoptedOn: z.string().nullable(),
  example: z.boolean(),
  url: z.url().nullable().meta({ said: 'networks.api.url' }),
})

const at = '/networks/:network/plans'
const door = [inNetwork, allow(maySeeNetwork)]

/** The plans of all cities, of which whoever asks gets what they would see on the page. */
export const plansApi = listResource<NetworkEnv, typeof shape>({
  at,
  name: 'Plan',
  summary: 'plans.api.plans',
  door,
  item: shape,
  async read(locals, { limit, offset }) {
    const plans = await plansListed(locals.db, locals)
    return { total: plans.length, items: plans.slice(offset, offset + limit).map((plan) => written(locals, plan)) }
  },
})

export const planApi = oneResource<NetworkEnv, typeof shape>({
  at: `${at}/:city`,
  name: 'Plan',
  summary: 'plans.api.plan',
  door,
  answer: shape,
  async read(locals, param) {
    const asked = param('city').toLowerCase()
    const plan = (await plansListed(locals.db, locals)).find(({ city }) => city.slug.toLowerCase() === asked)
    return plan ? written(locals, plan) : null
  },
})

function written({ network, url }: NetworkLocals, plan: ListedPlan): z.infer<typeof shape> {
  const { city, versions, draft } = plan
  const address = draft ? draftPath(network, city) : versions.length > 0 ? planPath(network, city) : null
  return {
    city: city.slug,
    title: plan.title,
    language: plan.title === null ? null : plan.language,
    stage: plan.stage,
    versions: versions.map(({ number, kind, frozenOn }) => ({
      ...{ number, kind, frozenOn },
      url: url.origin + versionPath(network, city, { number }),
      json: `${url.origin}${versionPath(network, city, { number })}/plan.json`,
    })),
    actions: draft?.actions ?? null,
    missing: draft?.missing ?? null,
    adoptedOn: plan.adopted?.on ?? null,
    example: plan.example,
    url: address === null ? null : url.origin + address,
  }
}
