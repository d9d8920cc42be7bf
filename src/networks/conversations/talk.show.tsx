import { ErrorSummary, type FormErrors, type Typed } from '#platform/forms'
import { Crumbs, Pager, PageTitle, usePage } from '#platform/ui'
import type { Standing } from '../memberships/standing.ts'
import type { Network } from '../network.queries.ts'
import type { Comment } from './comment.queries.ts'
import { Comments, type Named, TalkForm } from './comment.show.tsx'
import { type FoundRecord, recordPath, type Subject, talkPath } from './record.ts'
import { talks } from './talk.access.ts'

interface TalkPageProps {
  network: Network
  standing: Standing
  subject: Subject
  record: FoundRecord
  said: { rows: Comment[]; found: number }
  people: Named[]
  page: number
  pages: number
  newId: string
  typed?: Typed
  errors?: FormErrors
}

/** Everything that was said about a record, with the field to say more; also what comes back when nothing was typed. */
export function TalkPage(props: TalkPageProps) {
  const { network, standing, subject, record, said, people, page, pages, newId, typed, errors } = props
  const { t } = usePage()
  return (
    <>
      <ErrorSummary errors={errors} />
      <Crumbs items={[{ label: record.title, href: recordPath(network, record), lang: record.lang }]} />
      <PageTitle>{t('networks.talk.title')}</PageTitle>
      {said.found === 0 && <p class="soft">{t('networks.talk.none', { audience: record.audience })}</p>}
      <Comments {...{ network, subject, standing, people }} comments={said.rows} />
      <Pager page={page} pages={pages} />
      {talks(standing) && (
        <TalkForm
          action={talkPath(network, subject)}
          id={typeof typed?.id === 'string' ? typed.id : newId}
          typed={typed ?? {}}
          errors={errors}
          people={people}
          send={t('networks.talk.send')}
        />
      )}
    </>
  )
}

interface RewordPageProps {
  network: Network
  record: FoundRecord
  comment: Comment
  people: Named[]
  typed: Typed
  errors?: FormErrors | undefined
}

/** Other words for what one said. */
export function RewordPage({ network, record, comment, people, typed, errors }: RewordPageProps) {
  const { t } = usePage()
  const subject = { kind: record.kind.kind, id: record.id }
  return (
    <>
      <ErrorSummary errors={errors} />
      <Crumbs items={[{ label: record.title, href: recordPath(network, record), lang: record.lang }]} />
      <PageTitle>{t('networks.talk.editTitle')}</PageTitle>
      <TalkForm
        action={talkPath(network, subject, `/${comment.id}/edit`)}
        version={comment.version}
        typed={typed}
        errors={errors}
        people={people}
        send={t('networks.talk.save')}
        cancelHref={recordPath(network, record)}
      />
    </>
  )
}
