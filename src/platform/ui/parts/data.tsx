import type { JSX } from 'hono/jsx/jsx-runtime'

type Content = string | number | JSX.Element

export interface Fact {
  name: string
  value: Content
  /** How it was written, from when it is, what is odd about it. */
  note?: Content | null | undefined
}

/** Facts under each other. Leave out what is not known, or say that it is not known; never show an empty line. */
export const DataBox = ({ facts }: { facts: Fact[] }) => (
  <dl class="data">
    {facts.map(({ name, value, note }) => (
      <div>
        <dt>{name}</dt>
        <dd>
          {value}
          {note && <small>{note}</small>}
        </dd>
      </div>
    ))}
  </dl>
)
