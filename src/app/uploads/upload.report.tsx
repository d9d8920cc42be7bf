import { inWords } from '#platform/text'
import { usePage } from '#platform/ui'
import type { Bounded, ImportReport, Problem } from '../transfer/report.ts'

/** What the check of the command line says, as a page: what is wrong first, then what would come in. */
export function UploadReport({ report }: { report: ImportReport }) {
  const { t } = usePage()
  return (
    <div class="upload-report">
      <Problems
        title={t('app.upload.problems', { count: report.problems.count })}
        list={report.problems}
        id="problems"
      />
      <LeftOut report={report} />
      <Conflicts report={report} />
      <Tables report={report} />
      <Problems
        title={t('app.upload.implausible', { count: report.implausible.count })}
        list={report.implausible}
        id="implausible"
      />
      <Problems title={t('app.upload.remarks', { count: report.remarks.count })} list={report.remarks} id="remarks" />
      <Words
        title={t('app.upload.onlyHere', { count: report.missing.count })}
        id="only-here"
        words={report.missing.shown}
      />
    </div>
  )
}

/** So many are shown; whoever has more had better begin with these. */
const most = 100

function Tables({ report }: { report: ImportReport }) {
  const { t, format } = usePage()
  const shown = report.sheets.filter(({ rows, onlyHere }) => rows + onlyHere > 0)
  if (shown.length === 0) return null
  const counts = ['rows', 'added', 'changed', 'same', 'kept', 'onlyHere'] as const
  return (
    <section aria-labelledby="tables">
      <h2 id="tables">{t(report.written ? 'app.upload.tables.done' : 'app.upload.tables')}</h2>
      {/* A wide table is scrolled by itself, which the keyboard must be able to do too. */}
      <section class="scrolls" aria-label={t('app.upload.column.file')} tabindex={0}>
        <table class="upload-tables">
          <thead>
            <tr>
              <th scope="col">{t('app.upload.column.file')}</th>
              {counts.map((count) => (
                <th scope="col" class="number">
                  {t(`app.upload.column.${count}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((sheet) => (
              <tr>
                <th scope="row">{sheet.file}</th>
                {counts.map((count) => (
                  <td class="number">{format.number(sheet[count])}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}

function Problems({ title, list, id }: { title: string; list: Bounded<Problem>; id: string }) {
  const { t } = usePage()
  if (list.count === 0) return null
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul class="upload-problems">
        {list.shown.slice(0, most).map(({ file, line, column, value, message }) => (
          <li>
            <Place file={file} line={line} column={column} /> {value ? <q>{value}</q> : null}{' '}
            {typeof message === 'string' ? <span lang="en">{message}</span> : inWords(t, message)}
          </li>
        ))}
      </ul>
      <More count={list.count} />
    </section>
  )
}

function Place({ file, line, column }: Pick<Problem, 'file' | 'line' | 'column'>) {
  const { t } = usePage()
  return (
    <b>
      {[file, line ? t('app.upload.row', { line }) : '', column ? t('app.upload.inColumn', { column }) : '']
        .filter(Boolean)
        .join(', ')}
    </b>
  )
}

function Conflicts({ report: { conflicts } }: { report: ImportReport }) {
  const { t } = usePage()
  if (conflicts.count === 0) return null
  return (
    <section aria-labelledby="conflicts">
      <h2 id="conflicts">{t('app.upload.conflicts', { count: conflicts.count })}</h2>
      <ul class="upload-problems">
        {conflicts.shown.slice(0, most).map(({ file, line, column, here, inFile }) => (
          <li>
            <Place file={file} line={line} column={column} />
            <dl class="upload-sides">
              <div>
                <dt>{t('app.upload.here')}</dt>
                <dd>{here || t('app.upload.nothingThere')}</dd>
              </div>
              <div>
                <dt>{t('app.upload.inFile')}</dt>
                <dd>{inFile || t('app.upload.nothingThere')}</dd>
              </div>
            </dl>
          </li>
        ))}
      </ul>
      <More count={conflicts.count} />
    </section>
  )
}

/** What was not recognised is seen at once: whoever brought it thinks that it came in. */
function LeftOut({ report: { ignored, knows = [] } }: { report: ImportReport }) {
  const { t } = usePage()
  return (
    <>
      <Words title={t('app.upload.ignored', { count: ignored.length })} id="ignored" words={ignored} open />
      <Words title={t('app.upload.knows')} id="knows" words={knows} open />
    </>
  )
}

function Words({ title, id, words, open }: { title: string; id: string; words: string[]; open?: boolean }) {
  if (words.length === 0) return null
  return (
    <details class="upload-words" open={open}>
      <summary id={id}>{title}</summary>
      <ul aria-labelledby={id}>
        {words.slice(0, most).map((word) => (
          <li>{word}</li>
        ))}
      </ul>
      <More count={words.length} />
    </details>
  )
}

function More({ count }: { count: number }) {
  const { t } = usePage()
  return count > most ? <p class="soft">{t('app.upload.more', { count: count - most })}</p> : null
}
