import type { PropsWithChildren } from 'hono/jsx'
import type { JSX } from 'hono/jsx/jsx-runtime'

/**
 * A table that becomes a stack of cards on a phone. There the stylesheet takes the table's display away, and some
 * browsers its meaning with it: so every part also says aloud what it is.
 */
const part = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  head: { role: 'columnheader' },
  name: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const

interface Table {
  class: string
  caption: string
  /** The heads of the columns, each a `HeadCell`. */
  heads: JSX.Element[]
}

export const CardsTable = ({ class: name, caption, heads, children }: PropsWithChildren<Table>) => (
  <table class={`cards-table ${name}`} {...part.table}>
    <caption class="unseen">{caption}</caption>
    <thead {...part.group}>
      <tr {...part.row}>{heads}</tr>
    </thead>
    <tbody {...part.group}>{children}</tbody>
  </table>
)

interface Head {
  number?: boolean
  sorted?: 'ascending' | 'descending' | undefined
}

export const HeadCell = ({ number, sorted, children }: PropsWithChildren<Head>) => (
  <th scope="col" class={number ? 'number' : undefined} aria-sort={sorted} {...part.head}>
    {children}
  </th>
)

export const Row = ({ id, children }: PropsWithChildren<{ id?: string }>) => (
  <tr id={id} {...part.row}>
    {children}
  </tr>
)

/** The cell that names its row. */
export const NameCell = ({ children }: PropsWithChildren) => (
  <th scope="row" {...part.name}>
    {children}
  </th>
)

interface CellProps {
  /** The head of its column, which a card repeats. */
  label: string
  class?: string | undefined
  lang?: string | undefined
}

export const Cell = ({ label, class: name, lang, children }: PropsWithChildren<CellProps>) => (
  <td data-label={label} class={name} lang={lang} {...part.cell}>
    {children}
  </td>
)
