import { type City, cityPath, ExampleMark, type Network, type Profile, wordOf } from '#networks'
import { contentLang } from '#platform/text'
import { Actions, ButtonLink, Crumbs, Empty, Figures, Notice, PageTitle, SectionHead, Tag, usePage } from '#platform/ui'
import { meetingPath } from '../meeting.paths.ts'
import type { Meeting } from '../meeting.queries.ts'
import type { Participant } from '../participants/participant.queries.ts'
import { attendancePath, checkInPath, verifyPath } from './attendance.paths.ts'
import type { Attendance } from './attendance.queries.ts'
import type { AttendanceWarnings } from './attendance.warnings.ts'
import type { Sheet } from './sheet.queries.ts'

interface Props {
  network: Network
  meeting: Meeting
  cities: City[]
  profile: Profile
  attendance: Attendance | undefined
  /** Those whose names the reader may see. */
  people: Participant[]
  sheets: Sheet[]
  warnings: AttendanceWarnings | null
  runs: boolean
  edits: boolean
  namesUntil: string
}

/** Who was there: numbers for everybody who takes part, names for those whose they are. */
export function AttendanceShow(props: Props) {
  const { network, meeting, attendance, people, sheets, warnings, runs, edits } = props
  const { t, lang, format } = usePage()
  return (
    <>
      <Crumbs
        items={[
          { label: meeting.title, href: meetingPath(network, meeting), lang: contentLang(lang, network.language) },
        ]}
      />
      <PageTitle>{t('meetings.attendance.title')}</PageTitle>
      {attendance && attendance.present > 0 ? (
        <Figures
          items={[
            { value: format.number(attendance.present), label: t('meetings.attendance.present') },
            { value: format.number(attendance.online), label: t('meetings.attendance.online') },
            { value: format.number(attendance.excused), label: t('meetings.attendance.excused') },
            { value: format.number(attendance.absent), label: t('meetings.attendance.absent') },
          ]}
        />
      ) : (
        <Empty title={t('meetings.attendance.none')}>
          <p>{t('meetings.attendance.noneYet')}</p>
        </Empty>
      )}
      {runs ? (
        <Actions>
          {edits && attendance && attendance.present > 0 ? (
            <ButtonLink href={attendancePath(network, meeting, '/seal')} filled={sheets.length === 0}>
              {t(sheets.length > 0 ? 'meetings.sheet.correct' : 'meetings.sheet.seal')}
            </ButtonLink>
          ) : null}
          {sheets.length === 0 || edits ? (
            <ButtonLink href={checkInPath(network, meeting)}>{t('meetings.checkIn.step')}</ButtonLink>
          ) : null}
          <ButtonLink href={attendancePath(network, meeting, '/paper.pdf')} download>
            {t('meetings.sheet.paperStep')}
          </ButtonLink>
        </Actions>
      ) : null}
      <Warnings warnings={warnings} lang={lang} />
      <div class="split">
        <div>
          <Counts {...props} />
          <Names people={people} until={props.namesUntil} />
        </div>
        <Sheets {...props} />
      </div>
    </>
  )
}

export function Warnings({ warnings, lang }: { warnings: AttendanceWarnings | null; lang: string }) {
  const { t, format } = usePage()
  if (!warnings) return null
  return (
    <>
      {warnings.onlyCityHall ? (
        <Notice tone="doubt" title={t('meetings.attendance.onlyCityHall')}>
          <p>{t('meetings.attendance.onlyCityHallWhat')}</p>
        </Notice>
      ) : null}
      {warnings.missing.length > 0 ? (
        <Notice
          tone="doubt"
          title={t('meetings.attendance.missing', {
            kinds: format.list(warnings.missing.map(({ label }) => wordOf(label, lang))),
          })}
        >
          <p>{t('meetings.attendance.missingWhat')}</p>
        </Notice>
      ) : null}
    </>
  )
}

function Counts({ network, meeting, cities, profile, attendance }: Props) {
  const { t, lang, format } = usePage()
  if (!attendance || attendance.present === 0) return null
  const kinds = profile.member_kind.filter(({ key }) => attendance.kinds.has(key))
  return (
    <>
      {meeting.cityId === null ? (
        <section aria-labelledby="by-city">
          <SectionHead id="by-city">{t('meetings.attendance.byCity')}</SectionHead>
          <ul class="rows">
            {cities.map((city) => (
              <li>
                <a href={cityPath(network, city)}>{city.name}</a>
                <span class="number">{format.number(attendance.cities.get(city.id) ?? 0)}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {kinds.length > 0 ? (
        <section aria-labelledby="by-kind">
          <SectionHead id="by-kind">{t('meetings.attendance.byKind')}</SectionHead>
          <ul class="rows">
            {profile.member_kind.map(({ key, label }) => (
              <li>
                <span>{wordOf(label, lang)}</span>
                <span class="number">{format.number(attendance.kinds.get(key) ?? 0)}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  )
}

function Names({ people, until }: { people: Participant[]; until: string }) {
  const { t } = usePage()
  if (people.length === 0) return null
  return (
    <section aria-labelledby="names">
      <SectionHead id="names">{t('meetings.attendance.names')}</SectionHead>
      <p class="soft">{t('meetings.participants.namesUntil', { until })}</p>
      <ul class="rows">
        {people.map((one) => (
          <li>
            <span>
              {one.name} <ExampleMark of={one} />
              {one.organisation ? <small class="soft"> {one.organisation}</small> : null}
            </span>
            <span class="soft">
              {[one.city, t(`meetings.presence.${one.presence === 'present' && one.online ? 'online' : one.presence}`)]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Sheets({ network, meeting, sheets, edits }: Props) {
  const { t, lang, format } = usePage()
  if (sheets.length === 0) return null
  return (
    <section class="panel attendance-sheets" aria-labelledby="sheets">
      <h2 id="sheets">{t('meetings.sheet.sheets')}</h2>
      {sheets.map((sheet, at) => (
        <article>
          <h3>
            {t('meetings.sheet.number', { number: sheet.number })}{' '}
            {at > 0 ? <Tag>{t('meetings.sheet.replaced')}</Tag> : null} <ExampleMark of={sheet} />
          </h3>
          <p>{t('meetings.sheet.sealed', { date: format.date(sheet.sealedOn), actor: sheet.actor })}</p>
          {sheet.reason ? <p lang={contentLang(lang, network.language)}>{sheet.reason}</p> : null}
          {sheet.namesRemovedOn ? (
            <p>{t('meetings.sheet.namesGone', { date: format.date(sheet.namesRemovedOn) })}</p>
          ) : null}
          <p>
            <a href={verifyPath(network, sheet.checksum)}>{t('meetings.sheet.check')}</a>
          </p>
          <code class="checksum">{sheet.checksum}</code>
          {edits ? (
            <p class="actions">
              <a href={attendancePath(network, meeting, `/sheets/${sheet.number}.pdf`)} download>
                PDF
              </a>
              {sheet.csv === null ? null : (
                <a href={attendancePath(network, meeting, `/sheets/${sheet.number}.csv`)} download>
                  CSV
                </a>
              )}
            </p>
          ) : null}
        </article>
      ))}
    </section>
  )
}
