import { type Network, readable } from '#networks'
import { contentLang } from '#platform/text'
import {
  Actions,
  addressWith,
  ButtonLink,
  Empty,
  Eyebrow,
  type Filter,
  Filters,
  Lead,
  Pager,
  PageTitle,
  usePage,
} from '#platform/ui'
import { thesaurusPath } from '../thesaurus/concept.paths.ts'
import { PracticeCard } from './practice.card.tsx'
import { type PracticeFilters, sorts } from './practice.filters.ts'
import { newPracticePath, practiceDraftsPath, practicesPath, writeUpPath } from './practice.paths.ts'
import { type Catalogue, pageSize } from './practice.queries.ts'

interface Props {
  network: Network
  found: Catalogue
  filters: PracticeFilters
  mayOffer: boolean
}

/** The catalogue: everything somebody in the network can show, and what was found elsewhere. */
export function PracticesIndex({ network, found, filters, mayOffer }: Props) {
  const { t, url } = usePage()
  if (found.all === 0) return <NothingYet network={network} mayOffer={mayOffer} />
  const { practices, total, respelt, meant } = found
  return (
    <>
      <header>
        <Eyebrow>{t('exchange.practices.count', { count: found.all })}</Eyebrow>
        <PageTitle>{t('exchange.practices.title')}</PageTitle>
        <Lead>{t('exchange.practices.lead')}</Lead>
        {mayOffer ? <Offer network={network} /> : null}
      </header>
      <div class="catalogue">
        <details class="catalogue-filters" open={isNarrowed(url)}>
          <summary>{t('exchange.practices.filters')}</summary>
          <Filters label={t('exchange.practices.filters')} filters={useFilters(network, found)} keep={['sort']}>
            <label>
              <span class="field-label">{t('exchange.practices.search')}</span>
              <input class="ds-input" type="search" name="q" value={filters.q} maxlength={200} />
            </label>
          </Filters>
        </details>
        <section aria-labelledby="found">
          <div class="catalogue-head">
            <p id="found" class="catalogue-count">
              {isNarrowed(url)
                ? t('exchange.practices.found', { total, all: found.all })
                : t('exchange.practices.all', { all: found.all })}
            </p>
            <SortLinks chosen={filters.sort} />
          </div>
          {respelt ? (
            <p>
              {t.rich('exchange.practices.respelt', {
                typed: filters.q,
                instead: respelt,
                strong: (parts) => <strong>{parts}</strong>,
              })}
            </p>
          ) : null}
          {total > 0 && meant.length > 0 ? <Meant typed={filters.q} meant={meant} /> : null}
          {total === 0 ? <NothingFits network={network} /> : null}
          <div class="practice-cards">
            {practices.map((practice) => (
              <PracticeCard network={network} practice={practice} />
            ))}
          </div>
          <Pager page={filters.page} pages={Math.ceil(total / pageSize)} />
          <p class="soft">
            <a href={thesaurusPath(network)}>{t('exchange.thesaurus.open')}</a>
          </p>
        </section>
      </div>
    </>
  )
}

/** For those who write for a city. */
function Offer({ network }: { network: Network }) {
  const { t } = usePage()
  return (
    <Actions>
      <ButtonLink href={newPracticePath(network)} filled>
        {t('exchange.practices.offer')}
      </ButtonLink>
      <a href={writeUpPath(network)}>{t('exchange.practice.writeUp')}</a>
      <a href={practiceDraftsPath(network)}>{t('exchange.practice.drafts')}</a>
    </Actions>
  )
}

const isNarrowed = (url: URL) =>
  [...url.searchParams].some(([name, value]) => value !== '' && !['sort', 'page', 'lang', 'spelling'].includes(name))

function useFilters(network: Network, { cities, themes, occurring }: Catalogue): Filter[] {
  const { t, format, lang } = usePage()
  const written = contentLang(lang, network.language)
  const words = (values: string[]) =>
    values.sort(format.compare).map((value) => ({ value, label: readable(value), lang: written }))
  const select = { kind: 'select' as const }
  return [
    {
      ...select,
      name: 'theme',
      label: t('exchange.practices.theme'),
      all: t('exchange.practices.allThemes'),
      options: themes.map(({ code, title }) => ({ value: code, label: `${code} ${title}`, lang: written })),
    },
    {
      ...select,
      name: 'city',
      label: t('exchange.practices.city'),
      all: t('exchange.practices.allCities'),
      options: cities
        .map(({ slug, name }) => ({ value: slug, label: name }))
        .sort((a, b) => format.compare(a.label, b.label)),
    },
    {
      ...select,
      name: 'place',
      label: t('exchange.practices.place'),
      options: [
        { value: 'inside', label: t('exchange.practices.inside') },
        { value: 'outside', label: t('exchange.practices.outside') },
      ],
    },
    {
      ...select,
      name: 'country',
      label: t('exchange.practices.country'),
      options: occurring.countries
        .map((value) => ({ value, label: format.country(value) }))
        .sort((a, b) => format.compare(a.label, b.label)),
    },
    { ...select, name: 'kind', label: t('exchange.practices.kind'), options: words(occurring.kinds) },
    { ...select, name: 'state', label: t('exchange.practices.state'), options: words(occurring.states) },
    {
      ...select,
      name: 'source',
      label: t('exchange.practices.source'),
      options: [
        { value: 'with', label: t('exchange.practices.withSource') },
        { value: 'without', label: t('exchange.practices.withoutSource') },
      ],
    },
  ]
}

function SortLinks({ chosen }: { chosen: PracticeFilters['sort'] }) {
  const { t, url } = usePage()
  return (
    <ul class="chips" aria-label={t('exchange.practices.sort')}>
      {sorts.map((sort) => (
        <li>
          <a
            class="chip"
            aria-current={sort === chosen ? 'true' : undefined}
            href={addressWith(url, { sort: sort === 'folder' ? null : sort, page: null })}
          >
            {t(`exchange.practices.sort.${sort}`)}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** What the words were understood as, and the way back to the words alone. */
function Meant({ typed, meant }: { typed: string; meant: Catalogue['meant'] }) {
  const { t, format, url } = usePage()
  return (
    <p>
      {t('exchange.practices.meant', { meant: format.list(meant.map(({ label }) => label)) })}{' '}
      <a class="soft" href={addressWith(url, { spelling: 'mine', page: null })}>
        {t('exchange.practices.onlyTyped', { typed })}
      </a>
    </p>
  )
}

function NothingFits({ network }: { network: Network }) {
  const { t } = usePage()
  return (
    <Empty title={t('exchange.practices.nothingFits')}>
      <p>{t('exchange.practices.nothingFitsBody')}</p>
      <p>
        <a href={practicesPath(network)}>{t('exchange.practices.showAll')}</a>
      </p>
    </Empty>
  )
}

function NothingYet({ network, mayOffer }: { network: Network; mayOffer: boolean }) {
  const { t } = usePage()
  return (
    <>
      <PageTitle>{t('exchange.practices.title')}</PageTitle>
      <Empty title={t('exchange.practices.empty')}>
        <p>{t('exchange.practices.emptyBody')}</p>
        {mayOffer ? <Offer network={network} /> : null}
      </Empty>
    </>
  )
}
