import { cityPath, type Network } from '#networks'
import { Form, Hidden } from '#platform/forms'
import { usePage } from '#platform/ui'
import { useWritten } from '../matrix/who-can-teach.tsx'
import { practicePath } from '../practices/practice.paths.ts'
import type { Decision } from './decision.queries.ts'
import type { CityMatch } from './match.demands.ts'
import { demandPath } from './match.paths.ts'
import type { DemandPage } from './match.show.tsx'
import { MatchState } from './match.state.tsx'
import { sayObjection, sayReason } from './match.words.ts'

interface Props {
  network: Network
  page: DemandPage
  match: CityMatch
  decision: Decision | undefined
}

/** Somebody who could show it: how well it fits, what there is to see, what speaks for it and against it. */
export function MatchCandidate({ network, page, match, decision }: Props) {
  const { t, format } = usePage()
  const written = useWritten(network)
  const { city, practices } = match.supply
  return (
    <li class="match-candidate" data-set-aside={decision?.state === 'set_aside' ? '' : undefined}>
      <p class="match-score">
        <b class="number">{format.number(Math.round(match.score * 100))}</b>
        <span>{t('exchange.match.ofHundred')}</span>
      </p>
      <div>
        <h3>
          {city ? (
            <a href={cityPath(network, city)}>{city.name}</a>
          ) : (
            practices.map((practice) => (
              <>
                <a href={practicePath(network, practice)} lang={written}>
                  {practice.title}
                </a>
                <span class="soft">
                  {' '}
                  {[practice.owner, practice.country && format.country(practice.country)].filter(Boolean).join(', ')}
                </span>
              </>
            ))
          )}{' '}
          {decision && <MatchState state={decision.state} />}
        </h3>
        {city && practices.length > 0 && (
          <ul class="match-practices" aria-label={t('exchange.match.wouldShow')}>
            {practices.map((practice) => (
              <li>
                <a href={practicePath(network, practice)} lang={written}>
                  {practice.title}
                </a>
              </li>
            ))}
          </ul>
        )}
        <Arguments match={match} />
        {decision && <Decided decision={decision} />}
        <Choices network={network} page={page} match={match} decision={decision} />
      </div>
    </li>
  )
}

function Arguments({ match }: { match: CityMatch }) {
  const { t, format } = usePage()
  return (
    <div class="match-arguments">
      <div>
        <h4>{t('exchange.match.for')}</h4>
        <ul data-side="for">
          {match.reasons.map((reason) => (
            <li>{sayReason(reason, { t, format })}</li>
          ))}
        </ul>
      </div>
      {match.objections.length > 0 && (
        <div>
          <h4>{t('exchange.match.against')}</h4>
          <ul data-side="against">
            {match.objections.map((objection) => (
              <li>{sayObjection(objection, { t, format })}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}

function Decided({ decision }: { decision: Decision }) {
  const { t, format } = usePage()
  const day = format.day(decision.changedAt)
  const { state, actor, answeredBy } = decision
  return (
    <>
      <p class="soft">{t('exchange.match.decided', { state, by: answeredBy ?? actor, day })}</p>
      {decision.reason && <blockquote class="match-word">{decision.reason}</blockquote>}
      {decision.answer && <blockquote class="match-word">{decision.answer}</blockquote>}
    </>
  )
}

/** What one may do about it now; nothing for those who only read. */
function Choices({ network, page, match, decision }: Props) {
  const { t } = usePage()
  const { city } = match.supply
  const { demand } = page
  const answers = decision?.state === 'asked' && city !== null && page.mayAnswer(city.id)
  if (!page.mayDecide && !answers) return null
  const action = demandPath(network, demand.subTheme, demand.city, '/decisions')
  const more = (what: string) => {
    const from: Record<string, string> = city
      ? { city: city.slug }
      : { practice: match.supply.practices[0]?.slug ?? '' }
    return `${action}?${new URLSearchParams({ what, ...from })}`
  }
  return (
    <div class="match-choices">
      {answers && (
        <a class="ds-button" data-variant="secondary" href={more('answer')}>
          {t('exchange.match.answerFor', { city: city.name })}
        </a>
      )}
      {page.mayDecide && (!decision || decision.state === 'set_aside') && (
        <Post action={action} match={match} decision={decision} state="accepted" label={t('exchange.match.accept')} />
      )}
      {page.mayDecide && city && (!decision || decision.state === 'accepted') && (
        <a href={more('ask')}>{t('exchange.match.ask', { city: city.name })}</a>
      )}
      {page.mayDecide && !decision && <a href={more('set_aside')}>{t('exchange.match.setAside')}</a>}
      {page.mayDecide && decision && (
        <Post
          action={action}
          match={match}
          decision={decision}
          state="taken_back"
          label={t('exchange.match.takeBack')}
        />
      )}
    </div>
  )
}

interface PostProps {
  action: string
  match: CityMatch
  decision: Decision | undefined
  state: 'accepted' | 'taken_back'
  label: string
}

const Post = ({ action, match, decision, state, label }: PostProps) => (
  <Form action={action} version={decision?.version}>
    <From match={match} />
    <Hidden name="decision" value={state} />
    <button type="submit" class="ds-button" data-variant="secondary">
      {label}
    </button>
  </Form>
)

/** Who a form speaks of. */
export const From = ({ match }: { match: CityMatch }) =>
  match.supply.city ? (
    <Hidden name="city" value={match.supply.city.slug} />
  ) : (
    <Hidden name="practice" value={match.supply.practices[0]?.slug ?? ''} />
  )
