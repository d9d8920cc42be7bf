import type { PropsWithChildren } from 'hono/jsx'
import { isRightToLeft } from '../text/index.ts'
import { Foot } from './document/foot.tsx'
import { Head } from './document/head.tsx'
import { Masthead } from './document/masthead.tsx'
import { SaidBefore } from './document/said.tsx'
import { Standing } from './document/standing.tsx'
import { Trial } from './document/trial.tsx'
import { type PageHead, usePage } from './page.ts'

/** The page around every page. */
export function Document({ head, children }: PropsWithChildren<{ head: PageHead }>) {
  const { lang, t } = usePage()
  if (head.bare)
    return (
      <html lang={lang} dir={isRightToLeft(lang) ? 'rtl' : 'ltr'}>
        <Head head={head} />
        <body data-bare="">
          <main id="content" tabindex={-1}>
            {children}
          </main>
        </body>
      </html>
    )
  return (
    <html lang={lang} dir={isRightToLeft(lang) ? 'rtl' : 'ltr'}>
      <Head head={head} />
      <body>
        <a class="skip" href="#content">
          {t('platform.page.skip')}
        </a>
        <header>
          <Trial />
          <Masthead />
          <Standing />
        </header>
        <main id="content" tabindex={-1} data-width={head.width}>
          <SaidBefore />
          {children}
        </main>
        <Foot />
      </body>
    </html>
  )
}
