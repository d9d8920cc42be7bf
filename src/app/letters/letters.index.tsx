import { Empty, Lead, Pager, PageTitle, usePage } from '#platform/ui'
import type { ListedLetter } from './letter.queries.ts'

interface LettersPage {
  letters: ListedLetter[]
  found: number
  page: number
  pages: number
}

/** What went out to the roles of a demonstration, or would have. */
export function LettersIndex({ letters, found, page, pages }: LettersPage) {
  const { format, t } = usePage()
  return (
    <>
      <PageTitle>{t('app.letters.title')}</PageTitle>
      {found === 0 ? (
        <Empty title={t('app.letters.none')}>
          <p>{t('app.letters.noneYet')}</p>
        </Empty>
      ) : (
        <Lead>{t('app.letters.lead', { count: found })}</Lead>
      )}
      {letters.length > 0 && (
        <ul class="rows letters">
          {letters.map(({ id, to, subject, at, day, language }) => (
            <li>
              <a href={`/letters/${id}`} lang={language}>
                {subject}
              </a>
              <span class="soft">
                {to} · <time datetime={at.toISOString()}>{day ? format.date(day) : format.moment(at)}</time>
              </span>
            </li>
          ))}
        </ul>
      )}
      <Pager page={page} pages={pages} />
    </>
  )
}
