import type { City, Network, Speaker } from '#networks'
import type { Queryable } from '#platform/db'
import { writeLetter } from '#platform/mail'
import type { Speak } from '#platform/text'
import { reportPath } from '../local-meeting.paths.ts'

interface Returned {
  network: Network
  city: City
  meeting: { slug: string; title: string }
  answer: string | null
  by: { name: string }
  speak: Speak
  origin: string
}

/** Tells those who speak for the city that their report came back, and why. */
export async function writeReturned(tx: Queryable, returned: Returned, readers: Speaker[]): Promise<void> {
  const { network, city, meeting, answer, by, speak, origin } = returned
  for (const reader of readers) {
    const { t, lang } = speak(reader.language ?? network.language)
    const about = { meeting: meeting.title, by: by.name, city: city.name, network: network.name }
    await writeLetter(tx, {
      to: reader.email,
      personId: reader.id,
      networkId: network.id,
      language: lang,
      demo: reader.demo,
      kind: 'report-returned',
      subject: t('meetings.report.mail.returned', about),
      letter: {
        title: t('meetings.report.mail.returned', about),
        paragraphs: [t('meetings.report.mail.body', about), ...(answer ? [{ quote: answer }] : [])],
        action: { label: t('meetings.report.mail.see'), href: origin + reportPath(network, meeting) },
        reason: t('meetings.report.mail.reason', about),
      },
    })
  }
}
