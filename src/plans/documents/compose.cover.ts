import type { PlanSnapshot } from '../versions/snapshot.ts'
import type { Speech } from './compose.ts'
import type { Edition } from './print.ts'

/** So many sub-themes a cover names; it stays a cover. */
const mostThemes = 6

/** What stands on the first page, in the order in which it is read. */
export interface ComposedCover {
  /** Whose plan it is. */
  network: string
  /** What kind of document it is, where its title does not say so. */
  kind: string
  title: string
  place: string
  themes: { code: string; title: string }[]
  /** “2 more”, of sub-themes that are not named. */
  more: string
  edition: string
  day: string
  adopted: string
  example: string
  address: string
}

export function composedCover(snapshot: PlanSnapshot, edition: Edition, { t, format }: Speech): ComposedCover {
  const { title, city, network } = snapshot
  const kind = t('plans.document.name')
  const themes = themesOf(snapshot)
  const named = themes.length > mostThemes ? themes.slice(0, mostThemes - 1) : themes
  const more = themes.length - named.length
  return {
    network: [
      t('plans.document.network', { network: network.name }),
      edition.programme && t('plans.document.programme', { programme: edition.programme }),
    ]
      .filter(Boolean)
      .join(' · '),
    kind: title.toLowerCase().includes(kind.toLowerCase()) ? '' : kind,
    title,
    place: [city.name, format.country(city.country)].filter(Boolean).join(', '),
    themes: named,
    more: more > 0 ? t('plans.document.more', { count: more }) : '',
    edition: edition.name,
    day: edition.day ? format.date(edition.day) : '',
    adopted: edition.adopted ? adoptedWords(edition.adopted, { t, format }) : '',
    example: snapshot.example ? t('plans.document.example') : '',
    address: edition.address ?? '',
  }
}

/** What the actions of the plan work on, in the order of the network's codes. */
function themesOf({ actions }: PlanSnapshot): ComposedCover['themes'] {
  const all = new Map(actions.flatMap(({ subThemes }) => subThemes.map(({ code, title }) => [code, title] as const)))
  const inOrder = new Intl.Collator('en', { numeric: true }).compare
  return [...all].map(([code, title]) => ({ code, title })).sort((one, other) => inOrder(one.code, other.code))
}

function adoptedWords({ by, on, decision }: NonNullable<Edition['adopted']>, { t, format }: Speech): string {
  const words = t('plans.document.adopted', { body: by, date: format.date(on) })
  return decision ? `${words} (${decision})` : words
}
