/**
 * The address of this page with some values of its query changed; `null` removes one. The language stays out of it: it
 * is remembered, and shared links should speak the language of whoever opens them.
 */
export function addressWith(url: URL, changes: Record<string, string | number | null>): string {
  const query = new URLSearchParams(url.search)
  query.delete('lang')
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) query.delete(name)
    else query.set(name, String(value))
  }
  return query.size > 0 ? `${url.pathname}?${query}` : url.pathname
}

const lastPage = 100_000

/** Which page of a list the address asks for; the first one where it asks for none that could be. */
export function pageAsked(query: URLSearchParams): number {
  const page = Number(query.get('page') ?? 1)
  return Number.isInteger(page) && page > 0 && page <= lastPage ? page : 1
}
