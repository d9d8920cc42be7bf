import { Hidden } from '#platform/forms'
import { usePage } from '#platform/ui'
import { networkPath } from '../network.paths.ts'
import type { Subject } from './record.ts'

interface Props {
  network: { slug: string }
  subject: Subject
  following: boolean
  /** What it is, where several buttons stand below each other. */
  title?: string
  /** Where to go afterwards, if not to the record. */
  back?: 'list'
}

/** One click to hear of a record, or of it no more. */
export function FollowButton({ network, subject, following, title, back }: Props) {
  const { t } = usePage()
  return (
    <form method="post" action={networkPath(network, `/follow/${subject.kind}/${subject.id}`)}>
      <Hidden name="wanted" value={following ? 'no' : 'yes'} />
      {back && <Hidden name="back" value={back} />}
      <button class="ds-button" data-variant="secondary" type="submit">
        {following ? t('networks.follow.stop') : t('networks.follow.start')}
        {title && <span class="unseen"> {title}</span>}
      </button>
    </form>
  )
}
