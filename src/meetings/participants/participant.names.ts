/** How somebody is told apart from others of the list: the name, without its accents and case, and the city. */
export const keyOf = ({ name, cityId }: { name: string | null; cityId: string | null }): string =>
  `${plainName(name ?? '')} ${cityId ?? ''}`

export const plainName = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s.,'’-]+/g, ' ')
    .trim()
