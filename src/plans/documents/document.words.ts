import type { Text } from '#platform/text'
import type { VersionKind } from '../schema.ts'

/** “Final plan · version 3”. */
export const editionName = ({ kind, number }: { kind: VersionKind; number: number }, t: Text): string =>
  t('plans.document.versionOf', { kind: t(`plans.document.kind.${kind}`), number: String(number) })
