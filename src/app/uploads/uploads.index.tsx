import { type Network, networkPath } from '#networks'
import { Buttons, ErrorSummary, FileField, Form, type FormErrors } from '#platform/forms'
import { Crumbs, Lead, PageTitle, usePage } from '#platform/ui'
import { uploadPath, uploadsPath } from './upload.paths.ts'
import type { Upload } from './upload.queries.ts'

interface Props {
  /** Nothing where a new one is brought. */
  network: Network | null
  uploads: Upload[]
  /** They see all of it, so they may have it as a workbook. */
  mayTakeAlong: boolean
  wrong: 'nothing' | 'tooLarge' | 'tooMany' | 'tooOften' | undefined
}

/** Where tables are brought: first checked, then taken in when somebody says so. */
export function UploadsIndex({ network, uploads, mayTakeAlong, wrong }: Props) {
  const { t } = usePage()
  const errors: FormErrors = wrong ? { files: `app.upload.wrong.${wrong}` as const } : {}
  return (
    <>
      {network ? <Crumbs items={[{ label: network.name, href: networkPath(network) }]} /> : null}
      <ErrorSummary errors={errors} />
      <PageTitle>{t(network ? 'app.upload.title' : 'app.upload.titleNew')}</PageTitle>
      <Lead>{t(network ? 'app.upload.lead' : 'app.upload.leadNew')}</Lead>
      <Form action={uploadsPath(network)} multipart errors={errors}>
        <FileField
          name="files"
          label={t('app.upload.files')}
          hint={t('app.upload.filesHint')}
          accept=".zip,.xlsx,.csv,.tsv,.txt,.json"
          multiple
        />
        <Buttons send={t('app.upload.check')} />
      </Form>
      <p>
        <a href={uploadsPath(network, '/template.xlsx')} download>
          {t('app.upload.template')}
        </a>
      </p>
      {mayTakeAlong ? (
        <p>
          <a href={uploadsPath(network, '/now.xlsx')} download>
            {t('app.upload.now')}
          </a>
        </p>
      ) : null}
      {uploads.length > 0 ? <Brought network={network} uploads={uploads} /> : null}
    </>
  )
}

function Brought({ network, uploads }: Pick<Props, 'network' | 'uploads'>) {
  const { t, format } = usePage()
  return (
    <section aria-labelledby="brought">
      <h2 id="brought">{t('app.upload.brought')}</h2>
      <p class="soft">{t('app.upload.kept')}</p>
      <ul class="rows">
        {uploads.map((upload) => (
          <li>
            <a href={uploadPath(network, upload)}>{upload.name}</a>
            <span class="soft">
              {t(`app.upload.state.${upload.state}`)}, {format.moment(upload.createdAt)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
