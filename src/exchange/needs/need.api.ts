import { HTTPException } from 'hono/http-exception'
import { v7 } from 'uuid'
import { z } from 'zod'
import {
  citiesOf,
  inNetwork,
  maySeeNetwork,
  mayTakePart,
  type NetworkEnv,
  type NetworkLocals,
  networkPath,
  subThemesOf,
  themesOf,
} from '#networks'
import { mayWriteByToken } from '#people'
import { listResource, oneResource, writeResource } from '#platform/api'
import { type FormErrors, readAnswers, sayError } from '#platform/forms'
import { allow, BadQuestion } from '#platform/http'
import { editsNeed, mayRaiseNeeds, needAudiences } from '../access.ts'
import { needStates } from '../schema.ts'
import { editNeed, raiseNeed } from './need.commands.ts'
import { doingOf, needToChange } from './need.doing.ts'
import { audiences, type NeedAnswers, needForm, needOf } from './need.form.ts'
import { needAt } from './need.paths.ts'
import { type ListedNeed, needBySlug, needsByIds, needWindow } from './need.queries.ts'

const text = z.string().nullable()

const shape = z.object({
  id: z.string().meta({ said: 'networks.api.id' }),
  key: z.string().meta({ said: 'exchange.api.needKey' }),
  city: z.string().meta({ said: 'exchange.api.cellCity' }),
  subTheme: z.string().meta({ said: 'exchange.api.cellSubTheme' }),
  question: z.string(),
  background: text,
  voicedBy: text.meta({ said: 'exchange.api.needVoicedBy' }),
  priority: z.int().meta({ said: 'exchange.api.needPriority' }),
  state: z.enum(needStates),
  group: text.meta({ said: 'exchange.api.needGroup' }),
  audience: z.enum(audiences).meta({ said: 'exchange.api.needAudience' }),
  version: z.int().meta({ said: 'exchange.api.needVersion' }),
  url: z.url().meta({ said: 'networks.api.url' }),
})

const body = shape
  .pick({
    key: true,
    city: true,
    subTheme: true,
    question: true,
    background: true,
    voicedBy: true,
    priority: true,
    audience: true,
    version: true,
  })
  .partial()

const at = '/networks/:network/needs'
const seen = [inNetwork, allow(maySeeNetwork)]
// Whoever brings no token is told so before any network is looked up, so that the answer says nothing about it.
const writing = [allow<NetworkEnv>(mayWriteByToken), inNetwork]

export const needsApi = listResource<NetworkEnv, typeof shape>({
  at,
  name: 'Need',
  summary: 'exchange.api.needs',
  door: seen,
  item: shape,
  async read(locals, { limit, offset }) {
    const { needs, total } = await needWindow(locals.db, locals, limit, offset)
    return { items: needs.map((need) => written(locals, need)), total }
  },
})

export const needApi = oneResource<NetworkEnv, typeof shape>({
  at: `${at}/:need`,
  name: 'Need',
  summary: 'exchange.api.need',
  door: seen,
  answer: shape,
  async read(locals, param) {
    const need = await needBySlug(locals.db, locals, param('need'))
    return need ? written(locals, need) : null
  },
})

export const needsWriting = writeResource<NetworkEnv, typeof shape>({
  method: 'post',
  at,
  name: 'Need',
  summary: 'exchange.api.raiseNeed',
  door: [...writing, allow(mayRaiseNeeds)],
  body,
  answer: shape,
  async write(locals, sent) {
    const { db } = locals
    const { key, cityId, values } = await readNeed(locals, { priority: 2, audience: 'network', ...(await sent()) })
    const raised = await raiseNeed(db, doingOf(locals), { id: key ?? v7(), cityId, ...values })
    if (raised.outcome === 'taken') throw new HTTPException(409)
    return { answer: await again(locals, raised.need.id), fresh: raised.outcome === 'raised' }
  },
})

export const needWriting = writeResource<NetworkEnv, typeof shape>({
  method: 'patch',
  at: `${at}/:need`,
  name: 'Need',
  summary: 'exchange.api.changeNeed',
  door: [...writing, allow(mayTakePart)],
  body,
  answer: shape,
  async write(locals, sent, param) {
    const { db, standing } = locals
    const need = await needToChange(locals, param('need'), editsNeed)
    const { version, values } = await readNeed(locals, {
      ...written(locals, need),
      ...(await sent()),
      city: need.city.slug,
    })
    const check = (after: Pick<ListedNeed, 'cityId' | 'audience'>) =>
      needAudiences(standing, after.cityId).includes(after.audience) ? null : ('audience' as const)
    const saved = await editNeed(db, doingOf(locals), { id: need.id, version: version ?? need.version, values, check })
    if (saved.outcome === 'stale' || saved.outcome === 'refused' || saved.outcome === 'gone')
      throw new HTTPException(409)
    return { answer: await again(locals, need.id), fresh: false }
  },
})

const apiForm = needForm.extend({ key: needForm.shape.id })

/** Reads what a program sent as what the form would have brought, with the same words about what is wrong. */
async function readNeed(locals: NetworkLocals, sent: object) {
  const { db, network, standing } = locals
  const answers = readAnswers(sent, apiForm)
  if (!answers.ok) throw wrong(answers.errors)
  const [cities, themes] = await Promise.all([citiesOf(db, network), themesOf(db, network)])
  const read = needOf(answers.values as NeedAnswers, standing, { cities, subThemes: subThemesOf(themes) })
  if (!read.ok) throw wrong(read.errors)
  return { ...read, key: answers.values.key, version: answers.values.version }
}

const wrong = (errors: FormErrors) =>
  new BadQuestion((t) =>
    Object.entries(errors).map(([parameter, error]) => ({ parameter, detail: sayError(error, t) })),
  )

async function again(locals: NetworkLocals, id: string) {
  const [need] = await needsByIds(locals.db, locals, [id])
  if (!need) throw new Error('A need that was just written cannot be read by who wrote it.')
  return written(locals, need)
}

const written = ({ network, url }: NetworkLocals, need: ListedNeed): z.infer<typeof shape> => ({
  id: need.slug,
  key: need.id,
  city: need.city.slug,
  subTheme: need.subTheme.code,
  question: need.question,
  background: need.background,
  voicedBy: need.voicedBy,
  priority: need.priority,
  state: need.state,
  group: need.group?.title ?? null,
  audience: need.audience === 'author' ? 'city' : need.audience,
  version: need.version,
  url: url.origin + networkPath(network, needAt(need)),
})
