import { type Network, type Profile, readable, wordOf } from '#networks'
import type { Locals } from '#platform/http'
import { contentLang } from '#platform/text'
import { usePage } from '#platform/ui'

/** What kind of session it is, by the network's profile; a word of its own stays as it is. */
export function sessionKindWord(profile: Profile, kind: string, lang: string): string {
  const known = profile.session_kind.find(({ key }) => key === kind)
  return known ? wordOf(known.label, lang) : readable(kind)
}

export function SessionKind({ network, profile, kind }: { network: Network; profile: Profile; kind: string }) {
  const { lang } = usePage()
  const known = profile.session_kind.some(({ key }) => key === kind)
  return (
    <span lang={known ? undefined : contentLang(lang, network.language)}>{sessionKindWord(profile, kind, lang)}</span>
  )
}

/** `09:30–11:00`, or as much of it as is known. */
export const timesOf = ({ startTime, endTime }: { startTime: string | null; endTime: string | null }): string =>
  [startTime, endTime].filter(Boolean).join('–')

/** A day of an agenda with the day of the week: “Tuesday 5 March 2024”. */
export function dayWord(day: string, { format }: Pick<Locals, 'format'>): string {
  const at = new Date(`${day}T00:00:00Z`)
  if (Number.isNaN(at.getTime())) return day
  return new Intl.DateTimeFormat(format.locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(at)
}
