import { languages, pseudoLanguages } from '../../text/index.ts'
import { usePage } from '../page.ts'
import { Mark } from '../parts/icon.tsx'
import { inLanguage } from './addresses.ts'

interface Entry {
  label: string
  href: string
  current?: 'page' | 'true' | undefined
  /** Set on links to the page in another language. */
  lang?: string
}

/** Whose place this is and where one can go; on a phone the same links unfold from one word. */
export function Masthead() {
  const { masthead, t, url } = usePage()
  const menu = markCurrent(masthead?.menu ?? [], url.pathname)
  const tools = useTools()
  return (
    <div class="masthead">
      <div class="masthead-row" data-long={menu.length > 6 || undefined}>
        <a class="masthead-name" href={masthead?.href ?? '/'} lang={masthead?.nameLang}>
          <Mark /> {masthead?.name ?? 'Charrette'}
        </a>
        {menu.length > 0 && (
          <nav class="masthead-menu" aria-label={t('platform.page.mainMenu')}>
            <Entries entries={menu} />
          </nav>
        )}
        <nav class="masthead-tools" aria-label={t('platform.page.tools')}>
          <Entries entries={tools} />
        </nav>
        <details class="masthead-fold">
          <summary>{t('platform.page.menu')}</summary>
          <nav aria-label={t('platform.page.mainMenu')}>
            <Entries entries={[...menu, ...tools]} />
          </nav>
        </details>
      </div>
    </div>
  )
}

const Entries = ({ entries }: { entries: Entry[] }) => (
  <ul class="masthead-entries">
    {entries.map(({ label, href, current, lang }) => (
      <li>
        <a href={href} aria-current={current} lang={lang} hreflang={lang}>
          {label}
        </a>
      </li>
    ))}
  </ul>
)

/** The entry whose address is the longest beginning of this page's address is where the reader is. */
function markCurrent(menu: { label: string; href: string }[], path: string): Entry[] {
  const home = menu[0]?.href
  const within = menu
    .filter(({ href }) => path === href || (href !== home && path.startsWith(`${href}/`)))
    .sort((a, b) => b.href.length - a.href.length)[0]
  return menu.map((entry) => ({
    ...entry,
    current: entry === within ? (path === entry.href ? 'page' : 'true') : undefined,
  }))
}

function useTools(): Entry[] {
  const { corner, format, lang, masthead, settings, t, url } = usePage()
  const offered = settings.pseudoLanguages ? [...languages, ...pseudoLanguages] : languages
  return [
    ...(masthead ? [{ label: t('platform.page.search'), href: masthead.searchHref }] : []),
    ...offered
      .filter((other) => other !== lang)
      .map((other) => {
        const { pathname, search } = inLanguage(url, other)
        return { label: format.ownName(other), href: pathname + search, lang: other }
      }),
    ...corner,
  ]
}
