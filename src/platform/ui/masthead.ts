/** The head of a page: whose place it is, and where one can go from here. */
export interface Masthead {
  name: string
  /** The language the name is written in. */
  nameLang?: string | undefined
  href: string
  /** Where the search form of this place leads. */
  searchHref: string
  menu: { label: string; href: string }[]
  /** A stylesheet that changes the accent, for networks that have a colour of their own. */
  themeHref: string | undefined
  /** The day the facts stand for, formatted: what was due and what is next is reckoned from it. */
  asOf?: string | undefined
  /** Where the facts were taken from. */
  source?: string | undefined
  /** Where it is said how the facts are known and where they are in doubt. */
  sourceHref?: string | undefined
  /** Made up to show how things work; said on every page. */
  example?: boolean
  feedHref?: string | undefined
  /** What else the foot of the page leads to. */
  footLinks?: { label: string; href: string }[]
}
