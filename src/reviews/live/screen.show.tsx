import { PageTitle, QrCode, usePage } from '#platform/ui'
import { livePath } from '../rounds/round.paths.ts'
import { useWritten } from '../rounds/round.words.tsx'
import { AsOf, ClockFace, LiveFrame, Parts } from './session.clock.tsx'
import { Notes } from './session.notes.tsx'
import type { SessionPage } from './session.page.ts'
import { RoleNames } from './session.show.tsx'

/** For the screen in the room, read from the last row: whose turn it is, how long still, who does what, what was noted, how phones come in. No names of those who noted. */
export function SessionScreen(page: SessionPage) {
  const { network, round, city } = page
  const { t, url } = usePage()
  const written = useWritten(network)
  const path = livePath(network, round, city)
  const address = url.origin + path
  return (
    <LiveFrame page={page} screen>
      <div class="review-stage">
        <div>
          <PageTitle>{city.name}</PageTitle>
          <p class="soft" lang={written}>
            {round.title}
          </p>
          <ClockFace page={page} />
        </div>
        <div>
          <Parts page={page} />
          <RoleNames session={page.session} />
        </div>
        <div class="review-join">
          <QrCode text={address} label={t('reviews.live.comeInQr', { address })} />
          <p>{t('reviews.live.comeIn')}</p>
          <p class="review-join-address">{url.host + path}</p>
        </div>
      </div>
      <Notes page={page} screen />
      <div class="review-screen-foot">
        <AsOf screen />
        <a href={path}>{t('reviews.live.leaveScreen')}</a>
      </div>
    </LiveFrame>
  )
}
