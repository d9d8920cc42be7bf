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
import { Crumbs, Lead, PageTitle, usePage } from '#platform/ui'
import { testAudiences } from '../access.ts'
import { SimilarTests } from './similar.panel.tsx'
import type { Similar } from './similar.queries.ts'
import type { Origin } from './testing-action.origins.ts'
import { testsPath } from './testing-action.paths.ts'
import { useWritten } from './written.ts'

interface Props {
  network: Network
  /** Those the reader writes for. */
  cities: City[]
  themes: Theme[]
  origin: Origin | null
  typed: Typed
  errors?: FormErrors | undefined
  id: string
  /** What comes near to what was typed, once that was asked. */
  similar: Similar[] | null
}

/** The beginning of a testing action: what and where; the form comes after. */
export function TestBegin({ network, cities, themes, origin, typed, errors, id, similar }: Props) {
  const { t } = usePage()
  const lang = useWritten(network)
  return (
    <>
      <Crumbs items={[{ label: t('actions.test.all'), href: testsPath(network) }]} />
      <ErrorSummary errors={errors} />
      <PageTitle>{t('actions.test.new')}</PageTitle>
      <Lead>{t('actions.test.newLead')}</Lead>
      {similar ? <SimilarTests network={network} similar={similar} open /> : null}
      <Form action={testsPath(network)} typed={typed} errors={errors} id={id}>
        {origin ? <Hidden name={origin.kind} value={origin.id} /> : null}
        <TextField name="title" label={t('actions.test.field.title')} lang={lang} />
        <TextArea name="description" label={t('actions.test.field.description')} rows={3} lang={lang} optional />
        {cities.length > 1 ? (
          <SelectField
            name="city"
            label={t('actions.test.city')}
            options={cities.map(({ slug, name }) => ({ value: slug, label: name }))}
          />
        ) : (
          <Hidden name="city" value={cities[0]?.slug ?? ''} />
        )}
        <Choices
          name="sub_themes"
          label={t('actions.test.field.subThemes')}
          kind="checkbox"
          optional
          options={themes
            .filter(({ parentId }) => parentId !== null)
            .map(({ code, title }) => ({ value: code, label: `${code} ${title}`, lang }))}
        />
        <Choices
          name="audience"
          label={t('learning.audience.name')}
          hint={t('actions.test.audienceHint')}
          kind="radio"
          options={testAudiences().map((value) => ({
            value,
            label: t(`learning.audience.${value as 'group' | 'network' | 'public'}`),
          }))}
        />
        <Buttons
          send={t('actions.test.begin')}
          also={[{ label: t('actions.similar.title'), name: 'as', value: 'look' }]}
          cancel={{ href: testsPath(network), label: t('platform.form.cancel') }}
        />
      </Form>
    </>
  )
}
