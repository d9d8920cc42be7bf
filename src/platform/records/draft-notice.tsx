import { Notice, usePage } from '../ui/index.ts'
import type { Draft } from './draft.queries.ts'

interface DraftNoticeProps {
  /** As `draftBeside` found it, which is nothing for whoever may not edit the record. */
  draft: Draft | null
  /** Where one goes on writing, and where the button that discards posts to. */
  edit: string
  discard: string
}

/** On the page of a record, for those who may edit it: who began a change, when, and what can be done about it. */
export function DraftNotice({ draft, edit, discard }: DraftNoticeProps) {
  const { t, format } = usePage()
  if (!draft) return null
  return (
    <Notice title={t('platform.records.draft.begun', { who: draft.actor, when: format.moment(draft.changedAt) })}>
      <p>{t('platform.records.draft.onlyEditors')}</p>
      <form class="actions" method="post" action={discard}>
        <a class="ds-button" data-variant="secondary" href={edit}>
          {t('platform.records.draft.continue')}
        </a>
        <input type="hidden" name="version" value={draft.version} />
        <button class="ds-button" data-variant="tertiary" type="submit">
          {t('platform.records.draft.discard')}
        </button>
      </form>
    </Notice>
  )
}
