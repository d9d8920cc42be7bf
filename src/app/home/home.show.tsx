import { type RoleOfPerson, RoleRows } from '#networks'
import { Empty, Filters, Lead, Pager, PageTitle, Panel, SearchBox, usePage } from '#platform/ui'
import { uploadsPath } from '../uploads/upload.paths.ts'
import type { Asked, Networks } from './home.queries.ts'
import { NetworkCard } from './network.card.tsx'

interface HomeProps {
  /** What somebody who is signed in is, and where. */
  mine: RoleOfPerson[]
  /** Whether they may bring new networks in. */
  brings: boolean
  found: Networks
  asked: Asked
  pages: number
}

/** The first page of an installation: its networks. */
export function Home({ mine, brings, found, asked, pages }: HomeProps) {
  const { t } = usePage()
  return (
    <>
      <PageTitle>{t('app.home.title')}</PageTitle>
      <Lead>{t('app.home.lead')}</Lead>
      {(mine.length > 0 || brings) && (
        <Panel title={t('app.home.mine')} id="mine">
          {mine.length > 0 && <RoleRows held={mine} />}
          {brings && (
            <p>
              <a href={uploadsPath(null)}>{t('app.upload.titleNew')}</a>
            </p>
          )}
        </Panel>
      )}
      {found.all === 0 ? <NoNetworkYet /> : <NetworkList found={found} asked={asked} pages={pages} />}
    </>
  )
}

function NoNetworkYet() {
  const { t } = usePage()
  return (
    <Empty title={t('app.home.none')}>
      <p>{t('app.home.noneHow')}</p>
      <pre class="command">
        <code>bin/charrette import {t('app.home.folder')}</code>
      </pre>
      <p>{t.rich('app.home.noneDemo', { command: (parts) => <code>{parts}</code> })}</p>
    </Empty>
  )
}

/** Looking for one of five is done with the eye; only more need a way to narrow them down. */
const manyNetworks = 6

function NetworkList({ found, asked, pages }: Omit<HomeProps, 'mine' | 'brings'>) {
  const { format, t } = usePage()
  return (
    <>
      {found.all >= manyNetworks && <Narrow found={found} asked={asked} />}
      <h2 class="list-count">
        {found.found === found.all
          ? t('app.home.count', { count: found.all })
          : t('app.home.countOf', { count: found.found, all: format.number(found.all) })}
      </h2>
      {found.rows.length > 0 ? (
        <ul class="network-cards">
          {found.rows.map((network) => (
            <NetworkCard network={network} />
          ))}
        </ul>
      ) : (
        <Empty title={t('app.home.nothingFound')}>
          <p>
            <a href="/">{t('app.home.showAll')}</a>
          </p>
        </Empty>
      )}
      <Pager page={asked.page} pages={pages} />
    </>
  )
}

function Narrow({ found, asked }: Pick<HomeProps, 'found' | 'asked'>) {
  const { t } = usePage()
  return (
    <>
      <SearchBox action="/" label={t('app.home.find')} value={asked.q} />
      {found.programmes.length > 1 && (
        <Filters
          label={t('app.home.narrow')}
          keep={['q']}
          filters={[
            {
              name: 'programme',
              label: t('app.home.programme'),
              all: t('app.home.allProgrammes'),
              kind: 'select',
              options: found.programmes.map(({ slug, name }) => ({ value: slug, label: name })),
            },
          ]}
        />
      )}
    </>
  )
}
