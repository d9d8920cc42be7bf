import { usePage } from '#platform/ui'
import type { Standing } from '../memberships/standing.ts'
import { networkPath } from '../network.paths.ts'
import type { Network } from '../network.queries.ts'
import { ActivityList, type FieldsByKind } from './activity.list.tsx'
import type { Entry } from './activity.queries.ts'
import type { Comment } from './comment.queries.ts'
import { Comments, type Named, TalkForm } from './comment.show.tsx'
import { FollowButton } from './follow.button.tsx'
import { type FoundRecord, type Subject, talkPath } from './record.ts'
import { talks } from './talk.access.ts'

interface Props {
  network: Network
  standing: Standing
  subject: Subject
  record: FoundRecord
  /** Nothing where names are hidden. */
  said: { rows: Comment[]; found: number } | null
  entries: Entry[]
  fields: FieldsByKind
  following: boolean
  people: Named[]
  newId: string
}

/** What is said about a record and what happened to it, at the end of its page. */
export function Conversation(props: Props) {
  const { network, subject, record, said, entries, fields, following } = props
  const { t } = usePage()
  return (
    <section class="talk" aria-labelledby="talk">
      <div class="talk-head">
        <h2 id="talk">{t('networks.talk.title')}</h2>
        <FollowButton network={network} subject={subject} following={following} />
      </div>
      {said ? <Said {...props} said={said} /> : <p class="soft">{t('networks.talk.namesHidden')}</p>}
      {entries.length > 0 && (
        <details>
          <summary>{t('networks.activity.here')}</summary>
          <ActivityList {...{ network, entries, fields }} records={new Map([[record.id, record]])} />
          <p>
            <a href={networkPath(network, '/activity')}>{t('networks.activity.all')}</a>
          </p>
        </details>
      )}
    </section>
  )
}

type SaidProps = Props & { said: NonNullable<Props['said']> }

function Said({ network, standing, subject, record, said, people, newId }: SaidProps) {
  const { t } = usePage()
  const at = talkPath(network, subject)
  const earlier = said.found - said.rows.length
  return (
    <>
      {said.found === 0 && <p class="soft">{t('networks.talk.none', { audience: record.audience })}</p>}
      {earlier > 0 && (
        <p>
          <a href={at}>{t('networks.talk.all', { count: said.found })}</a>
        </p>
      )}
      <Comments {...{ network, subject, standing, people }} comments={said.rows} />
      {talks(standing) && <TalkForm action={at} id={newId} people={people} send={t('networks.talk.send')} quiet />}
    </>
  )
}
