import { type Network, type Profile, wordOf } from '#networks'
import { Buttons, Choices, Form, TextArea } from '#platform/forms'
import { usePage } from '#platform/ui'
import { asksOf, ownLines, toBeAsked } from './question.form.ts'
import { roundPath } from './round.paths.ts'
import { questionsOf, type Round } from './round.queries.ts'
import { useWritten } from './round.words.tsx'

interface Props {
  network: Network
  round: Round
  profile: Profile
}

/** For those who lead, before a round is opened: what the reviewers are asked. Some may be left out, others added for this round. */
export function QuestionsEdit({ network, round, profile }: Props) {
  const { t, lang } = usePage()
  const asked = toBeAsked(profile, round)
  return (
    <section aria-labelledby="questions">
      <h2 id="questions">{t('reviews.question.title')}</h2>
      <p class="soft">{t('reviews.question.stand')}</p>
      <Form
        action={roundPath(network, round, '/questions')}
        typed={{ ask: asked.map(({ key }) => key), own: ownLines(round, network.language) }}
        label={t('reviews.question.title')}
      >
        <Choices
          name="ask"
          label={t('reviews.question.ask')}
          kind="checkbox"
          options={asksOf(profile, round).map(({ key, label }) => ({ value: key, label: wordOf(label, lang) }))}
        />
        <TextArea
          name="own"
          label={t('reviews.question.own')}
          hint={t('reviews.question.ownHint')}
          rows={3}
          lang={useWritten(network)}
          optional
        />
        <Buttons send={t('reviews.question.save')} quiet />
      </Form>
    </section>
  )
}

/** What was asked, once it stands. */
export function QuestionsShow({ round }: { round: Round }) {
  const { t, lang } = usePage()
  const asked = questionsOf(round)
  if (asked.length === 0) return null
  return (
    <details class="review-work">
      <summary>{t('reviews.question.count', { count: asked.length })}</summary>
      <ol>
        {asked.map(({ label }) => (
          <li>{wordOf(label, lang)}</li>
        ))}
      </ol>
    </details>
  )
}
