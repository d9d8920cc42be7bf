import type { Network } from '#networks'
import { Buttons, CheckField, ErrorSummary, Form, type FormErrors, Hidden, TextArea } from '#platform/forms'
import { contentLang } from '#platform/text'
import { Crumbs, Lead, PageTitle, usePage } from '#platform/ui'
import { meetingPath } from '../meeting.paths.ts'
import type { Meeting } from '../meeting.queries.ts'
import { attendancePath } from './attendance.paths.ts'
import type { Sheet } from './sheet.queries.ts'

interface Props {
  network: Network
  meeting: Meeting
  /** The sheet that this one would replace. */
  before: Sheet | undefined
  present: number
  /** Expected and not ticked off. */
  unmarked: number
  /** Present people who did not agree by themselves on a phone or a form. */
  unasked: number
  namesUntil: string
  /** The day it begins, where that is still ahead. */
  early: string | undefined
  reason: string | null
  errors?: FormErrors | undefined
}

/** The page before a sheet is sealed, which cannot be undone. */
export function SealSheet({
  network,
  meeting,
  before,
  present,
  unmarked,
  unasked,
  namesUntil,
  early,
  reason,
  errors,
}: Props) {
  const { t, lang } = usePage()
  return (
    <>
      <Crumbs
        items={[
          { label: meeting.title, href: meetingPath(network, meeting), lang: contentLang(lang, network.language) },
          { label: t('meetings.attendance.title'), href: attendancePath(network, meeting) },
        ]}
      />
      <ErrorSummary errors={errors} />
      <PageTitle>{t(before ? 'meetings.sheet.correct' : 'meetings.sheet.seal')}</PageTitle>
      <Lead>{t('meetings.sheet.sealLead', { present })}</Lead>
      <ul>
        {early ? <li>{t('meetings.sheet.early', { date: early })}</li> : null}
        {unmarked > 0 ? <li>{t('meetings.sheet.unmarked', { count: unmarked })}</li> : null}
        <li>{t('meetings.sheet.final')}</li>
        <li>{t('meetings.sheet.kept', { until: namesUntil })}</li>
      </ul>
      <Form action={attendancePath(network, meeting, '/seal')} typed={{ reason }} errors={errors} unsent={false}>
        <Hidden name="number" value={(before?.number ?? 0) + 1} />
        {before ? (
          <TextArea
            name="reason"
            label={t('meetings.sheet.reason', { number: before.number })}
            lang={contentLang(lang, network.language)}
            rows={2}
          />
        ) : null}
        <CheckField
          name="told"
          label={t('meetings.sheet.told')}
          hint={unasked > 0 ? t('meetings.sheet.told.hint', { count: unasked }) : undefined}
        />
        <Buttons
          send={t('meetings.sheet.sealSend')}
          danger
          cancel={{ href: attendancePath(network, meeting), label: t('platform.form.cancel') }}
        />
      </Form>
    </>
  )
}
