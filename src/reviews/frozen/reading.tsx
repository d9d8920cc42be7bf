import type { JSX } from 'hono/jsx/jsx-runtime'
import { type Network, wordOf } from '#networks'
import { usePage } from '#platform/ui'
import { useWritten } from '../rounds/round.words.tsx'
import type { FrozenField, FrozenPhoto, FrozenTest, FrozenValue, PhotoAt, Reading, ReadingPart } from './frozen.ts'
import { PlanReading } from './plan.reading.tsx'

/** What stands at the end of a part: the way to remark on it, and what was said there. */
export type BesidePart = (part: { key: string; label: string }) => JSX.Element | null

interface Props {
  network: Network
  reading: Reading
  photoAt: PhotoAt
  beside: BesidePart
}

/** What is read, as it stood when the round was opened. */
export function ReadingShow({ network, reading, photoAt, beside }: Props) {
  return reading.is === 'test' ? (
    <TestReading network={network} test={reading.test} photoAt={photoAt} beside={beside} />
  ) : (
    <PlanReading plan={reading.plan} photoAt={photoAt} beside={beside} />
  )
}

/** How a part is called, in the reader's language where the profile has it. */
export function usePartLabel(): (part: ReadingPart) => string {
  const { t, lang } = usePage()
  return ({ key, label }) => {
    if (typeof label === 'string') return label
    if (label) return wordOf(label, lang)
    return t(`reviews.frozen.${key as 'seen' | 'decision' | 'lesson' | 'what_changes'}`)
  }
}

function TestReading({ network, test, photoAt, beside }: Omit<Props, 'reading'> & { test: FrozenTest }) {
  const { t } = usePage()
  const lang = useWritten(network)
  const label = usePartLabel()
  return (
    <article class="review-reading">
      <h2 lang={lang}>{test.title}</h2>
      {[...Map.groupBy(test.fields, ({ part }) => part)].map(([part, fields]) => (
        <section>
          <h3>{t(`reviews.frozen.part.${part as 'summary'}`)}</h3>
          {fields.map((field) => (
            <Part field={field} label={label(field)} photoAt={photoAt} beside={beside} lang={lang} />
          ))}
        </section>
      ))}
    </article>
  )
}

interface PartProps {
  field: FrozenField
  label: string
  photoAt: PhotoAt
  beside: BesidePart
  lang: string | undefined
}

const Part = ({ field, label, photoAt, beside, lang }: PartProps) => (
  <section class="review-part" id={`part-${field.key}`}>
    <h4>{label}</h4>
    <Value value={field.value} photoAt={photoAt} lang={lang} />
    {beside({ key: field.key, label })}
  </section>
)

interface ValueProps {
  value: FrozenValue
  photoAt: PhotoAt
  lang: string | undefined
}

function Value({ value, photoAt, lang }: ValueProps) {
  const { t, format } = usePage()
  switch (value.is) {
    case 'text':
      return (
        <p class="review-prose" lang={lang}>
          {value.text}
        </p>
      )
    case 'money':
      return <p class="number">{format.money(value.sum, value.currency)}</p>
    case 'period':
      return <p>{format.period(value.from, value.until)}</p>
    case 'themes':
      return (
        <ul lang={lang}>
          {value.themes.map(({ code, title }) => (
            <li>
              <span class="number">{code}</span> {title}
            </li>
          ))}
        </ul>
      )
    case 'steps':
      return (
        <ol>
          {value.steps.map(({ label, who, startsOn, endsOn, doneOn }) => (
            <li>
              <span lang={lang}>{label}</span>{' '}
              <span class="soft">
                {[
                  who,
                  format.period(startsOn, endsOn),
                  doneOn ? t('reviews.frozen.done', { date: format.date(doneOn) }) : '',
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </li>
          ))}
        </ol>
      )
    case 'experiment':
      return <p>{t(`reviews.frozen.experiment.${value.word as 'solution_works'}`)}</p>
    case 'decision':
      return <p>{t(`reviews.frozen.decision.${value.word as 'scale'}`)}</p>
    case 'seen':
      return (
        <ul>
          {value.seen.map(({ on, kind, text, value: count, unit, photo }) => (
            <li>
              <span class="soft">{format.date(on)}</span>{' '}
              {count === null ? null : (
                <span class="number">
                  {kind === 'cost' ? format.money(count, unit ?? 'EUR') : `${format.number(count)} ${unit ?? ''}`}
                </span>
              )}{' '}
              <span lang={lang}>{text}</span>
              {photo ? <Photo photo={photo} photoAt={photoAt} lang={lang} /> : null}
            </li>
          ))}
        </ul>
      )
    case 'nothing':
      return <p class="soft">{t('reviews.frozen.notStated')}</p>
  }
}

interface PhotoProps {
  photo: FrozenPhoto
  photoAt: PhotoAt
  lang: string | undefined
}

const Photo = ({ photo, photoAt, lang }: PhotoProps) => (
  <a class="review-photo" href={photoAt(photo, false)}>
    <img
      src={photoAt(photo, true)}
      alt={photo.alt}
      lang={lang}
      width={photo.width}
      height={photo.height}
      loading="lazy"
    />
  </a>
)
