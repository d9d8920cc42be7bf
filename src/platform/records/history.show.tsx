import { Empty, Pager, usePage } from '../ui/index.ts'
import { callField, type Fields, sayField } from './fields.ts'
import type { History, HistoryEntry } from './history.queries.ts'
import type { Changes } from './values.ts'
import { compareWords } from './words.ts'

interface HistoryProps {
  history: History
  fields: Fields
  /** The language of what people wrote, where it is not the page's. */
  written?: string | undefined
  /** Where the button that takes an entry back posts to; nothing for readers who may not edit. */
  undo?: ((entry: HistoryEntry) => string) | undefined
}

/** Who changed what of a record, and when, each with a way back where there is one. */
export function HistoryList({ history, fields, written, undo }: HistoryProps) {
  const { t } = usePage()
  if (history.entries.length === 0)
    return (
      <Empty title={t('platform.records.history.none')}>
        <p>{t('platform.records.history.noneYet')}</p>
      </Empty>
    )
  return (
    <>
      <ol class="history">
        {history.entries.map((entry) => (
          <Entry entry={entry} fields={fields} written={written} undo={undo} />
        ))}
      </ol>
      <Pager page={history.page} pages={history.pages} />
    </>
  )
}

function Entry({ entry, fields, written, undo }: Omit<HistoryProps, 'history'> & { entry: HistoryEntry }) {
  const { t, format } = usePage()
  const changed = shownChanges(entry.changes, fields)
  const mayUndo = undo && entry.recent && Object.keys(entry.changes).length > 0
  return (
    <li id={entry.id}>
      <p class="history-who">
        <b>{entry.actor}</b>{' '}
        <time class="soft" dateTime={entry.at.toISOString()}>
          {format.moment(entry.at)}
        </time>
      </p>
      {entry.undoes && (
        <p class="soft">
          <a href={`#${entry.undoes}`}>{t('platform.records.history.undone')}</a>
        </p>
      )}
      {changed.length === 0 && <p class="soft">{t('platform.records.history.withoutDetail')}</p>}
      <ChangedFields changes={changed} fields={fields} written={written} />
      {mayUndo && (
        <form method="post" action={undo(entry)}>
          <button class="ds-button" data-variant="secondary" type="submit">
            {t('platform.records.history.undo')}
          </button>
        </form>
      )}
    </li>
  )
}

/** What one change did to each field, for lists of changes of many records. Nothing where no field is shown. */
export function ChangeList({
  changes,
  fields,
  written,
}: { changes: Changes } & Pick<HistoryProps, 'fields' | 'written'>) {
  return <ChangedFields changes={shownChanges(changes, fields)} fields={fields} written={written} />
}

type FieldChange = [string, Changes[string]]

const shownChanges = (changes: Changes, fields: Fields): FieldChange[] =>
  Object.keys(fields).flatMap((name): FieldChange[] => {
    const change = changes[name]
    return change ? [[name, change]] : []
  })

function ChangedFields({
  changes,
  fields,
  written,
}: { changes: FieldChange[] } & Pick<HistoryProps, 'fields' | 'written'>) {
  const page = usePage()
  if (changes.length === 0) return null
  return (
    <dl class="history-changes">
      {changes.map(([name, { before, after }]) => {
        const field = fields[name]
        if (!field) return null
        const [was, is] = [sayField(field, before, page), sayField(field, after, page)]
        return (
          <div>
            <dt>{callField(field, page)}</dt>
            <dd lang={field.say ? undefined : written}>
              <Words before={was} after={is} />
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

/** A change in words; listeners hear what was taken out and what was put in. */
export function Words({ before, after }: { before: string; after: string }) {
  const { t } = usePage()
  return (
    <>
      {compareWords(before, after).map(({ kind, text }) =>
        kind === 'both' ? (
          text
        ) : kind === 'before' ? (
          <del>
            <span class="unseen">{t('platform.records.history.out')} </span>
            {text}
          </del>
        ) : (
          <ins>
            <span class="unseen">{t('platform.records.history.in')} </span>
            {text}
          </ins>
        ),
      )}
      {after === '' && <span class="soft"> {t('platform.records.history.emptied')}</span>}
    </>
  )
}
