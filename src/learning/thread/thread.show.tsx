import { needPath, needsPath } from '#exchange'
import { type City, cityPath, type FigureFound, type Network, networkPath, type Theme, themePath } from '#networks'
import { Empty, Eyebrow, Lead, Pager, PageTitle, SectionHead, usePage } from '#platform/ui'
import { useWritten } from '../written.ts'
import { type ChainCounts, type ChainNeed, type ChainStage, chainPage, chainStands } from './chain.queries.ts'
import type { Chain } from './chain.ts'
import { threadPath } from './thread.paths.ts'

interface Props {
  network: Network
  chain: Chain
  /** The number whose list is shown. */
  stage: ChainStage | undefined
  theme: Theme | undefined
  city: City | undefined
  page: number
  found: ChainNeed[]
  figures: FigureFound[]
}

const flow = ['raised', 'on_agenda', 'addressed', 'acted'] as const

/** Closed needs are named where there are some. */
const standing = (all: ChainCounts) => chainStands.filter((stage) => stage !== 'closed' || all.closed > 0)

/** From what was asked to what is done: how many threads go how far, and where they break. */
export function ThreadShow(props: Props) {
  const { network, chain } = props
  const { t } = usePage()
  return (
    <>
      <header>
        <Eyebrow>{t('learning.chain.eyebrow')}</Eyebrow>
        <PageTitle>{t('learning.chain.title')}</PageTitle>
        <Lead>{t('learning.chain.lead')}</Lead>
      </header>
      {chain.all.raised === 0 ? (
        <Empty title={t('learning.chain.empty')}>
          <p>
            <a href={needsPath(network)}>{t('learning.chain.emptyWay')}</a>
          </p>
        </Empty>
      ) : (
        <>
          <Flow network={network} counts={chain.all} />
          <Shares network={network} figures={props.figures} />
          <Found {...props} />
          <Table
            {...props}
            title={t('learning.chain.byTheme')}
            lines={chain.byTheme.map(({ theme, counts }) => ({
              key: 'theme' as const,
              value: theme.code,
              href: themePath(network, theme),
              label: `${theme.code} ${theme.title}`,
              counts,
            }))}
          />
          <Table
            {...props}
            title={t('learning.chain.byCity')}
            lines={chain.byCity.map(({ city, counts }) => ({
              key: 'city' as const,
              value: city.slug,
              href: cityPath(network, city),
              label: city.name,
              counts,
            }))}
          />
        </>
      )}
    </>
  )
}

/** The four steps in a line, each counted by itself, and beneath them every need once: where it stands, or does not go on. */
function Flow({ network, counts }: { network: Network; counts: ChainCounts }) {
  const { t, format } = usePage()
  return (
    <>
      <ol class="chain-flow">
        {flow.map((stage) => (
          <li>
            <a href={`${threadPath(network, { stage })}#found`}>
              <b class="number">{format.number(counts[stage])}</b>{' '}
              <span>{t(`learning.chain.counted.${stage}`, { count: counts[stage] })}</span>
            </a>
          </li>
        ))}
      </ol>
      <p class="soft">{t('learning.chain.countedBy')}</p>
      <h2>{t('learning.chain.stands')}</h2>
      <p class="soft">{t('learning.chain.standsTogether', { count: counts.raised })}</p>
      <ul class="rows chain-breaks">
        {standing(counts).map((stage) => (
          <li>
            <a href={`${threadPath(network, { stage })}#found`}>{t(`learning.chain.stage.${stage}`)}</a>
            <span class="number">{format.number(counts[stage])}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

/** How much of what could go on does. */
function Shares({ network, figures }: { network: Network; figures: FigureFound[] }) {
  const { t, format } = usePage()
  if (figures.length === 0) return null
  return (
    <>
      <h2>{t('learning.chain.shares')}</h2>
      <ul class="rows">
        {figures.map(({ label, counts, at, count, of }) => (
          <li>
            <div>
              <a href={networkPath(network, at)}>{t(label)}</a>
              <p class="small soft">{t(counts)}</p>
            </div>
            <span class="number">
              {t('networks.thread.share', { count, of })} ({format.number(Math.round((100 * count) / of))} %)
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

interface Line {
  key: 'theme' | 'city'
  value: string
  href: string
  label: string
  counts: ChainCounts
}

/** A line adds up: what was raised is the sum of what stands behind it. */
function Table({ network, chain, title, lines }: Props & { title: string; lines: Line[] }) {
  const { t, format } = usePage()
  const lang = useWritten(network)
  const columns = ['raised', ...standing(chain.all)] as const
  if (lines.length === 0) return null
  return (
    <>
      <h2>{title}</h2>
      <section class="scrolls" tabindex={0} aria-label={title}>
        <table class="chain-table">
          <thead>
            <tr>
              <th scope="col">{title}</th>
              {columns.map((stage) => (
                <th scope="col">{t(`learning.chain.stage.${stage}`)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map(({ key, value, href, label, counts }) => (
              <tr>
                <th scope="row">
                  <a href={href} lang={lang}>
                    {label}
                  </a>
                </th>
                {columns.map((stage) => (
                  <td class="number">
                    {counts[stage] === 0 ? (
                      <span class="soft">0</span>
                    ) : (
                      <a href={`${threadPath(network, { stage, [key]: value })}#found`}>
                        {format.number(counts[stage])}
                      </a>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}

/** The needs that the chosen number counts. */
function Found({ network, stage, theme, city, page, found }: Props) {
  const { t, format } = usePage()
  const lang = useWritten(network)
  if (!stage) return null
  const total = found[0]?.total ?? 0
  const where = [theme ? `${theme.code} ${theme.title}` : null, city?.name ?? null].filter((one) => one !== null)
  return (
    <section aria-labelledby="found">
      <SectionHead id="found" more={{ href: threadPath(network), label: t('learning.chain.close') }}>
        {t(`learning.chain.stage.${stage}`)}
        {where.length > 0 ? `: ${format.list(where)}` : ''}
      </SectionHead>
      {total === 0 ? <p>{t('learning.chain.nothing')}</p> : null}
      <ul class="rows">
        {found.map((need) => (
          <li>
            <a href={needPath(network, need)} lang={lang}>
              {need.question}
            </a>
            <span class="soft">
              {need.city} · <span lang={lang}>{need.subTheme}</span>
            </span>
          </li>
        ))}
      </ul>
      <Pager page={page} pages={Math.ceil(total / chainPage)} />
    </section>
  )
}
