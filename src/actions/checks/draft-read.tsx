import type { JSX } from 'hono/jsx/jsx-runtime'
import type { Network } from '#networks'
import { usePage } from '#platform/ui'
import { CheckFields, changedFields } from './check-fields.tsx'
import type { Checkable, CheckField, Snapshot } from './checkable.ts'

interface Props {
  network: Network
  checkable: Checkable
  snapshot: Snapshot
  /** Of the headings of the parts: one below what stands above them. */
  level?: 2 | 3
  fields: CheckField[]
  /** The round before, where there was one. */
  before: CheckField[] | undefined
  /** What stands under a field, such as remarks or where they are typed. */
  under: (field: CheckField) => JSX.Element | null
}

/** A draft as it was sent: first what changed since the round before, then all of it, as its readers read it. */
export function DraftRead(props: Props) {
  const { network, checkable, snapshot, level, fields, before, under } = props
  return (
    <>
      {before ? <Since network={network} fields={fields} before={before} /> : null}
      {checkable.shownOf ? (
        <div class="check-whole">
          {checkable.shownOf(snapshot, (key) => {
            const field = fields.find((one) => one.key === key)
            return field ? <AtPart field={field} before={before} under={under} /> : null
          })}
        </div>
      ) : (
        <CheckFields {...{ network, level, fields, before, under }} />
      )}
    </>
  )
}

/** Under a part of what is read as a whole. */
function AtPart({ field, before, under }: Pick<Props, 'before' | 'under'> & { field: CheckField }) {
  const { t } = usePage()
  const changed = before !== undefined && changedFields(before, [field]).some(({ key }) => key === field.key)
  return (
    <div class="check-at" id={`at-${field.key}`}>
      {changed ? (
        <p class="check-label">
          <span class="check-changed">{t('actions.check.changedHere')}</span>
        </p>
      ) : null}
      {under(field)}
    </div>
  )
}

/** So that one need not look for two changes in fifty fields. */
function Since({ network, fields, before }: Pick<Props, 'network' | 'fields'> & { before: CheckField[] }) {
  const { t } = usePage()
  const changed = changedFields(before, fields)
  return (
    <details class="check-since" open={changed.length <= shownAtOnce}>
      <summary>
        {t('actions.check.since')} ({changed.length})
      </summary>
      {changed.length === 0 ? <p class="soft">{t('actions.check.sinceNothing')}</p> : null}
      <CheckFields
        network={network}
        fields={changed}
        before={before}
        anchor="changed"
        under={({ key }) =>
          fields.some((field) => field.key === key) ? (
            <p>
              <a href={`#at-${key}`}>{t('actions.check.toPlace')}</a>
            </p>
          ) : null
        }
      />
    </details>
  )
}

/** More changes than these are for whoever asks for them. */
const shownAtOnce = 8
