import type { Letter } from '#platform/mail'
import type { Text } from '#platform/text'

interface Way {
  link: string
  code: string
  /** The site as people know it: its host. */
  site: string
}

export const signInSubject = (t: Text, { code }: Way): string => t('people.signIn.mail.subject', { code })

/** Link and code in one letter: the link for the device that reads it, the code for the one that asked. */
export const signInLetter = (t: Text, { link, code, site }: Way): Letter => ({
  title: t('people.signIn.mail.title'),
  paragraphs: [t('people.signIn.mail.body')],
  code,
  action: { label: t('people.signIn.mail.action'), href: link },
  more: [t('people.signIn.mail.limits'), t('people.signIn.mail.notYou')],
  reason: t('people.signIn.mail.reason', { site }),
})
