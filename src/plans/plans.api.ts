import { z } from 'zod'
import { inNetwork, maySeeNetwork, type NetworkEnv } from '#networks'
import { listResource } from '#platform/api'
import { allow } from '#platform/http'
import { draftPath, planPath } from './plan.paths.ts'
import { plansListed } from './plans.queries.ts'
import { stages } from './stage.ts'
import { versionPath } from './versions/version.paths.ts'

const shape = z.object({
  city: z.string(),
  title: z.string().nullable(),
  language: z.string().nullable(),
  stage: z.enum(stages).nullable(),
  versions: z.array(z.object({ number: z.int(), kind: z.string(), frozenOn: z.string(), url: z.url() })),
  actions: z.int().nullable(),
  missing: z.int().nullable(),
  adoptedOn: z.string().nullable(),
  example: z.boolean(),
  url: z.url().nullable(),
})

/** The plans of all cities, of which whoever asks gets what they would see on the page. */
export const plansApi = listResource<NetworkEnv, typeof shape>({
  at: '/networks/:network/plans',
  name: 'Plan',
  summary: 'plans.api.plans',
  door: [inNetwork, allow(maySeeNetwork)],
  item: shape,
  async read(locals, { limit, offset }) {
    const { db, network, url } = locals
    const plans = await plansListed(db, locals)
    return {
      total: plans.length,
      items: plans.slice(offset, offset + limit).map((plan) => {
        const { city, versions, draft } = plan
        const at = draft ? draftPath(network, city) : versions.length > 0 ? planPath(network, city) : null
        return {
          city: city.slug,
          title: plan.title,
          language: plan.title === null ? null : plan.language,
          stage: plan.stage,
          versions: versions.map(({ number, kind, frozenOn }) => ({
            ...{ number, kind, frozenOn },
            url: url.origin + versionPath(network, city, { number }),
          })),
          actions: draft?.actions ?? null,
          missing: draft?.missing ?? null,
          adoptedOn: plan.adopted?.on ?? null,
          example: plan.example,
          url: at === null ? null : url.origin + at,
        }
      }),
    }
  },
})
