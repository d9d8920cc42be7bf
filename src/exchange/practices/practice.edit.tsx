import type { City, Network, Theme } from '#networks'
import {
  Buttons,
  Choices,
  ErrorSummary,
  Form,
  type FormErrors,
  Hidden,
  SelectField,
  TextArea,
  TextField,
  type Typed,
} from '#platform/forms'
import { type Conflict, ConflictFields, type Draft } from '#platform/records'
import { countryCodes } from '#platform/sheets'
import { Crumbs, Lead, PageTitle, usePage } from '#platform/ui'
import { useWritten } from '../matrix/who-can-teach.tsx'
import { ConceptTags } from '../thesaurus/concept-tags.tsx'
import type { ConceptTag } from '../thesaurus/keep-tags.ts'
import { outside } from './practice.form.ts'
import { practiceFields } from './practice.kept.ts'
import { practiceDraftsPath, practicePath, practicesPath, practiceWorkPath } from './practice.paths.ts'
import type { Listed } from './practice.queries.ts'

export interface PracticeEditProps {
  network: Network
  /** Nothing while it is being offered. */
  practice?: Listed | undefined
  /** Those one may write for. */
  cities: City[]
  subThemes: Theme[]
  mayOutside: boolean
  /** What it is about, as far as its words say. */
  tags?: ConceptTag[]
  typed: Typed
  errors?: FormErrors | undefined
  id?: string | undefined
  version?: number | undefined
  conflicts?: Conflict[] | undefined
  draft?: Draft | null | undefined
}

/** A practice along the form of the catalogue; in the order in which a reader asks. */
export function PracticeEdit(props: PracticeEditProps) {
  const { network, practice, subThemes, typed, errors, id, version, conflicts = [], draft, tags = [] } = props
  const { t } = usePage()
  const written = useWritten(network)
  const back = practice ? practicePath(network, practice) : draft ? practiceDraftsPath(network) : practicesPath(network)
  return (
    <>
      <Crumbs
        items={[
          { label: t('exchange.practices.title'), href: practicesPath(network) },
          ...(practice ? [{ label: practice.title, href: practicePath(network, practice), lang: written }] : []),
        ]}
      />
      <ErrorSummary errors={errors} />
      <PageTitle>{t(practice ? 'exchange.practice.changeTitle' : 'exchange.practices.offer')}</PageTitle>
      {practice ? null : <Lead>{t('exchange.practice.offerLead')}</Lead>}
      <Form
        action={practice ? practiceWorkPath(network, practice, '/edit') : practicesPath(network)}
        typed={typed}
        errors={errors}
        id={id}
        version={version}
      >
        <ConflictFields conflicts={conflicts} fields={practiceFields(subThemes)} written={written} />
        {draft ? <Hidden name="draftVersion" value={draft.version} /> : null}
        <TextField name="title" label={t('exchange.practice.form.title')} lang={written} />
        <WhoseField {...props} />
        <TextArea
          name="summary"
          label={t('exchange.practice.form.summary')}
          hint={t('exchange.practice.form.summary.hint')}
          rows={3}
          max={1500}
          lang={written}
        />
        <Choices
          name="subThemes"
          label={t('exchange.practice.subThemes')}
          hint={t('exchange.practice.form.subThemes.hint')}
          kind="checkbox"
          options={subThemes.map(({ code, title }) => ({ value: code, label: `${code} ${title}`, lang: written }))}
          optional
        />
        <ConceptTags tags={tags} />
        <Story written={written} />
        <AboutFields {...props} />
        <Buttons
          send={t(practice ? 'exchange.practice.save' : 'exchange.practice.publish')}
          also={[{ label: t('exchange.practice.keepDraft'), name: 'as', value: 'draft' }]}
          cancel={{ href: back, label: t('platform.form.cancel') }}
        />
      </Form>
    </>
  )
}

/** Which city shows it. That does not change later: another city's is another practice. */
export function WhoseField({
  practice,
  cities,
  mayOutside,
}: Omit<PracticeEditProps, 'network' | 'typed' | 'subThemes'>) {
  const { t } = usePage()
  const only = cities.length === 1 && !mayOutside ? cities[0] : undefined
  if (practice) return <Hidden name="city" value={practice.city?.slug ?? outside} />
  if (only) return <Hidden name="city" value={only.slug} />
  return (
    <SelectField
      name="city"
      label={t('exchange.practice.form.city')}
      options={[
        ...cities.map(({ slug, name }) => ({ value: slug, label: name })),
        ...(mayOutside ? [{ value: outside, label: t('exchange.practices.outside') }] : []),
      ]}
    />
  )
}

const chapters = [
  { name: 'problem', label: 'exchange.practice.problem', hint: 'exchange.practice.form.problem.hint' },
  { name: 'solution', label: 'exchange.practice.solution', hint: 'exchange.practice.form.solution.hint' },
  { name: 'figures', label: 'exchange.practice.figures', hint: 'exchange.practice.form.figures.hint' },
  { name: 'lesson', label: 'exchange.practice.lesson', hint: 'exchange.practice.form.lesson.hint' },
  {
    name: 'competencesNeeded',
    label: 'exchange.practice.competences',
    hint: 'exchange.practice.form.competences.hint',
  },
  { name: 'successConditions', label: 'exchange.practice.conditions', hint: 'exchange.practice.form.conditions.hint' },
  { name: 'whatWentWrong', label: 'exchange.practice.wentWrong', hint: 'exchange.practice.form.wentWrong.hint' },
] as const

/** In the order of the pages of labelled practices: what was done, what difference it made, what others need to do the same. */
function Story({ written }: { written: string | undefined }) {
  const { t } = usePage()
  return (
    <>
      {chapters.map(({ name, label, hint }) => (
        <TextArea name={name} label={t(label)} hint={t(hint)} rows={4} lang={written} optional />
      ))}
    </>
  )
}

function AboutFields({ network, mayOutside }: PracticeEditProps) {
  const { t, format } = usePage()
  const written = useWritten(network)
  const countries = countryCodes().map((value) => ({ value, label: format.country(value) }))
  return (
    <>
      <TextField
        name="owner"
        label={t('exchange.practice.owner')}
        hint={t('exchange.practice.form.owner.hint')}
        lang={written}
        optional
      />
      {mayOutside ? (
        <SelectField
          name="country"
          label={t('exchange.practice.country')}
          options={countries.sort((a, b) => format.compare(a.label, b.label))}
          optional
        />
      ) : null}
      <TextField
        name="kind"
        label={t('exchange.practice.kind')}
        hint={t('exchange.practice.form.kind.hint')}
        lang={written}
        optional
      />
      <TextField
        name="status"
        label={t('exchange.practice.status')}
        hint={t('exchange.practice.form.status.hint')}
        lang={written}
        optional
      />
      <TextField
        name="since"
        label={t('exchange.practice.start')}
        hint={t('exchange.practice.form.since.hint')}
        lang={written}
        optional
      />
      <TextField
        name="sourceUrl"
        type="url"
        label={t('exchange.practice.source')}
        hint={t('exchange.practice.form.source.hint')}
        inputmode="url"
        optional
      />
      <TextField
        name="contact"
        label={t('exchange.practice.contact')}
        hint={t('exchange.practice.form.contact.hint')}
        optional
      />
    </>
  )
}
