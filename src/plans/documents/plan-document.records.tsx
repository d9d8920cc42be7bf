import { ExampleMark, networkPath } from '#networks'
import { usePage } from '#platform/ui'
import type { PlanSnapshot } from '../versions/snapshot.ts'
import { linesOf } from './compose.records.ts'
import type { Cell, ComposedAction, ComposedObjective, ComposedTest, Entry, Row } from './composed.ts'
import { Photos } from './plan-document.photos.tsx'
import { actionAnchor, type PlanDocumentProps } from './plan-document.tsx'

interface Written {
  /** The language of what people wrote, where it is not that of the page. */
  written: string | undefined
}

const Lines = ({ cell }: { cell: Cell }) =>
  cell.lines.length > 1 ? (
    <ul>
      {cell.lines.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  ) : (
    <Line cell={cell} />
  )

const Line = ({ cell }: { cell: Cell }) => <>{cell.lines[0] ?? ''}</>

/** Risks and indicators: each with what is known of it, label by label. */
const Entries = ({ entries, written }: Written & { entries: Entry[] }) => (
  <ul class="plan-entries">
    {entries.map(({ words, facts }) => (
      <li>
        <span lang={written}>{words}</span>
        {facts.length > 0 ? (
          <dl>
            {facts.map((fact) => (
              <div>
                <dt>{fact.label}</dt> <dd lang={fact.said ? undefined : written}>{fact.words}</dd>
              </div>
            ))}
          </dl>
        ) : null}
      </li>
    ))}
  </ul>
)

const langOf = (cell: Cell, written: string | undefined) => (cell.said ? undefined : written)

export function CellShown({ cell, written, head }: Written & { cell: Cell; head: boolean }) {
  const words = cell.strong ? (
    <strong>
      <Lines cell={cell} />
    </strong>
  ) : (
    <Lines cell={cell} />
  )
  if (head)
    return (
      <th scope={cell.rows ? 'rowgroup' : 'row'} rowspan={cell.rows} lang={langOf(cell, written)}>
        {words}
      </th>
    )
  return (
    <td class={cell.number ? 'number' : undefined} lang={langOf(cell, written)}>
      {words}
    </td>
  )
}

export const Facts = ({ rows, written, labelsWritten = false }: Written & { rows: Row[]; labelsWritten?: boolean }) => (
  <dl class="data plan-facts">
    {rows.map(({ label, cell }) => (
      <div>
        <dt lang={labelsWritten ? written : undefined}>{label}</dt>
        {cell.entries ? (
          <dd>
            <Entries entries={cell.entries} written={written} />
          </dd>
        ) : (
          <dd lang={langOf(cell, written)}>
            <Lines cell={cell} />
          </dd>
        )}
      </div>
    ))}
  </dl>
)

interface ObjectivesProps extends Written, Pick<PlanDocumentProps, 'afterObjective'> {
  items: ComposedObjective[]
}

export function Objectives({ items, written, afterObjective }: ObjectivesProps) {
  const { t, format } = usePage()
  return (
    <ol class="plan-objectives">
      {items.map(({ id, title, text, servedBy }) => (
        <li>
          <strong lang={written}>{title}</strong>
          {text ? <Plain text={text} written={written} /> : null}
          {servedBy.length > 0 ? (
            <p class="soft">{t('plans.document.servedBy', { actions: format.list(servedBy) })}</p>
          ) : null}
          {afterObjective?.({ id })}
        </li>
      ))}
    </ol>
  )
}

/** What was typed into a field of several lines. */
const Plain = ({ text, written }: Written & { text: string }) => (
  <>
    {linesOf(text).map((line) => (
      <p lang={written}>{line}</p>
    ))}
  </>
)

interface ActionProps extends Written, Pick<PlanDocumentProps, 'afterAction' | 'photoAt'> {
  action: ComposedAction
  snapshot: PlanSnapshot
  below: 2 | 3
}

export function ActionShown({ action, snapshot, written, below, afterAction, photoAt }: ActionProps) {
  const Heading = `h${below + 1}` as 'h4'
  const anchor = actionAnchor(action)
  return (
    <article class="plan-action" aria-labelledby={anchor}>
      <p class="eyebrow">
        {action.name} · {action.about} <ExampleMark of={action} />
      </p>
      <Heading id={anchor} lang={written}>
        {action.title}
      </Heading>
      {action.description ? <Plain text={action.description} written={written} /> : null}
      {action.rows.length > 0 ? <Facts rows={action.rows} written={written} /> : null}
      <Photos photos={action.photos} photoAt={photoAt} written={written} />
      <Story action={action} snapshot={snapshot} />
      {afterAction?.(action)}
    </article>
  )
}

/** Whence it came: what a printed plan says in a footnote. */
function Story({ action, snapshot }: { action: ComposedAction; snapshot: PlanSnapshot }) {
  const { story } = action
  if (!story) return null
  return (
    <p class="plan-story">
      {story.before}{' '}
      {story.groups.map((group, place) => (
        <>
          {place > 0 ? ' → ' : ''}
          {group.map(({ words, at }, one) => (
            <>
              {one > 0 ? '; ' : ''}
              {at ? <a href={networkPath(snapshot.network, at)}>{words}</a> : words}
            </>
          ))}
        </>
      ))}
    </p>
  )
}

interface TestsProps extends Written, Pick<PlanDocumentProps, 'photoAt'> {
  items: ComposedTest[]
  below: 2 | 3
}

export function Tests({ items, written, below, photoAt }: TestsProps) {
  const Heading = `h${below + 1}` as 'h4'
  return (
    <>
      {items.map(({ title, rows, open, photos }) => (
        <article class="plan-test">
          <Heading lang={written}>{title}</Heading>
          {rows.length > 0 ? <Facts rows={rows} written={written} /> : null}
          {open ? <p class="soft">{open}</p> : null}
          <Photos photos={photos} photoAt={photoAt} written={written} />
        </article>
      ))}
    </>
  )
}
