import type { Network } from '#networks'
import { Buttons, FileField, Form } from '#platform/forms'
import { contentLang } from '#platform/text'
import { DataBox, Lead, Notice, PageTitle, usePage } from '#platform/ui'
import type { Meeting } from '../meeting.queries.ts'
import { writtenDates } from '../meeting.words.tsx'
import { verifyPath } from './attendance.paths.ts'
import type { Sheet } from './sheet.queries.ts'

interface Props {
  network: Network
  meeting: Meeting
  sheet: Sheet
  /** The number of the sheet that counts. */
  latest: number
  /** How a file that was sent compares. */
  compared?: 'same' | 'other' | 'none' | undefined
}

/** Whether a sheet in somebody's hand is the one that was sealed. */
export function VerifyShow({ network, meeting, sheet, latest, compared }: Props) {
  const { t, lang, format } = usePage()
  const written = contentLang(lang, network.language)
  const { counts } = sheet
  return (
    <>
      <PageTitle>{t('meetings.verify.title')}</PageTitle>
      <Lead>{t('meetings.verify.lead')}</Lead>
      {sheet.number < latest ? (
        <Notice tone="doubt" title={t('meetings.verify.replaced', { number: latest })}>
          <p>{t('meetings.verify.replacedWhat')}</p>
        </Notice>
      ) : null}
      {compared ? (
        <Notice {...(compared === 'same' ? {} : { tone: 'wrong' as const })} title={t(`meetings.verify.${compared}`)}>
          <p>{t(`meetings.verify.${compared}What`)}</p>
        </Notice>
      ) : null}
      <DataBox
        facts={[
          { name: t('meetings.verify.meeting'), value: <span lang={written}>{meeting.title}</span> },
          { name: t('meetings.meeting.when'), value: writtenDates(meeting, format) ?? t('meetings.meeting.noDate') },
          {
            name: t('meetings.verify.sheet'),
            value: t('meetings.sheet.number', { number: sheet.number }),
            note: t('meetings.verify.sealedOn', { date: format.date(sheet.sealedOn) }),
          },
          {
            name: t('meetings.attendance.present'),
            value: format.number(counts.present),
            note: t('meetings.sheet.present', { count: counts.present, online: format.number(counts.online) }),
          },
          {
            name: t('meetings.verify.names'),
            value: sheet.namesRemovedOn
              ? t('meetings.sheet.namesGone', { date: format.date(sheet.namesRemovedOn) })
              : t('meetings.verify.namesKept'),
          },
          { name: t('meetings.verify.checksum'), value: <code class="checksum">{sheet.checksum}</code> },
        ]}
      />
      <Form action={verifyPath(network, sheet.checksum)} multipart label={t('meetings.verify.compare')}>
        <FileField name="file" label={t('meetings.verify.file')} hint={t('meetings.verify.file.hint')} accept=".csv" />
        <Buttons send={t('meetings.verify.compare')} quiet />
      </Form>
    </>
  )
}
