import type { Network } from '#networks'
import { addressWith, ButtonLink, Empty, Lead, Pager, PageTitle, SearchBox, Tag, usePage } from '#platform/ui'
import { languagesFor } from './concept.form.ts'
import { conceptPath, thesaurusPath } from './concept.paths.ts'
import { type ListedConcept, pageSize } from './thesaurus.queries.ts'

interface Props {
  network: Network
  concepts: ListedConcept[]
  typed: string
  language: string
  page: number
  mayEdit: boolean
}

/** The words of a network: what each means in one language, and how often it is meant. */
export function ThesaurusIndex({ network, concepts, typed, language, page, mayEdit }: Props) {
  const { t, url } = usePage()
  const total = concepts[0]?.total ?? 0
  const names = new Intl.DisplayNames([usePage().lang], { type: 'language' })
  return (
    <>
      <PageTitle>{t('exchange.thesaurus.title')}</PageTitle>
      <Lead>{t('exchange.thesaurus.lead')}</Lead>
      <SearchBox action={thesaurusPath(network)} label={t('exchange.thesaurus.search')} value={typed} />
      <ul class="chips" aria-label={t('exchange.thesaurus.languages')}>
        {languagesFor(network).map((known) => (
          <li>
            <a
              class="chip"
              aria-current={known === language ? 'true' : undefined}
              href={addressWith(url, { in: known, page: null })}
            >
              {names.of(known)}
            </a>
          </li>
        ))}
      </ul>
      {mayEdit ? (
        <p>
          <ButtonLink href={`${thesaurusPath(network)}/new`}>{t('exchange.thesaurus.add')}</ButtonLink>
        </p>
      ) : null}
      <p role="status">{t('exchange.thesaurus.count', { count: total })}</p>
      {total === 0 ? <Empty title={t('exchange.thesaurus.nothing')} /> : null}
      <ul class="rows">
        {concepts.map((concept) => (
          <li>
            <span>
              <a href={conceptPath(network, concept)} lang={language}>
                {concept.label}
              </a>
              {concept.others.length > 0 ? (
                <span class="soft" lang={language}>
                  {' '}
                  {concept.others.join(' · ')}
                </span>
              ) : null}
            </span>
            <span class="soft">
              <Origin {...concept} /> {concept.used > 0 ? t('exchange.thesaurus.used', { count: concept.used }) : null}
            </span>
          </li>
        ))}
      </ul>
      <Pager page={page} pages={Math.ceil(total / pageSize)} />
    </>
  )
}

/** Where a concept differs from what came with Charrette. */
export function Origin({ own, instead, retired }: Pick<ListedConcept, 'own' | 'instead' | 'retired'>) {
  const { t } = usePage()
  if (retired) return <Tag>{t('exchange.thesaurus.notUsed')}</Tag>
  if (instead) return <Tag>{t('exchange.thesaurus.changedHere')}</Tag>
  return own ? <Tag>{t('exchange.thesaurus.ownConcept')}</Tag> : null
}
