import type { Network } from '#networks'
import { Choices, field, Hidden } from '#platform/forms'
import { usePage } from '#platform/ui'
import { conceptPath } from './concept.paths.ts'
import type { ConceptTag, SaidOfTags } from './keep-tags.ts'

/** The fields of a form that holds `<ConceptTags>`: what is ticked, and among what. Programs send neither. */
export const tagFields = {
  concepts: field.choices().optional(),
  conceptsShown: field.choices().optional(),
}

/** What a form said of the concepts that it showed. */
export const saidOfTags = (answers: {
  concepts?: string[] | undefined
  conceptsShown?: string[] | undefined
}): SaidOfTags => ({
  kept: answers.concepts ?? [],
  shown: answers.conceptsShown ?? [],
})

/** What a record is about, to be confirmed or refused. Nothing where nothing is suggested. */
export function ConceptTags({ tags }: { tags: ConceptTag[] }) {
  const { t } = usePage()
  if (tags.length === 0) return null
  return (
    <>
      <Choices
        kind="checkbox"
        name="concepts"
        inline
        label={t('exchange.concepts.about')}
        hint={t('exchange.concepts.aboutHint')}
        options={tags.map(({ id, label }) => ({ value: id, label }))}
      />
      {tags.map(({ id }) => (
        <Hidden name="conceptsShown" value={id} />
      ))}
    </>
  )
}

/** What is ticked when the form opens: everything that nobody refused. */
export const tickedConcepts = (tags: ConceptTag[]): string[] =>
  tags.filter(({ standing }) => standing !== 'refused').map(({ id }) => id)

/** What a record is about, on its page, with the way to everything else that is. */
export function ConceptLinks({ network, tags }: { network: Network; tags: ConceptTag[] }) {
  const { t } = usePage()
  const shown = tags.filter(({ standing }) => standing !== 'refused')
  if (shown.length === 0) return null
  return (
    <section aria-labelledby="concepts">
      <h2 id="concepts">{t('exchange.concepts.about')}</h2>
      <ul class="chips">
        {shown.map((concept) => (
          <li>
            <a class="chip" href={conceptPath(network, concept)}>
              {concept.label}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
