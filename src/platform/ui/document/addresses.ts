/** The address of the content, whatever language it is read in. */
export function canonical(url: URL): URL {
  const address = new URL(url)
  address.searchParams.delete('lang')
  return address
}

/** The same page in another language, which is then remembered. */
export function inLanguage(url: URL, lang: string): URL {
  const address = new URL(url)
  address.searchParams.set('lang', lang)
  return address
}
