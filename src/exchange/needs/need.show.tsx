import type { JSX } from 'hono/jsx/jsx-runtime'
import { type City, cityPath, ExampleMark, type Network, themePath } from '#networks'
import { ErrorSummary, type FormErrors } from '#platform/forms'
import { Actions, ButtonLink, Crumbs, DataBox, Eyebrow, PageTitle, Panel, usePage } from '#platform/ui'
import { Neighbours } from '../matrix/cell.neighbours.tsx'
import { cellPath } from '../matrix/matrix.paths.ts'
import type { MatrixRow } from '../matrix/matrix.ts'
import { useWritten } from '../matrix/who-can-teach.tsx'
import { ConceptLinks } from '../thesaurus/concept-tags.tsx'
import type { ConceptTag } from '../thesaurus/keep-tags.ts'
import { needGroupPath, needPath, needsPath } from './need.paths.ts'
import type { ListedNeed, NeedStateChange } from './need.queries.ts'
import { NeedStateTag, usePriority } from './need.words.tsx'

interface Props {
  network: Network
  need: ListedNeed
  trail: NeedStateChange[]
  /** The others of its group, of which one may see them. */
  together: ListedNeed[]
  /** What it is about. */
  tags: ConceptTag[]
  row: MatrixRow | undefined
  cities: City[]
  /** What the reader may do with it. */
  may: { edit: boolean; seeHistory: boolean }
  /** The forms of those who may do more. */
  work: (JSX.Element | null)[]
  /** What is wrong with one of them. */
  errors?: FormErrors | undefined
  panels: JSX.Element[]
  /** That somebody began a change, for those who may go on with it. */
  draft: JSX.Element
  /** Its discussion, at the end. */
  conversation: JSX.Element | null
}

/** One need: what is asked, by whom, who asks the same and who could answer. */
export function NeedShow(props: Props) {
  const { network, need, trail, together, tags, row, cities, may, work, panels, draft, conversation } = props
  const { t } = usePage()
  const written = useWritten(network)
  return (
    <article class="need">
      <ErrorSummary errors={props.errors} />
      <header>
        <Crumbs items={[{ label: t('exchange.needs.title'), href: needsPath(network) }]} />
        <Eyebrow>
          {t('exchange.need.eyebrow')} · <a href={cityPath(network, need.city)}>{need.city.name}</a>{' '}
          <ExampleMark of={need} />
        </Eyebrow>
        <PageTitle lang={written}>{need.question}</PageTitle>
        {may.edit ? (
          <Actions>
            <ButtonLink href={needPath(network, need, '/edit')}>{t('exchange.need.edit')}</ButtonLink>
          </Actions>
        ) : null}
      </header>
      {draft}
      <div class="split">
        <div>
          {need.background ? (
            <section aria-labelledby="background">
              <h2 id="background">{t('exchange.need.background')}</h2>
              <p class="need-background" lang={written}>
                {need.background}
              </p>
            </section>
          ) : null}
          <ConceptLinks network={network} tags={tags} />
          <Together network={network} need={need} together={together} />
          <div class="panels">{panels}</div>
          <Trail network={network} trail={trail} />
          {work}
        </div>
        <div>
          <Facts network={network} need={need} />
          {row ? <Neighbours network={network} row={row} cities={cities} except={need.city} /> : null}
        </div>
      </div>
      {may.seeHistory ? (
        <p>
          <a href={needPath(network, need, '/history')}>{t('exchange.need.history')}</a>
        </p>
      ) : null}
      {conversation}
    </article>
  )
}

function Together({ network, need, together }: Pick<Props, 'network' | 'need' | 'together'>) {
  const { t } = usePage()
  const written = useWritten(network)
  if (!need.group) return null
  const { group } = need
  return (
    <section aria-labelledby="together">
      <h2 id="together">{t('exchange.need.same')}</h2>
      <p>
        {t.rich('exchange.need.sameGroup', {
          title: group.title,
          link: (parts) => (
            <a href={needGroupPath(network, group)} lang={written}>
              {parts}
            </a>
          ),
        })}
      </p>
      {together.length === 0 ? <p class="soft">{t('exchange.need.nobodySame')}</p> : null}
      <ul class="rows">
        {together.map((other) => (
          <li>
            <a href={needPath(network, other)} lang={written}>
              {other.question}
            </a>
            <span class="soft">{other.city.name}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** A change of state is a record: when, by whom and why, the last one first. */
function Trail({ network, trail }: Pick<Props, 'network' | 'trail'>) {
  const { t, format } = usePage()
  const written = useWritten(network)
  return (
    <section aria-labelledby="trail">
      <h2 id="trail">{t('exchange.need.trail')}</h2>
      <ol class="need-trail">
        {trail.toReversed().map(({ state, actor, at, reason }) => (
          <li>
            <NeedStateTag state={state} />{' '}
            <span class="soft">{t('exchange.need.trailBy', { actor, date: format.day(at) })}</span>
            {reason ? <p lang={written}>{reason}</p> : null}
          </li>
        ))}
      </ol>
    </section>
  )
}

function Facts({ network, need }: Pick<Props, 'network' | 'need'>) {
  const { t, format } = usePage()
  const written = useWritten(network)
  const { subTheme, city } = need
  return (
    <Panel title={t('exchange.need.facts')}>
      <DataBox
        facts={[
          { name: t('exchange.need.stateName'), value: <NeedStateTag state={need.state} /> },
          { name: t('exchange.need.priorityName'), value: usePriority(need.priority) },
          {
            name: t('exchange.need.subTheme'),
            value: (
              <a href={themePath(network, subTheme)}>
                <span class="number">{subTheme.code}</span> <span lang={written}>{subTheme.title}</span>
              </a>
            ),
            note: <a href={cellPath(network, subTheme, city)}>{t('exchange.need.cell')}</a>,
          },
          {
            name: t('exchange.need.voicedBy'),
            value: need.voicedBy ? (
              <span lang={written}>{need.voicedBy}</span>
            ) : (
              <span class="soft">{t('exchange.need.notStated')}</span>
            ),
          },
          { name: t('exchange.need.raisedOn'), value: format.day(need.createdAt) },
          { name: t('exchange.need.audienceName'), value: t(`exchange.need.audience.${need.audience}`) },
        ]}
      />
    </Panel>
  )
}
