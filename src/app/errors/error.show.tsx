import { usePage } from '#platform/ui'
import type { Trouble } from './trouble.ts'

/** What a person reads when something cannot be answered: what it means, and what to do next. */
export function ErrorPage({ trouble }: { trouble: Trouble }) {
  const { requestId, t } = usePage()
  return (
    <>
      <h1>{t(trouble.title)}</h1>
      <p>{trouble.body === 'platform.error.broken.body' ? t(trouble.body, { id: requestId }) : t(trouble.body)}</p>
      <p>
        <a href="/">{t('platform.error.home')}</a>
      </p>
    </>
  )
}
