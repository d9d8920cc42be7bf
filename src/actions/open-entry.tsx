import type { Network } from '#networks'
import { contentLang } from '#platform/text'
import { usePage } from '#platform/ui'

/** What a city has said it does not know yet. That is a statement, and not the same as no statement. */
export const isOpen = ({ status }: { status: string | null }) => status === 'not_yet_identified'

/** Says that something is not yet identified, with what the record adds to it. */
export function OpenEntry({ network, note }: { network: Network; note: string | null }) {
  const { t, lang } = usePage()
  return (
    <div class="open-entry">
      <p>
        <strong>{t('actions.open.notYetIdentified')}</strong>
      </p>
      {note ? <p lang={contentLang(lang, network.language)}>{note}</p> : null}
    </div>
  )
}
