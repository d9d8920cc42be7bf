import { z } from 'zod'
import { inNetwork, maySeeNetwork, type NetworkEnv, type NetworkLocals, networkPath } from '#networks'
import { listResource, oneResource } from '#platform/api'
import { allow } from '#platform/http'
import { testingStates } from '../schema.ts'
import { testingActionAt } from './testing-action.paths.ts'
import { type CityTestingAction, testingActionWindow } from './testing-action.queries.ts'

const text = z.string().nullable()

/** What everybody reads who sees the action; the form behind it is read on its page, by those who may. */
const shape = z.object({
  id: z.string().meta({ said: 'networks.api.id' }),
  city: z.string().meta({ said: 'exchange.api.cellCity' }),
  title: text,
  description: text,
  targetGroup: text,
  subThemes: z.array(z.string()).meta({ said: 'exchange.api.subThemes' }),
  status: text.meta({ said: 'networks.api.asWritten' }),
  state: z.enum(testingStates).meta({ said: 'actions.api.state' }),
  audience: z.enum(['group', 'network', 'public']).meta({ said: 'exchange.api.needAudience' }),
  note: text,
  url: z.url().meta({ said: 'networks.api.url' }),
})

const at = '/networks/:network/testing-actions'
const door = [inNetwork, allow(maySeeNetwork)]

export const testingActionsApi = listResource<NetworkEnv, typeof shape>({
  at,
  name: 'TestingAction',
  summary: 'actions.api.tests',
  door,
  item: shape,
  async read(locals, { limit, offset }) {
    const { actions, total } = await testingActionWindow(locals.db, locals, { limit, offset })
    return { items: actions.map((action) => written(locals, action)), total }
  },
})

export const testingActionApi = oneResource<NetworkEnv, typeof shape>({
  at: `${at}/:action`,
  name: 'TestingAction',
  summary: 'actions.api.test',
  door,
  answer: shape,
  async read(locals, param) {
    const { actions } = await testingActionWindow(locals.db, locals, { limit: 1, offset: 0, slug: param('action') })
    return actions[0] ? written(locals, actions[0]) : null
  },
})

const written = ({ network, url }: NetworkLocals, action: CityTestingAction): z.infer<typeof shape> => ({
  id: action.slug,
  city: action.city.slug,
  title: action.title,
  description: action.description,
  targetGroup: action.targetGroup,
  subThemes: action.subThemes,
  status: action.status,
  state: action.state,
  audience: action.audience === 'network' || action.audience === 'public' ? action.audience : 'group',
  note: action.note,
  url: url.origin + networkPath(network, testingActionAt(action)),
})
