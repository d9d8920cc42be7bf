import { ExampleMark, type Network, networkPath } from '#networks'
import { usePage } from '#platform/ui'
import { useWritten } from '../written.ts'
import type { ThreadStep } from './thread.ts'

interface Props {
  network: Network
  steps: ThreadStep[]
  /** What stands at the end where nothing came of it yet. */
  open?: string | undefined
}

/** From what was asked to what is done, step by step; a broken line where it does not go on. */
export function Steps({ network, steps, open }: Props) {
  const { t } = usePage()
  return (
    <ol class="thread">
      {steps.map((step) => (
        <li data-kind={step.kind}>
          <p class="thread-when">
            <When network={network} step={step} />
          </p>
          <Step network={network} step={step} />
        </li>
      ))}
      {open ? (
        <li data-kind="open">
          <p class="thread-when" />
          <div class="thread-step">
            <p class="eyebrow">{t('learning.thread.next')}</p>
            <p>{open}</p>
          </div>
        </li>
      ) : null}
    </ol>
  )
}

function When({ network, step }: { network: Network; step: ThreadStep }) {
  const { format } = usePage()
  const lang = useWritten(network)
  if (step.datesAsWritten) return <span lang={lang}>{step.datesAsWritten}</span>
  if (step.day) return <>{format.date(step.day)}</>
  return step.writtenAt === null ? null : <span>{format.day(new Date(step.writtenAt))}</span>
}

function Step({ network, step }: { network: Network; step: ThreadStep }) {
  const { t } = usePage()
  const lang = useWritten(network)
  const note = useNote(step)
  return (
    <div class="thread-step">
      <p class="eyebrow">{t(`learning.thread.kind.${step.kind}`)}</p>
      <p class="thread-title" lang={lang}>
        <a href={networkPath(network, step.at)}>{step.title}</a>
      </p>
      {step.text ? (
        <p class="thread-text" lang={lang}>
          {step.text}
        </p>
      ) : null}
      {step.shows.length > 0 ? (
        <p class="thread-text">
          {t('learning.thread.shows')}{' '}
          {step.shows.map(({ title, slug }, at) => (
            <>
              {at > 0 ? ', ' : ''}
              <a href={networkPath(network, `/practices/${encodeURIComponent(slug)}`)} lang={lang}>
                {title}
              </a>
            </>
          ))}
        </p>
      ) : null}
      <p class="thread-who soft">
        {[step.city, note].filter((one) => one !== null).join(' · ')} <ExampleMark of={step} />
      </p>
    </div>
  )
}

function useNote({ kind, note }: ThreadStep): string | null {
  const { t } = usePage()
  if (note === null) return null
  if (kind === 'need') return t(`exchange.need.state.${note as 'raised'}`)
  if (kind === 'action') return t(`learning.action.state.${note as 'idea'}`)
  return kind === 'row' ? t(`learning.review.result.${note as 'done'}`) : note
}
