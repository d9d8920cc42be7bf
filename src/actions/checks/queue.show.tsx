import { type Network, networkPath } from '#networks'
import { ErrorSummary } from '#platform/forms'
import { contentLang } from '#platform/text'
import { Crumbs, Empty, Eyebrow, Lead, PageTitle, Panel, usePage } from '#platform/ui'
import type { CheckerRole } from '../schema.ts'
import { CheckEdit, type CheckEditProps } from './check.edit.tsx'
import { checksPath, roundPath } from './check.paths.ts'
import type { CheckSubject } from './checkable.ts'
import { useCheckerName } from './checker-names.tsx'

/** A draft that waits, as whom one is to check it. */
export interface Place {
  round: { id: string }
  subject: CheckSubject
  role: CheckerRole
  days: number
}

/** A draft that waits for somebody else. */
export interface Elsewhere {
  round: { id: string }
  subject: CheckSubject
  waitsFor: CheckerRole[]
  days: number
}

interface Props {
  network: Network
  mine: Place[]
  elsewhere: Elsewhere[]
  /** The one that is being checked; nothing where nothing waits. */
  current: CheckEditProps | null
}

/** What waits for one's check, the oldest first, and the first of it ready to be checked: nine drafts on one page. */
export function Queue({ network, mine, elsewhere, current }: Props) {
  const { t } = usePage()
  const at = mine.findIndex((one) => isCurrent(one, current))
  const next = mine[at + 1] ?? (at > 0 ? mine[0] : undefined)
  return (
    <>
      <ErrorSummary errors={current?.errors} />
      <Crumbs items={[{ label: t('networks.menu.overview'), href: networkPath(network) }]} />
      <Eyebrow>{t('actions.check.queue.count', { count: mine.length })}</Eyebrow>
      <PageTitle>{t('actions.check.queue.title')}</PageTitle>
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
                {next ? <a href={placePath(network, next)}>{t('actions.check.queue.skip')}</a> : null}
              </p>
              <CheckEdit {...current} />
            </>
          ) : null}
        </div>
        <div class="check-aside">
          {mine.length > 0 ? (
            <Panel title={t('actions.check.queue.mine')}>
              <Waiting network={network} places={mine} current={current} />
            </Panel>
          ) : null}
          {elsewhere.length > 0 ? (
            <Panel title={t('actions.check.queue.elsewhere')}>
              <OfOthers network={network} elsewhere={elsewhere} />
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

function Waiting({ network, places, current }: { network: Network; places: Place[]; current: CheckEditProps | null }) {
  const { t, lang } = usePage()
  const named = useCheckerName()
  const both = new Set(places.map(({ role }) => role)).size > 1
  return (
    <ol class="rows check-queue">
      {places.map((place) => (
        <li>
          <a href={placePath(network, place)} aria-current={isCurrent(place, current) ? 'true' : undefined}>
            <b>{place.subject.city.name}</b>{' '}
            <span lang={contentLang(lang, network.language)}>{place.subject.title}</span>
          </a>
          <span>
            {t('actions.check.queue.days', { days: place.days })}
            {both ? ` · ${named(place.role)}` : ''}
          </span>
        </li>
      ))}
    </ol>
  )
}

function OfOthers({ network, elsewhere }: { network: Network; elsewhere: Elsewhere[] }) {
  const { t, format, lang } = usePage()
  const named = useCheckerName()
  return (
    <ol class="rows check-queue">
      {elsewhere.map(({ round, subject, waitsFor, days }) => (
        <li>
          <a href={roundPath(network, round)}>
            <b>{subject.city.name}</b> <span lang={contentLang(lang, network.language)}>{subject.title}</span>
          </a>
          <span>
            {format.list(waitsFor.map((role) => named(role)))} · {t('actions.check.queue.days', { days })}
          </span>
        </li>
      ))}
    </ol>
  )
}
