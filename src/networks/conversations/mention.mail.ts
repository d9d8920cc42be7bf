import type { Letter } from '#platform/mail'
import type { Speak } from '#platform/text'

interface Mention {
  author: string
  body: string
  /** Of the record. */
  title: string
  network: string
  href: string
}

/** To somebody who was mentioned by name. */
export function mentionLetter(
  { t }: ReturnType<Speak>,
  { author, body, title, network, href }: Mention,
): { subject: string; letter: Letter } {
  return {
    subject: t('networks.letter.mention.subject', { author, title: shortened(title) }),
    letter: {
      title: t('networks.letter.mention.title', { author }),
      paragraphs: [t('networks.letter.mention.about', { title, network }), { quote: body }],
      action: { label: t('networks.letter.mention.answer'), href },
      reason: t('networks.letter.mention.reason', { network }),
    },
  }
}

const shortened = (title: string) => (title.length > 80 ? `${title.slice(0, 79)}…` : title)
