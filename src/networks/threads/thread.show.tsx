import { Eyebrow, Lead, PageTitle, usePage } from '#platform/ui'
import { ExampleMark } from '../example-mark.tsx'
import { networkPath } from '../network.paths.ts'
import type { Network } from '../network.queries.ts'
import { threadKinds } from './thread.kinds.ts'
import { inOrder } from './thread.order.ts'
import { nodeKey, type Thread, type ThreadNode } from './thread.queries.ts'

interface Props {
  network: Network
  thread: Thread
}

/** The thread of a record: every step with its day, what it says, whose it is, where it came from and what it led to. */
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
      <Line network={network} thread={thread} />
    </>
  )
}

/** A line down the page with a box for each step. */
function Line({ network, thread }: Props) {
  const { t } = usePage()
  const nothingCame = thread.nodes.every(({ steps }) => steps <= 0)
  return (
    <ol class="thread">
      {inOrder(thread.nodes, thread.links).map((node) => (
        <Box network={network} thread={thread} node={node} />
      ))}
      {nothingCame ? (
        <li data-kind="open">
          <p class="thread-when" />
          <div class="thread-step">
            <p>{t('networks.thread.noForward')}</p>
          </div>
        </li>
      ) : null}
    </ol>
  )
}

function Box({ network, thread, node }: Props & { node: ThreadNode }) {
  const { t, format } = usePage()
  const from = named(
    thread,
    thread.links.filter(({ to }) => to === nodeKey(node)).map((link) => link.from),
  )
  const led = named(
    thread,
    thread.links.filter((link) => link.from === nodeKey(node)).map(({ to }) => to),
  )
  const self = node.steps === 0
  return (
    <li data-kind={node.kind} data-self={self} id={nodeKey(node)} aria-current={self ? 'true' : undefined}>
      <p class="thread-when">{node.day ? format.date(node.day) : null}</p>
      <div class="thread-step">
        <p class="eyebrow">{labelOf(node.kind, t)}</p>
        <p class="thread-title" lang={network.language}>
          <a href={networkPath(network, node.at)}>{node.title}</a>
        </p>
        {node.says && node.says !== node.title ? (
          <p class="thread-text" lang={network.language}>
            {inShort(node.says)}
          </p>
        ) : null}
        <p class="thread-who soft">
          {node.city} <ExampleMark of={node} />
        </p>
        <Joined network={network} label="networks.thread.grew" nodes={inOrder(from, thread.links)} />
        <Joined network={network} label="networks.thread.led" nodes={inOrder(led, thread.links)} />
      </div>
    </li>
  )
}

const named = (thread: Thread, keys: string[]): ThreadNode[] =>
  thread.nodes.filter((node) => keys.includes(nodeKey(node)))

interface JoinedProps {
  network: Network
  label: 'networks.thread.grew' | 'networks.thread.led'
  nodes: ThreadNode[]
}

/** Where the line leads from or to: boxes above or below on the same page. */
function Joined({ network, label, nodes }: JoinedProps) {
  const { t } = usePage()
  if (nodes.length === 0) return null
  return (
    <p class="thread-who soft">
      {t(label)}{' '}
      {nodes.map((node, at) => (
        <>
          {at > 0 ? ' · ' : ''}
          <a href={`#${nodeKey(node)}`} lang={network.language}>
            {node.title}
          </a>
        </>
      ))}
    </p>
  )
}

const longest = 320

/** The whole stands one link away. */
const inShort = (text: string): string =>
  text.length > longest ? `${text.slice(0, text.lastIndexOf(' ', longest))} …` : text

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
  if (nodes.length === 0) return null
  return (
    <ol class="rows thread-steps">
      {inOrder(nodes, thread.links).map((node) => {
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
