import type { City, Network } from '#networks'
import { versionPath } from '#plans'
import { usePage } from '#platform/ui'
import type { Subject } from '../frozen/frozen.queries.ts'
import type { Round } from '../rounds/round.queries.ts'
import { useWritten } from '../rounds/round.words.tsx'

interface Props {
  network: Network
  round: Round
  city: City
  subject: Subject | null
}

/** What is read of a city, and which version of it. For those who lead, who may open every version. */
export function WhatIsReadLine({ network, city, subject }: Props) {
  const { t } = usePage()
  const lang = useWritten(network)
  if (!subject) return <span>{t('reviews.pair.notReadyOf', { city: city.name })}</span>
  const { version, title } = subject
  return (
    <>
      <b>{city.name}</b>:{' '}
      {version ? (
        <>
          <a href={versionPath(network, city, version)} lang={lang}>
            {title}
          </a>
          , <VersionWords {...version} />
        </>
      ) : (
        <span lang={lang}>{title}</span>
      )}
    </>
  )
}

/** Which frozen text, and of which day. */
export function VersionWords({ number, frozenOn }: { number: number; frozenOn: string }) {
  const { t, format } = usePage()
  return <span class="soft">{t('reviews.frozen.version', { number, date: format.date(frozenOn) })}</span>
}
