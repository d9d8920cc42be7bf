import { clean, FieldGroup, SelectField, TextArea, type Typed } from '#platform/forms'
import { usePage } from '#platform/ui'
import type { CheckEditProps } from './check.edit.tsx'
import { named } from './check.form.ts'
import { remarksIn } from './check.queries.ts'
import type { CheckField } from './checkable.ts'
import { RemarkShow } from './remark.show.tsx'
import { isExchangeable, type Spot, spotAt, spotKey, spotsOf, standsAt, textAt } from './spot.ts'

interface Props extends Pick<CheckEditProps, 'network' | 'previous' | 'typed' | 'errors'> {
  field: CheckField
  written: string | undefined
}

/** Under a field: the remarks of the round before with what the city did, and where new ones are written. */
export function AtField(props: Props) {
  const { network, field, previous } = props
  const earlier = previous ? remarksIn(previous.round).filter((remark) => standsAt(field, remark.field)) : []
  return (
    <>
      {earlier.map((one) => (
        <RemarkShow network={network} remark={one} spot={spotAt(previous?.fields ?? [], one.field)} />
      ))}
      <FieldGroup label={field.label}>
        {field.pieces?.length ? <AtPieces {...props} /> : <AtWhole {...props} />}
      </FieldGroup>
    </>
  )
}

/** One remark at most, with what could stand there: as much as a form holds. */
function AtWhole({ field, typed, errors = {}, written }: Props) {
  const { t } = usePage()
  const isOpen = says(typed, field.key, field.text) || hasErrors(errors, field.key)
  return (
    <details class="check-remark-form" open={isOpen}>
      <summary>
        {t('actions.check.remarkAt')} <span class="unseen">{field.label}</span>
      </summary>
      <RemarkFields at={field.key} spot={{ field, piece: null }} typed={typed} written={written} />
    </details>
  )
}

/** A long text or a table: each remark that was kept at its place, and one more, for which the place is chosen. */
function AtPieces({ field, typed, errors = {}, written }: Props) {
  const { t } = usePage()
  const at = `new-${field.key}`
  const isOpen = says(typed, at) || hasErrors(errors, at) || Boolean(errors[`new-at-${field.key}`])
  return (
    <>
      {spotsOf(field)
        .filter((spot) => says(typed, spotKey(spot), textAt(spot)) || hasErrors(errors, spotKey(spot)))
        .map((spot) => (
          <div class="check-remark">
            {spot.piece ? <blockquote lang={written}>{spot.piece.text || spot.piece.label}</blockquote> : null}
            <RemarkFields at={spotKey(spot)} spot={spot} typed={typed} written={written} />
          </div>
        ))}
      <details class="check-remark-form" open={isOpen}>
        <summary>
          {t('actions.check.remarkAt')} <span class="unseen">{field.label}</span>
        </summary>
        <SelectField
          name={`new-at-${field.key}`}
          label={t('actions.check.at')}
          empty={t('actions.check.at.all')}
          options={(field.pieces ?? []).map(({ key, label }) => ({ value: key, label, lang: written }))}
          optional
        />
        <RemarkFields at={at} spot={null} typed={typed} written={written} />
        <button type="submit" name="more" value={field.key} class="ds-button" data-variant="tertiary">
          {t('actions.check.more')} <span class="unseen">{field.label}</span>
        </button>
      </details>
    </>
  )
}

interface FieldsProps {
  at: string
  /** Nothing while its place is still to be chosen. */
  spot: Spot | null
  typed: Typed
  written: string | undefined
}

function RemarkFields({ at, spot, typed, written }: FieldsProps) {
  const { t } = usePage()
  const suggestion = named('suggestion', at)
  const stands = spot ? textAt(spot) : ''
  return (
    <>
      <TextArea name={named('remark', at)} label={t('actions.check.remark')} rows={3} lang={written} optional />
      {spot === null || isExchangeable(spot) ? (
        <TextArea
          name={suggestion}
          label={t('actions.check.suggestion')}
          hint={t(spot ? 'actions.check.suggestion.hint' : 'actions.check.suggestion.hintAt')}
          rows={Math.min(10, Math.max(2, Math.ceil(stands.length / 70)))}
          value={typeof typed[suggestion] === 'string' ? typed[suggestion] : stands}
          lang={written}
          optional
        />
      ) : null}
    </>
  )
}

/** Whether somebody has written something: the form is sent with what stands there as its suggestion. */
function says(typed: Typed, at: string, stands = ''): boolean {
  const suggestion = typed[named('suggestion', at)]
  return Boolean(typed[named('remark', at)]) || (Boolean(suggestion) && suggestion !== clean(stands))
}

const hasErrors = (errors: NonNullable<Props['errors']>, at: string) =>
  Boolean(errors[named('remark', at)] || errors[named('suggestion', at)])
