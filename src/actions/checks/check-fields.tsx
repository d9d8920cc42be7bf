import type { JSX } from 'hono/jsx/jsx-runtime'
import type { Network } from '#networks'
import { Words } from '#platform/records'
import { contentLang } from '#platform/text'
import { usePage } from '#platform/ui'
import type { CheckField } from './checkable.ts'

interface Props {
  network: Network
  /** Of the headings of the parts: one below what stands above them. */
  level?: 2 | 3
  fields: CheckField[]
  /** The round before, where there was one: what changed since is shown in words. */
  before?: CheckField[] | undefined
  /** What the addresses of the fields on this page begin with. */
  anchor?: string
  /** What stands under a field, such as remarks or where they are typed. */
  under?: (field: CheckField) => JSX.Element | null
}

/** A draft as it was sent, part by part; what changed since the round before says so. */
export function CheckFields({ network, level = 3, fields, before, anchor = 'at', under }: Props) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <>
      {[...Map.groupBy(fields, ({ part }) => part ?? '')].map(([part, inPart]) => (
        <section class="check-part">
          {part === '' ? null : <Heading>{part}</Heading>}
          {inPart.map((field) => (
            <div class="check-field" id={`${anchor}-${field.key}`}>
              <FieldText
                network={network}
                field={field}
                before={before?.find(({ key }) => key === field.key)}
                known={before !== undefined}
              />
              {under?.(field) ?? null}
            </div>
          ))}
        </section>
      ))}
    </>
  )
}

interface FieldProps {
  network: Network
  field: CheckField
  before: CheckField | undefined
  /** There was a round before; a field it did not have is a new one. */
  known: boolean
}

function FieldText({ network, field, before, known }: FieldProps) {
  const { t, lang } = usePage()
  const written = field.written ? contentLang(lang, network.language) : undefined
  const changed = known && (before?.text ?? '') !== field.text
  return (
    <>
      <p class="check-label">
        {field.label} {changed ? <span class="check-changed">{t('actions.check.changedHere')}</span> : null}
      </p>
      <div class="check-text" data-shown={!changed && field.shown ? '' : undefined} lang={written}>
        {changed ? (
          <Words before={before?.text ?? ''} after={field.text} />
        ) : field.text === '' ? (
          <span class="soft">{t('actions.check.nothingHere')}</span>
        ) : (
          (field.shown ?? field.text)
        )}
      </div>
    </>
  )
}

/** Fields whose text is not what it was; fields that went are told with nothing in their place. */
export function changedFields(before: CheckField[], now: CheckField[]): CheckField[] {
  const gone = before
    .filter(({ key, text }) => text !== '' && !now.some((field) => field.key === key))
    .map((field) => ({ ...field, text: '' }))
  return [...now.filter(({ key, text }) => (before.find((field) => field.key === key)?.text ?? '') !== text), ...gone]
}
