import type { City, Network, Theme } from '#networks'
import {
  Buttons,
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
import { Crumbs, Eyebrow, PageTitle, usePage } from '#platform/ui'
import { cellStates } from '../schema.ts'
import { cellFields, confidences } from './cell.kept.ts'
import type { OwnPractice } from './cell.record.queries.ts'
import { cellPath, matrixPath } from './matrix.paths.ts'
import { useWritten } from './who-can-teach.tsx'

interface CellEditProps {
  network: Network
  city: City
  subTheme: Theme
  practices: OwnPractice[]
  typed: Typed
  version: number
  errors?: FormErrors
  conflicts?: Conflict[]
}

/** One cell of the matrix as a form. */
export function CellEdit({
  network,
  city,
  subTheme,
  practices,
  typed,
  version,
  errors,
  conflicts = [],
}: CellEditProps) {
  const { t } = usePage()
  const written = useWritten(network)
  const at = cellPath(network, subTheme, city)
  return (
    <>
      <Crumbs
        items={[
          { label: t('exchange.matrix.title'), href: matrixPath(network) },
          { label: `${subTheme.code} · ${city.name}`, href: at },
        ]}
      />
      <ErrorSummary errors={errors} />
      <Eyebrow>
        {subTheme.code} <span lang={written}>{subTheme.title}</span>
      </Eyebrow>
      <PageTitle>{t('exchange.cell.edit.title', { city: city.name })}</PageTitle>
      <Form action={`${at}/edit`} typed={typed} errors={errors} version={version}>
        <ConflictFields conflicts={conflicts} fields={cellFields(practices)} written={written} />
        <Choices
          name="state"
          kind="radio"
          label={t('exchange.cell.edit.state')}
          options={cellStates.map((value) => ({ value, label: t(`exchange.state.${value}`) }))}
        />
        {practices.length > 0 ? (
          <Choices
            name="practices"
            kind="checkbox"
            label={t('exchange.cell.edit.practices')}
            hint={t('exchange.cell.edit.practicesHint', { city: city.name })}
            options={practices.map(({ id, title }) => ({ value: id, label: title, lang: written }))}
          />
        ) : (
          <p class="soft" id="field-practices">
            {t('exchange.cell.edit.noPractices', { city: city.name })}
          </p>
        )}
        <TextArea
          name="need"
          label={t('exchange.cell.edit.need')}
          hint={t('exchange.cell.edit.needHint')}
          lang={written}
          max={2_000}
          rows={4}
          optional
        />
        <TextField
          name="basis"
          label={t('exchange.cell.basis')}
          hint={t('exchange.cell.edit.basisHint')}
          lang={written}
          optional
        />
        <SelectField
          name="confidence"
          label={t('exchange.cell.confidence')}
          options={confidences.map((value) => ({ value, label: t(`exchange.cell.${value}`) }))}
          optional
        />
        <TextArea name="note" label={t('exchange.cell.note')} lang={written} max={2_000} rows={3} optional />
        <Buttons send={t('exchange.cell.edit.publish')} cancel={{ href: at, label: t('platform.form.cancel') }} />
      </Form>
    </>
  )
}
