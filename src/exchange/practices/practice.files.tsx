import { v7 } from 'uuid'
import { filePath, type Network } from '#networks'
import { type FileRow, isPicture, mostFiles } from '#platform/files'
import { Buttons, ErrorSummary, FileField, Form, type FormErrors, TextField, type Typed } from '#platform/forms'
import { Crumbs, Empty, Lead, PageTitle, usePage } from '#platform/ui'
import { useWritten } from '../matrix/who-can-teach.tsx'
import { practicesPath } from './practice.paths.ts'

interface Props {
  network: Network
  /** Of the practice, or of the draft that is none yet. */
  title: string
  /** Where the practice or the draft is, and where its files are sent. */
  back: string
  at: string
  files: FileRow[]
  typed?: Typed
  errors?: FormErrors
}

/** The photos and files of a practice, for those who may change it: one is added at a time, with what it shows. */
export function PracticeFiles({ network, title, back, at, files, typed = {}, errors }: Props) {
  const { t } = usePage()
  const written = useWritten(network)
  return (
    <>
      <Crumbs
        items={[
          { label: t('exchange.practices.title'), href: practicesPath(network) },
          { label: title, href: back, lang: written },
        ]}
      />
      <ErrorSummary errors={errors} />
      <PageTitle>{t('exchange.practice.photosAndFiles')}</PageTitle>
      <Lead>{t('exchange.practice.filesLead', { most: mostFiles })}</Lead>
      {files.length === 0 ? <Empty title={t('exchange.practice.noFiles')} /> : null}
      <ol class="practice-files">
        {files.map((file, place) => (
          <KeptFile network={network} file={file} at={at} first={place === 0} />
        ))}
      </ol>
      {files.length < mostFiles ? (
        <Form action={at} typed={typed} errors={errors} id={v7()} multipart label={t('exchange.practice.addFile')}>
          <h2>{t('exchange.practice.addFile')}</h2>
          <FileField
            name="file"
            label={t('exchange.practice.file')}
            hint={t('exchange.practice.file.hint')}
            accept="image/jpeg,image/png,image/webp,image/gif,.pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp"
          />
          <TextField
            name="alt"
            label={t('exchange.practice.alt')}
            hint={t('exchange.practice.alt.hint')}
            lang={written}
          />
          <TextField name="credit" label={t('exchange.practice.credit')} optional />
          <Buttons
            send={t('exchange.practice.addFile.send')}
            cancel={{ href: back, label: t('exchange.practice.done') }}
          />
        </Form>
      ) : (
        <p>
          <a href={back}>{t('exchange.practice.done')}</a>
        </p>
      )}
    </>
  )
}

function KeptFile({ network, file, at, first }: { network: Network; file: FileRow; at: string; first: boolean }) {
  const { t } = usePage()
  const written = useWritten(network)
  const picture = isPicture(file)
  const to = (what: string) => `${at}/${file.id}/${what}`
  return (
    <li>
      {picture ? (
        <img src={filePath(network, file, true)} alt={file.alt ?? ''} lang={written} width={160} loading="lazy" />
      ) : (
        <a href={filePath(network, file)} download>
          {file.name}
        </a>
      )}
      <div>
        <form class="practice-file-words" method="post" action={to('describe')}>
          {picture ? (
            <label>
              <span class="field-label">{t('exchange.practice.alt')}</span>
              <input class="ds-input" name="alt" value={file.alt ?? ''} maxlength={500} lang={written} />
            </label>
          ) : null}
          <label>
            <span class="field-label">{t('exchange.practice.credit')}</span>
            <input class="ds-input" name="credit" value={file.credit ?? ''} maxlength={300} />
          </label>
          <button type="submit" class="ds-button" data-variant="secondary">
            {t('exchange.practice.describeFile')}
          </button>
        </form>
        <div class="actions">
          {first ? null : (
            <form method="post" action={to('up')}>
              <button type="submit" class="ds-button" data-variant="tertiary">
                {t('exchange.practice.moveUp')}
              </button>
            </form>
          )}
          <form method="post" action={to('remove')}>
            <button type="submit" class="ds-button" data-variant="tertiary">
              {t('exchange.practice.removeFile', { name: file.name })}
            </button>
          </form>
        </div>
      </div>
    </li>
  )
}
