import { usePage } from '../page.ts'
import { Tag } from '../parts/messages.tsx'

/** The day the facts stand for, and whether they are made up: what a reader must know before believing a page. */
export function Standing() {
  const { masthead, t } = usePage()
  if (!masthead?.asOf && !masthead?.example) return null
  return (
    <p class="standing">
      {masthead.example && (
        <>
          <Tag tone="example">{t('platform.page.example')}</Tag>
          <span>{t('platform.page.exampleNote')}</span>
        </>
      )}
      {masthead.asOf && <span>{t('platform.page.asOf', { date: masthead.asOf })}</span>}
    </p>
  )
}
