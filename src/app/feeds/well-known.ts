/** What programs that visit every page may read. Searches are the same records in endless orders. */
export const robotsTxt = (origin: string): string =>
  `User-agent: *\nDisallow: /search\nDisallow: /n/*/search\n\nSitemap: ${origin}/sitemap.xml\n`

const year = 31_536_000_000
const day = 86_400_000

/** How to report a hole (RFC 9116); without a contact, the page about this site has to do. */
export function securityTxt(origin: string, contact: string | undefined, now: Date): string {
  const expires = new Date(Math.floor((now.getTime() + year) / day) * day)
  return [
    `Contact: ${contact ?? `${origin}/about`}`,
    `Expires: ${expires.toISOString()}`,
    'Preferred-Languages: en, fr',
    `Canonical: ${origin}/.well-known/security.txt`,
    '',
  ].join('\n')
}
