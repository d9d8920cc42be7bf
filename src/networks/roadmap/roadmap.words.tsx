import { Tag, usePage } from '#platform/ui'
import type { RoadmapItem } from './roadmap.queries.ts'
import type { TableNow } from './roadmap.tables.queries.ts'

/** What became of a line; what is planned needs no word where many stand together. */
export function StateTag({ item: { state }, quiet }: { item: Pick<RoadmapItem, 'state'>; quiet?: boolean }) {
  const { t } = usePage()
  if (state === 'planned' && quiet) return null
  const tone = ({ planned: undefined, done: 'give', moved: 'single', cancelled: 'nobody' } as const)[state]
  return <Tag {...(tone ? { tone } : {})}>{t(`networks.roadmap.state.${state}`)}</Tag>
}

/** How far a network is with a table: "Updated at Core network meeting 2, 6 March 2024". */
export function TableState({ table }: { table: Pick<TableNow, 'state' | 'eventTitle' | 'onDay'> }) {
  const { t, format } = usePage()
  const day = table.onDay ? format.date(table.onDay) : ''
  if (table.state === 'draft') return <Tag tone="single">{t('networks.roadmap.table.draft')}</Tag>
  if (table.state === 'updated' && table.eventTitle)
    return <Tag tone="give">{t('networks.roadmap.table.updatedAt', { event: table.eventTitle, day })}</Tag>
  return <Tag tone="give">{t(`networks.roadmap.table.${table.state}On`, { day })}</Tag>
}

type Dated = Pick<RoadmapItem, 'state' | 'from' | 'to' | 'due' | 'dueAsWritten'>

/** When a line is, in the words of the source; once it was moved, those words are only what it was before. */
export function ItemWhen({ item, written }: { item: Dated; written: string | undefined }) {
  const { t, format } = usePage()
  const { state, from, to, due, dueAsWritten } = item
  const dates = format.period(from ?? due, to)
  if (dueAsWritten && (state !== 'moved' || !dates)) return <span lang={written}>{dueAsWritten}</span>
  if (!dates) return <>{t('networks.roadmap.noDate')}</>
  if (!dueAsWritten) return <>{dates}</>
  return (
    <>
      {dates} ({t('networks.roadmap.was', { written: dueAsWritten })})
    </>
  )
}
