import { usePage } from '#platform/ui'
import type { ComposedSchedule, ScheduleLine } from './composed.ts'
import { actionAnchor } from './plan-document.tsx'

interface Props {
  schedule: ComposedSchedule
  written: string | undefined
  actionAt: ((action: { slug: string }) => string) | undefined
}

/** A bar for each action, beside the words that say the same. */
export function ScheduleShown({ schedule, written, actionAt = (action) => `#${actionAnchor(action)}` }: Props) {
  const { t } = usePage()
  const { caption, lines, years, months } = schedule
  // Every fifth year where there are many: words must not run into each other.
  const every = years.length > 12 ? 5 : years.length > 6 ? 2 : 1
  return (
    <figure class="plan-schedule">
      <figcaption>{caption}</figcaption>
      <div class="plan-schedule-years" aria-hidden="true">
        <svg viewBox={`0 0 ${months * 10} 20`} role="presentation" focusable="false">
          {years.map(({ year, from }, at) =>
            at % every === 0 ? (
              <text x={from * 10 + 2} y="15" font-size={Math.max(12, months / 3.2)}>
                {year}
              </text>
            ) : null,
          )}
        </svg>
      </div>
      <ul>
        {lines.map((line) => (
          <li>
            <span class="plan-schedule-what">
              <a href={actionAt(line)}>{line.name}</a> <span lang={written}>{line.title}</span>
              <small class="soft">{line.when || t('plans.document.schedule.undated')}</small>
            </span>
            <Bar line={line} months={months} />
          </li>
        ))}
      </ul>
    </figure>
  )
}

/** A long plan has hundreds of bars, so each is as few signs as it can be: the years are one stroke. */
const Bar = ({ line, months }: { line: ScheduleLine; months: number }) => (
  <svg class="plan-schedule-bar" viewBox={`0 0 ${months} 4`} preserveAspectRatio="none" aria-hidden="true">
    <path d={Array.from({ length: months / 12 + 1 }, (_, at) => `M${at * 12} 0v4`).join('')} />
    {line.bar ? <rect x={line.bar.from} width={line.bar.to - line.bar.from} y="0.8" height="2.4" /> : null}
  </svg>
)
