import { Notice, usePage } from '../ui/index.ts'
import { callField, type Fields } from './fields.ts'
import type { Undone } from './undo.commands.ts'

/** Why a change could not be taken back, or what of it stayed. Nothing where all of it went. */
export function UndoNotice({ undone, fields }: { undone: Undone<unknown>; fields: Fields }) {
  const page = usePage()
  const { t, format } = page
  if (undone.outcome === 'gone') return null
  if (undone.outcome === 'too-late') return <Notice tone="wrong" title={t('platform.records.undo.tooLate')} />
  if (undone.outcome === 'refused') return null
  const names = undone.blocked.flatMap((name) => (fields[name] ? [callField(fields[name], page)] : []))
  if (names.length === 0 && undone.outcome === 'undone') return null
  return (
    <Notice tone="wrong" title={t('platform.records.undo.blocked')}>
      <p>{t('platform.records.undo.changedSince', { fields: format.list(names) })}</p>
    </Notice>
  )
}
