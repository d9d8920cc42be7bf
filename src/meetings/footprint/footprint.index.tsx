import type { City, Network } from '#networks'
import { contentLang } from '#platform/text'
import { Empty, Figures, Lead, PageTitle, SectionHead, usePage } from '#platform/ui'
import { writtenDates } from '../meeting.words.tsx'
import type { Factors } from './factors.ts'
import type { MeetingFootprint } from './footprint.meetings.ts'
import { Method } from './footprint.method.tsx'
import { meetingFootprintPath } from './footprint.paths.ts'
import type { Assumptions } from './footprint.reckon.ts'

interface Props {
  network: Network
  reckoned: MeetingFootprint[]
  cities: City[]
  factors: Factors
  assumptions: Assumptions
  mayEdit: boolean
}

/** All meetings of a network: what they cost, how many were spared by meeting online or by joining two into one. */
export function FootprintIndex({ network, reckoned, factors, assumptions, mayEdit }: Props) {
  const { t, lang, format } = usePage()
  const known = reckoned.filter(({ nowhere }) => !nowhere)
  const sum = (of: (one: MeetingFootprint) => number) => Math.round(known.reduce((all, one) => all + of(one), 0))
  const inPerson = known.filter(({ footprint }) => footprint.online < footprint.people)
  const saved = sum(({ apart, kg }) => (apart === null ? 0 : apart - kg))
  return (
    <>
      <PageTitle>{t('meetings.footprint.ofNetwork')}</PageTitle>
      <Lead>{t('meetings.footprint.networkLead')}</Lead>
      {known.length === 0 ? (
        <Empty title={t('meetings.footprint.none')}>
          <p>{t('meetings.footprint.noneYet')}</p>
        </Empty>
      ) : (
        <Figures
          items={[
            { value: format.number(sum(({ kg }) => kg)), label: t('meetings.footprint.kgLabel') },
            {
              value: format.number(inPerson.length),
              label: t('meetings.footprint.inPerson', { count: inPerson.length }),
            },
            {
              value: format.number(known.length - inPerson.length),
              label: t('meetings.footprint.onlineMeetings', { count: known.length - inPerson.length }),
            },
            { value: format.number(saved), label: t('meetings.footprint.saved.combined') },
          ]}
        />
      )}
      <section aria-labelledby="meetings">
        <SectionHead id="meetings">{t('meetings.footprint.byMeeting')}</SectionHead>
        <ul class="rows">
          {reckoned.map(({ meeting, kg, assumed, nowhere, apart }) => (
            <li>
              <span>
                <a href={meetingFootprintPath(network, meeting)} lang={contentLang(lang, network.language)}>
                  {meeting.title}
                </a>{' '}
                <small class="soft">{writtenDates(meeting, format)}</small>
              </span>
              <span class="number">
                {nowhere
                  ? t('meetings.footprint.nowhere')
                  : [
                      t('meetings.footprint.kg', { kg: format.number(Math.round(kg)) }),
                      assumed ? t('meetings.footprint.assumed') : '',
                      apart === null ? '' : t('meetings.footprint.combined'),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <Method factors={factors} assumptions={assumptions} edits={mayEdit ? network : undefined} />
    </>
  )
}
