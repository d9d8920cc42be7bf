import type { Network, Speaker } from '#networks'
import type { Queryable } from '#platform/db'
import type { JobContext } from '#platform/jobs'
import { writeLetter } from '#platform/mail'
import type { Plan, PlanAction } from '../plan.queries.ts'
import { carryingPath } from './follow-up.paths.ts'
import { letterPath } from './letter.secret.ts'

interface Asking {
  network: Network
  city: { slug: string; name: string }
  plan: Plan
  person: Speaker
  open: PlanAction[]
  today: string
}

const most = 12

/** Asks how a plan goes: one button, and a page that works before anybody signs in. */
export async function writeYearly(
  tx: Queryable,
  { speak, secret, origin }: Pick<JobContext, 'speak' | 'secret' | 'origin'>,
  { network, city, plan, person, open, today }: Asking,
): Promise<void> {
  const { t } = speak(person.language ?? network.language)
  const href = origin + letterPath({ planId: plan.id, personId: person.id }, today, secret)
  const about = { plan: plan.title, city: city.name }
  await writeLetter(tx, {
    to: person.email,
    personId: person.id,
    networkId: network.id,
    language: person.language ?? network.language,
    kind: 'plan-yearly',
    demo: network.demo || person.demo,
    subject: t('plans.yearly.subject', about),
    letter: {
      title: t('plans.yearly.subject', about),
      paragraphs: [t('plans.yearly.body', { ...about, count: open.length })],
      action: { label: t('plans.yearly.answer'), href },
      list: open.slice(0, most).map((action) => ({
        title: action.title,
        href: origin + carryingPath(network, city, action),
        note: t(`plans.document.status.${action.status}`),
      })),
      more: open.length > most ? [t('plans.yearly.more', { count: open.length - most })] : [],
      reason: t('plans.yearly.reason', about),
      settingsHref: `${href}/stop`,
    },
  })
}
