import type { Network } from '#networks'
import { contentLang } from '#platform/text'
import { Crumbs, Lead, PageTitle, QrCode, usePage } from '#platform/ui'
import type { Meeting } from '../meeting.queries.ts'
import { checkInPath, doorPath } from './attendance.paths.ts'
import { codeMinutes } from './check-in.code.ts'

interface Props {
  network: Network
  meeting: Meeting
  open: boolean
  code: string
  origin: string
  address: string
}

/** For the projector or a tablet at the door: an address to scan or to type, new every few minutes. */
export function CheckInScreen({ network, meeting, open, code, origin, address }: Props) {
  const { t, lang } = usePage()
  return (
    <div class="check-in-screen">
      <Crumbs items={[{ label: t('meetings.checkIn.list'), href: checkInPath(network, meeting) }]} />
      <PageTitle lang={contentLang(lang, network.language)}>{meeting.title}</PageTitle>
      {open ? (
        <>
          <Lead>{t('meetings.checkIn.scan')}</Lead>
          <div class="check-in-code">
            <QrCode text={address} label={t('meetings.checkIn.qr')} />
            <p>
              <span class="check-in-address">{origin.replace(/^https?:\/\//, '') + doorPath()}</span>
              <strong>{code}</strong>
              <small>{t('meetings.checkIn.codeChanges', { minutes: codeMinutes })}</small>
            </p>
          </div>
        </>
      ) : (
        <Lead>{t('meetings.checkIn.shut')}</Lead>
      )}
      <form method="post" action={checkInPath(network, meeting, '/screen')} class="actions">
        <input type="hidden" name="open" value={open ? 'no' : 'yes'} />
        <button type="submit" class="ds-button" data-variant={open ? 'secondary' : undefined}>
          {t(open ? 'meetings.checkIn.close' : 'meetings.checkIn.open')}
        </button>
      </form>
    </div>
  )
}
