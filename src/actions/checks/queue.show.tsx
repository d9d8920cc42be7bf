import type { JSX } from 'hono/jsx/jsx-runtime'
import { type Network, networkPath } from '#networks'
import { ErrorSummary } from '#platform/forms'
import { contentLang, type MessageWithoutArgs } from '#platform/text'
import { Crumbs, Empty, Eyebrow, Lead, Notice, PageTitle, Panel, Tag, usePage } from '#platform/ui'
import type { CheckerRole } from '../schema.ts'
import { CheckEdit, type CheckEditProps } from './check.edit.tsx'
import { checksPath, roundPath } from './check.paths.ts'
import type { CheckSubject } from './checkable.ts'
import { useCheckerName } from './checker-names.tsx'

/** A draft that waits, as whom one is to check it. */
export interface Place {
  round: { id: string }
  /** What kind of draft it is. */
  label: MessageWithoutArgs
  subject: CheckSubject
  role: CheckerRole
  days: number
}

/** A draft that waits for somebody else. */
export interface Elsewhere {
  round: { id: string }
  label: MessageWithoutArgs
  subject: CheckSubject
  waitsFor: CheckerRole[]
  days: number
}

interface Props {
  network: Network
  mine: Place[]
  elsewhere: Elsewhere[]
  /** After so many days a draft has waited too long. */
  limit: number
  /** The one that is being checked; nothing where nothing waits. */
  current: CheckEditProps | null
}

/** What waits for one's check, the oldest first, and the first of it ready to be checked: nine drafts on one page. */
export function Queue({ network, mine, elsewhere, limit, current }: Props) {
  const { t } = usePage()
  const over = new Set([...mine, ...elsewhere].filter(({ days }) => days > limit).map(({ round }) => round.id)).size
  const at = mine.findIndex((one) => isCurrent(one, current))
  const next = mine[at + 1] ?? (at > 0 ? mine[0] : undefined)
  return (
    <>
      <ErrorSummary errors={current?.errors} />
      <Crumbs items={[{ label: t('networks.menu.overview'), href: networkPath(network) }]} />
      <Eyebrow>{t('actions.check.queue.count', { count: mine.length })}</Eyebrow>
      <PageTitle>{t('actions.check.queue.title')}</PageTitle>
      {over > 0 ? <Notice>{t('actions.check.queue.over', { over, limit })}</Notice> : null}
      {current ? null : (
        <Empty title={t('actions.check.queue.none')}>
          <p>{t('actions.check.queue.noneYet')}</p>
        </Empty>
      )}
      <div class="split">
        <div>
          {current ? (
            <>
              <p class="check-place">
                {t('actions.check.queue.place', { number: at + 1, count: mine.length })}{' '}
                {next ? <a href={placePath(network, next)}>{t('actions.check.queue.skip')}</a> : null}{' '}
                <a href="#verdict">{t('actions.check.queue.toVerdict')}</a>
              </p>
              <CheckEdit {...current} />
            </>
          ) : null}
        </div>
        <div class="check-aside">
          {mine.length > 0 ? (
            <Panel title={t('actions.check.queue.mine')}>
              <Waiting {...{ network, current, limit }} places={mine} />
            </Panel>
          ) : null}
          {elsewhere.length > 0 ? (
            <Panel title={t('actions.check.queue.elsewhere')}>
              <OfOthers {...{ network, elsewhere, limit }} />
            </Panel>
          ) : null}
        </div>
      </div>
      {mine.length === 0 && elsewhere.length === 0 ? null : <Lead>{t('actions.check.queue.lead')}</Lead>}
    </>
  )
}

const placePath = (network: Network, { round, role }: Place) => checksPath(network, { round: round.id, as: role })

const isCurrent = ({ round, role }: Place, current: CheckEditProps | null) =>
  current !== null && current.round.id === round.id && current.role === role

/** One list a kind of draft; where there is one kind only, it needs no name. */
function ByKind<Waits extends { label: MessageWithoutArgs }>({
  waiting,
  line,
}: {
  waiting: Waits[]
  line: (one: Waits) => JSX.Element
}) {
  const { t } = usePage()
  const kinds = [...Map.groupBy(waiting, ({ label }) => label)]
  return (
    <>
      {kinds.map(([label, some]) => (
        <>
          {kinds.length > 1 ? <h3>{t('actions.check.queue.ofKind', { kind: t(label), count: some.length })}</h3> : null}
          <ol class="rows check-queue">{some.map(line)}</ol>
        </>
      ))}
    </>
  )
}

interface WaitingProps {
  network: Network
  places: Place[]
  limit: number
  current: CheckEditProps | null
}

function Waiting({ network, places, limit, current }: WaitingProps) {
  const { lang } = usePage()
  const named = useCheckerName()
  const both = new Set(places.map(({ role }) => role)).size > 1
  const line = (place: Place) => (
    <li>
      <a href={placePath(network, place)} aria-current={isCurrent(place, current) ? 'true' : undefined}>
        <b>{place.subject.city.name}</b> <span lang={contentLang(lang, network.language)}>{place.subject.title}</span>
      </a>
      <span>
        <Days days={place.days} limit={limit} />
        {both ? ` · ${named(place.role)}` : ''}
      </span>
    </li>
  )
  return <ByKind waiting={places} line={line} />
}

function OfOthers({ network, elsewhere, limit }: { network: Network; elsewhere: Elsewhere[]; limit: number }) {
  const { format, lang } = usePage()
  const named = useCheckerName()
  const line = ({ round, subject, waitsFor, days }: Elsewhere) => (
    <li>
      <a href={roundPath(network, round)}>
        <b>{subject.city.name}</b> <span lang={contentLang(lang, network.language)}>{subject.title}</span>
      </a>
      <span>
        {format.list(waitsFor.map((role) => named(role)))} · <Days days={days} limit={limit} />
      </span>
    </li>
  )
  return <ByKind waiting={elsewhere} line={line} />
}

function Days({ days, limit }: { days: number; limit: number }) {
  const { t } = usePage()
  const said = t('actions.check.queue.days', { days })
  return <span>{days > limit ? <Tag tone="nobody">{t('actions.check.queue.tooLong', { said })}</Tag> : said}</span>
}
