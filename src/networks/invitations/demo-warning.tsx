import { Notice, usePage } from '#platform/ui'

/** In the demonstration everybody is everybody, so nobody should type real people's names and addresses. */
export function DemoWarning({ network }: { network: { demo: boolean } }) {
  const { t } = usePage()
  if (!network.demo) return null
  return (
    <Notice tone="doubt">
      <p>{t('networks.invite.demo')}</p>
    </Notice>
  )
}
