import type { JSX } from 'hono/jsx/jsx-runtime'
import { usePage } from '../page.ts'

export interface Moment {
  /** The date in the words of the source; only without such words, a formatted one. */
  when: string | null
  title: string | JSX.Element
  href?: string | undefined
  /** Said after the title in lighter type: "in Genk and Breda". */
  where?: string | undefined
  note?: string | JSX.Element | null | undefined
  state: 'done' | 'next' | 'ahead'
  lang?: string | undefined
}

/** What was, what is next and what lies ahead. Squares, because circles say who has a practice. */
export function Timeline({ moments }: { moments: Moment[] }) {
  const { t } = usePage()
  return (
    <ol class="timeline">
      {moments.map(({ when, title, href, where, note, state, lang }) => (
        <li data-state={state}>
          <p class="timeline-when">
            <span lang={lang}>{when ?? t('platform.timeline.open')}</span>
            {state === 'next' && ` · ${t('platform.timeline.next')}`}
          </p>
          <p>
            <span class="timeline-title" lang={lang}>
              {href ? <a href={href}>{title}</a> : title}
            </span>
            {where && ` ${where}`}
          </p>
          {note && (
            <p class="timeline-note" lang={lang}>
              {note}
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}
