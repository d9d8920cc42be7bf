import { usePage } from '#platform/ui'

export function NotFound() {
  const { t } = usePage()
  return (
    <>
      <h1>{t('platform.error.notFound.title')}</h1>
      <p>{t('platform.error.notFound.body')}</p>
    </>
  )
}

export function Broken() {
  const { requestId, t } = usePage()
  return (
    <>
      <h1>{t('platform.error.broken.title')}</h1>
      <p>{t('platform.error.broken.body', { id: requestId })}</p>
    </>
  )
}
