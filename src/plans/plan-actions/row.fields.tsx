import { FieldGroup, Hidden, SelectField, TextArea, TextField, type Typed } from '#platform/forms'
import { usePage } from '#platform/ui'
import { riskLevels } from '../schema.ts'
import { type RowKind, rowsShown } from './action.rows.ts'

interface Props {
  kind: RowKind
  typed: Typed
  room: number
  lang: string | undefined
}

/** The rows of one kind, several at once, with room for more. A row whose fields are emptied goes. */
export function RowFields({ kind, typed, room, lang }: Props) {
  const { t } = usePage()
  const count = rowsShown(typed as Record<string, unknown>, kind, room)
  return (
    <fieldset class="ds-fieldset plan-rows">
      <legend class="ds-label">
        {t(`plans.document.field.${kind}`)} <span class="soft">{t('platform.form.optional')}</span>
      </legend>
      <p data-field="description">{t(`plans.rows.${kind}.hint`)}</p>
      {Array.from({ length: count }, (_, at) => (
        <FieldGroup label={t(`plans.rows.${kind}.one`, { number: at + 1 })}>
          <fieldset class="plan-row" data-kind={kind}>
            <legend class="unseen">{t(`plans.rows.${kind}.one`, { number: at + 1 })}</legend>
            <Hidden
              name={`${kind}-${at}-id`}
              value={String((typed as Record<string, unknown>)[`${kind}-${at}-id`] ?? '')}
            />
            <Row kind={kind} at={at} lang={lang} />
          </fieldset>
        </FieldGroup>
      ))}
    </fieldset>
  )
}

function Row({ kind, at, lang }: { kind: RowKind; at: number; lang: string | undefined }) {
  const { t } = usePage()
  const name = (column: string) => `${kind}-${at}-${column}`
  const day = (column: string, label: string) => <TextField name={name(column)} label={label} size={10} />
  switch (kind) {
    case 'steps':
      return (
        <>
          <TextField name={name('label')} label={t('plans.rows.steps.label')} lang={lang} />
          {day('startsOn', t('plans.action.startsOn'))}
          {day('endsOn', t('plans.action.endsOn'))}
          {day('doneOn', t('plans.rows.steps.doneOn'))}
        </>
      )
    case 'indicators':
      return (
        <>
          <TextField name={name('label')} label={t('plans.document.field.indicator')} lang={lang} />
          <TextField name={name('baseline')} label={t('plans.document.field.baseline')} lang={lang} />
          <TextField name={name('target')} label={t('plans.document.field.target')} lang={lang} />
          {day('byDate', t('plans.document.field.byDate'))}
          <TextField name={name('source')} label={t('plans.document.field.seenIn')} lang={lang} />
        </>
      )
    case 'risks':
      return (
        <>
          <TextArea name={name('risk')} label={t('plans.document.field.risk')} rows={2} lang={lang} />
          {(['likelihood', 'impact'] as const).map((column) => (
            <SelectField
              name={name(column)}
              label={t(`plans.document.field.${column}`)}
              options={riskLevels.map((value) => ({ value, label: t(`plans.document.level.${value}`) }))}
              empty={t('plans.document.notStated')}
            />
          ))}
          <TextArea name={name('answer')} label={t('plans.document.field.answer')} rows={2} lang={lang} />
          <TextField name={name('owner')} label={t('plans.document.field.owner')} lang={lang} />
        </>
      )
    case 'commitments':
      return (
        <>
          <TextField name={name('otherPlan')} label={t('plans.rows.commitments.otherPlan')} lang={lang} />
          <TextField name={name('commitment')} label={t('plans.rows.commitments.commitment')} lang={lang} />
          <TextField name={name('url')} label={t('plans.rows.commitments.url')} type="url" />
        </>
      )
  }
}
