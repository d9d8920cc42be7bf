import type { ListedNeed } from '#exchange'
import { type City, type Network, type Profile, type Theme, wordOf } from '#networks'
import {
  Buttons,
  Choices,
  ErrorSummary,
  Form,
  type FormErrors,
  Hidden,
  SelectField,
  TextArea,
  TextField,
  type Typed,
} from '#platform/forms'
import { type Conflict, ConflictFields } from '#platform/records'
import { contentLang } from '#platform/text'
import { Crumbs, PageTitle, usePage } from '#platform/ui'
import { daysOf } from '../agendas/agenda.timetable.ts'
import { agendaPath, meetingPath, sessionPath } from '../meeting.paths.ts'
import type { Meeting } from '../meeting.queries.ts'
import { otherKind } from './session.form.ts'
import { sessionFields } from './session.kept.ts'
import type { SessionRow, ShownPractice } from './session.queries.ts'
import { dayWord } from './session.words.tsx'

interface Props {
  network: Network
  meeting: Meeting
  /** Nothing while it is being added. */
  session?: SessionRow | undefined
  cities: City[]
  themes: Theme[]
  profile: Profile
  /** What it could answer, and what it could show. */
  needs: ListedNeed[]
  practices: ShownPractice[]
  typed: Typed
  errors?: FormErrors | undefined
  conflicts?: Conflict[]
  id?: string | undefined
  version?: number | undefined
}

/** The form for a session: what and when first, then what it is for. */
export function SessionEdit(props: Props) {
  const { network, meeting, session, cities, themes, needs, typed, errors, conflicts = [], id, version } = props
  const { t, lang } = usePage()
  const written = contentLang(lang, network.language)
  const at = session ? sessionPath(network, meeting, session) : agendaPath(network, meeting)
  return (
    <>
      <Crumbs
        items={[
          { label: meeting.title, href: meetingPath(network, meeting), lang: written },
          { label: t('meetings.agenda.title'), href: agendaPath(network, meeting) },
        ]}
      />
      <ErrorSummary errors={errors} />
      <PageTitle>{t(session ? 'meetings.session.change' : 'meetings.session.add')}</PageTitle>
      <Form
        action={session ? `${at}/edit` : meetingPath(network, meeting, '/sessions')}
        typed={typed}
        errors={errors}
        id={id}
        version={version}
      >
        <ConflictFields conflicts={conflicts} fields={sessionFields({ cities, themes })} written={written} />
        <WhatItIs {...props} written={written} />
        <WhenItIs {...props} written={written} />
        <fieldset class="ds-fieldset form-part">
          <legend>{t('meetings.session.whoAndWhat')}</legend>
          <TextField name="leadBy" label={t('meetings.session.leadBy')} lang={written} optional />
          <TextArea
            name="speakers"
            label={t('meetings.session.speakers')}
            hint={t('meetings.session.speakers.hint')}
            rows={2}
            lang={written}
            optional
          />
          {needs.length > 0 ? (
            <div class="long-choices">
              <Choices
                name="needs"
                kind="checkbox"
                label={t('meetings.session.needs')}
                optional
                options={needs.map((need) => ({
                  value: need.id,
                  label: `${need.city.name}: ${need.question}`,
                  hint: `${need.subTheme.code} ${need.subTheme.title}`,
                  lang: written,
                }))}
              />
            </div>
          ) : null}
          <PracticeChoices {...props} written={written} />
          <TextArea
            name="harvest"
            label={t('meetings.session.harvest')}
            hint={t('meetings.session.harvest.hint')}
            rows={4}
            lang={written}
            optional
          />
        </fieldset>
        <Buttons
          send={t(session ? 'meetings.edit.save' : 'meetings.session.add')}
          cancel={{ href: at, label: t('platform.form.cancel') }}
        />
      </Form>
      {session ? (
        <p>
          <a href={sessionPath(network, meeting, session, '/remove')}>{t('meetings.session.remove')}</a>
          {' · '}
          <a href={sessionPath(network, meeting, session, '/history')}>{t('platform.records.history.title')}</a>
        </p>
      ) : null}
    </>
  )
}

type Part = Props & { written: string | undefined }

function WhatItIs({ session, profile, themes, written }: Part) {
  const { t, lang } = usePage()
  const known = profile.session_kind.map(({ key, label }) => ({ value: key, label: wordOf(label, lang) }))
  const own = session && !known.some(({ value }) => value === session.kind) ? [session.kind] : []
  return (
    <fieldset class="ds-fieldset form-part">
      <legend>{t('meetings.edit.what')}</legend>
      <TextField name="title" label={t('meetings.session.title')} lang={written} />
      <SelectField
        name="kind"
        label={t('meetings.session.kind')}
        options={[
          ...known,
          ...own.map((kind) => ({ value: kind, label: kind, lang: written })),
          { value: otherKind, label: t('meetings.edit.kind.other') },
        ]}
      />
      <TextField name="ownKind" label={t('meetings.edit.ownKind')} lang={written} optional />
      <SelectField
        name="theme"
        label={t('meetings.session.theme')}
        options={themes.map(({ code, title }) => ({ value: code, label: `${code} ${title}`, lang: written }))}
        optional
      />
      <TextArea name="purpose" label={t('meetings.session.purpose')} rows={3} lang={written} optional />
    </fieldset>
  )
}

function WhenItIs({ meeting, cities, typed, written }: Part) {
  const page = usePage()
  const { t } = page
  const days = [
    ...new Set([...daysOf(meeting).map(({ day }) => day), ...(typed.day ? [String(typed.day)] : [])]),
  ].sort()
  const places = cities.filter(({ id, slug }) => meeting.hosts.some((host) => host.id === id) || slug === typed.city)
  return (
    <fieldset class="ds-fieldset form-part">
      <legend>{t('meetings.session.whenAndWhere')}</legend>
      {days.length > 1 ? (
        <SelectField
          name="day"
          label={t('meetings.session.day')}
          empty={t('meetings.session.day.open')}
          options={days.map((day) => ({ value: day, label: dayWord(day, page) }))}
          optional
        />
      ) : (
        <TextField name="day" type="date" label={t('meetings.session.day')} optional />
      )}
      <div class="form-row">
        <TextField name="startTime" label={t('meetings.edit.startTime')} hint="09:30" size={6} optional />
        <TextField name="endTime" label={t('meetings.edit.endTime')} hint="11:00" size={6} optional />
      </div>
      <TextField name="room" label={t('meetings.session.room')} lang={written} optional />
      {places.length > 1 ? (
        <SelectField
          name="city"
          label={t('meetings.session.city')}
          options={places.map(({ slug, name }) => ({ value: slug, label: name }))}
          optional
        />
      ) : typed.city ? (
        <Hidden name="city" value={String(typed.city)} />
      ) : null}
    </fieldset>
  )
}

function PracticeChoices({ practices, written }: Part) {
  const { t } = usePage()
  if (practices.length === 0) return null
  return (
    <div class="long-choices">
      <Choices
        name="practices"
        kind="checkbox"
        label={t('meetings.session.practices')}
        optional
        options={practices.map((practice) => ({
          value: practice.id,
          label: practice.title,
          hint: practice.cityName ?? practice.owner ?? undefined,
          lang: written,
        }))}
      />
    </div>
  )
}
