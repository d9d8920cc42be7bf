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
