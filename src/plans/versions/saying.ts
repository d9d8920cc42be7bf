import type { Formats, Text } from '#platform/text'
import type { Saying } from './compare.ts'

/** How two versions are put into the words of one reader. */
export const sayingIn = ({ t, format }: { t: Text; format: Formats }): Saying => ({
  money: format.money,
  date: format.date,
  funding: (status) => t(`plans.document.funding.${status}`),
  status: (status) => t(`plans.document.status.${status}`),
  level: (level) => t(`plans.document.level.${level}`),
  ambition: (ambition) => t(`plans.versions.ambition.${ambition}`),
  language: format.language,
})
