import { Empty, Filters, Lead, Pager, PageTitle, usePage } from '#platform/ui'
import type { City } from '../cities/city.queries.ts'
import type { Network } from '../network.queries.ts'
import { recordKinds } from '../slots.ts'
import { ActivityList, type FieldsByKind } from './activity.list.tsx'
import type { Entry } from './activity.queries.ts'
import type { FoundRecord } from './record.ts'

interface Props {
  network: Network
  cities: City[]
  entries: Entry[]
  records: Map<string, FoundRecord>
  fields: FieldsByKind
  page: number
  pages: number
}

/** What happened in the network, as far as the reader may know. */
export function ActivityIndex({ network, cities, entries, records, fields, page, pages }: Props) {
  const { t } = usePage()
  return (
    <>
      <PageTitle>{t('networks.activity.title')}</PageTitle>
      <Lead>{t('networks.activity.lead')}</Lead>
      <Filters
        label={t('networks.activity.filter')}
        filters={[
          {
            name: 'kind',
            label: t('networks.activity.kind'),
            kind: 'select',
            all: t('networks.activity.allKinds'),
            options: recordKinds.all().map(({ kind, label }) => ({ value: kind, label: t(label) })),
          },
          {
            name: 'city',
            label: t('networks.activity.city'),
            kind: 'select',
            all: t('networks.activity.allCities'),
            options: cities.map(({ slug, name }) => ({ value: slug, label: name })),
          },
        ]}
      />
      {entries.some(({ subjectId }) => records.has(subjectId)) ? (
        <ActivityList {...{ network, entries, records, fields }} named />
      ) : (
        <Empty title={t('networks.activity.none')}>
          <p>{t('networks.activity.noneYet')}</p>
        </Empty>
      )}
      <Pager page={page} pages={pages} />
    </>
  )
}
