import type { Panel } from '#platform/slice'
import { contentLang } from '#platform/text'
import { Panel as Box, usePage } from '#platform/ui'
import { editsCity } from '../access.ts'
import type { City } from '../cities/city.queries.ts'
import { clockOf } from '../clock.ts'
import { ExampleMark } from '../example-mark.tsx'
import type { NetworkLocals } from '../in-network.ts'
import { cityPath } from '../network.paths.ts'
import type { Network } from '../network.queries.ts'
import type { CitySubject } from '../slots.ts'
import { cityDuePath } from './obligation.paths.ts'
import { pauseOn } from './pause.ts'
import { pausesCity } from './relief.access.ts'
import { type Pause, pausesOf } from './relief.queries.ts'

/** On a city's page, for those who write for it: what is due, and whether it stands still. Nothing is read for others. */
export const duePanel: Panel<CitySubject, NetworkLocals> = async ({ db, network, standing }, { city }) => {
  if (!editsCity(standing, city.id)) return null
  if (!pausesCity(standing, city.id)) return <DueBox network={network} city={city} />
  const mine = (await pausesOf(db, network)).filter(({ cityId }) => cityId === null || cityId === city.id)
  return <DueBox network={network} city={city} pause={pauseOn(mine, clockOf(network)) ?? null} />
}

/** `pause` is left out for those it is not for. */
function DueBox({ network, city, pause }: { network: Network; city: City; pause?: Pause | null }) {
  const { t, format, lang } = usePage()
  return (
    <Box title={t('networks.due.cityTitle')}>
      {pause ? (
        <p>
          {t('networks.pause.since', { date: format.date(pause.from) })}:{' '}
          <span lang={contentLang(lang, network.language)}>{pause.reason}</span> <ExampleMark of={pause} />
        </p>
      ) : null}
      <p>
        <a href={cityDuePath(network, city)}>{t('networks.due.cityLink', { city: city.name })}</a>
        {pause === undefined ? null : (
          <>
            {' · '}
            <a href={`${cityPath(network, city)}/pause`}>
              {t(pause?.cityId && pause.until === null ? 'networks.pause.resume' : 'networks.pause.begin')}
            </a>
          </>
        )}
      </p>
    </Box>
  )
}
