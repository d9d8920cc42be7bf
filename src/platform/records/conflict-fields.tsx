import { field as formField } from '../forms/field.ts'
import { type Asked, postedFields } from '../forms/posted.ts'
import { Notice, usePage } from '../ui/index.ts'
import { callField, type Fields, sayField } from './fields.ts'
import type { Conflict } from './merge.ts'
import type { Values } from './values.ts'

interface ConflictProps {
  conflicts: Conflict[]
  fields: Fields
  /** The language of what people wrote, where it is not the page's. */
  written?: string | undefined
}

/**
 * The first thing in a form whose answer was `stale`: for each field that both changed, theirs and mine side by side, and
 * which one to keep. Mine also stands in its field below, where one may go on writing. The form must now carry the version
 * of the record as it is (`now.version`).
 */
export function ConflictFields({ conflicts, fields, written }: ConflictProps) {
  const { t } = usePage()
  if (conflicts.length === 0) return null
  return (
    <div class="conflicts" role="alert" tabindex={-1} id="conflicts">
      <Notice tone="wrong" title={t('platform.records.conflict.title', { count: conflicts.length })}>
        <p>{t('platform.records.conflict.lead')}</p>
      </Notice>
      <input type="hidden" name={beganWith} value={conflicts[0]?.since} />
      {conflicts.map((conflict) => (
        <ConflictField conflict={conflict} fields={fields} written={written} />
      ))}
    </div>
  )
}

function ConflictField({ conflict, fields, written }: Omit<ConflictProps, 'conflicts'> & { conflict: Conflict }) {
  const page = usePage()
  const { t, format } = page
  const field = fields[conflict.field]
  const label = field ? callField(field, page) : conflict.field
  const say = (value: unknown) =>
    (field ? sayField(field, value, page) : String(value ?? '')) || t('platform.records.conflict.empty')
  const who = conflict.actor ?? t('platform.records.conflict.somebody')
  const sides = [
    {
      value: 'theirs',
      title: conflict.at
        ? t('platform.records.conflict.theirsAt', { who, when: format.moment(conflict.at) })
        : t('platform.records.conflict.theirs', { who }),
      text: say(conflict.theirs),
    },
    { value: 'mine', title: t('platform.records.conflict.mine'), text: say(conflict.mine) },
  ]
  return (
    <fieldset class="conflict">
      <legend>{label}</legend>
      <input type="hidden" name={askedAbout} value={conflict.field} />
      <div class="conflict-sides">
        {sides.map(({ value, title, text }) => (
          <div>
            <label class="choice">
              <input class="ds-input" type="radio" name={`keep.${conflict.field}`} value={value} />
              {title}
            </label>
            <blockquote lang={field?.say ? undefined : written}>{text}</blockquote>
          </div>
        ))}
      </div>
    </fieldset>
  )
}

const beganWith = 'conflicts.since'
const askedAbout = 'conflicts.asked'

/**
 * The version to go on from where nothing was saved: a form that comes back with what is missing, a draft. Of a form that
 * asked about conflicts it is the one before, so that they are asked about again instead of being taken for settled.
 */
export async function versionBegunFrom(c: Asked, otherwise: number): Promise<number> {
  const posted = await postedFields(c)
  const version = formField.version()
  const [since, sent] = [beganWith, 'version'].map((name) => version.parse(posted.get(name)?.at(-1) || undefined))
  return since ?? sent ?? otherwise
}

/**
 * The version to save over. Where a conflict was asked about and nothing chosen, it is the one before, so that it is asked
 * about again and nobody's words go unread.
 */
export async function versionSettled(c: Asked, version: number): Promise<number> {
  const posted = await postedFields(c)
  const isOpen = (field: string | File) => !['mine', 'theirs'].includes(String(posted.get(`keep.${field}`)?.at(-1)))
  return (posted.get(askedAbout) ?? []).some(isOpen) ? versionBegunFrom(c, version) : version
}

/** What was typed, without the fields where theirs is to stay: what `ConflictFields` asked about. */
export async function conflictsSettled<V extends Values>(c: Asked, values: V): Promise<Partial<V>> {
  const posted = await postedFields(c)
  const kept = Object.entries(values).filter(([name]) => posted.get(`keep.${name}`)?.at(-1) !== 'theirs')
  return Object.fromEntries(kept) as Partial<V>
}
