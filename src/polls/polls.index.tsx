import { ExampleMark } from '#networks'
import { contentLang } from '#platform/text'
import { Actions, ButtonLink, Empty, PageTitle, usePage } from '#platform/ui'
import type { PollLocals } from './in-poll.ts'
import { pollPath, pollsPath } from './poll.paths.ts'
import type { ListedPoll } from './poll.queries.ts'
import { PollCrumbs, StateTag } from './poll.words.tsx'

type Place = Pick<PollLocals, 'network' | 'meeting'>

/** The polls of a meeting. */
export function PollsIndex({ locals, polls, mayRun }: { locals: Place; polls: ListedPoll[]; mayRun: boolean }) {
  const { t } = usePage()
  return (
    <>
      <PollCrumbs locals={locals} />
      <PageTitle>{t('polls.polls.title')}</PageTitle>
      {polls.length > 0 ? (
        <PollRows locals={locals} polls={polls} />
      ) : (
        <Empty title={t('polls.polls.none')}>
          <p>{t(mayRun ? 'polls.polls.noneYet' : 'polls.polls.noneHere')}</p>
        </Empty>
      )}
      {mayRun && (
        <Actions>
          <ButtonLink href={pollsPath(locals, '/new')} filled>
            {t('polls.poll.make')}
          </ButtonLink>
          <ButtonLink href={pollsPath(locals, '/bring')}>{t('polls.brought.title')}</ButtonLink>
        </Actions>
      )}
    </>
  )
}

export function PollRows({ locals, polls }: { locals: Place; polls: ListedPoll[] }) {
  const { t, lang } = usePage()
  const written = contentLang(lang, locals.network.language)
  return (
    <ul class="rows">
      {polls.map((poll) => (
        <li>
          <span>
            <a href={pollPath(locals, poll)} lang={written}>
              {poll.title}
            </a>{' '}
            <StateTag poll={poll} /> <ExampleMark of={poll} />
          </span>
          <span class="number">{t('polls.polls.counts', { questions: poll.questions, answered: poll.answered })}</span>
        </li>
      ))}
    </ul>
  )
}
