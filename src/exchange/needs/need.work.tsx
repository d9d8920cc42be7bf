import type { Network } from '#networks'
import { Buttons, Choices, Form, type FormErrors, SelectField, TextArea, TextField, type Typed } from '#platform/forms'
import { usePage } from '#platform/ui'
import { useWritten } from '../matrix/who-can-teach.tsx'
import type { NeedState } from '../schema.ts'
import { needPath } from './need.paths.ts'
import type { ListedNeed } from './need.queries.ts'

interface MoveProps {
  network: Network
  need: ListedNeed
  moves: NeedState[]
  typed?: Typed
  errors?: FormErrors | undefined
}

/** For those who say what became of a need. */
export function MoveNeed({ network, need, moves, typed = {}, errors }: MoveProps) {
  const { t } = usePage()
  return (
    <details class="need-work" open={errors !== undefined}>
      <summary>{t('exchange.need.move')}</summary>
      <Form action={needPath(network, need, '/states')} typed={typed} errors={errors} label={t('exchange.need.move')}>
        <SelectField
          name="state"
          label={t('exchange.need.stateName')}
          options={moves.map((state) => ({ value: state, label: t(`exchange.need.state.${state}`) }))}
        />
        <TextArea
          name="reason"
          label={t('exchange.need.move.reason')}
          hint={t('exchange.need.move.reasonHint')}
          rows={3}
          lang={useWritten(network)}
        />
        <Buttons send={t('exchange.need.move.send')} />
      </Form>
    </details>
  )
}

interface GroupProps {
  network: Network
  need: ListedNeed
  similar: ListedNeed[]
  typed?: Typed
  errors?: FormErrors | undefined
  id: string
}

/** For those who bring needs together: which others ask the same, and what they are called as one. */
export function GroupNeed({ network, need, similar, typed = {}, errors, id }: GroupProps) {
  const { t } = usePage()
  const written = useWritten(network)
  const begun = { title: need.group?.title ?? '', ...typed }
  return (
    <details class="need-work" open={errors !== undefined}>
      <summary>{t('exchange.need.group')}</summary>
      {similar.length === 0 ? (
        <p class="soft">{t('exchange.need.group.none')}</p>
      ) : (
        <Form
          action={needPath(network, need, '/group')}
          typed={begun}
          errors={errors}
          id={need.groupId ?? id}
          label={t('exchange.need.group')}
        >
          <Choices
            name="needs"
            label={t('exchange.need.group.which')}
            kind="checkbox"
            options={similar.map((other) => ({
              value: other.id,
              label: `${other.city.name}: ${other.question}`,
              hint: `${other.subTheme.code} ${other.subTheme.title}`,
              lang: written,
            }))}
          />
          <TextField
            name="title"
            label={t('exchange.need.group.title')}
            hint={t('exchange.need.group.titleHint')}
            lang={written}
          />
          <Buttons send={t('exchange.need.group.send')} />
        </Form>
      )}
      {need.groupId ? (
        <form method="post" action={needPath(network, need, '/ungroup')}>
          <button type="submit" class="ds-button" data-variant="secondary">
            {t('exchange.need.group.leave')}
          </button>
        </form>
      ) : null}
    </details>
  )
}
