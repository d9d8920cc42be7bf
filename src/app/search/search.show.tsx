import { conceptPath } from '#exchange'
import { type Network, networkPath } from '#networks'
import { addressWith, Empty, Lead, Pager, PageTitle, SearchBox, usePage } from '#platform/ui'
import { type Kind, kinds } from './search.address.ts'
import { SearchHit } from './search.hit.tsx'
import { enough, type Found, pageSize } from './search.queries.ts'

interface Props {
  network: Network | null
  typed: string
  kind: Kind | undefined
  page: number
  found: Found
}

/** What was found, the best first, and what to do where nothing was. */
export function SearchShow({ network, typed, kind, page, found }: Props) {
  const { t } = usePage()
  const title = network ? t('app.search.inNetwork', { network: network.name }) : t('app.search.everywhere')
  return (
    <div class="search">
      <PageTitle>{title}</PageTitle>
      <SearchBox action={searchPath(network)} label={title} value={typed.slice(0, 200)} />
      {typed === '' ? <Lead>{t('app.search.lead')}</Lead> : <Results {...{ network, typed, kind, page, found }} />}
    </div>
  )
}

const searchPath = (network: Network | null) => (network ? networkPath(network, '/search') : '/search')

function Results({ network, typed, kind, page, found }: Props) {
  const { t, url } = usePage()
  const { hits, total, respelt } = found
  return (
    <>
      {respelt && total > 0 ? <Respelt typed={typed} respelt={respelt} /> : null}
      <p class="search-count" role="status">
        {total === 0
          ? t('app.search.nothing', { typed: shortened(typed) })
          : total >= enough
            ? t('app.search.foundMany', { total: enough })
            : t('app.search.found', { total })}
      </p>
      {total > 0 && found.meant.length > 0 ? <Meant network={network} typed={typed} meant={found.meant} /> : null}
      {total > 0 || kind ? <KindLinks counts={found.counts} chosen={kind} /> : null}
      {network && kind === 'practice' && total > 0 ? (
        <p>
          <a href={networkPath(network, `/practices?${new URLSearchParams({ q: typed })}`)}>
            {t('app.search.narrowPractices')}
          </a>
        </p>
      ) : null}
      {total === 0 ? <Nothing network={network} typed={typed} kind={kind} /> : null}
      <ol class="hits" start={(page - 1) * pageSize + 1}>
        {hits.map((hit) => (
          <SearchHit hit={hit} everywhere={network === null} />
        ))}
      </ol>
      <Pager page={page} pages={Math.ceil(total / pageSize)} />
      {network && total > 0 ? (
        <p class="soft">
          <a href={`/search?${new URLSearchParams({ q: url.searchParams.get('q') ?? '' })}`}>
            {t('app.search.inAllNetworks')}
          </a>
        </p>
      ) : null}
    </>
  )
}

const shortened = (typed: string) => (typed.length > 80 ? `${typed.slice(0, 80)}…` : typed)

function Respelt({ typed, respelt }: { typed: string; respelt: string }) {
  const { t, url } = usePage()
  const instead = addressWith(url, { q: respelt, page: null })
  return (
    <p class="respelt">
      {t.rich('app.search.respelt', { instead: respelt, link: (parts) => <a href={instead}>{parts}</a> })}{' '}
      <a class="soft" href={addressWith(url, { spelling: 'mine', page: null })}>
        {t('app.search.asTyped', { typed: shortened(typed) })}
      </a>
    </p>
  )
}

/** What the words were understood as, and the way back to the words alone. */
function Meant({ network, typed, meant }: { network: Network | null; typed: string; meant: Found['meant'] }) {
  const { t, format, url } = usePage()
  // The places stand in for the labels, so that each of them can be a link between the words of the list.
  const parts = format.list(meant.map((_, at) => `\0${at}\0`)).split('\0')
  const links = parts.map((part, at) => {
    const concept = at % 2 === 1 ? meant[Number(part)] : undefined
    if (!concept) return part
    return network ? <a href={conceptPath(network, concept)}>{concept.label}</a> : concept.label
  })
  return (
    <p class="respelt">
      {t.rich('app.search.meant', { meant: () => <>{links}</> })}{' '}
      <a class="soft" href={addressWith(url, { spelling: 'mine', page: null })}>
        {t('app.search.onlyTyped', { typed: shortened(typed) })}
      </a>
    </p>
  )
}

/** Where everything is shown, how many there are of each kind; a chosen kind is the only one that was counted. */
function KindLinks({ counts, chosen }: { counts: Record<string, number>; chosen: Kind | undefined }) {
  const { t, format, url } = usePage()
  const offered = kinds.filter((kind) => chosen !== undefined || counts[kind])
  return (
    <nav aria-label={t('app.search.kinds')}>
      <ul class="chips">
        <li>
          <a
            class="chip"
            aria-current={chosen ? undefined : 'true'}
            href={addressWith(url, { kind: null, page: null })}
          >
            {t('app.search.allKinds')}
          </a>
        </li>
        {offered.map((kind) => (
          <li>
            <a
              class="chip"
              aria-current={chosen === kind ? 'true' : undefined}
              href={addressWith(url, { kind, page: null })}
            >
              {t(`app.search.kind.${kind}`)}
              {counts[kind] ? <span class="number"> {format.number(counts[kind])}</span> : null}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Nothing({ network, typed, kind }: { network: Network | null; typed: string; kind: Kind | undefined }) {
  const { t, url } = usePage()
  const link = (href: string) => (parts: unknown[]) => <a href={href}>{parts}</a>
  if (!/[\p{L}\p{N}]/u.test(typed)) return <Empty title={t('app.search.onlySigns')} />
  return (
    <Empty title={t('app.search.nothingTips')}>
      {kind ? (
        <p>{t.rich('app.search.nothingOfKind', { link: link(addressWith(url, { kind: null, page: null })) })}</p>
      ) : null}
      {network ? (
        <>
          <p>
            {t.rich('app.search.nothingOutside', {
              link: link(`/search?${new URLSearchParams({ q: typed.slice(0, 200) })}`),
            })}
          </p>
          <p>
            <a href={networkPath(network, '/practices')}>{t('app.search.wholeCatalogue')}</a>
          </p>
        </>
      ) : (
        <p>
          <a href="/">{t('app.search.allNetworks')}</a>
        </p>
      )}
    </Empty>
  )
}
