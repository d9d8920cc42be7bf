import { raw } from 'hono/html'
import { type Lang, languages } from '../../text/index.ts'
import { asset } from '../assets.ts'
import { type PageHead, usePage } from '../page.ts'
import { canonical, inAnyLanguage, inLanguage } from './addresses.ts'
import { houseFeed } from './foot.tsx'

/** What machines read about a page: its name, its address, its languages, what it looks like when it is shared. */
export function Head({ head }: { head: PageHead }) {
  const { lang, masthead, url } = usePage()
  const place = masthead?.name ?? 'Charrette'
  const title = head.title === place ? head.title : `${head.title} · ${place}`
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      {head.description && <meta name="description" content={head.description} />}
      {head.unlisted && <meta name="robots" content="noindex" />}
      <link
        rel="preload"
        href={asset('src/platform/ui/fonts/sans-400-latin.woff2')}
        as="font"
        type="font/woff2"
        crossorigin=""
      />
      <link rel="stylesheet" href={asset('src/app/client/client.css')} />
      {masthead?.themeHref && <link rel="stylesheet" href={masthead.themeHref} />}
      <link rel="icon" href={asset('src/platform/ui/icon.svg')} type="image/svg+xml" />
      <script type="module" src={asset('src/app/client/client.ts')} />
      {head.again && (
        <noscript>
          <meta http-equiv="refresh" content={String(head.again)} />
        </noscript>
      )}
      {!head.unlisted && <Addresses url={url} lang={lang} />}
      <link rel="alternate" type="application/atom+xml" href={masthead?.feedHref ?? houseFeed} />
      <meta property="og:title" content={head.title} />
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content={place} />
      <meta property="og:url" content={canonical(url, lang).href} />
      <meta property="og:locale" content={territories[lang] ?? lang} />
      {head.description && <meta property="og:description" content={head.description} />}
      {head.image && <meta property="og:image" content={new URL(head.image, url).href} />}
      {head.linkedData && <script type="application/ld+json">{raw(asData(head.linkedData))}</script>}
    </head>
  )
}

/** Open Graph knows languages only with a country behind them. */
const territories: Partial<Record<Lang, string>> = { en: 'en_GB', fr: 'fr_FR' }

const Addresses = ({ url, lang }: { url: URL; lang: Lang }) => (
  <>
    <link rel="canonical" href={canonical(url, lang).href} />
    {languages.map((language) => (
      <link rel="alternate" hreflang={language} href={inLanguage(url, language).href} />
    ))}
    <link rel="alternate" hreflang="x-default" href={inAnyLanguage(url).href} />
  </>
)

/** JSON inside a script element must not be able to end it. */
const asData = (data: Record<string, unknown>) => JSON.stringify(data).replaceAll('<', '\\u003c')
