import type { Network } from '#networks'
import {
  Buttons,
  CheckField,
  ErrorSummary,
  Form,
  type FormErrors,
  TextArea,
  TextField,
  type Typed,
} from '#platform/forms'
import { Crumbs, PageTitle, usePage } from '#platform/ui'
import type { Factor } from './factors.ts'
import { footprintPath } from './footprint.paths.ts'

interface Props {
  network: Network
  factor: Factor
  typed: Typed
  errors?: FormErrors | undefined
}

/** What a way of travelling costs, and where that was looked up. */
export function FactorEdit({ network, factor, typed, errors }: Props) {
  const { t } = usePage()
  const online = factor.mode === 'online'
  return (
    <>
      <Crumbs items={[{ label: t('meetings.footprint.ofNetwork'), href: footprintPath(network) }]} />
      <ErrorSummary errors={errors} />
      <PageTitle>{t(`meetings.travel.${factor.mode}`)}</PageTitle>
      <Form
        action={footprintPath(network, `/factors/${factor.mode}`)}
        typed={typed}
        errors={errors}
        version={factor.version || undefined}
      >
        <TextField
          name="grams"
          label={t(online ? 'meetings.footprint.gramsHour' : 'meetings.footprint.gramsKm')}
          inputmode="decimal"
        />
        <TextField
          name="detour"
          label={t('meetings.footprint.detour')}
          hint={t('meetings.footprint.detour.hint')}
          inputmode="decimal"
        />
        <TextArea
          name="source"
          label={t('meetings.footprint.source')}
          hint={t('meetings.footprint.source.hint')}
          rows={3}
        />
        <CheckField name="verified" label={t('meetings.footprint.verified')} />
        <Buttons
          send={t('meetings.footprint.save')}
          cancel={{ href: footprintPath(network), label: t('platform.form.cancel') }}
        />
      </Form>
    </>
  )
}
