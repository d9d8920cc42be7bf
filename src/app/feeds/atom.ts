import type { Locals } from '#platform/http'
import { contentLang } from '#platform/text'
import type { News } from './news.queries.ts'
import { xml, xmlDeclaration } from './xml.ts'

interface Feed {
  /** Stays the same for ever, unlike the title. */
  id: string
  title: string
  page: string
  news: News[]
}

/** A feed (RFC 4287) in the reader's language; what people wrote keeps its own. */
export function atom({ lang, t, url }: Locals, { id, title, page, news }: Feed): string {
  const updated = news[0]?.at ?? new Date(0)
  const entries = news.map((entry) => {
    const tongue = contentLang(lang, entry.language)
    return [
      `<entry${tongue ? ` xml:lang="${xml(tongue)}"` : ''}>`,
      `<id>urn:uuid:${entry.id}</id>`,
      `<title>${xml(entry.title)}</title>`,
      `<updated>${entry.at.toISOString()}</updated>`,
      `<link href="${xml(url.origin + entry.path)}"/>`,
      `<category term="${entry.kind}" label="${xml(t(`app.feed.kind.${entry.kind}`))}"/>`,
      `<author><name>${xml(entry.network)}</name></author>`,
      ...(entry.text ? [`<summary>${xml(entry.text)}</summary>`] : []),
      '</entry>',
    ].join('')
  })
  return `${xmlDeclaration}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xml(lang)}">
<id>${xml(id)}</id>
<title>${xml(title)}</title>
<updated>${updated.toISOString()}</updated>
<link rel="self" type="application/atom+xml" href="${xml(url.origin + url.pathname)}"/>
<link rel="alternate" type="text/html" href="${xml(url.origin + page)}"/>
${entries.join('\n')}
</feed>
`
}
