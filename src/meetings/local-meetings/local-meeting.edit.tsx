import { type City, cityPath, type Network } from '#networks'
import {
  Buttons,
  CheckField,
  Choices,
  ErrorSummary,
  Form,
  type FormErrors,
  SelectField,
  TextArea,
  TextField,
  type Typed,
} from '#platform/forms'
import { type Conflict, ConflictFields } from '#platform/records'
import { contentLang } from '#platform/text'
import { timeZones } from '#platform/time'
import { Crumbs, PageTitle, usePage } from '#platform/ui'
import { meetingFields } from '../meeting.kept.ts'
import { meetingPath } from '../meeting.paths.ts'
import type { Meeting } from '../meeting.queries.ts'
import { statusWord } from '../meeting.status.ts'
import { relations } from '../schema.ts'
import type { AgendaSuggestion } from '../slots.ts'
import { localAudiences, localStatuses, meetingPlaces, rhythms } from './local-meeting.form.ts'
import { cityMeetingsPath } from './local-meeting.paths.ts'
import type { LocalMeeting } from './local-meeting.queries.ts'

interface Props {
  network: Network
  city: City
  /** The meetings of the network it can prepare or follow. */
  events: Meeting[]
  suggestions: AgendaSuggestion[]
  /** Nothing while it is being planned. */
  meeting?: LocalMeeting
  typed: Typed
  errors?: FormErrors
  conflicts?: Conflict[]
  id?: string
  version?: number
  /** Whether people were invited, who could be told of a change. */
  invited?: boolean
}

/** A local meeting as a form: what it is for, when and where, and what is talked about. */
export function LocalMeetingEdit(props: Props) {
  const { network, city, meeting, typed, errors, conflicts = [], id, version, invited } = props
  const { t, lang } = usePage()
  const written = contentLang(lang, network.language)
  const list = cityMeetingsPath(network, city)
  const back = meeting ? meetingPath(network, meeting) : list
  return (
    <>
      <Crumbs
        items={[
          { label: city.name, href: cityPath(network, city) },
          { label: t('meetings.local.title', { city: city.name }), href: list },
          ...(meeting ? [{ label: meeting.title, href: back, lang: written }] : []),
        ]}
      />
      <ErrorSummary errors={errors} />
      <PageTitle>{meeting ? t('meetings.local.change') : t('meetings.local.plan', { city: city.name })}</PageTitle>
      <Form
        action={meeting ? meetingPath(network, meeting, '/edit') : list}
        typed={typed}
        errors={errors}
        id={id}
        version={version}
      >
        <ConflictFields conflicts={conflicts} fields={meetingFields([])} written={written} />
        <WhatFor {...props} written={written} />
        <WhenAndWhere {...props} written={written} />
        <Agenda {...props} written={written} />
        <Choices
          kind="radio"
          name="audience"
          label={t('meetings.local.audience')}
          options={localAudiences.map((value) => ({ value, label: t(`meetings.local.audience.${value}`) }))}
        />
        <TextArea name="note" label={t('meetings.edit.note')} lang={written} optional rows={2} />
        {meeting ? <Standing written={written} invited={invited} /> : <Repeats />}
        <Buttons
          send={t(meeting ? 'meetings.edit.save' : 'meetings.local.planSend')}
          cancel={{ href: back, label: t('platform.form.cancel') }}
        />
      </Form>
    </>
  )
}

type Part = Props & { written: string | undefined }

function WhatFor({ events, meeting, written }: Part) {
  const { t } = usePage()
  return (
    <>
      <Choices
        kind="radio"
        inline
        name="relation"
        label={t('meetings.local.relation')}
        options={relations.map((value) => ({ value, label: t(`meetings.local.relation.${value}`) }))}
      />
      {events.length > 0 ? (
        <SelectField
          name="event"
          label={t('meetings.local.event')}
          hint={t('meetings.local.eventHint')}
          optional
          options={events.map(({ slug, title }) => ({ value: slug, label: title, lang: written }))}
        />
      ) : null}
      <TextField
        name="title"
        label={t('meetings.edit.title')}
        hint={meeting ? undefined : t('meetings.local.titleHint')}
        lang={written}
        optional
        autocomplete="off"
      />
    </>
  )
}

/** A month that is known for now is typed as it is; a day has a field of its own on phones. */
const kindOfDate = (start: unknown) => (typeof start === 'string' && /^.{1,9}$/.test(start) ? 'text' : 'date')

function WhenAndWhere({ typed, written }: Part) {
  const { t } = usePage()
  return (
    <>
      <TextField
        name="start"
        type={kindOfDate(typed.start)}
        label={t('meetings.local.day')}
        hint={t('meetings.local.dayHint')}
        optional
      />
      <div class="form-row">
        <TextField name="startTime" label={t('meetings.edit.startTime')} hint="18:00" size={6} optional />
        <TextField name="endTime" label={t('meetings.edit.endTime')} hint="20:00" size={6} optional />
      </div>
      <SelectField
        name="timeZone"
        label={t('meetings.edit.timeZone')}
        options={timeZones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
        optional
      />
      <Choices
        kind="radio"
        inline
        name="where"
        label={t('meetings.local.where')}
        optional
        options={meetingPlaces.map((value) => ({ value, label: t(`meetings.local.where.${value}`) }))}
      />
      <TextField
        name="place"
        label={t('meetings.edit.place')}
        hint={t('meetings.local.placeHint')}
        lang={written}
        optional
      />
      <TextField
        name="joinLink"
        type="url"
        label={t('meetings.edit.joinLink')}
        hint={t('meetings.edit.joinLink.hint')}
        optional
      />
    </>
  )
}

function Agenda({ suggestions, typed, meeting, written }: Part) {
  const { t } = usePage()
  const there = new Set(
    String(typed.agenda ?? '')
      .split('\n')
      .map((line) => line.trim()),
  )
  const open = suggestions.filter(({ text }) => !there.has(text))
  return (
    <>
      <TextArea
        name="agenda"
        label={t('meetings.local.agenda')}
        hint={t('meetings.local.agendaHint')}
        lang={written}
        optional
        rows={meeting ? 6 : 4}
      />
      {open.length > 0 ? (
        <Choices
          kind="checkbox"
          name="suggested"
          label={t('meetings.local.suggested')}
          hint={t('meetings.local.suggestedHint')}
          optional
          options={open.map(({ text, why }) => ({ value: text, label: text, hint: why, lang: written }))}
        />
      ) : null}
    </>
  )
}

function Repeats() {
  const { t } = usePage()
  return (
    <div class="form-row">
      <Choices
        kind="radio"
        inline
        name="rhythm"
        label={t('meetings.local.rhythm')}
        optional
        options={rhythms.map((value) => ({ value, label: t(`meetings.local.rhythm.${value}`) }))}
      />
      <TextField name="times" label={t('meetings.local.times')} inputmode="numeric" size={4} optional />
    </div>
  )
}

function Standing({ written, invited }: { written: string | undefined; invited: boolean | undefined }) {
  const { t } = usePage()
  return (
    <>
      <Choices
        kind="radio"
        inline
        name="status"
        label={t('meetings.edit.status')}
        options={localStatuses.map((value) => ({ value, label: statusWord(value, t) }))}
      />
      <TextArea
        name="statusReason"
        label={t('meetings.edit.statusReason')}
        hint={t('meetings.edit.statusReason.hint')}
        lang={written}
        rows={2}
        optional
      />
      {invited ? <CheckField name="tell" label={t('meetings.local.tell')} hint={t('meetings.local.tellHint')} /> : null}
    </>
  )
}
