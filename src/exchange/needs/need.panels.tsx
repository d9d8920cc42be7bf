import type { CitySubject, NetworkLocals, ThemeSubject } from '#networks'
import { themesOf } from '#networks'
import { SectionHead, usePage } from '#platform/ui'
import { themeWithin } from '../practices/practice.filters.ts'
import type { CellSubject } from '../slots.ts'
import { NeedCard } from './need.card.tsx'
import { needsPath } from './need.paths.ts'
import { type ListedNeed, needsInThemes, needsOfCity } from './need.queries.ts'

/** On a city's profile: what it asks, of what the reader may see. */
export async function cityNeeds(locals: NetworkLocals, { city }: CitySubject) {
  const needs = await needsOfCity(locals.db, locals, city)
  if (needs.length === 0) return null
  const title = locals.t('exchange.needs.ofCity', { city: city.name, count: needs.length })
  return <Asked {...{ locals, needs, title }} narrowed={{ city: city.slug }} without="city" />
}

/** On the page of a theme or sub-theme: what is asked there. */
export async function themeNeeds(locals: NetworkLocals, { theme }: ThemeSubject) {
  const ids = themeWithin(await themesOf(locals.db, locals.network), theme.code)
  const needs = await needsInThemes(locals.db, locals, ids)
  if (needs.length === 0) return null
  const without = theme.parentId === null ? {} : { without: 'theme' as const }
  return (
    <Asked
      {...{ locals, needs }}
      title={locals.t('exchange.needs.ofTheme')}
      narrowed={{ theme: theme.code }}
      {...without}
    />
  )
}

/** In a cell of the matrix: what the city asks there. */
export async function cellNeeds(locals: NetworkLocals, { city, subTheme }: CellSubject) {
  const needs = await needsInThemes(locals.db, locals, [subTheme.id], city)
  if (needs.length === 0) return null
  const title = locals.t('exchange.needs.inCell')
  return <Asked {...{ locals, needs, title }} narrowed={{ city: city.slug, theme: subTheme.code }} without="theme" />
}

const mostShown = 6

interface AskedProps {
  locals: NetworkLocals
  needs: ListedNeed[]
  title: string
  narrowed: Record<string, string>
  without?: 'city' | 'theme'
}

function Asked({ locals: { network }, needs, title, narrowed, ...card }: AskedProps) {
  const { t } = usePage()
  return (
    <section class="asked">
      <SectionHead more={{ href: needsPath(network, narrowed), label: t('exchange.needs.inList') }}>
        {title}
      </SectionHead>
      {needs.slice(0, mostShown).map((need) => (
        <NeedCard network={network} need={need} level={3} {...card} />
      ))}
    </section>
  )
}
