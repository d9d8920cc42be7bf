import { Words } from '#platform/records'
import { usePage } from '#platform/ui'
import type { Change, FieldChange } from './compare.ts'
import { pairParagraphs } from './paragraphs.ts'

/** Of a passage that came, went or changed so many paragraphs are read in a comparison; the rest is one link away. */
export const mostParagraphs = 6

interface Props {
  change: Pick<Change, 'what'>
  field: FieldChange
  /** Where all of it is read; where nothing says so it stands here. */
  wholeAt: string | undefined
}

/** A short text word by word; of a long one only where it changed, with the number of paragraphs that stayed. */
export function FieldShow({ change, field: { field, before, after }, wholeAt }: Props) {
  if (field !== 'text' && field !== 'description')
    return change.what === 'removed' ? (
      <Gone text={before} />
    ) : (
      <span class="written">
        <Words before={before} after={after} />
      </span>
    )
  return (
    <>
      {pairParagraphs(before, after).map((stretch) =>
        'same' in stretch ? <Same text={stretch.same} /> : <Passage change={change} {...stretch} wholeAt={wholeAt} />,
      )}
    </>
  )
}

function Same({ text }: { text: string }) {
  const { t } = usePage()
  return <p class="soft">{t('plans.compare.unchanged', { count: paragraphsOf(text).length })}</p>
}

interface PassageProps extends Omit<Props, 'field'> {
  before: string
  after: string
}

/** A place that changed, as far as it is shown. */
function Passage({ change, before, after, wholeAt }: PassageProps) {
  const { t } = usePage()
  const [was, is] = [paragraphsOf(before), paragraphsOf(after)]
  const left = wholeAt ? Math.max(was.length, is.length) - mostParagraphs : 0
  const shown = (paragraphs: string[]) => (left > 0 ? paragraphs.slice(0, mostParagraphs) : paragraphs).join('\n\n')
  return (
    <>
      {change.what === 'removed' ? (
        <Gone text={shown(was)} />
      ) : (
        <p class="written">
          <Words before={shown(was)} after={shown(is)} />
        </p>
      )}
      {left > 0 ? (
        <p>
          <a href={wholeAt}>{t('plans.compare.rest', { count: left })}</a>
        </p>
      ) : null}
    </>
  )
}

/** What went with the whole of it. */
function Gone({ text }: { text: string }) {
  const { t } = usePage()
  return (
    <del class="written">
      <span class="unseen">{t('platform.records.history.out')} </span>
      {text}
    </del>
  )
}

const paragraphsOf = (text: string): string[] => (text === '' ? [] : text.split(/\n\n+/))
