/** The address of the content, whatever language it is read in. */
export function inAnyLanguage(url: URL): URL {
  const address = new URL(url)
  address.searchParams.delete('lang')
  return address
}

/** The address under which search engines should know this page: one that names its language is a page of its own. */
export const canonical = (url: URL, lang: string): URL =>
  url.searchParams.get('lang') === lang ? inLanguage(url, lang) : inAnyLanguage(url)

/** The same page in another language, which is then remembered. */
export function inLanguage(url: URL, lang: string): URL {
  const address = new URL(url)
  address.searchParams.set('lang', lang)
  return address
}
