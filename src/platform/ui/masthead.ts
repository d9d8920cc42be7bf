/** The head of a page: whose place it is, and where one can go from here. */
export interface Masthead {
  name: string
  href: string
  /** Where the search form of this place leads. */
  searchHref: string
  menu: { label: string; href: string }[]
  /** A stylesheet that changes the accent, for networks that have a colour of their own. */
  themeHref: string | undefined
}
