import { Crumbs, DataBox, PageTitle, usePage } from '#platform/ui'
import type { Letter } from './letter.queries.ts'

/** One letter as it looks where pages are shown, and as plain text. */
export function LetterShow({ letter }: { letter: Letter }) {
  const { format, t } = usePage()
  const { id, to, subject, language, createdAt, day } = letter
  return (
    <>
      <Crumbs items={[{ label: t('app.letters.title'), href: '/letters' }]} />
      <PageTitle lang={language}>{subject}</PageTitle>
      <DataBox
        facts={[
          { name: t('app.letters.to'), value: to },
          { name: t('app.letters.written'), value: day ? format.date(day) : format.moment(createdAt) },
        ]}
      />
      <iframe
        class="letter-page"
        src={`/letters/${id}/html`}
        title={subject}
        height={tallness(letter.text)}
        loading="lazy"
      />
      <details class="letter-text">
        <summary>{t('app.letters.asText')}</summary>
        <pre lang={language}>{letter.text}</pre>
      </details>
    </>
  )
}

/** About how tall a letter is on a telephone, in pixels: whole, so that its button is not cut off. */
const tallness = (text: string): number =>
  300 + 28 * text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / 30)), 0)
