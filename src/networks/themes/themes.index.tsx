import { contentLang } from '#platform/text'
import { Actions, ButtonLink, Empty, Lead, PageTitle, Tag, usePage } from '#platform/ui'
import { networkPath, themePath } from '../network.paths.ts'
import type { Network } from '../network.queries.ts'
import type { ThemeNote } from '../slots.ts'
import { subThemesOf, type Theme } from './theme.queries.ts'

interface ThemesPage {
  network: Network
  themes: Theme[]
  /** What floors above say about a theme, by its code. */
  notes: Map<string, ThemeNote>
  mayEdit: boolean
}

/** What a network works on, theme by theme. */
export function ThemesIndex({ network, themes, notes, mayEdit }: ThemesPage) {
  const { t, lang } = usePage()
  const written = contentLang(lang, network.language)
  const main = themes.filter(({ parentId }) => parentId === null)
  return (
    <>
      <PageTitle>{t('networks.themes.title')}</PageTitle>
      {main.length === 0 ? (
        <Empty title={t('networks.themes.none')} />
      ) : (
        <Lead>{t('networks.themes.lead', { themes: main.length, subThemes: subThemesOf(themes).length })}</Lead>
      )}
      {mayEdit ? (
        <Actions>
          <ButtonLink href={networkPath(network, '/themes/edit')}>{t('networks.theme.edit.all')}</ButtonLink>
        </Actions>
      ) : null}
      <ol class="themes">
        {main.map((theme) => (
          <li>
            <span class="theme-code" aria-hidden="true">
              {theme.code}
            </span>
            <div>
              <h2 class="themes-title">
                <a href={themePath(network, theme)} lang={written}>
                  {theme.title}
                </a>
              </h2>
              <Note note={notes.get(theme.code)} />
              <SubThemes network={network} themes={themes} parent={theme} />
            </div>
          </li>
        ))}
      </ol>
      {network.horizontalThemes.length > 0 ? (
        <section aria-labelledby="across">
          <h2 id="across">{t('networks.themes.across')}</h2>
          <p>{t('networks.themes.acrossLead')}</p>
          <ul lang={written}>
            {network.horizontalThemes.map((theme) => (
              <li>{theme}</li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  )
}

function Note({ note }: { note: ThemeNote | undefined }) {
  if (!note) return null
  return (
    <p>
      <Tag tone={note.tone}>{note.href ? <a href={note.href}>{note.text}</a> : note.text}</Tag>
    </p>
  )
}

/** The sub-themes of a theme, each with its code and the way to its page. */
export function SubThemes({ network, themes, parent }: { network: Network; themes: Theme[]; parent: Theme }) {
  const { lang } = usePage()
  const below = themes.filter(({ parentId }) => parentId === parent.id)
  if (below.length === 0) return null
  return (
    <ol class="sub-themes">
      {below.map((theme) => (
        <li>
          <span class="number soft">{theme.code}</span>{' '}
          <a href={themePath(network, theme)} lang={contentLang(lang, network.language)}>
            {theme.title}
          </a>
        </li>
      ))}
    </ol>
  )
}
