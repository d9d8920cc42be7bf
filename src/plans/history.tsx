import type { Context } from 'hono'
import { RecordHistory, visibleTo } from '#networks'
import type { Queryable } from '#platform/db'
import { say } from '#platform/forms'
import { notFound } from '#platform/http'
import {
  activityEntries,
  type Fields,
  historyOf,
  type Kept,
  type Row,
  type Undone,
  undoChange,
} from '#platform/records'
import type { Searchable } from '#platform/search'
import { indexEntries } from '#platform/search'
import { pageAsked } from '#platform/ui'
import { editsPlan } from './access.ts'
import { doing, type PlanEnv } from './in-plan.ts'
import { draftPath } from './plan.paths.ts'

/** A record of a plan whose changes are shown and can be taken back. */
export interface Remembered {
  id: string
  name: string
  /** Its own address. */
  at: string
  fields: Fields
  undone?: Undone | undefined
}

/** Who changed what of a record in a plan. */
export async function showHistory(c: Context<PlanEnv>, { id, name, at, fields, undone }: Remembered) {
  const { db, network, city, plan, standing, t, url } = c.var
  const page = pageAsked(url.searchParams)
  const history = await historyOf(
    db,
    { networkId: network.id, subjectId: id, page },
    visibleTo(standing, activityEntries),
  )
  const home = { label: plan.title, href: draftPath(network, city), lang: plan.language }
  return c.render(
    <RecordHistory
      {...{ network, name, fields, history, undone }}
      crumbs={id === plan.id ? [home] : [home, { label: name, href: at, lang: plan.language }]}
      undoAt={editsPlan(standing, city.id) ? `${at}/history` : undefined}
    />,
    { title: `${t('platform.records.history.title')}: ${name}`, unlisted: true, width: 'text' },
    undone ? 422 : 200,
  )
}

interface Undoing extends Remembered {
  kept: Kept
  /** Where what was taken back can be found again. */
  index: { searchable: Searchable[]; ids: string[] }
  /** What else follows, in the same transaction. */
  afterwards?: (tx: Queryable) => Promise<void>
}

/** Takes a change back, or shows why it cannot be. */
export async function takeBack(c: Context<PlanEnv>, { kept, index, afterwards, ...record }: Undoing) {
  const { db, network, t } = c.var
  const { person } = doing(c.var)
  const entryId = c.req.param('entry') ?? ''
  const undone = await db
    .transaction(async (tx) => {
      const answer = await undoChange(tx, { ...kept, id: record.id, entryId, person, check: holds })
      if (answer.outcome !== 'undone') return answer
      await indexEntries(tx, network, index.searchable, index.ids)
      await afterwards?.(tx)
      return answer
    })
    .catch((error) => {
      if (pointsNowhere(error)) return { outcome: 'refused' as const, trouble: 'not' as const }
      throw error
    })
  if (undone.outcome === 'gone') throw notFound()
  if (undone.outcome === 'refused') {
    say(c, t('plans.notUndone'))
    return c.redirect(`${record.at}/history`, 303)
  }
  if (undone.outcome !== 'undone' || undone.blocked.length > 0) return showHistory(c, { ...record, undone })
  say(c, t('plans.undone'))
  return c.redirect(`${record.at}/history`, 303)
}

/** Whoever takes back that a record was made would leave one without a name, or money without its currency. */
const holds = (after: Row): 'not' | null =>
  !after.title || (after.cost !== undefined && after.cost !== null && !after.costCurrency) ? 'not' : null

/** What the record was tied to then, such as an objective, is gone by now. */
const pointsNowhere = (error: unknown): boolean =>
  error instanceof Error && (('code' in error && error.code === '23503') || pointsNowhere(error.cause))
