import { contentLang } from '#platform/text'
import { Tag, usePage } from '#platform/ui'
import { ExampleMark } from '../example-mark.tsx'
import { networkPath } from '../network.paths.ts'
import type { Network } from '../network.queries.ts'
import type { DueItem } from './due.ts'
import { dueTitle, dueWhen, stateLabel, stateTone } from './due.words.ts'
import { waivePath } from './obligation.paths.ts'

interface Props {
  network: Network
  item: DueItem
  /** How many of it are owed together. */
  of: number
  /** Whether the reader may say that it is not asked for. */
  mayWaive: boolean
  city: { slug: string } | null
}

/** One thing owed, with the one link that does it. */
export function DueRow({ network, item, of, mayWaive, city }: Props) {
  const { t, format, lang } = usePage()
  const written = contentLang(lang, network.language)
  const done = item.done && item.done.state !== 'planned'
  const title = <span lang={written}>{dueTitle(item, { t }, of)}</span>
  return (
    <li class="due-row">
      <p class="due-what">
        {item.at ? <a href={networkPath(network, item.at)}>{title}</a> : title}{' '}
        {item.state === 'not_due' ? null : <Tag tone={stateTone(item.state)}>{t(stateLabel(item.state))}</Tag>}
      </p>
      <p class="due-when soft">
        {done && item.done?.on
          ? t('networks.due.doneOn', { date: format.date(item.done.on) })
          : dueWhen(item, { t, format })}
        {item.done?.state === 'planned' && item.done.plannedFor
          ? ` · ${t('networks.due.plannedFor', { date: format.date(item.done.plannedFor) })}`
          : null}
        {item.movedFrom ? ` · ${t('networks.due.movedFrom', { date: format.date(item.movedFrom) })}` : null}
      </p>
      {item.waiver ? (
        <p class="due-when" lang={written}>
          {t('networks.due.waivedBy', { who: item.waiver.by, reason: item.waiver.reason })}{' '}
          <ExampleMark of={item.waiver} />
        </p>
      ) : null}
      {mayWaive && !done && item.state !== 'paused' ? <Waive network={network} item={item} city={city} /> : null}
    </li>
  )
}

function Waive({ network, item, city }: Pick<Props, 'network' | 'item' | 'city'>) {
  const { t } = usePage()
  if (!item.waiver)
    return (
      <a class="due-waive" href={waivePath(network, item, city)}>
        {t('networks.waiver.ask')}
      </a>
    )
  const { slug } = item.obligation
  return (
    <form method="post" action={networkPath(network, `/obligations/${slug}/waivers/${item.waiver.id}/undo`)}>
      <button class="ds-button" data-variant="tertiary" type="submit">
        {t('networks.waiver.undo')}
      </button>
    </form>
  )
}
