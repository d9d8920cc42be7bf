import type { Network } from '#networks'
import {
  Buttons,
  CheckField,
  Choices,
  ErrorSummary,
  Form,
  type FormErrors,
  SelectField,
  TextField,
  type Typed,
} from '#platform/forms'
import { type Conflict, ConflictFields } from '#platform/records'
import { Crumbs, Lead, PageTitle, usePage } from '#platform/ui'
import { roundKinds, roundVisibilities } from '../schema.ts'
import { roundFieldsSaid } from './round.kept.ts'
import { roundPath, roundsPath } from './round.paths.ts'
import type { Round } from './round.queries.ts'
import { useWritten } from './round.words.tsx'

interface Props {
  network: Network
  /** Nothing for a new one. */
  round?: Round | undefined
  meetings: { id: string; title: string }[]
  typed: Typed
  errors?: FormErrors | undefined
  id?: string | undefined
  version?: number | undefined
  conflicts?: Conflict[]
}

/** What a round is: what is read, until when, who reads what of the others. */
export function RoundEdit({ network, round, meetings, typed, errors, id, version, conflicts = [] }: Props) {
  const { t } = usePage()
  const lang = useWritten(network)
  const title = t(round ? 'reviews.round.change' : 'reviews.round.new')
  return (
    <>
      <ErrorSummary errors={errors} />
      <header>
        <Crumbs
          items={[
            { label: t('reviews.name'), href: roundsPath(network) },
            ...(round ? [{ label: round.title, href: roundPath(network, round) }] : []),
          ]}
        />
        <PageTitle>{title}</PageTitle>
        <Lead>{t('reviews.round.formLead')}</Lead>
      </header>
      <Form
        action={round ? roundPath(network, round, '/edit') : roundsPath(network, '/new')}
        typed={typed}
        errors={errors}
        id={id}
        version={version}
        label={title}
      >
        <ConflictFields conflicts={conflicts} fields={roundFieldsSaid} written={lang} />
        <TextField name="title" label={t('reviews.round.title')} lang={lang} />
        {round && round.state !== 'prepared' ? (
          <input type="hidden" name="kind" value={round.kind} />
        ) : (
          <Choices
            name="kind"
            label={t('reviews.round.kind')}
            kind="radio"
            options={roundKinds.map((value) => ({
              value,
              label: t(`reviews.kind.${value}`),
              hint: t(`reviews.kind.${value}.hint`),
            }))}
          />
        )}
        <TextField
          name="each"
          label={t('reviews.round.each')}
          hint={t('reviews.round.each.hint')}
          inputmode="numeric"
          size={3}
        />
        <TextField name="dueOn" type="date" label={t('reviews.round.dueOn')} optional />
        <TextField name="answersDueOn" type="date" label={t('reviews.round.answersDueOn')} optional />
        {meetings.length > 0 ? (
          <SelectField
            name="meeting"
            label={t('reviews.round.meeting')}
            options={meetings.map((one) => ({ value: one.id, label: one.title, lang }))}
            optional
          />
        ) : null}
        <Choices
          name="visibility"
          label={t('reviews.round.visibility')}
          kind="radio"
          options={roundVisibilities.map((value) => ({ value, label: t(`reviews.round.visibility.${value}`) }))}
        />
        {round && round.state !== 'prepared' ? (
          <p class="soft">
            {t(round.namesHidden ? 'reviews.round.namesHidden.yes' : 'reviews.round.namesHidden.no')}{' '}
            {t('reviews.round.namesHidden.stays')}
          </p>
        ) : (
          <CheckField
            name="namesHidden"
            label={t('reviews.round.namesHidden')}
            hint={t('reviews.round.namesHidden.hint')}
          />
        )}
        <Buttons
          send={t('reviews.round.save')}
          cancel={{
            href: round ? roundPath(network, round) : roundsPath(network),
            label: t('platform.form.cancel'),
          }}
        />
      </Form>
    </>
  )
}
