import {
  type City,
  citiesOf,
  cityPath,
  leads,
  type Network,
  type NetworkLocals,
  type NetworkSubject,
  networkPath,
  speaksFor,
} from '#networks'
import { contentLang } from '#platform/text'
import { Actions, ButtonLink, SectionHead, Tag, usePage } from '#platform/ui'
import { exchangePlanPath } from '../exchange-plans/plan.paths.ts'
import { demandPath } from '../matches/match.paths.ts'
import { needsPath, newNeedPath } from '../needs/need.paths.ts'
import { newPracticePath, practiceDraftsPath } from '../practices/practice.paths.ts'
import { partSteps } from '../slots.ts'
import { thesaurusPath } from '../thesaurus/concept.paths.ts'
import { waitingIn } from './your-part.queries.ts'

/** On the front page of a network, for those who write in it: what waits for them, and what they most often come for. */
export async function yourPart({ db, network, standing }: NetworkLocals, _: NetworkSubject) {
  if (standing.roles.length === 0) return null
  const cities = await citiesOf(db, network)
  const own = cities.filter(({ id }) => speaksFor(standing, id))
  if (own.length === 0 && !leads(standing)) return null
  const waiting = await waitingIn(db, network, own.length > 0 ? own.map(({ id }) => id) : null)
  return <YourPart {...{ network, cities, own, waiting }} mayLead={leads(standing)} />
}

interface YourPartProps {
  network: Network
  cities: City[]
  /** The cities the reader speaks for; none for those who lead the network. */
  own: City[]
  mayLead: boolean
  waiting: Awaited<ReturnType<typeof waitingIn>>
}

function YourPart({ network, cities, own, mayLead, waiting }: YourPartProps) {
  const { format, lang, t } = usePage()
  const [city] = own
  const names = format.list(own.map(({ name }) => name))
  const begun: Record<string, string> = city ? { city: city.slug } : {}
  return (
    <section aria-labelledby="your-part">
      <SectionHead id="your-part">
        {city ? t('exchange.part.ofCity', { city: names }) : t('exchange.part.title')}
      </SectionHead>
      <ul class="rows">
        {waiting.questions.map(({ subTheme, taker, supplierId }) => {
          const supplier = cities.find(({ id }) => id === supplierId)
          const answer = new URLSearchParams({ what: 'answer', city: supplier?.slug ?? '' })
          return (
            <li>
              <a href={`${demandPath(network, subTheme, taker, '/decisions')}?${answer}`}>
                {t('exchange.part.question', { taker: taker.name, supplier: supplier?.name ?? '' })}{' '}
                <span lang={contentLang(lang, network.language)}>{subTheme.title}</span>
              </a>
              <Tag tone="want">{t('exchange.part.waits')}</Tag>
            </li>
          )
        })}
        <Counted count={waiting.needs} href={needsPath(network, begun)}>
          {t('exchange.part.needs', { count: waiting.needs })}
        </Counted>
        <Counted count={waiting.drafts} href={practiceDraftsPath(network)}>
          {t('exchange.part.drafts', { count: waiting.drafts })}
        </Counted>
        {own.flatMap((one) =>
          partSteps.all().map(({ label, at }) => (
            <li>
              <a href={networkPath(network, at(one))}>
                {t(label)}
                {own.length > 1 ? `, ${one.name}` : ''}
              </a>
            </li>
          )),
        )}
      </ul>
      <Actions>
        <ButtonLink href={newNeedPath(network, begun)}>{t('exchange.part.raise')}</ButtonLink>
        <ButtonLink href={newPracticePath(network, begun)}>{t('exchange.part.offer')}</ButtonLink>
        {city && <ButtonLink href={`${cityPath(network, city)}/edit`}>{t('exchange.part.profile')}</ButtonLink>}
        <ButtonLink href={exchangePlanPath(network)}>{t('exchange.part.plan')}</ButtonLink>
        {mayLead && <ButtonLink href={thesaurusPath(network)}>{t('exchange.part.thesaurus')}</ButtonLink>}
      </Actions>
    </section>
  )
}

const Counted = ({ count, href, children }: { count: number; href: string; children: string }) =>
  count === 0 ? null : (
    <li>
      <a href={href}>{children}</a>
    </li>
  )
