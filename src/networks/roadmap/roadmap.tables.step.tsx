import {
  Buttons,
  ErrorSummary,
  Form,
  type FormErrors,
  SelectField,
  TextArea,
  TextField,
  type Typed,
} from '#platform/forms'
import { contentLang } from '#platform/text'
import { Crumbs, Lead, PageTitle, usePage } from '#platform/ui'
import type { Network } from '../network.queries.ts'
import type { NetworkEvent } from '../obligations/evidence.ts'
import { sayHalfYear } from './half-year.tsx'
import { halfYearPath, roadmapPath } from './roadmap.paths.ts'
import { TableChanges } from './roadmap.tables.parts.tsx'
import type { TableChange } from './roadmap.versions.ts'
import type { TableGround, TableStepName } from './table-ground.ts'

interface StepProps extends TableGround {
  network: Network
  step: TableStepName
  events: NetworkEvent[]
  changes: TableChange[]
  /** Those for which it is asked why. */
  asked: TableChange[]
  typed: Typed
  errors?: FormErrors | undefined
}

/** Before a table is agreed, updated or closed: what changes with it, and why. */
export function TableStep({ network, step, halfYear, table, events, changes, asked, items, typed, errors }: StepProps) {
  const { t, lang } = usePage()
  const written = contentLang(lang, network.language)
  return (
    <>
      <Crumbs
        items={[
          { label: t('networks.roadmap.title'), href: roadmapPath(network) },
          { label: sayHalfYear(halfYear, t), href: halfYearPath(network, halfYear) },
        ]}
      />
      <ErrorSummary errors={errors} />
      <PageTitle>{t(`networks.roadmap.table.${step}`)}</PageTitle>
      <Lead>{t(`networks.roadmap.table.${step}Lead`, { count: items.length })}</Lead>
      {changes.length > 0 ? <TableChanges network={network} changes={changes} /> : null}
      <Form action={halfYearPath(network, halfYear, `/${step}`)} typed={typed} errors={errors} version={table?.version}>
        {step === 'update' ? (
          <SelectField
            name="event"
            label={t('networks.roadmap.table.atMeeting')}
            empty={t('networks.roadmap.table.noMeeting')}
            options={events.map(({ slug, title }) => ({ value: slug, label: title, lang: written }))}
          />
        ) : null}
        {asked.map(({ id, item, kind }) => (
          <TextField
            name={`reason.${id}`}
            label={t(`networks.roadmap.why.${kind as 'moved' | 'cancelled' | 'went'}`, { item })}
            lang={written}
          />
        ))}
        <TextArea name="note" label={t('networks.roadmap.table.note')} rows={3} lang={written} optional />
        <Buttons
          send={t(`networks.roadmap.table.${step}`)}
          cancel={{ href: halfYearPath(network, halfYear), label: t('platform.form.cancel') }}
        />
      </Form>
    </>
  )
}
