import { Tag, usePage } from '#platform/ui'

/** Said of what was played in a demonstration, beyond what the source of the network tells. */
export function ExampleMark({ of }: { of: { example: boolean } }) {
  const { t } = usePage()
  return of.example ? <Tag tone="example">{t('networks.example.mark')}</Tag> : null
}
