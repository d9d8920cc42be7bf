import { usePage } from '../page.ts'

/** What is new anywhere in the house. */
export const houseFeed = '/feed.atom'

const licence = 'https://interoperable-europe.ec.europa.eu/collection/eupl/eupl-text-eupl-12'

/** Where the facts come from, and everything about the site itself. */
export function Foot() {
  const { masthead, t } = usePage()
  const links = [
    ...(masthead ? [{ href: '/', label: t('platform.page.networks') }] : []),
    ...(masthead?.sourceHref ? [{ href: masthead.sourceHref, label: t('platform.page.howWeKnow') }] : []),
    ...(masthead?.footLinks ?? []),
    { href: '/about', label: t('platform.page.about') },
    { href: '/accessibility', label: t('platform.page.accessibility') },
    { href: masthead?.feedHref ?? houseFeed, label: t('platform.page.feed') },
    { href: '/api', label: t('platform.page.api') },
    { href: licence, label: t('platform.page.licence') },
  ]
  return (
    <footer class="foot">
      <div class="foot-row">
        <div>
          {masthead?.source && (
            <p>
              {t.rich('platform.page.source', {
                source: masthead.source,
                written: (parts) => <span lang={masthead.nameLang}>{parts}</span>,
              })}
            </p>
          )}
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
