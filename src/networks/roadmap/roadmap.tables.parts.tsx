import { ChangeList } from '#platform/records'
import { contentLang } from '#platform/text'
import { Empty, Tag, usePage } from '#platform/ui'
import type { Network } from '../network.queries.ts'
import { roadmapFields } from './roadmap.kept.ts'
import { roadmapItemPath } from './roadmap.paths.ts'
import type { ChangeKind, KeptItem, RoadmapVersion, TableChange } from './roadmap.versions.ts'
import { ItemWhen, StateTag } from './roadmap.words.tsx'

export function TableVersionName({ version }: { version: RoadmapVersion }) {
  const { t } = usePage()
  const { number, state, eventTitle } = version
  return (
    <>
      {eventTitle
        ? t('networks.roadmap.version.updatedAt', { number, event: eventTitle })
        : t('networks.roadmap.version.name', { number, state })}
    </>
  )
}

export function ItemLines({ network, items }: { network: Network; items: (KeptItem & { draft?: boolean })[] }) {
  const { t, lang } = usePage()
  const written = contentLang(lang, network.language)
  if (items.length === 0) return <Empty title={t('networks.roadmap.table.noLines')} />
  return (
    <ul class="rows plan-lines">
      {items.map((item) => (
        <li>
          <span>
            <a href={roadmapItemPath(network, item)} lang={written}>
              {item.item}
            </a>{' '}
            <StateTag item={item} quiet />{' '}
            {item.draft ? <Tag tone="single">{t('networks.roadmap.table.draft')}</Tag> : null}
            {item.reason ? (
              <span class="under" lang={written}>
                {item.reason}
              </span>
            ) : null}
          </span>
          <span class="soft">
            <ItemWhen item={item} written={written} />
          </span>
        </li>
      ))}
    </ul>
  )
}

const kinds: ChangeKind[] = ['moved', 'came', 'went', 'done', 'cancelled', 'changed']

/** What moved, came, went and why, kind by kind. */
export function TableChanges({ network, changes }: { network: Network; changes: TableChange[] }) {
  const { t, lang } = usePage()
  const written = contentLang(lang, network.language)
  return (
    <dl class="table-changes">
      {kinds.flatMap((kind) => {
        const within = changes.filter((change) => change.kind === kind)
        if (within.length === 0) return []
        return [
          <dt>{t(`networks.roadmap.change.${kind}`, { count: within.length })}</dt>,
          ...within.map((change) => (
            <dd>
              <span lang={written}>{change.item}</span>
              {change.reason ? (
                <span class="under">
                  {t.rich('networks.roadmap.change.because', {
                    reason: change.reason,
                    said: (parts) => <span lang={written}>{parts}</span>,
                  })}
                </span>
              ) : null}
              {Object.keys(change.changes).length > 0 ? (
                <ChangeList changes={withoutReason(change)} fields={roadmapFields} written={written} />
              ) : null}
            </dd>
          )),
        ]
      })}
    </dl>
  )
}

const withoutReason = ({ changes }: TableChange) =>
  Object.fromEntries(Object.entries(changes).filter(([field]) => field !== 'reason' && field !== 'state'))
