import type { Node } from 'prosemirror-model'
import { safeLink } from './safe-link.ts'
import { readText } from './text.schema.ts'

interface Props {
  markdown: string
  /** The size of the heading below which the text stands on this page: 2 below an `h2`, so that its own begin with `h3`. */
  below?: 1 | 2 | 3 | 4
}

/** A text of a plan on a page. What was typed is never taken for HTML. */
export function PlanText({ markdown, below = 2 }: Props) {
  return (
    <div class="plan-prose">
      <Children of={readText(markdown)} below={below} />
    </div>
  )
}

interface Shown {
  of: Node
  below: number
}

const Children = ({ of, below }: Shown) => (
  <>
    {of.children.map((child) => (
      <Block of={child} below={below} />
    ))}
  </>
)

function Block({ of, below }: Shown) {
  const inner = <Children of={of} below={below} />
  switch (of.type.name) {
    case 'heading':
      return <Heading of={of} below={below} />
    case 'bullet_list':
      return <ul>{inner}</ul>
    case 'ordered_list':
      return <ol start={of.attrs.order === 1 ? undefined : of.attrs.order}>{inner}</ol>
    case 'list_item':
      return <li>{inner}</li>
    case 'blockquote':
      return <blockquote>{inner}</blockquote>
    // An empty paragraph is only there while somebody writes.
    case 'paragraph':
      return of.childCount > 0 ? (
        <p>
          <Words of={of} />
        </p>
      ) : null
    default:
      return null
  }
}

function Heading({ of, below }: Shown) {
  const Tag = `h${Math.min(6, of.attrs.level - 2 + below)}` as 'h3'
  return (
    <Tag>
      <Words of={of} />
    </Tag>
  )
}

/** The words of a paragraph or a heading, with what is bold, italic or a link. */
const Words = ({ of }: { of: Node }) => (
  <>{of.children.map((child) => (child.isText ? <Marked of={child} /> : <br />))}</>
)

const Marked = ({ of }: { of: Node }) =>
  of.marks.reduceRight(
    (inner, { type, attrs }) => {
      if (type.name === 'em') return <em>{inner}</em>
      if (type.name === 'strong') return <strong>{inner}</strong>
      const href = safeLink(String(attrs.href))
      return href ? (
        <a href={href} rel="nofollow noopener ugc">
          {inner}
        </a>
      ) : (
        inner
      )
    },
    <Plain of={of} />,
  )

const Plain = ({ of }: { of: Node }) => <>{of.text ?? ''}</>
