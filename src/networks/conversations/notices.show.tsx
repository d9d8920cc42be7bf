import { Empty, Pager, PageTitle, Tag, usePage } from '#platform/ui'
import type { Notice } from './notice.queries.ts'
import type { Placed } from './own-networks.ts'
import { When } from './when.tsx'

interface Props {
  rows: Notice[]
  placed: Map<string, Placed>
  page: number
  pages: number
}

/** Where one was mentioned, what is unread first said so. What one may not see any more is not in the list. */
export function NoticesPage({ rows, placed, page, pages }: Props) {
  const { t } = usePage()
  const shown = rows.filter(({ subjectId }) => placed.has(subjectId))
  return (
    <>
      <PageTitle>{t('networks.notices.title')}</PageTitle>
      {shown.length === 0 && (
        <Empty title={t('networks.notices.none')}>
          <p>{t('networks.notices.noneYet')}</p>
        </Empty>
      )}
      {rows.some(({ readAt }) => readAt === null) && (
        <form method="post" action="/me/notices/read">
          <button class="ds-button" data-variant="secondary" type="submit">
            {t('networks.notices.readAll')}
          </button>
        </form>
      )}
      <ul class="notices">
        {shown.map((notice) => (
          <NoticeRow notice={notice} placed={placed.get(notice.subjectId)} />
        ))}
      </ul>
      <Pager page={page} pages={pages} />
    </>
  )
}

function NoticeRow({ notice, placed }: { notice: Notice; placed: Placed | undefined }) {
  const { t } = usePage()
  if (!placed) return null
  const { record, locals } = placed
  const { id, actor, at, body, readAt } = notice
  return (
    <li>
      <p class="notice-title">
        {readAt === null && <Tag>{t('networks.notices.new')}</Tag>}{' '}
        {t.rich('networks.notices.mention', {
          actor,
          title: record.title,
          who: (parts) => <b>{parts}</b>,
          what: (parts) => (
            <a href={`/me/notices/${id}`} lang={record.lang}>
              {parts}
            </a>
          ),
        })}
      </p>
      {body && <blockquote dir="auto">{body.length > 300 ? `${body.slice(0, 299)}…` : body}</blockquote>}
      <p class="soft">
        {locals.network.name} · <When at={at} format={locals.format} />
      </p>
    </li>
  )
}
