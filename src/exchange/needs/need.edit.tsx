import type { City, Network, Theme } from '#networks'
import type { Audience } from '#platform/activity'
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
import { Crumbs, Lead, PageTitle, usePage } from '#platform/ui'
import { useWritten } from '../matrix/who-can-teach.tsx'
import { ConceptTags } from '../thesaurus/concept-tags.tsx'
import type { ConceptTag } from '../thesaurus/keep-tags.ts'
import { priorities } from './need.filters.ts'
import { needFields } from './need.kept.ts'
import { needPath, needsPath, newNeedPath } from './need.paths.ts'
import type { ListedNeed } from './need.queries.ts'
import { usePriority } from './need.words.tsx'

interface Props {
  network: Network
  /** Nothing while it is being raised. */
  need?: ListedNeed
  cities: City[]
  subThemes: Theme[]
  audiences: Audience[]
  /** What it is about, as far as its words say. */
  tags?: ConceptTag[]
  typed: Typed
  errors?: FormErrors
  id?: string | undefined
  version?: number | undefined
  conflicts?: Conflict[]
  draft?: Draft | null
  /** Others that one has begun and not raised. */
  drafts?: Draft[]
}

/** The form for a need: what is asked first, everything else is help for whoever may answer. */
export function NeedEdit(props: Props) {
  const {
    network,
    need,
    cities,
    subThemes,
    audiences,
    typed,
    errors,
    id,
    version,
    conflicts = [],
    draft,
    tags = [],
  } = props
  const { t } = usePage()
  const written = useWritten(network)
  return (
    <>
      <Crumbs
        items={[
          { label: t('exchange.needs.title'), href: needsPath(network) },
          ...(need ? [{ label: need.question, href: needPath(network, need), lang: written }] : []),
        ]}
      />
      <ErrorSummary errors={errors} />
      <PageTitle>{t(need ? 'exchange.need.changeTitle' : 'exchange.needs.raise')}</PageTitle>
      {need ? null : <Lead>{t('exchange.need.raiseLead')}</Lead>}
      <BegunDrafts {...props} />
      <Form
        action={need ? needPath(network, need, '/edit') : needsPath(network)}
        typed={typed}
        errors={errors}
        id={id}
        version={version}
      >
        <ConflictFields conflicts={conflicts} fields={needFields(subThemes)} written={written} />
        {draft ? <Hidden name="draftVersion" value={draft.version} /> : null}
        {cities.length === 1 && cities[0] ? (
          <Hidden name="city" value={cities[0].slug} />
        ) : (
          <SelectField
            name="city"
            label={t('exchange.need.cityName')}
            options={cities.map(({ slug, name }) => ({ value: slug, label: name }))}
          />
        )}
        <TextArea
          name="question"
          label={t('exchange.need.question')}
          hint={t('exchange.need.question.hint')}
          rows={3}
          max={600}
          lang={written}
        />
        <SelectField
          name="subTheme"
          label={t('exchange.need.subTheme')}
          options={subThemes.map(({ code, title }) => ({ value: code, label: `${code} ${title}`, lang: written }))}
        />
        <TextArea
          name="background"
          label={t('exchange.need.background')}
          hint={t('exchange.need.background.hint')}
          lang={written}
          optional
        />
        <TextField
          name="voicedBy"
          label={t('exchange.need.voicedBy')}
          hint={t('exchange.need.voicedBy.hint')}
          lang={written}
          optional
        />
        <ConceptTags tags={tags} />
        <Choices
          name="priority"
          label={t('exchange.need.priority.label')}
          kind="radio"
          inline
          options={priorities.map((value) => ({ value: String(value), label: usePriority(value) }))}
        />
        <Choices
          name="audience"
          label={t('exchange.need.audienceName')}
          hint={audiences.length === 1 ? t('exchange.need.audience.groupOnly') : undefined}
          kind="radio"
          options={audiences.map((value) => ({
            value,
            label: t(`exchange.need.audience.${value}`),
            hint: value === 'public' ? t('exchange.need.audience.public.hint') : undefined,
          }))}
        />
        <Buttons
          send={t(need ? 'exchange.need.save' : 'exchange.needs.raise')}
          also={[{ label: t('exchange.need.keepDraft'), name: 'as', value: 'draft' }]}
          cancel={{ href: need ? needPath(network, need) : needsPath(network), label: t('platform.form.cancel') }}
        />
      </Form>
    </>
  )
}

function BegunDrafts({ network, drafts = [], draft }: Props) {
  const { t, format } = usePage()
  const others = drafts.filter(({ id }) => id !== draft?.id)
  if (others.length === 0) return null
  return (
    <section aria-labelledby="drafts">
      <h2 id="drafts">{t('exchange.need.drafts')}</h2>
      <ul class="rows">
        {others.map(({ id, values, actor, changedAt }) => (
          <li>
            <a href={newNeedPath(network, { draft: id })} lang={useWritten(network)}>
              {String(values.question ?? '').slice(0, 120) || t('exchange.need.draftUnnamed')}
            </a>
            <span class="soft">
              {actor}, {format.moment(changedAt)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
