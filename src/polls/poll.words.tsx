import { meetingPath } from '#meetings'
import type { Network } from '#networks'
import { contentLang } from '#platform/text'
import { Crumbs, Tag, usePage } from '#platform/ui'
import { pollPath, pollsPath } from './poll.paths.ts'
import type { Poll } from './poll.queries.ts'
import { stateOf } from './poll.state.ts'

interface Place {
  network: Network
  meeting: { slug: string; title: string }
}

/** The way back to the meeting, its polls, and this one. */
export function PollCrumbs({ locals, poll }: { locals: Place; poll?: Poll }) {
  const { t, lang } = usePage()
  const written = contentLang(lang, locals.network.language)
  return (
    <Crumbs
      items={[
        { label: locals.meeting.title, href: meetingPath(locals.network, locals.meeting), lang: written },
        { label: t('polls.polls.title'), href: pollsPath(locals) },
        ...(poll ? [{ label: poll.title, href: pollPath(locals, poll), lang: written }] : []),
      ]}
    />
  )
}

/** Whether it is being prepared, open, closed or analysed. */
export function StateTag({ poll }: { poll: Poll }) {
  const { t } = usePage()
  const state = stateOf(poll)
  return <Tag tone={state === 'open' ? 'give' : undefined}>{t(`polls.state.${state}`)}</Tag>
}
