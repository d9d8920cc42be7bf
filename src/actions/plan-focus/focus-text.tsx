import { type Network, type Theme, ThemeLinks } from '#networks'
import { contentLang } from '#platform/text'
import { Tag, usePage } from '#platform/ui'
import type { PlanFocus } from './plan-focus.queries.ts'

/** One thing a plan is about: in whose words, how sure, and on which themes. */
export function FocusText({ network, focus, themes }: { network: Network; focus: PlanFocus; themes: Theme[] }) {
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
      {focus.note ? (
        <p class="entry-note" lang={written}>
          {focus.note}
        </p>
      ) : null}
      <ThemeLinks network={network} themes={themes} words={focus.subThemes} />
    </>
  )
}
