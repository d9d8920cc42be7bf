import type { City, Network, Profile, Theme } from '#networks'
import { Buttons, Choices, ErrorSummary, Form, type FormErrors, TextArea, type Typed } from '#platform/forms'
import { type Conflict, ConflictFields } from '#platform/records'
import { contentLang } from '#platform/text'
import { Crumbs, Lead, PageTitle, usePage } from '#platform/ui'
import { WhatItIs, When, WhereItIs } from './meeting.fields.tsx'
import { meetingFields } from './meeting.kept.ts'
import { meetingPath, meetingsPath } from './meeting.paths.ts'
import type { Meeting } from './meeting.queries.ts'

export interface Props {
  network: Network
  /** Nothing while it is being planned. */
  meeting?: Meeting | undefined
  cities: City[]
  themes: Theme[]
  profile: Profile
  /** The cities it has parts in, as far as they are chosen. */
  hosts: City[]
  typed: Typed
  errors?: FormErrors | undefined
  conflicts?: Conflict[]
  id?: string | undefined
  version?: number | undefined
}

/** The form for a meeting of the network: what it is and when first, everything else as it becomes known. */
export function MeetingEdit(props: Props) {
  const { network, meeting, cities, themes, typed, errors, conflicts = [], id, version } = props
  const { t, lang } = usePage()
  const written = contentLang(lang, network.language)
  const top = themes.filter(({ parentId }) => parentId === null)
  return (
    <>
      <Crumbs
        items={[
          { label: t('meetings.meetings.title'), href: meetingsPath(network) },
          ...(meeting ? [{ label: meeting.title, href: meetingPath(network, meeting), lang: written }] : []),
        ]}
      />
      <ErrorSummary errors={errors} />
      <PageTitle>{t(meeting ? 'meetings.edit.change' : 'meetings.edit.plan')}</PageTitle>
      {meeting ? null : <Lead>{t('meetings.edit.lead')}</Lead>}
      <Form
        action={meeting ? meetingPath(network, meeting, '/edit') : meetingsPath(network)}
        typed={typed}
        errors={errors}
        id={id}
        version={version}
      >
        <ConflictFields conflicts={conflicts} fields={meetingFields(cities)} written={written} />
        <WhatItIs {...props} written={written} />
        <When meeting={meeting} written={written} />
        <WhereItIs {...props} written={written} />
        <fieldset class="ds-fieldset form-part">
          <legend>{t('meetings.edit.about')}</legend>
          {top.length > 0 ? (
            <Choices
              name="themes"
              kind="checkbox"
              label={t('meetings.edit.themes')}
              optional
              options={top.map(({ code, title }) => ({ value: code, label: `${code} ${title}`, lang: written }))}
            />
          ) : null}
          <TextArea
            name="otherThemes"
            label={t('meetings.edit.otherThemes')}
            hint={t('meetings.edit.otherThemes.hint')}
            rows={2}
            lang={written}
            optional
          />
          <TextArea name="keyComponents" label={t('meetings.edit.keyComponents')} rows={3} lang={written} optional />
          <TextArea name="note" label={t('meetings.edit.note')} rows={2} lang={written} optional />
        </fieldset>
        <Buttons
          send={t(meeting ? 'meetings.edit.save' : 'meetings.edit.planSend')}
          cancel={{
            href: meeting ? meetingPath(network, meeting) : meetingsPath(network),
            label: t('platform.form.cancel'),
          }}
        />
      </Form>
    </>
  )
}
