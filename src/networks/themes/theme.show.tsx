import type { JSX } from 'hono/jsx/jsx-runtime'
import { contentLang } from '#platform/text'
import { Crumbs, Eyebrow, PageTitle, usePage } from '#platform/ui'
import type { Anomaly } from '../anomalies/anomaly.queries.ts'
import { Contradictions } from '../anomalies/contradictions.tsx'
import { HowWeKnow } from '../anomalies/how-we-know.tsx'
import { networkPath, themePath } from '../network.paths.ts'
import type { Network } from '../network.queries.ts'
import type { Theme } from './theme.queries.ts'
import { SubThemes } from './themes.index.tsx'

interface ThemePage {
  network: Network
  theme: Theme
  themes: Theme[]
  anomalies: Anomaly[]
  panels: JSX.Element[]
}

/** A theme or sub-theme: who can teach it, who wants it, and what is planned about it. */
export function ThemeShow({ network, theme, themes, anomalies, panels }: ThemePage) {
  const { t, lang } = usePage()
  const written = contentLang(lang, network.language)
  const parent = themes.find(({ id }) => id === theme.parentId)
  const crumbs = [{ label: t('networks.themes.title'), href: networkPath(network, '/themes') }]
  const above = parent ? [{ label: parent.title, href: themePath(network, parent), lang: written }] : []
  const hasSubThemes = themes.some(({ parentId }) => parentId === theme.id)
  return (
    <article class="theme">
      <header>
        <Crumbs items={[...crumbs, ...above]} />
        <Eyebrow>
          {parent
            ? t('networks.theme.subTheme', { code: theme.code })
            : t('networks.theme.theme', { code: theme.code })}
        </Eyebrow>
        <PageTitle lang={written}>{theme.title}</PageTitle>
      </header>
      {hasSubThemes ? (
        <section aria-labelledby="sub-themes">
          <h2 id="sub-themes">{t('networks.theme.subThemes')}</h2>
          <SubThemes network={network} themes={themes} parent={theme} />
        </section>
      ) : null}
      <div class="panels">{panels}</div>
      <Contradictions network={network} anomalies={anomalies} />
      <HowWeKnow network={network} />
    </article>
  )
}
