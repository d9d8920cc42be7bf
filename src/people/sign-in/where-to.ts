const longest = 500

const withinThisSite = (path: string) => /^\/(?![/\\])/.test(path)

/**
 * Where somebody wants to go after signing in, if that is a path of this site. What browsers take for another site, such
 * as `//elsewhere.example` or `/\elsewhere.example`, is nothing; so is the way back to signing in.
 */
export function pathWithin(to: string | undefined | null): string | null {
  if (!to || to.length > longest || !withinThisSite(to) || !URL.canParse(to, 'http://here.invalid')) return null
  const { host, pathname, search, hash } = new URL(to, 'http://here.invalid')
  // `/.//elsewhere.example` only turns into another site when it is read.
  if (host !== 'here.invalid' || !withinThisSite(pathname)) return null
  return /^\/sign-(in|out)(\/|$)/.test(pathname) ? null : pathname + search + hash
}
