import { usePage } from '../page.ts'

const sourceCode = 'https://interoperable-europe.ec.europa.eu/collection/eupl/eupl-text-eupl-12'

/** Where the facts come from, and everything about the site itself. */
export function Foot() {
  const { masthead, t } = usePage()
  const links = [
    ...(masthead ? [{ href: '/', label: t('platform.page.networks') }] : []),
    { href: '/about', label: t('platform.page.about') },
    { href: '/accessibility', label: t('platform.page.accessibility') },
    ...(masthead?.feedHref ? [{ href: masthead.feedHref, label: t('platform.page.feed') }] : []),
    { href: '/api', label: t('platform.page.api') },
    { href: sourceCode, label: t('platform.page.licence') },
  ]
  return (
    <footer class="foot">
      <div class="foot-row">
        <div>
          {masthead?.source && <p lang={masthead.nameLang}>{t('platform.page.source', { source: masthead.source })}</p>}
          {masthead?.asOf && <p>{t('platform.page.asOf', { date: masthead.asOf })}</p>}
          {!masthead && <p>{t('platform.page.what')}</p>}
        </div>
        <nav aria-label={t('platform.page.foot')}>
          <ul class="foot-links">
            {links.map(({ href, label }) => (
              <li>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  )
}
