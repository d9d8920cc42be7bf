import { Hono } from 'hono'
import { v7, validate } from 'uuid'
import {
  citiesOf,
  citiesToEdit,
  conversationPanel,
  maySeeNetwork,
  mayTakePart,
  type NetworkEnv,
  type NetworkLocals,
  subThemesOf,
  themesOf,
  visibleTo,
} from '#networks'
import type { FormErrors, Typed } from '#platform/forms'
import { allow, notFound } from '#platform/http'
import { activityEntries, DraftNotice, draftBeside, historyOf } from '#platform/records'
import { addressWith, pageAsked } from '#platform/ui'
import { editsNeed, groupsNeeds, mayRaiseNeeds, movesNeed } from '../access.ts'
import { rowsOf } from '../matrix/matrix.queries.ts'
import { besideNeed } from '../slots.ts'
import { tagsOf } from '../thesaurus/keep-tags.ts'
import { groupById, membersOf, similarNeeds } from './group.queries.ts'
import { GroupShow } from './group.show.tsx'
import { readNeedFilters } from './need.filters.ts'
import { movesOf } from './need.form.ts'
import { NeedHistory } from './need.history.tsx'
import { needPath } from './need.paths.ts'
import { type ListedNeed, needBySlug, needsOf, statesOf } from './need.queries.ts'
import { NeedShow } from './need.show.tsx'
import { GroupNeed, MoveNeed } from './need.work.tsx'
import { NeedsIndex } from './needs.index.tsx'
import { promisedNeeds } from './promised.queries.ts'

export const needRoutes = new Hono<NetworkEnv>()
  .get('/', allow(maySeeNetwork), async (c) => {
    const { db, network, standing, lang, t, url } = c.var
    const filters = readNeedFilters(url.searchParams)
    const found = await needsOf(db, c.var, filters, lang)
    if (found.needs.length === 0 && filters.page > 1) return c.redirect(addressWith(url, { page: null }), 303)
    const promised = await promisedNeeds(db, network, citiesToEdit(standing, found.cities))
    const mayRaise = mayRaiseNeeds(c.var) === 'yes'
    return c.render(<NeedsIndex {...{ network, found, filters, mayRaise, promised }} />, {
      title: t('exchange.needs.title'),
      description: t('exchange.needs.description', { network: network.name, count: found.all }),
      width: 'wide',
    })
  })
  .get('/groups/:group', allow(maySeeNetwork), async (c) => {
    const { db, network } = c.var
    const id = c.req.param('group')
    const found = validate(id) ? await groupById(db, c.var, id) : null
    if (!found) throw notFound()
    return c.render(<GroupShow network={network} {...found} />, { title: found.group.title })
  })
  .get('/:need', allow(maySeeNetwork), async (c) => {
    const { db, network, url } = c.var
    const asked = c.req.param('need')
    const need = await needBySlug(db, c.var, asked)
    if (!need) throw notFound()
    if (need.slug !== asked) return c.redirect(needPath(network, need) + url.search, 301)
    return c.render(await needPage(c.var, need), {
      title: need.question.length > 90 ? `${need.question.slice(0, 89)}…` : need.question,
      description: need.background?.slice(0, 200) ?? '',
      unlisted: need.audience !== 'public',
      width: 'wide',
    })
  })
  .get('/:need/history', allow(mayTakePart), async (c) => {
    const { db, network, standing, t, url } = c.var
    const need = await needBySlug(db, c.var, c.req.param('need'))
    if (!need) throw notFound()
    const about = { networkId: network.id, subjectId: need.id, page: pageAsked(url.searchParams) }
    const [history, themes] = await Promise.all([
      historyOf(db, about, visibleTo(standing, activityEntries)),
      themesOf(db, network),
    ])
    const mayUndo = editsNeed(standing, need)
    return c.render(<NeedHistory {...{ network, need, history, mayUndo }} subThemes={subThemesOf(themes)} />, {
      title: t('exchange.need.history'),
      unlisted: true,
    })
  })

interface Failed {
  typed: Typed
  errors?: FormErrors | undefined
}

/** The page of a need with whatever work the reader may do; `work` replaces a form that could not be taken. */
export async function needPage(
  locals: NetworkLocals,
  need: ListedNeed,
  failed: { move?: Failed; group?: Failed } = {},
) {
  const { db, network, standing, lang } = locals
  const mayGroup = groupsNeeds(standing)
  const cities = await citiesOf(db, network)
  const edit = editsNeed(standing, need)
  const [trail, together, tags, [row], similar, panels, draft, conversation] = await Promise.all([
    statesOf(db, need),
    need.groupId ? membersOf(db, locals, need.groupId) : [],
    tagsOf(db, network, { needId: need.id }, lang),
    rowsOf(db, network, { cities, subThemes: [need.subTheme] }),
    mayGroup ? similarNeeds(db, locals, need) : [],
    besideNeed.look(locals, { need }),
    edit ? draftBeside(db, { kind: 'need', subjectId: need.id }, () => true) : null,
    conversationPanel(locals, { kind: 'need', id: need.id }),
  ])
  const moves = movesOf(standing, need)
  const work = [
    movesNeed(standing, need) ? <MoveNeed {...{ network, need, moves, ...failed.move }} /> : null,
    mayGroup ? <GroupNeed {...{ network, need, similar, ...failed.group }} id={v7()} /> : null,
  ]
  return (
    <NeedShow
      {...{ network, need, trail, tags, row, cities, work, panels }}
      errors={failed.group?.errors ?? failed.move?.errors}
      together={together.filter(({ id }) => id !== need.id)}
      may={{ edit, seeHistory: mayTakePart(locals) === 'yes' }}
      draft={
        <DraftNotice
          draft={draft}
          edit={needPath(network, need, '/edit')}
          discard={needPath(network, need, '/draft/discard')}
        />
      }
      conversation={conversation}
    />
  )
}
