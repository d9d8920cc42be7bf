import { Eyebrow, Lead, PageTitle, usePage } from '#platform/ui'
import { ExampleMark } from '../example-mark.tsx'
import { networkPath } from '../network.paths.ts'
import type { Network } from '../network.queries.ts'
import { threadKinds } from './thread.kinds.ts'
import { box, drawThread } from './thread.picture.ts'
import { nodeKey, type Thread, type ThreadNode } from './thread.queries.ts'

interface Props {
  network: Network
  thread: Thread
}

/** The thread as a picture, and as text that says the same. On a phone the text alone is read. */
export function WholeThread({ network, thread }: Props) {
  const { t } = usePage()
  const { self, nodes } = thread
  const before = nodes.filter(({ steps }) => steps < 0)
  const after = nodes.filter(({ steps }) => steps > 0)
  return (
    <>
      <header>
        <Eyebrow>{t('networks.thread.whole')}</Eyebrow>
        <PageTitle lang={network.language}>{self.title}</PageTitle>
        <Lead>{t('networks.thread.counts', { before: before.length, after: after.length })}</Lead>
        <p>
          <a href={networkPath(network, self.at)}>{t('networks.thread.toRecord')}</a>
        </p>
      </header>
      {nodes.length > 1 ? <Picture network={network} thread={thread} /> : null}
      <ThreadText network={network} thread={thread} level={2} />
    </>
  )
}

function Picture({ network, thread }: Props) {
  const { t } = usePage()
  const kinds = threadKinds.all()
  const { width, height, columns, nodes, curves } = drawThread(
    thread,
    kinds.map(({ kind }) => kind),
  )
  return (
    <section class="thread-picture scrolls" tabindex={0} aria-label={t('networks.thread.picture')}>
      <svg
        viewBox={`-2 0 ${width + 4} ${height}`}
        width={width + 4}
        height={height}
        role="img"
        aria-label={t('networks.thread.pictureSays')}
      >
        {columns.map(({ kind, x }) => (
          <text x={x} y={16} class="thread-column">
            {labelOf(kind, t)}
          </text>
        ))}
        {curves.map((d) => (
          <path d={d} class="thread-curve" />
        ))}
        {nodes.map(({ node, x, y, lines }) => (
          <a href={networkPath(network, node.at)} aria-label={node.title}>
            <rect
              x={x}
              y={y}
              width={box.width}
              height={box.height}
              rx={3}
              class={node.steps === 0 ? 'thread-node thread-self' : 'thread-node'}
            />
            <text x={x + 9} y={y + 19} class="thread-title">
              {lines.map((line, at) => (
                <tspan x={x + 9} dy={at === 0 ? 0 : 16}>
                  {line}
                </tspan>
              ))}
            </text>
            {node.city ? (
              <text x={x + 9} y={y + box.height - 8} class="thread-city">
                {node.city}
              </text>
            ) : null}
          </a>
        ))}
      </svg>
    </section>
  )
}

const labelOf = (kind: string, t: ReturnType<typeof usePage>['t']): string => {
  const known = threadKinds.all().find((one) => one.kind === kind)
  return known ? t(known.label) : ''
}

interface TextProps extends Props {
  level: 2 | 3
}

/** Back where it came from, forward what became of it: each step with what it follows from. */
export function ThreadText({ network, thread, level }: TextProps) {
  const { t } = usePage()
  const Head = `h${level}` as 'h2' | 'h3'
  const before = thread.nodes.filter(({ steps }) => steps < 0)
  const after = thread.nodes.filter(({ steps }) => steps > 0)
  return (
    <>
      <Head>{t('networks.thread.back')}</Head>
      {before.length === 0 ? <p class="soft">{t('networks.thread.noBack')}</p> : null}
      <Steps network={network} thread={thread} nodes={before} />
      <Head>{t('networks.thread.forward')}</Head>
      {after.length === 0 ? <p class="soft">{t('networks.thread.noForward')}</p> : null}
      <Steps network={network} thread={thread} nodes={after} />
    </>
  )
}

function Steps({ network, thread, nodes }: Props & { nodes: ThreadNode[] }) {
  const { t, format } = usePage()
  const kinds = threadKinds.all().map(({ kind }) => kind)
  const inOrder = nodes.toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind))
  if (nodes.length === 0) return null
  return (
    <ol class="rows thread-steps">
      {inOrder.map((node) => {
        const from = thread.links.filter(({ to }) => to === nodeKey(node)).map((link) => link.from)
        const origins = thread.nodes.filter((one) => from.includes(nodeKey(one)) && one !== node)
        return (
          <li>
            <div>
              <span class="eyebrow">{labelOf(node.kind, t)}</span>{' '}
              <a href={networkPath(network, node.at)} lang={network.language}>
                {node.title}
              </a>{' '}
              <ExampleMark of={node} />
              {origins.length > 0 ? (
                <p class="small soft">
                  {t('networks.thread.from', { what: format.list(origins.map(({ title }) => title)) })}
                </p>
              ) : null}
            </div>
            <span class="soft">{node.city}</span>
          </li>
        )
      })}
    </ol>
  )
}
