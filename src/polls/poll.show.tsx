import { ExampleMark } from '#networks'
import { contentLang } from '#platform/text'
import { Actions, ButtonLink, DataBox, Eyebrow, type Fact, Lead, PageTitle, usePage } from '#platform/ui'
import type { PollLocals } from './in-poll.ts'
import { pollNeedsPath } from './needs/poll-need.paths.ts'
import { spacedCode } from './poll.code.ts'
import { zoneOf } from './poll.form.ts'
import { mayMove } from './poll.moves.ts'
import { joinPath, pollPath } from './poll.paths.ts'
import { type PollShowProps, QuestionRows } from './poll.questions.tsx'
import { stateOf } from './poll.state.ts'
import { PollCrumbs, StateTag } from './poll.words.tsx'

/** One poll: for who runs the meeting the desk from which it is prepared and run, for others the way in and the results. */
export function PollShow({ locals, tallies, may }: PollShowProps) {
  const { poll, questions, network } = locals
  const { t, lang } = usePage()
  const written = contentLang(lang, network.language)
  const state = stateOf(poll)
  return (
    <article class="poll">
      <header>
        <PollCrumbs locals={locals} />
        <Eyebrow>{t('polls.poll.one')}</Eyebrow>
        <PageTitle lang={written}>{poll.title}</PageTitle>
        <p>
          <StateTag poll={poll} /> <ExampleMark of={poll} />
        </p>
      </header>
      {state === 'open' && !may.run && <Lead>{t('polls.poll.openLead')}</Lead>}
      <Actions>
        {may.run && state === 'draft' && questions.length > 0 && <MoveButton {...{ locals }} move="open" filled />}
        {may.run && (
          <ButtonLink href={pollPath(locals, poll, '/screen')} filled={state === 'open'}>
            {t('polls.poll.toScreen')}
          </ButtonLink>
        )}
        {!may.run && state === 'open' && (
          <ButtonLink href={joinPath(poll)} filled>
            {t('polls.poll.answer')}
          </ButtonLink>
        )}
        {may.results && state !== 'draft' && (
          <ButtonLink href={pollPath(locals, poll, '/results')} filled={state === 'closed' || state === 'analysed'}>
            {t('polls.poll.toResults')}
          </ButtonLink>
        )}
        {may.needs && state !== 'draft' && state !== 'open' && (
          <ButtonLink href={pollNeedsPath(locals, poll)}>{t('polls.needs.title')}</ButtonLink>
        )}
        {may.run && mayMove(poll, 'close') && <MoveButton {...{ locals }} move="close" />}
        {may.run && mayMove(poll, 'reopen') && poll.importedFrom === null && (
          <MoveButton {...{ locals }} move="reopen" />
        )}
        {may.run && mayMove(poll, 'analyse') && <MoveButton {...{ locals }} move="analyse" />}
      </Actions>
      {may.run && <Facts locals={locals} />}
      <QuestionRows {...{ locals, tallies, may, written }} />
      {may.run && <More locals={locals} />}
    </article>
  )
}

type MoveName = 'open' | 'close' | 'reopen' | 'analyse'

function MoveButton({ locals, move, filled }: { locals: PollLocals; move: MoveName; filled?: boolean }) {
  const { t } = usePage()
  return (
    <form method="post" action={pollPath(locals, locals.poll, `/${move}`)}>
      <button type="submit" class="ds-button" data-variant={filled ? undefined : 'secondary'}>
        {t(`polls.poll.${move}`)}
      </button>
    </form>
  )
}

function Facts({ locals }: { locals: PollLocals }) {
  const { t, format, url } = usePage()
  const { poll, meeting } = locals
  const zone = zoneOf(meeting)
  const when = (at: Date) => `${format.moment(at, zone)} (${zone})`
  const past = (at: Date) => at <= new Date()
  const facts: Fact[] = [
    {
      name: t('polls.poll.code'),
      value: <b class="poll-code">{spacedCode(poll.code)}</b>,
      note: url.origin + joinPath(poll),
    },
    { name: t('polls.poll.steps'), value: t(`polls.poll.steps.${poll.stepped ? 'steps' : 'all'}`) },
    { name: t('polls.poll.results'), value: t(`polls.poll.results.${poll.results}`) },
    {
      name: t('polls.poll.names'),
      value: t(`polls.poll.names.${poll.anonymous ? 'anonymous' : 'signed'}`),
      note: t(`polls.poll.names.${poll.anonymous ? 'anonymous' : 'signed'}.hint`),
    },
    ...(poll.moderated ? [{ name: t('polls.poll.moderation'), value: t('polls.poll.moderated') }] : []),
    ...(poll.opensAt
      ? [{ name: t(`polls.poll.${past(poll.opensAt) ? 'openedOn' : 'opensOn'}`), value: when(poll.opensAt) }]
      : []),
    ...(poll.closesAt
      ? [{ name: t(`polls.poll.${past(poll.closesAt) ? 'closedOn' : 'closesOn'}`), value: when(poll.closesAt) }]
      : []),
    ...(poll.importedFrom ? [{ name: t('polls.poll.importedFrom'), value: poll.importedFrom }] : []),
  ]
  return <DataBox facts={facts} />
}

function More({ locals }: { locals: PollLocals }) {
  const { t } = usePage()
  const { poll, questions } = locals
  const hasTexts = questions.some(({ kind }) => kind === 'text' || kind === 'words')
  return (
    <section aria-labelledby="more">
      <h2 id="more">{t('polls.poll.more')}</h2>
      <ul class="rows">
        {stateOf(poll) !== 'analysed' && (
          <li>
            <a href={pollPath(locals, poll, '/edit')}>{t('polls.poll.change')}</a>
          </li>
        )}
        {hasTexts && (
          <li>
            <a href={pollPath(locals, poll, '/texts')}>{t('polls.texts.title')}</a>
          </li>
        )}
        <li>
          <a href={pollPath(locals, poll, '/duplicate')}>{t('polls.poll.duplicate')}</a>
        </li>
        {stateOf(poll) === 'draft' && (
          <li>
            <a href={pollPath(locals, poll, '/remove')}>{t('polls.poll.remove')}</a>
          </li>
        )}
      </ul>
    </section>
  )
}
