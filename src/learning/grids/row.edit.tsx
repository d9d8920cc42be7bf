import { v7 } from 'uuid'
import { filePath, type Network } from '#networks'
import { type FileRow, mostFiles } from '#platform/files'
import {
  Buttons,
  Confirm,
  ErrorSummary,
  FileField,
  Form,
  type FormErrors,
  TextField,
  type Typed,
} from '#platform/forms'
import { type Conflict, ConflictFields } from '#platform/records'
import { Crumbs, Lead, PageTitle, usePage } from '#platform/ui'
import { useWritten } from '../written.ts'
import { rowFields } from './grid.kept.ts'
import { type GridPlace, gridPath, rowPath } from './grid.paths.ts'
import type { GridRow } from './grid.queries.ts'
import { RowFields } from './row.fields.tsx'
import type { RowOrigins } from './row.values.ts'

interface About {
  network: Network
  place: GridPlace
  row: GridRow
}

interface EditProps extends About {
  origins: RowOrigins
  typed: Typed
  version: number
  errors?: FormErrors | undefined
  conflicts?: Conflict[] | undefined
}

function BackToGrid({ network, place }: Pick<About, 'network' | 'place'>) {
  const { t } = usePage()
  return <Crumbs items={[{ label: t('learning.grid.one'), href: gridPath(network, place) }]} />
}

/** The form for a row that is there. */
export function RowEdit({ network, place, row, origins, typed, version, errors, conflicts = [] }: EditProps) {
  const { t } = usePage()
  return (
    <>
      <BackToGrid network={network} place={place} />
      <ErrorSummary errors={errors} />
      <PageTitle>{t('learning.row.change')}</PageTitle>
      <Form action={rowPath(network, place, row, '/edit')} typed={typed} errors={errors} version={version}>
        <ConflictFields conflicts={conflicts} fields={rowFields} written={useWritten(network)} />
        <RowFields network={network} origins={origins} open />
        <Buttons
          send={t('learning.row.save')}
          cancel={{ href: gridPath(network, place), label: t('platform.form.cancel') }}
        />
      </Form>
    </>
  )
}

export function RowRemove({ network, place, row }: About) {
  const { t } = usePage()
  return (
    <>
      <BackToGrid network={network} place={place} />
      <Confirm
        title={t('learning.row.removeTitle')}
        lead={t('learning.row.removeLead')}
        action={rowPath(network, place, row, '/remove')}
        send={t('learning.row.removeSend')}
        cancelHref={gridPath(network, place)}
      >
        <blockquote lang={useWritten(network)}>{row.keyPoint}</blockquote>
      </Confirm>
    </>
  )
}

interface PhotosProps extends About {
  photos: FileRow[]
  typed?: Typed
  errors?: FormErrors
}

/** The photos of a row: one is added at a time, with what it shows. */
export function RowPhotos({ network, place, row, photos, typed = {}, errors }: PhotosProps) {
  const { t } = usePage()
  const lang = useWritten(network)
  const at = rowPath(network, place, row, '/files')
  return (
    <>
      <BackToGrid network={network} place={place} />
      <ErrorSummary errors={errors} />
      <PageTitle>{t('learning.photo.title')}</PageTitle>
      <Lead lang={lang}>{row.keyPoint}</Lead>
      <ul class="grid-kept-photos">
        {photos.map((photo) => (
          <li>
            <img src={filePath(network, photo, true)} alt={photo.alt ?? ''} lang={lang} loading="lazy" />
            <form method="post" action={`${at}/${photo.id}/remove`}>
              <button type="submit" class="ds-button" data-variant="tertiary">
                {t('learning.photo.remove', { alt: photo.alt ?? photo.name })}
              </button>
            </form>
          </li>
        ))}
      </ul>
      {photos.length < mostFiles ? (
        <Form action={at} typed={typed} errors={errors} id={v7()} multipart label={t('learning.photo.add')}>
          <FileField name="file" label={t('learning.photo.file')} accept="image/*" />
          <TextField name="alt" label={t('learning.photo.alt')} hint={t('learning.photo.alt.hint')} lang={lang} />
          <Buttons
            send={t('learning.photo.add')}
            cancel={{ href: `${gridPath(network, place)}#row-${row.id}`, label: t('learning.photo.done') }}
          />
        </Form>
      ) : null}
    </>
  )
}
