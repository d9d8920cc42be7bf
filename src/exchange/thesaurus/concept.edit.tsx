import type { Network } from '#networks'
import { Buttons, ErrorSummary, Form, type FormErrors, TextArea, TextField, type Typed } from '#platform/forms'
import { type Conflict, ConflictFields, type Fields } from '#platform/records'
import { Crumbs, Lead, PageTitle, usePage } from '#platform/ui'
import { labelField, languagesFor } from './concept.form.ts'
import { conceptPath, thesaurusPath } from './concept.paths.ts'
import type { ShownConcept } from './thesaurus.queries.ts'

interface Props {
  network: Network
  /** Nothing while it is being added. */
  concept?: ShownConcept
  typed: Typed
  id?: string | undefined
  version?: number | undefined
  errors?: FormErrors | undefined
  conflicts?: Conflict[]
}

export const conceptFields: Fields = {
  labels: { label: 'exchange.thesaurus.labels' },
  broaderId: { label: 'exchange.thesaurus.broader' },
}

/** The words of a concept, language by language. */
export function ConceptEdit({ network, concept, typed, id, version, errors = {}, conflicts = [] }: Props) {
  const { t, lang } = usePage()
  const names = new Intl.DisplayNames([lang], { type: 'language' })
  const back = concept ? conceptPath(network, concept) : thesaurusPath(network)
  return (
    <>
      <Crumbs
        items={[
          { label: t('exchange.thesaurus.title'), href: thesaurusPath(network) },
          ...(concept ? [{ label: concept.label, href: back }] : []),
        ]}
      />
      <ErrorSummary errors={errors} />
      <PageTitle>{t(concept ? 'exchange.thesaurus.changeTitle' : 'exchange.thesaurus.addTitle')}</PageTitle>
      <Lead>{t('exchange.thesaurus.formLead')}</Lead>
      <Form
        action={concept ? conceptPath(network, concept, '/edit') : thesaurusPath(network)}
        typed={typed}
        errors={errors}
        id={id}
        version={version}
      >
        <ConflictFields conflicts={conflicts} fields={conceptFields} />
        {languagesFor(network).map((language, at) => (
          <TextArea
            name={labelField(language)}
            label={names.of(language) ?? language}
            lang={language}
            rows={3}
            optional={at > 0}
          />
        ))}
        <TextField
          name="broader"
          label={t('exchange.thesaurus.broader')}
          hint={t('exchange.thesaurus.broaderHint')}
          optional
        />
        <Buttons send={t('exchange.thesaurus.save')} cancel={{ href: back, label: t('exchange.thesaurus.cancel') }} />
      </Form>
    </>
  )
}
