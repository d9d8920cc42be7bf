import { ChangeList, callField, type Fields } from '#platform/records'
import { contentLang } from '#platform/text'
import { usePage } from '#platform/ui'
import type { NetworkLocals } from '../in-network.ts'
import type { Network } from '../network.queries.ts'
import type { Entry } from './activity.queries.ts'
import { deedOf } from './activity.words.ts'
import { type FoundRecord, recordPath } from './record.ts'
import { When } from './when.tsx'

export type FieldsByKind = Map<string, Fields>

/** How the fields of the records in a list are called: asked once for each kind that occurs. */
export async function fieldsFor(locals: NetworkLocals, records: Iterable<FoundRecord>): Promise<FieldsByKind> {
  const kinds = new Set([...records].map(({ kind }) => kind))
  const known = await Promise.all(
    [...kinds].map(async ({ kind, fields }) => [kind, fields ? await fields(locals) : {}] as const),
  )
  return new Map(known)
}

interface ListProps {
  network: Network
  entries: Entry[]
  records: Map<string, FoundRecord>
  fields: FieldsByKind
  /** Whether each entry names its record; on the record's own page that is known. */
  named?: boolean
}

/** Who did what and when, with what it changed behind a fold. What one may not see is not in it. */
export function ActivityList({ network, entries, records, fields, named = false }: ListProps) {
  const { t } = usePage()
  return (
    <ol class="activity">
      {entries.map((entry) => {
        const record = records.get(entry.subjectId)
        if (!record) return null
        return (
          <li>
            {named && (
              <p class="activity-record">
                <a href={recordPath(network, record)} lang={record.lang && network.language}>
                  {record.title}
                </a>{' '}
                <span class="soft">{t(record.kind.label)}</span>
              </p>
            )}
            <p class="activity-deed">
              {t.rich(`networks.activity.${deedOf(entry.verb)}`, {
                actor: entry.actor,
                who: (parts) => <b>{parts}</b>,
              })}{' '}
              <When at={entry.at} />
            </p>
            <Changed entry={entry} fields={fields.get(record.kind.kind) ?? {}} network={network} />
          </li>
        )
      })}
    </ol>
  )
}

function Changed({ entry, fields, network }: { entry: Entry; fields: Fields; network: Network }) {
  const page = usePage()
  const { t, lang } = page
  const names = Object.keys(entry.changes).flatMap((name) => (fields[name] ? [callField(fields[name], page)] : []))
  if (names.length === 0 || deedOf(entry.verb) === 'added') return null
  return (
    <details>
      <summary>{t('networks.activity.what', { fields: names.join(', ') })}</summary>
      <ChangeList changes={entry.changes} fields={fields} written={contentLang(lang, network.language)} />
    </details>
  )
}
