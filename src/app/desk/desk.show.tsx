import { type DuePart, type DueSeveral, dueForMe, ForecastLine, type Network, networkPath } from '#networks'
import type { Person } from '#people'
import { contentLang } from '#platform/text'
import { ButtonLink, Empty, Lead, PageTitle, SectionHead, Tag, usePage } from '#platform/ui'
import { verbOf } from './verb.ts'

const mostShown = 6

interface Desk {
  person: Person
  /** All networks one works in, also those where nothing is ever due from one. */
  networks: Network[]
  parts: DuePart[]
}

/** A person's day: the few things due, soonest first, each with the one link that does it. */
export function DeskPage({ person, networks, parts }: Desk) {
  const { t } = usePage()
  const count = parts.reduce((sum, { due, waiting }) => sum + due.length + waiting.length, 0)
  const demo = networks.some(({ demo }) => demo)
  return (
    <div class="desk">
      <PageTitle>{t('app.desk.title')}</PageTitle>
      <Lead>
        {person.name} · {t('app.desk.count', { count })} {demo && <Tag tone="example">{t('app.desk.demo')}</Tag>}
      </Lead>
      {networks.length === 0 && (
        <Empty title={t('app.desk.nowhere')}>
          <p>{t('app.desk.nowhereYet')}</p>
        </Empty>
      )}
      {parts.map((part, at) => (
        <PartOf part={part} first={at === 0} several={networks.length > 1} />
      ))}
      {networks
        .filter(({ id }) => !parts.some(({ network }) => network.id === id))
        .map((network) => (
          <p>
            <a href={networkPath(network)}>{network.name}</a>: {t('app.desk.onlyReading')}
          </p>
        ))}
    </div>
  )
}

function PartOf({ part, first, several }: { part: DuePart; first: boolean; several: boolean }) {
  const { t } = usePage()
  const { network, due, own, waiting, coming } = part
  const under = several ? `in-${network.slug} ` : ''
  return (
    <>
      {several && (
        <h2 class="desk-network" id={`in-${network.slug}`}>
          <a href={networkPath(network)}>{network.name}</a>
        </h2>
      )}
      {due.length + waiting.length === 0 && <p>{t('app.desk.nothingDue')}</p>}
      <DueList part={part} under={under} first={first} />
      <Waiting part={part} under={under} />
      <Coming part={part} under={under} />
      <Numbers part={part} under={under} />
      {(own.length > 0 || part.leads) && (
        <ul class="rows">
          {part.leads && (
            <li>
              <a href={networkPath(network, '/due')}>{t('app.desk.wholeNetwork')}</a>
            </li>
          )}
          {own.map((city) => (
            <li>
              <a href={networkPath(network, `/cities/${city.slug}/due`)}>{t('app.desk.allOf', { city: city.name })}</a>
              {coming.length === 0 && due.length === 0 ? <span>{t('app.desk.upToDate')}</span> : null}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

interface Named {
  part: DuePart
  /** The heading above, where there is one: it belongs to the name of each section below it. */
  under: string
}

/** Cards, because each is a thing of its own to do; the very first button is the filled one. */
function DueList({ part, under, first }: Named & { first: boolean }) {
  const { t, format } = usePage()
  const { due, network, own, cities } = part
  if (due.length === 0) return null
  return (
    <section aria-labelledby={`${under}due-${network.slug}`}>
      <SectionHead id={`due-${network.slug}`}>{t('app.desk.due')}</SectionHead>
      <ol class="desk-cards">
        {due.slice(0, mostShown).map((item, at) => (
          <li data-state={item.state}>
            <p class="desk-when">
              {dueForMe(item, { t, format })}
              {own.length > 1 || part.leads ? nameOf(item.cityId, cities) : ''}
            </p>
            <h3>
              <Several item={item} network={network} />
            </h3>
            {item.at && (
              <p>
                <ButtonLink href={networkPath(network, item.at)} filled={first && at === 0}>
                  {t(`app.desk.do.${verbOf(item)}`)}
                </ButtonLink>
              </p>
            )}
            {item.state === 'returned' && item.done && <p class="soft">{item.done.title}</p>}
          </li>
        ))}
      </ol>
      {due.length > mostShown && <p class="soft">{t('app.desk.more', { count: due.length - mostShown })}</p>}
    </section>
  )
}

const Several = ({ item, network }: { item: DueSeveral; network: Network }) => {
  const { format, lang } = usePage()
  return (
    <>
      <span lang={contentLang(lang, network.language)}>{item.obligation.type}</span>
      {item.times > 1 && <span class="number"> × {format.number(item.times)}</span>}
    </>
  )
}

const nameOf = (cityId: string | null, cities: DuePart['cities']): string => {
  const name = cities.find(({ id }) => id === cityId)?.name
  return name ? ` · ${name}` : ''
}

function Waiting({ part: { network, waiting }, under }: Named) {
  const { t } = usePage()
  if (waiting.length === 0) return null
  return (
    <section aria-labelledby={`${under}waits-${network.slug}`}>
      <SectionHead id={`waits-${network.slug}`}>{t('app.desk.waits')}</SectionHead>
      <ul class="rows">
        {waiting.map(({ title, note, at }) => (
          <li>
            <a href={networkPath(network, at)}>{title}</a>
            {note ? <span>{note}</span> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Coming({ part: { network, coming, own, cities, leads }, under }: Named) {
  const { t, format } = usePage()
  if (coming.length === 0) return null
  return (
    <section aria-labelledby={`${under}coming-${network.slug}`}>
      <SectionHead id={`coming-${network.slug}`}>{t('app.desk.coming')}</SectionHead>
      <ul class="rows">
        {coming.slice(0, mostShown).map((item) => (
          <li>
            {item.at ? (
              <a href={networkPath(network, item.at)}>
                <Several item={item} network={network} />
              </a>
            ) : (
              <span>
                <Several item={item} network={network} />
              </span>
            )}
            <span>
              {dueForMe(item, { t, format })}
              {own.length > 1 || leads ? nameOf(item.cityId, cities) : ''}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** How far what was promised in numbers has come: "3 of at least 8 held or planned". */
function Numbers({ part: { network, forecasts, own }, under }: Named) {
  const { t } = usePage()
  if (forecasts.length === 0) return null
  return (
    <section aria-labelledby={`${under}numbers-${network.slug}`}>
      <SectionHead id={`numbers-${network.slug}`}>{t('networks.forecast.title')}</SectionHead>
      <ul class="rows">
        {forecasts.map((forecast) => {
          const city = own.length > 1 ? own.find(({ id }) => id === forecast.cityId)?.name : undefined
          return (
            <li>
              <span>
                <ForecastLine network={network} forecast={forecast} {...(city ? { city } : {})} />
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
