import { type Network, networkPath } from '#networks'
import { Buttons, Choices, ErrorSummary, Form, type FormErrors } from '#platform/forms'
import { Actions, ButtonLink, Crumbs, Lead, Notice, PageTitle, usePage } from '#platform/ui'
import type { ImportReport } from '../transfer/report.ts'
import { uploadPath, uploadsPath } from './upload.paths.ts'
import { mayComeIn, type Upload } from './upload.queries.ts'
import { UploadReport } from './upload.report.tsx'

interface Props {
  network: Network | null
  upload: Upload
  report: ImportReport | null
  /** It was to be taken in without saying what becomes of the conflicts. */
  undecided: boolean
}

/** One upload on its way: being checked, checked and waiting for a word, taken in. */
export function UploadShow({ network, upload, report, undecided }: Props) {
  const { t } = usePage()
  const errors: FormErrors = undecided ? { decision: 'app.upload.decide.missing' as const } : {}
  return (
    <>
      <Crumbs
        items={[{ label: t(network ? 'app.upload.title' : 'app.upload.titleNew'), href: uploadsPath(network) }]}
      />
      <ErrorSummary errors={errors} />
      <PageTitle>{upload.name}</PageTitle>
      <div role="status">
        <Lead>{useVerdict(upload, report)}</Lead>
        <Progress upload={upload} />
      </div>
      {upload.state === 'taken_in' ? <Arrived network={network} report={report} /> : null}
      {upload.state === 'checked' && report && mayComeIn(report) ? (
        <Form action={uploadPath(network, upload, '/take-in')} errors={errors}>
          {report.conflicts.count > 0 ? (
            <Choices
              name="decision"
              label={t('app.upload.decide')}
              kind="radio"
              options={[
                { value: 'keep-edits', label: t('app.upload.decide.keep'), hint: t('app.upload.decide.keepHint') },
                { value: 'take-file', label: t('app.upload.decide.file'), hint: t('app.upload.decide.fileHint') },
              ]}
            />
          ) : null}
          {report.isNew ? <Notice title={t('app.upload.hidden')} /> : null}
          <Buttons
            send={t('app.upload.takeIn')}
            cancel={{ href: uploadsPath(network), label: t('platform.form.cancel') }}
          />
        </Form>
      ) : null}
      {report ? <UploadReport report={report} /> : null}
      {upload.state === 'checked' || upload.state === 'failed' ? (
        <form method="post" action={uploadPath(network, upload, '/forget')}>
          <button type="submit" class="ds-button" data-variant="secondary">
            {t('app.upload.forget')}
          </button>
        </form>
      ) : null}
    </>
  )
}

function useVerdict({ state }: Upload, report: ImportReport | null): string {
  const { t } = usePage()
  if (state !== 'checked' || !report) return t(`app.upload.say.${state}`)
  if (report.knows) return t('app.upload.say.unknown')
  if (report.problems.count > 0) return t('app.upload.say.wrong', { count: report.problems.count })
  if (report.conflicts.count > 0) return t('app.upload.say.conflicts', { count: report.conflicts.count })
  const touched = report.sheets.reduce((sum, { added, changed }) => sum + added + changed, 0)
  return touched === 0 ? t('app.upload.say.nothing') : t('app.upload.say.ready', { count: touched })
}

function Progress({ upload: { state, progress } }: Pick<Props, 'upload'>) {
  const { t } = usePage()
  if (state !== 'checking' && state !== 'taking_in') return null
  return (
    <p>
      <progress aria-label={t('app.upload.progress')} />{' '}
      <span class="soft">
        {progress ? t('app.upload.progressOf', { table: progress.sheet, count: progress.rows }) : null}
      </span>
    </p>
  )
}

function Arrived({ network, report }: Pick<Props, 'network' | 'report'>) {
  const { t } = usePage()
  const slug = report?.slug ?? network?.slug
  if (!slug) return null
  return (
    <Actions>
      <ButtonLink href={networkPath({ slug })} filled>
        {t('app.upload.see')}
      </ButtonLink>
    </Actions>
  )
}
