import type { Network } from '#networks'
import { Buttons, Choices, ErrorSummary, Form, type FormErrors, TextField, type Typed } from '#platform/forms'
import { type Conflict, ConflictFields } from '#platform/records'
import { contentLang } from '#platform/text'
import { Crumbs, Lead, PageTitle, usePage } from '#platform/ui'
import { meetingFields } from '../meeting.kept.ts'
import { meetingPath, meetingsPath } from '../meeting.paths.ts'
import type { Meeting } from '../meeting.queries.ts'
import { repetitions } from '../schema.ts'

interface Props {
  network: Network
  meeting: Meeting
  typed: Typed
  version: number
  errors?: FormErrors | undefined
  conflicts?: Conflict[] | undefined
}

/** How often a meeting comes again. */
export function RepeatEdit({ network, meeting, typed, version, errors, conflicts = [] }: Props) {
  const { t, lang } = usePage()
  const written = contentLang(lang, network.language)
  const back = meetingPath(network, meeting)
  return (
    <>
      <Crumbs
        items={[
          { label: t('meetings.meetings.title'), href: meetingsPath(network) },
          { label: meeting.title, href: back, lang: written },
        ]}
      />
      <ErrorSummary errors={errors} />
      <PageTitle>{t('meetings.repeat.title')}</PageTitle>
      <Lead>{t('meetings.repeat.lead')}</Lead>
      <Form action={`${back}/repeat`} typed={typed} errors={errors} version={version}>
        <ConflictFields conflicts={conflicts} fields={meetingFields([])} written={written} />
        <Choices
          name="repeats"
          kind="radio"
          label={t('meetings.repeat.how')}
          options={(['never', ...repetitions] as const).map((value) => ({
            value,
            label: t(`meetings.repeat.${value}`),
          }))}
        />
        <TextField name="repeatsUntil" type="date" label={t('meetings.repeat.until')} optional />
        <Buttons send={t('meetings.repeat.save')} cancel={{ href: back, label: t('platform.form.cancel') }} />
      </Form>
    </>
  )
}
