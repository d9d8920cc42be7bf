import type { City, Network } from '#networks'
import { filePath } from '#networks'
import {
  Buttons,
  ErrorSummary,
  FileField,
  Form,
  type FormErrors,
  Hidden,
  SelectField,
  TextField,
  type Typed,
} from '#platform/forms'
import { type Conflict, ConflictFields } from '#platform/records'
import { contentLang } from '#platform/text'
import { Actions, ButtonLink, Crumbs, Empty, Lead, PageTitle, usePage } from '#platform/ui'
import { meetingPath, meetingsPath } from '../meeting.paths.ts'
import type { Meeting } from '../meeting.queries.ts'
import { PresentationList } from './presentation.list.tsx'
import { presentationPath, presentationsPath } from './presentation.paths.ts'
import type { Presentation } from './presentation.queries.ts'

interface Props {
  network: Network
  meeting: Meeting
  presentations: Presentation[]
  may: { run: boolean; present: boolean; presentFor: (city: Pick<City, 'id'>) => boolean }
  /** Cities that present nothing yet. */
  missing: City[]
}

/** What the cities present to each other, and who has nothing to show yet. */
export function PresentationsShow({ network, meeting, presentations, may, missing }: Props) {
  const { t, format } = usePage()
  return (
    <>
      <Head network={network} meeting={meeting} />
      <PageTitle>{t('meetings.presentations.title')}</PageTitle>
      <Lead>
        {t('meetings.presentations.lead', {
          count: presentations.length,
          done: presentations.filter(({ done }) => done).length,
        })}
      </Lead>
      {may.present ? (
        <Actions>
          <ButtonLink href={presentationsPath(network, meeting, '/files')} filled>
            {t('meetings.presentations.add')}
          </ButtonLink>
        </Actions>
      ) : null}
      {presentations.length === 0 ? (
        <Empty title={t('meetings.presentations.none')}>
          <p>{t('meetings.presentations.noneYet')}</p>
        </Empty>
      ) : (
        <PresentationList {...{ network, meeting, presentations, may }} />
      )}
      {missing.length > 0 ? (
        <p class="soft">
          {t('meetings.presentations.missing', { cities: format.list(missing.map(({ name }) => name)) })}
        </p>
      ) : null}
      {may.run && missing.length > 0 ? (
        <form method="post" action={presentationsPath(network, meeting, '/all')}>
          <button type="submit" class="ds-button" data-variant="secondary">
            {t('meetings.presentations.all', { count: missing.length })}
          </button>
        </form>
      ) : null}
    </>
  )
}

function Head({ network, meeting, more = false }: { network: Network; meeting: Meeting; more?: boolean }) {
  const { t, lang } = usePage()
  return (
    <Crumbs
      items={[
        { label: t('meetings.meetings.title'), href: meetingsPath(network) },
        { label: meeting.title, href: meetingPath(network, meeting), lang: contentLang(lang, network.language) },
        ...(more ? [{ label: t('meetings.presentations.title'), href: presentationsPath(network, meeting) }] : []),
      ]}
    />
  )
}

interface EditProps {
  network: Network
  meeting: Meeting
  /** Nothing while it is added. */
  presentation?: Presentation | undefined
  cities: City[]
  typed: Typed
  errors?: FormErrors | undefined
  id?: string | undefined
  version?: number | undefined
  conflicts?: Conflict[]
}

/** What a city shows: a title, and an address or a file. */
export function PresentationEdit(props: EditProps) {
  const { network, meeting, presentation, cities, typed, errors, id, version, conflicts = [] } = props
  const { t, lang } = usePage()
  const written = contentLang(lang, network.language)
  const title = t(presentation ? 'meetings.presentation.editTitle' : 'meetings.presentations.add')
  const only = cities.length === 1 ? cities[0] : undefined
  return (
    <>
      <ErrorSummary errors={errors} />
      <Head network={network} meeting={meeting} more />
      <PageTitle>{title}</PageTitle>
      <Form
        action={
          presentation
            ? presentationPath(network, meeting, presentation, '/files')
            : presentationsPath(network, meeting, '/files')
        }
        typed={typed}
        errors={errors}
        id={id}
        version={version}
        multipart
        label={title}
      >
        <ConflictFields conflicts={conflicts} fields={presentationFields} written={written} />
        {only ? (
          <Hidden name="city" value={only.slug} />
        ) : (
          <SelectField
            name="city"
            label={t('meetings.presentation.city')}
            options={cities.map(({ slug, name }) => ({ value: slug, label: name }))}
          />
        )}
        <TextField name="title" label={t('meetings.presentation.title')} lang={written} />
        <TextField name="link" label={t('meetings.presentation.link')} type="url" optional />
        {presentation?.file ? (
          <p>
            <a href={filePath(network, presentation.file)} download>
              {presentation.file.name}
            </a>
          </p>
        ) : null}
        <FileField
          name="file"
          label={t(presentation?.file ? 'meetings.presentation.otherFile' : 'meetings.presentation.file')}
          hint={t('meetings.presentation.file.hint')}
          accept="image/jpeg,image/png,image/webp,image/gif,.pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp"
          optional
        />
        <Buttons
          send={t('meetings.material.save')}
          cancel={{ href: presentationsPath(network, meeting), label: t('platform.form.cancel') }}
        />
      </Form>
    </>
  )
}

const presentationFields = {
  title: { label: 'meetings.presentation.title' },
  link: { label: 'meetings.presentation.link' },
} as const
