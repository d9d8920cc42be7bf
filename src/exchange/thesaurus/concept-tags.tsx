import { Choices } from '#platform/forms'
import { usePage } from '#platform/ui'
import type { ConceptTag } from './keep-tags.ts'

/**
 * What a record is about, to be confirmed or refused: checkboxes named `concepts` for a form that describes itself with
 * `concepts: field.choices()` and hands what was ticked to `keepTags`. Nothing where nothing is suggested.
 */
export function ConceptTags({ tags }: { tags: ConceptTag[] }) {
  const { t } = usePage()
  if (tags.length === 0) return null
  return (
    <Choices
      kind="checkbox"
      name="concepts"
      inline
      label={t('exchange.concepts.about')}
      hint={t('exchange.concepts.aboutHint')}
      options={tags.map(({ id, label }) => ({ value: id, label }))}
    />
  )
}

/** What is ticked when the form opens: everything that nobody refused. */
export const tickedConcepts = (tags: ConceptTag[]): string[] =>
  tags.filter(({ standing }) => standing !== 'refused').map(({ id }) => id)
