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
  /** `past` where the date has passed and nothing says whether it took place. */
  state: 'done' | 'next' | 'ahead' | 'past'
  /** Said after the date; without it, the next one is called next. */
  mark?: string | undefined
  lang?: string | undefined
}

/** What was, what is next and what lies ahead. Squares, because circles say who has a practice. */
export function Timeline({ moments }: { moments: Moment[] }) {
  const { t } = usePage()
  return (
    <ol class="timeline">
      {moments.map(
        ({
          when,
          title,
          href,
          where,
          note,
          state,
          mark = state === 'next' ? t('platform.timeline.next') : undefined,
          lang,
        }) => (
          <li data-state={state}>
            <p class="timeline-when">
              <span lang={lang}>{when ?? t('platform.timeline.open')}</span>
              {mark && ` · ${mark}`}
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
        ),
      )}
    </ol>
  )
}
