import type { JSX } from 'hono/jsx/jsx-runtime'
import { Panel, usePage } from '#platform/ui'
import type { NetworkLocals } from '../in-network.ts'
import { threadOfPath } from './thread.paths.ts'
import { type Thread, threadOf } from './thread.queries.ts'
import { ThreadText } from './thread.show.tsx'

/** On the page of a record: where it came from and what became of it, in one statement; nothing where it stands alone. */
export async function threadPanel(
  locals: NetworkLocals,
  record: { kind: string; id: string },
): Promise<JSX.Element | null> {
  const thread = await threadOf(locals.db, locals, record)
  return thread && thread.nodes.length > 1 ? <ThreadPanel network={locals.network} thread={thread} /> : null
}

function ThreadPanel({ network, thread }: { network: NetworkLocals['network']; thread: Thread }) {
  const { t } = usePage()
  return (
    <Panel title={t('networks.thread.title')} id="whole-thread">
      <ThreadText network={network} thread={nearest(thread)} level={3} />
      <p>
        <a href={threadOfPath(network, thread.self)}>{t('networks.thread.more', { count: thread.nodes.length - 1 })}</a>
      </p>
    </Panel>
  )
}

const mostShown = 6

/** On the record's own page the next steps are enough; the whole is one link away. */
function nearest({ nodes, ...thread }: Thread): Thread {
  const side = (way: 1 | -1) =>
    nodes
      .filter(({ steps }) => steps * way > 0)
      .toSorted((a, b) => Math.abs(a.steps) - Math.abs(b.steps))
      .slice(0, mostShown)
  return { ...thread, nodes: [...side(-1), thread.self, ...side(1)] }
}
