import { v7 } from 'uuid'
import { Buttons, ErrorSummary, Form, type FormErrors, Hidden, TextArea, TextField, type Typed } from '#platform/forms'
import { type Conflict, ConflictFields, type Draft } from '#platform/records'
import { contentLang } from '#platform/text'
import { Crumbs, Lead, Notice, PageTitle, usePage } from '#platform/ui'
import type { Anomaly } from '../anomalies/anomaly.queries.ts'
import { Contradictions } from '../anomalies/contradictions.tsx'
import { cityPath, networkPath } from '../network.paths.ts'
import type { Network } from '../network.queries.ts'
import { cityFields, isNumberField } from './city.fields.ts'
import { implausibleFigures } from './city.plausibility.ts'
import type { City } from './city.queries.ts'
import { Doubt } from './doubt.tsx'

interface CityEditProps {
  network: Network
  city: City
  anomalies: Anomaly[]
  typed: Typed
  /** The version of the record that this form goes on from. */
  version: number
  draft: Draft | null
  errors?: FormErrors
  conflicts?: Conflict[]
}

const lines = ['name', 'country', 'region', 'partnerBody'] as const
const figures = [
  'population',
  'unemploymentPct',
  'youthUnemploymentPct',
  'gdpPerCapita',
  'gdpCurrency',
  'civilServants',
  'civilServantsScope',
] as const
const prose = ['demography', 'economy', 'functionalUrbanArea', 'participationUnits', 'advisoryBodies', 'note'] as const
const place = ['latitude', 'longitude'] as const

/** The profile of a city as a form: one page in sections, so that everything can be found, and left as it is. */
export function CityEdit({ network, city, typed, version, draft, errors, conflicts = [], anomalies }: CityEditProps) {
  const { t, lang } = usePage()
  const written = contentLang(lang, network.language)
  return (
    <>
      <Crumbs
        items={[
          { label: t('networks.menu.cities'), href: networkPath(network, '/cities') },
          { label: city.name, href: cityPath(network, city) },
        ]}
      />
      <PageTitle>{t('networks.city.edit.title', { city: city.name })}</PageTitle>
      <ErrorSummary errors={errors} />
      <Lead>{t('networks.city.edit.lead')}</Lead>
      <DraftGoesOn draft={draft} city={city} />
      <Form
        action={`${cityPath(network, city)}/edit`}
        typed={typed}
        errors={errors}
        version={version}
        id={draft?.id ?? v7()}
      >
        {draft ? <Hidden name="draft" value={draft.version} /> : null}
        <ConflictFields conflicts={conflicts} fields={cityFields} written={written} />
        <Section title={t('networks.city.edit.who')}>
          {lines.map((name) => (
            <Line name={name} written={name === 'country' ? undefined : written} />
          ))}
        </Section>
        <Section title={t('networks.city.edit.figures')}>
          <p class="soft">{t('networks.city.edit.figuresHint')}</p>
          <Doubts city={city} />
          {figures.map((name) => (
            <Line name={name} written={written} />
          ))}
        </Section>
        <Section title={t('networks.city.edit.words')}>
          <p class="soft">{t('networks.city.edit.wordsHint')}</p>
          {prose.map((name) => (
            <TextArea name={name} label={t(cityFields[name]!.label)} lang={written} max={5_000} rows={6} optional />
          ))}
        </Section>
        <Section title={t('networks.city.edit.place')}>
          {place.map((name) => (
            <Line name={name} />
          ))}
        </Section>
        <Buttons
          send={t('networks.city.edit.publish')}
          also={[{ label: t('networks.city.edit.keepDraft'), name: 'as', value: 'draft' }]}
          cancel={{ href: cityPath(network, city), label: t('platform.form.cancel') }}
        />
      </Form>
      <Contradictions network={network} anomalies={anomalies} />
    </>
  )
}

function Section({ title, children }: { title: string; children?: unknown }) {
  return (
    <section class="form-section">
      <h2>{title}</h2>
      {children as never}
    </section>
  )
}

const hints = {
  country: 'networks.city.edit.countryHint',
  gdpCurrency: 'networks.city.edit.currencyHint',
  civilServantsScope: 'networks.city.edit.scopeHint',
} as const

function Line({ name, written }: { name: string; written?: string | undefined }) {
  const { t } = usePage()
  const number = isNumberField(name)
  const hint = Object.entries(hints).find(([known]) => known === name)?.[1]
  const short = name === 'country' || name === 'gdpCurrency'
  return (
    <TextField
      name={name}
      label={t(cityFields[name]!.label)}
      hint={hint && t(hint)}
      optional={name !== 'name' && name !== 'country'}
      inputmode={number ? 'decimal' : 'text'}
      lang={number || short ? undefined : written}
      autocomplete="off"
      {...(number || short ? { size: name === 'gdpCurrency' ? 4 : 14 } : {})}
    />
  )
}

/** What can hardly be true of the figures as they are published. They may stay: the page says the same beside them. */
function Doubts({ city }: { city: City }) {
  const { t } = usePage()
  const doubts = implausibleFigures(city)
  if (doubts.length === 0) return null
  return (
    <Notice tone="doubt" title={t('networks.city.edit.doubts')}>
      <ul>
        {doubts.map((figure) => (
          <li>
            <a href={`#field-${figure.field}`}>{t(cityFields[figure.field]!.label)}</a>: <Doubt figure={figure} />
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function DraftGoesOn({ draft, city }: { draft: Draft | null; city: City }) {
  const { t, format } = usePage()
  if (!draft) return null
  return (
    <Notice title={t('networks.city.edit.goesOn', { who: draft.actor, when: format.moment(draft.changedAt) })}>
      {draft.baseVersion !== null && draft.baseVersion < city.version ? (
        <p>{t('networks.city.edit.changedSince')}</p>
      ) : null}
    </Notice>
  )
}
