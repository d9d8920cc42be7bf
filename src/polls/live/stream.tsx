import type { Formats, Lang, Text } from '#platform/text'
import { contentLang } from '#platform/text'
import { joinPath } from '../poll.paths.ts'
import type { Asking } from '../poll.queries.ts'
import { markOf, onScreen, showsResults, showsRight } from '../poll.shown.ts'
import { stateOf } from '../poll.state.ts'
import { ResultPicture } from '../results/result.picture.tsx'
import type { Tallies } from '../results/tally.queries.ts'
import type { Seat } from './rooms.ts'

export interface Looker {
  lang: Lang
  t: Text
  format: Formats
  /** The screen in front of the room, or a phone that has answered these questions. */
  sees: 'screen' | ReadonlySet<string>
}

interface Said {
  text: string
  bytes: Uint8Array
}

const encoder = new TextEncoder()
const saidOf = new WeakMap<Tallies, Map<string, Said>>()

/** What a seat says: made once for all who see the same in the same language, and only where it is news. */
export function sayingTo(looker: Looker): Seat['say'] {
  let last = ''
  return (asking, tallies) => {
    const said = saidTo(looker, asking, tallies)
    if (said.text === last) return null
    last = said.text
    return said.bytes
  }
}

function saidTo(looker: Looker, asking: Asking, tallies: Tallies): Said {
  const sees = looker.sees === 'screen' ? 'screen' : [...looker.sees].sort().join()
  const key = `${looker.lang} ${markOf(asking)} ${sees}`
  const known = saidOf.get(tallies) ?? new Map<string, Said>()
  saidOf.set(tallies, known)
  const said = known.get(key) ?? write(looker, asking, tallies)
  known.set(key, said)
  return said
}

function write({ lang, t, format, sees }: Looker, asking: Asking, tallies: Tallies): Said {
  const { poll, network } = asking
  const onStage = sees === 'screen'
  const words = { t, format, written: contentLang(lang, network.language) }
  const html: Record<string, string> = {}
  const answered: Record<string, string> = {}
  for (const question of onScreen(asking)) {
    const tally = tallies.get(question.id)
    if (!tally) continue
    if (onStage) answered[question.id] = t('polls.screen.answered', { count: tally.answered })
    if (!showsResults(poll, question, { answered: !onStage && sees.has(question.id) })) continue
    html[question.id] = String(
      <ResultPicture
        words={words}
        question={question}
        tally={tally}
        right={showsRight(poll, question)}
        voteAt={!onStage && stateOf(poll) === 'open' ? joinPath(poll, '/vote') : undefined}
      />,
    )
  }
  const text = JSON.stringify({ mark: markOf(asking), html, ...(onStage ? { answered } : {}) })
  return { text, bytes: encoder.encode(`event: poll\ndata: ${text}\n\n`) }
}
