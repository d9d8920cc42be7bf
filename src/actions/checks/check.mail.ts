import type { Network, Speaker } from '#networks'
import type { Queryable } from '#platform/db'
import { writeLetter } from '#platform/mail'
import type { Speak } from '#platform/text'
import type { Verdict } from '../schema.ts'
import { checksPath, roundPath } from './check.paths.ts'
import type { RoundWithChecks } from './check.queries.ts'
import type { Checkable, CheckSubject } from './checkable.ts'

/** What a letter needs that is read far from the site. */
export interface Post {
  speak: Speak
  origin: string
}

interface About extends Post {
  network: Network
  checkable: Checkable
  subject: CheckSubject
}

/** Tells checkers for whom nothing else waits that a draft came in. What follows stands on their desk and in the weekly letter. */
export async function writeArrived(
  tx: Queryable,
  about: About & { round: { id: string; actor: string; message: string | null } },
  readers: Speaker[],
): Promise<void> {
  const { network, checkable, subject, round, origin, speak } = about
  for (const reader of readers) {
    const { t, lang } = speak(reader.language ?? network.language)
    const said = { what: t(checkable.label), title: subject.title, city: subject.city.name, network: network.name }
    await writeLetter(tx, {
      ...addressed(reader, network, lang),
      kind: 'check-wanted',
      subject: t('actions.check.mail.arrived', said),
      letter: {
        title: t('actions.check.mail.arrived', said),
        paragraphs: [
          t('actions.check.mail.arrivedBody', { ...said, by: round.actor }),
          ...(round.message ? [{ quote: round.message }] : []),
        ],
        action: {
          label: t('actions.check.mail.check'),
          href: origin + checksPath(network, { round: round.id }),
        },
        more: [t('actions.check.mail.noMore')],
        reason: t('actions.check.mail.reasonChecker', said),
      },
    })
  }
}

/** Tells those who speak for the city what the checkers found, once all of them have spoken. */
export async function writeClosed(
  tx: Queryable,
  about: About & {
    round: Pick<RoundWithChecks, 'id' | 'number'>
    verdict: Verdict
    remarks: number
    comments: string[]
  },
  readers: Speaker[],
): Promise<void> {
  const { network, checkable, subject, round, verdict, remarks, comments, origin, speak } = about
  for (const reader of readers) {
    const { t, lang } = speak(reader.language ?? network.language)
    const said = { what: t(checkable.label), title: subject.title, city: subject.city.name, network: network.name }
    await writeLetter(tx, {
      ...addressed(reader, network, lang),
      kind: 'check-done',
      subject: t(`actions.check.mail.${verdict}`, said),
      letter: {
        title: t(`actions.check.mail.${verdict}`, said),
        paragraphs: [
          t(`actions.check.mail.${verdict}Body`, { ...said, remarks }),
          ...comments.map((quote) => ({ quote })),
        ],
        action: { label: t('actions.check.mail.see'), href: origin + roundPath(network, round) },
        reason: t('actions.check.mail.reasonCity', said),
      },
    })
  }
}

const addressed = (reader: Speaker, network: { id: string }, language: string) => ({
  to: reader.email,
  personId: reader.id,
  networkId: network.id,
  language,
  demo: reader.demo,
})
