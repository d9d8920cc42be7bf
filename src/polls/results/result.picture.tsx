import type { Formats, Text } from '#platform/text'
import type { Question } from '../poll.queries.ts'
import type { Tally } from './tally.queries.ts'

/** Pages and streams draw the same pictures, and a stream has no page around it. */
export interface Words {
  t: Text
  format: Formats
  /** The language in which the poll is written, where it is not the reader's. */
  written: string | undefined
}

interface PictureProps {
  words: Words
  question: Question
  tally: Tally
  /** Which options are right may be shown. */
  right?: boolean
  /** Where a vote for a text is sent; nothing where one cannot vote. */
  voteAt?: string | undefined
  /** Texts this reader has voted for. */
  voted?: ReadonlySet<string>
}

/** What was said to one question: bars, words or texts, always with their numbers. */
export function ResultPicture(props: PictureProps) {
  const { question, tally, words } = props
  if (question.kind === 'words') return <Cloud {...props} />
  if (question.kind === 'text') return <Texts {...props} />
  if (tally.answered === 0) return <p class="soft">{words.t('polls.result.none')}</p>
  return <Bars words={words} lines={linesOf(props)} />
}

interface Line {
  label: string
  /** What stands at the end of the line. */
  value: string
  /** From 0 to 1. */
  share: number
  right?: string | undefined
}

function linesOf({ words: { t, format }, question, tally, right }: PictureProps): Line[] {
  const rightOnes = (option: { right: boolean }) => (right && option.right ? t('polls.result.right') : undefined)
  const people = Math.max(1, tally.answered)
  const options = question.options.map((option) => ({
    option,
    ...(tally.options.get(option.id) ?? { count: 0, points: 0, places: 0 }),
  }))
  if (question.kind === 'scale') return scaleLines(question, tally, { t, format })
  if (question.kind === 'points') {
    const all = Math.max(
      1,
      options.reduce((sum, { points }) => sum + points, 0),
    )
    return options
      .toSorted((a, b) => b.points - a.points)
      .map(({ option, points }) => ({
        label: option.label,
        value: t('polls.result.points', { points }),
        share: points / all,
      }))
  }
  if (question.kind === 'ranking') {
    const score = ({ count, places }: { count: number; places: number }) =>
      count === 0 ? 0 : count * (question.options.length + 1) - places
    const best = Math.max(1, ...options.map(score))
    return options
      .toSorted((a, b) => score(b) - score(a))
      .map((line) => ({
        label: line.option.label,
        value: line.count
          ? t('polls.result.place', { place: format.number((line.places / line.count).toFixed(1)) })
          : '–',
        share: score(line) / best,
      }))
  }
  return options.map(({ option, count }) => ({
    label: option.label,
    value: t('polls.result.share', { count, share: Math.round((100 * count) / people) }),
    share: count / people,
    right: rightOnes(option),
  }))
}

function scaleLines(question: Question, { numbers, answered }: Tally, { t }: Pick<Words, 't' | 'format'>): Line[] {
  const people = Math.max(1, answered)
  const most = question.most ?? 5
  return Array.from({ length: most }, (_, at) => at + 1).map((number) => {
    const count = numbers.get(number) ?? 0
    const end = number === 1 ? question.leastLabel : number === most ? question.mostLabel : null
    return {
      label: end ? `${number} · ${end}` : String(number),
      value: t('polls.result.share', { count, share: Math.round((100 * count) / people) }),
      share: count / people,
    }
  })
}

/** Where the middle of a scale lies; nothing without answers. */
export function meanOf({ numbers }: Tally): number | null {
  const all = [...numbers]
  const count = all.reduce((sum, [, n]) => sum + n, 0)
  return count === 0 ? null : all.reduce((sum, [number, n]) => sum + number * n, 0) / count
}

const Bars = ({ words, lines }: { words: Words; lines: Line[] }) => (
  <ul class="poll-bars">
    {lines.map(({ label, value, share, right }) => (
      <li data-right={right ? '' : undefined}>
        <span class="poll-bar-label" lang={words.written}>
          {label}
        </span>{' '}
        <span class="poll-bar-value number">
          {right && <b>{right}</b>} {value}
        </span>
        <svg class="poll-bar" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
          <rect class="poll-bar-ground" width="1000" height="10" />
          <rect class="poll-bar-ink" width={Math.round(1000 * Math.min(1, share))} height="10" />
        </svg>
      </li>
    ))}
  </ul>
)

const sizes = 6

/** The more often a word was given the larger it is, and its number stands beside it. */
function Cloud({ words: { t, written }, tally }: PictureProps) {
  if (tally.words.length === 0) return <p class="soft">{t('polls.result.none')}</p>
  const most = tally.words[0]?.count ?? 1
  const sizeOf = (count: number) => (most === 1 ? 2 : 1 + Math.round(((sizes - 1) * (count - 1)) / (most - 1)))
  return (
    <ul class="poll-words">
      {tally.words.map(({ word, count }) => (
        <li data-size={sizeOf(count)}>
          <span lang={written}>{word}</span> <small class="number">{count}</small>
        </li>
      ))}
    </ul>
  )
}

function Texts({ words: { t, written }, tally, voteAt, voted }: PictureProps) {
  if (tally.texts.length === 0) return <p class="soft">{t('polls.result.noTexts')}</p>
  return (
    <ol class="poll-texts">
      {tally.texts.map(({ voteId, text, votes, texts, grouped }) => (
        <li>
          <p lang={written}>{text}</p>
          <p class="poll-votes soft number">
            {t('polls.result.votes', { votes })}
            {grouped && texts > 1 ? ` · ${t('polls.result.texts', { texts })}` : ''}
          </p>
          {voteAt && <Vote at={voteAt} id={voteId} text={text} done={voted?.has(voteId) ?? false} t={t} />}
        </li>
      ))}
    </ol>
  )
}

const Vote = ({ at, id, text, done, t }: { at: string; id: string; text: string; done: boolean; t: Text }) => (
  <form method="post" action={at} class="poll-vote">
    <input type="hidden" name="text" value={id} />
    <button
      type="submit"
      class="ds-button"
      data-variant="secondary"
      disabled={done}
      data-vote={id}
      aria-label={t('polls.vote.for', { text: text.slice(0, 80) })}
    >
      {t(done ? 'polls.vote.done' : 'polls.vote.give')}
    </button>
  </form>
)
