import { type Network, type Theme, ThemeLinks } from '#networks'
import { contentLang } from '#platform/text'
import { Tag, usePage } from '#platform/ui'
import type { PlanFocus } from './plan-focus.queries.ts'

interface Focus {
  network: Network
  focus: PlanFocus
  themes: Theme[]
  /** The theme whose page this is: it need not be named again. */
  without?: Theme
  /** Among many: only what it is about, and how sure that is. */
  brief?: boolean
}

/** One thing a plan is about: in whose words, how sure, and on which themes. */
export function FocusText({ network, focus, themes, without, brief }: Focus) {
  const { t, lang } = usePage()
  const written = contentLang(lang, network.language)
  return (
    <>
      <p class="entry-title" lang={written}>
        {focus.focus}
      </p>
      {focus.status === 'from_profile' ? (
        <p>
          <Tag tone="single">{t('actions.planFocus.fromProfile')}</Tag>
        </p>
      ) : null}
      {focus.note && !brief ? (
        <p class="entry-note" lang={written}>
          {focus.note}
        </p>
      ) : null}
      {brief ? null : (
        <ThemeLinks
          network={network}
          themes={themes}
          words={focus.subThemes.filter((code) => code !== without?.code)}
        />
      )}
    </>
  )
}
