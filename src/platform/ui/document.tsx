import type { PropsWithChildren } from 'hono/jsx'
import { isRightToLeft } from '../text/index.ts'
import { asset } from './assets.ts'
import { type PageHead, usePage } from './page.ts'

/** The page around every page. */
export function Document({ head, children }: PropsWithChildren<{ head: PageHead }>) {
  const { lang, masthead, t, url } = usePage()
  return (
    <html lang={lang} dir={isRightToLeft(lang) ? 'rtl' : 'ltr'}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{head.title}</title>
        <link rel="stylesheet" href={asset('src/app/client/client.css')} />
        <script type="module" src={asset('src/app/client/client.ts')} />
      </head>
      <body>
        <a class="skip" href="#content">
          {t('platform.page.skip')}
        </a>
        <header>
          <a href={masthead?.href ?? '/'}>{masthead?.name ?? 'Charrette'}</a>
          <nav>
            {masthead?.menu.map(({ label, href }) => (
              <a href={href} aria-current={url.pathname === href ? 'page' : undefined}>
                {label}
              </a>
            ))}
          </nav>
        </header>
        <main id="content">{children}</main>
      </body>
    </html>
  )
}
