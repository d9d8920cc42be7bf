import { type City, citiesOf, editsCity, leads, type Network, type NetworkLocals, profileOf, worksIn } from '#networks'
import { contentLang } from '#platform/text'
import { usePage } from '#platform/ui'
import { meetingPath } from '../meeting.paths.ts'
import type { Meeting } from '../meeting.queries.ts'
import { writtenDates } from '../meeting.words.tsx'
import type { Relation } from '../schema.ts'
import type { MeetingSubject } from '../slots.ts'
import { planPath } from './local-meeting.paths.ts'
import { eventsFor } from './local-meeting.proposals.ts'
import { aroundEvent, type LocalMeeting } from './local-meeting.queries.ts'

interface Side {
  city: City
  relation: Exclude<Relation, 'independent'>
  /** Nothing where this city has planned none. */
  meeting: LocalMeeting | undefined
}

/**
 * On the page of a meeting of the network, for those who work in a local group or lead: how each of their cities prepares
 * and follows it, and the step that plans what is missing. Nothing is read for anybody else.
 */
export async function aroundEventPanel(locals: NetworkLocals, { meeting }: MeetingSubject) {
  const { db, network, standing } = locals
  if (meeting.cityId !== null || standing.roles.length === 0) return null
  const all = await citiesOf(db, network)
  const cities = all.filter(({ id }) => leads(standing) || worksIn(standing, id))
  if (cities.length === 0 || eventsFor(await profileOf(db, network), [meeting]).length === 0) return null
  const there = await aroundEvent(db, locals, meeting)
  const sides = cities.flatMap((city) =>
    (['before', 'after'] as const).map((relation): Side => {
      const found = there.find((one) => one.city.id === city.id && one.meeting.relation === relation)
      return { city, relation, meeting: found?.meeting }
    }),
  )
  // Who leads sees what there is; planning is for the city.
  const shown = sides.filter((side) => side.meeting || (!leads(standing) && editsCity(standing, side.city.id)))
  return shown.length > 0 ? <AroundEvent network={network} event={meeting} sides={shown} /> : null
}

function AroundEvent({ network, event, sides }: { network: Network; event: Meeting; sides: Side[] }) {
  const { t, lang, format } = usePage()
  return (
    <section aria-labelledby="at-home">
      <h2 id="at-home">{t('meetings.local.atHome')}</h2>
      <ul class="local-lines">
        {sides.map(({ city, relation, meeting }) => (
          <li>
            <span>
              {t('meetings.local.side', { city: city.name, relation })}
              {meeting ? (
                <small lang={contentLang(lang, network.language)}>
                  {[writtenDates(meeting as unknown as Meeting, format), meeting.place].filter(Boolean).join(' · ')}
                </small>
              ) : null}
            </span>
            {meeting ? (
              <a href={meetingPath(network, meeting)} lang={contentLang(lang, network.language)}>
                {meeting.title}
              </a>
            ) : (
              <a href={planPath(network, city, { event: event.slug, relation })}>{t('meetings.local.planIt')}</a>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
