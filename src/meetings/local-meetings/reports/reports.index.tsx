import { type City, ExampleMark, type Network } from '#networks'
import { contentLang } from '#platform/text'
import { Empty, Filters, Lead, Pager, PageTitle, usePage } from '#platform/ui'
import type { Meeting } from '../../meeting.queries.ts'
import { writtenDates } from '../../meeting.words.tsx'
import { reportPath } from '../local-meeting.paths.ts'
import type { ListedReport, reportsIn } from './report.queries.ts'
import { ReportTag } from './report.words.tsx'

export const sentStates = ['sent', 'returned', 'accepted'] as const

interface Props {
  network: Network
  cities: City[]
  found: Awaited<ReturnType<typeof reportsIn>>
  page: number
  pages: number
}

/** The reports of all cities: what waits for an answer first. */
export function ReportsIndex({ network, cities, found, page, pages }: Props) {
  const { t } = usePage()
  return (
    <>
      <PageTitle>{t('meetings.reports.title')}</PageTitle>
      <Lead>
        {t('meetings.reports.lead', {
          waiting: found.states.get('sent') ?? 0,
          returned: found.states.get('returned') ?? 0,
          accepted: found.states.get('accepted') ?? 0,
        })}
      </Lead>
      <Filters
        label={t('meetings.reports.filter')}
        filters={[
          {
            name: 'state',
            label: t('meetings.report.stateName'),
            kind: 'select',
            all: t('meetings.reports.allStates'),
            options: sentStates.map((value) => ({ value, label: t(`meetings.report.state.${value}`) })),
          },
          {
            name: 'city',
            label: t('meetings.reports.city'),
            kind: 'select',
            all: t('meetings.reports.allCities'),
            options: cities.map(({ slug, name }) => ({ value: slug, label: name })),
          },
        ]}
      />
      {found.rows.length === 0 ? (
        <Empty title={t('meetings.reports.none')}>
          <p>{t('meetings.reports.noneYet')}</p>
        </Empty>
      ) : (
        <ul class="rows reports">
          {found.rows.map((row) => (
            <Row network={network} row={row} />
          ))}
        </ul>
      )}
      <Pager page={page} pages={pages} />
    </>
  )
}

function Row({ network, row: { report, meeting, city, present } }: { network: Network; row: ListedReport }) {
  const { t, lang, format } = usePage()
  const said = [
    writtenDates(meeting as unknown as Meeting, format),
    t('meetings.local.present', { count: present }),
    report.cycle,
    report.sentAt && t('meetings.report.sentOn', { day: format.day(report.sentAt) }),
  ]
  return (
    <li>
      <span>
        <b>{city.name}</b>{' '}
        <a href={reportPath(network, meeting)} lang={contentLang(lang, network.language)}>
          {meeting.title}
        </a>{' '}
        <ExampleMark of={report} />
        <small>{said.filter(Boolean).join(' · ')}</small>
      </span>
      <ReportTag state={report.state} />
    </li>
  )
}
