import { wordOf } from '#networks'
import { Choices, SelectField, TextArea, TextField } from '#platform/forms'
import { timeZones } from '#platform/time'
import { usePage } from '#platform/ui'
import type { Props } from './meeting.edit.tsx'
import { kindsToPlan, otherKind, partField } from './meeting.form.ts'
import type { Meeting } from './meeting.queries.ts'
import { statuses, statusWord } from './meeting.status.ts'
import { formats, formatWord } from './meeting.words.tsx'

export function WhatItIs({ meeting, profile, written }: Props & { written: string | undefined }) {
  const { t, lang } = usePage()
  const known = kindsToPlan(profile).map(({ key, label }) => ({ value: key, label: wordOf(label, lang) }))
  const own = meeting && !known.some(({ value }) => value === meeting.kind) ? [meeting.kind] : []
  const said = meeting?.status
  const kept = said && !statuses.some((status) => status === said) ? [said] : []
  return (
    <fieldset class="ds-fieldset form-part">
      <legend>{t('meetings.edit.what')}</legend>
      <SelectField
        name="kind"
        label={t('meetings.edit.kind')}
        options={[
          ...known,
          ...own.map((kind) => ({ value: kind, label: kind, lang: written })),
          { value: otherKind, label: t('meetings.edit.kind.other') },
        ]}
      />
      <TextField
        name="ownKind"
        label={t('meetings.edit.ownKind')}
        hint={t('meetings.edit.ownKind.hint')}
        lang={written}
        optional
      />
      <TextField name="title" label={t('meetings.edit.title')} lang={written} />
      {meeting ? null : (
        <TextField
          name="slug"
          label={t('meetings.edit.slug')}
          hint={t('meetings.edit.slug.hint')}
          size={20}
          spellcheck={false}
          optional
        />
      )}
      <SelectField
        name="status"
        label={t('meetings.edit.status')}
        empty={t('meetings.edit.status.none')}
        options={[...statuses, ...kept].map((status) => ({ value: status, label: statusWord(status, t) }))}
        optional
      />
      <TextArea
        name="statusReason"
        label={t('meetings.edit.statusReason')}
        hint={t('meetings.edit.statusReason.hint')}
        rows={2}
        lang={written}
        optional
      />
    </fieldset>
  )
}

export function When({ meeting, written }: { meeting: Meeting | undefined; written: string | undefined }) {
  const { t } = usePage()
  return (
    <fieldset class="ds-fieldset form-part">
      <legend>{t('meetings.edit.when')}</legend>
      <div class="form-row">
        <TextField
          name="start"
          label={t('meetings.edit.start')}
          hint={t('meetings.edit.date.hint')}
          size={12}
          optional
        />
        <TextField name="end" label={t('meetings.edit.end')} hint={t('meetings.edit.end.hint')} size={12} optional />
      </div>
      <TextField
        name="datesAsWritten"
        label={t('meetings.edit.datesAsWritten')}
        hint={t('meetings.edit.datesAsWritten.hint')}
        lang={written}
        optional
      />
      {meeting?.datePrecision ? (
        <TextField name="datePrecision" label={t('meetings.edit.datePrecision')} lang={written} optional />
      ) : null}
      <div class="form-row">
        <TextField name="startTime" label={t('meetings.edit.startTime')} hint="09:30" size={6} optional />
        <TextField name="endTime" label={t('meetings.edit.endTime')} hint="17:00" size={6} optional />
      </div>
      <SelectField
        name="timeZone"
        label={t('meetings.edit.timeZone')}
        options={timeZones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
        optional
      />
    </fieldset>
  )
}

export function WhereItIs({ meeting, cities, hosts, written }: Props & { written: string | undefined }) {
  const { t } = usePage()
  const own = meeting?.format && !formats.some((format) => format === meeting.format) ? [meeting.format] : []
  return (
    <fieldset class="ds-fieldset form-part">
      <legend>{t('meetings.edit.where')}</legend>
      <Choices
        name="format"
        kind="radio"
        label={t('meetings.edit.format')}
        inline
        optional
        options={[
          ...formats.map((format) => ({ value: format, label: formatWord(format, t) })),
          ...own.map((format) => ({ value: format, label: format, lang: written })),
        ]}
      />
      {cities.length > 0 ? (
        <Choices
          name="hosts"
          kind="checkbox"
          label={t('meetings.edit.hosts')}
          hint={t('meetings.edit.hosts.hint')}
          inline
          optional
          options={cities.map(({ slug, name }) => ({ value: slug, label: name }))}
        />
      ) : null}
      {hosts.length > 1
        ? hosts.map((host) => (
            <fieldset class="ds-fieldset">
              <legend class="ds-label">{t('meetings.edit.part', { city: host.name })}</legend>
              <div class="form-row">
                <TextField name={partField(host, 'start')} label={t('meetings.edit.start')} size={12} optional />
                <TextField name={partField(host, 'end')} label={t('meetings.edit.end')} size={12} optional />
              </div>
              <TextField name={partField(host, 'place')} label={t('meetings.edit.place')} lang={written} optional />
            </fieldset>
          ))
        : null}
      <TextArea
        name="place"
        label={t('meetings.edit.place')}
        hint={t('meetings.edit.place.hint')}
        rows={2}
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
    </fieldset>
  )
}
