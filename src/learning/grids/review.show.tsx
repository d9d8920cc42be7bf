import type { Meeting } from '#meetings'
import { ExampleMark, type Network } from '#networks'
import { Buttons, Choices, ErrorSummary, Form, type FormErrors, TextArea, type Typed } from '#platform/forms'
import { Crumbs, Empty, Eyebrow, Figures, Lead, PageTitle, usePage } from '#platform/ui'
import { reviewResults } from '../schema.ts'
import { useWritten } from '../written.ts'
import { reviewPath } from './grid.paths.ts'
import { ResultTag } from './grid.words.tsx'
import type { Promised } from './review.queries.ts'

interface Props {
  network: Network
  meeting: Meeting
  rows: Promised[]
  back: string
  decides: (cityId: string) => boolean
  failed: { row: string; typed: Typed; errors: FormErrors } | undefined
}

/** What each city promised until this event, and what became of it. */
export function Review(props: Props) {
  const { network, meeting, rows, back, decides, failed } = props
  const { t, format } = usePage()
  const lang = useWritten(network)
  const answered = rows.filter(({ result }) => result !== null)
  const count = (result: string) => rows.filter((row) => row.result === result).length
  const cities = [...Map.groupBy(rows, ({ city }) => city.id).values()].toSorted(
    ([a], [b]) => Number(decides(b?.cityId ?? '')) - Number(decides(a?.cityId ?? '')),
  )
  return (
    <>
      <ErrorSummary errors={failed?.errors} />
      <header>
        <Crumbs items={[{ label: meeting.title, href: back, lang }]} />
        <Eyebrow lang={lang}>{meeting.title}</Eyebrow>
        <PageTitle>{t('learning.review.title')}</PageTitle>
        <Lead>{t('learning.review.lead')}</Lead>
      </header>
      {rows.length === 0 ? (
        <Empty title={t('learning.review.none')}>
          <p>{t('learning.review.noneBody')}</p>
        </Empty>
      ) : (
        <Figures
          items={[
            { value: format.number(rows.length), label: t('learning.review.promised', { count: rows.length }) },
            { value: format.number(count('done')), label: t('learning.review.result.done'), tone: 'give' },
            {
              value: format.number(rows.length - answered.length),
              label: t('learning.review.unanswered'),
              tone: 'nobody',
            },
          ]}
        />
      )}
      {cities.map((ofCity) => (
        <section>
          <h2>{ofCity[0]?.city.name}</h2>
          {ofCity.map((row) => (
            <PromisedRow {...props} row={row} />
          ))}
        </section>
      ))}
    </>
  )
}

function PromisedRow({ network, meeting, row, decides, failed }: Props & { row: Promised }) {
  const { t } = usePage()
  const lang = useWritten(network)
  const wrong = failed?.row === row.id ? failed : undefined
  return (
    <article class="grid-row" id={`row-${row.id}`}>
      <h3 lang={lang}>{row.action}</h3>
      <p class="soft">
        <span lang={lang}>{[row.who, row.keyPoint, row.promisedAt].filter(Boolean).join(' · ')}</span>{' '}
        <ExampleMark of={row} />
      </p>
      <p>
        {row.result ? <ResultTag result={row.result} /> : <span class="soft">{t('learning.review.open')}</span>}{' '}
        <span lang={lang}>{row.resultNote}</span>
      </p>
      {decides(row.cityId) ? (
        <details class="need-work" open={wrong !== undefined}>
          <summary>{t(row.result ? 'learning.review.again' : 'learning.review.say')}</summary>
          <Form
            action={`${reviewPath(network, meeting)}/${row.id}`}
            typed={wrong?.typed ?? { result: row.result, note: row.resultNote }}
            errors={wrong?.errors}
            version={row.version}
            label={row.action ?? ''}
          >
            <Choices
              name="result"
              label={t('learning.review.result')}
              kind="radio"
              inline
              options={reviewResults.map((value) => ({ value, label: t(`learning.review.result.${value}`) }))}
            />
            <TextArea
              name="note"
              label={t('learning.review.note')}
              hint={t('learning.review.note.hint')}
              rows={2}
              lang={lang}
              optional
            />
            <Buttons send={t('learning.review.send')} quiet />
          </Form>
        </details>
      ) : null}
    </article>
  )
}
