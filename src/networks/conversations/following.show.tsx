import { Empty, Lead, Pager, PageTitle, usePage } from '#platform/ui'
import { FollowButton } from './follow.button.tsx'
import type { Placed } from './own-networks.ts'
import { recordPath, type Subject } from './record.ts'

interface Props {
  rows: (Subject & { network: string })[]
  placed: Map<string, Placed>
  page: number
  pages: number
}

/** What somebody wants to hear of, each with a way to stop. */
export function FollowingPage({ rows, placed, page, pages }: Props) {
  const { t } = usePage()
  const shown = rows.flatMap(({ id }) => placed.get(id) ?? [])
  return (
    <>
      <PageTitle>{t('networks.following.title')}</PageTitle>
      {shown.length === 0 ? (
        <Empty title={t('networks.following.none')}>
          <p>{t('networks.following.noneYet')}</p>
        </Empty>
      ) : (
        <Lead>{t.rich('networks.following.lead', { link: (parts) => <a href="/me">{parts}</a> })}</Lead>
      )}
      <ul class="rows following">
        {shown.map(({ record, locals: { network } }) => (
          <li>
            <span>
              <a href={recordPath(network, record)} lang={record.lang}>
                {record.title}
              </a>{' '}
              <span class="soft">
                {t(record.kind.label)} · {network.name}
              </span>
            </span>
            <FollowButton
              network={network}
              subject={{ kind: record.kind.kind, id: record.id }}
              following
              title={record.title}
              back="list"
            />
          </li>
        ))}
      </ul>
      <Pager page={page} pages={pages} />
    </>
  )
}
