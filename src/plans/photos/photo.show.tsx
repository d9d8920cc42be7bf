import { v7 } from 'uuid'
import { type City, filePath, type Network } from '#networks'
import { mostFiles } from '#platform/files'
import {
  Buttons,
  ErrorSummary,
  FileField,
  Form,
  type FormErrors,
  SelectField,
  TextField,
  type Typed,
} from '#platform/forms'
import { contentLang } from '#platform/text'
import { Crumbs, Empty, Lead, PageTitle, usePage } from '#platform/ui'
import { draftPath } from '../plan.paths.ts'
import type { Plan, PlanAction } from '../plan.queries.ts'
import type { SnapshotPhoto } from '../versions/snapshot.ts'
import { photosPath } from './photo.paths.ts'

interface Props {
  network: Network
  city: City
  plan: Plan
  photos: SnapshotPhoto[]
  actions: PlanAction[]
  typed?: Typed
  errors?: FormErrors
}

/** The photos of a plan: added one at a time, each with what it shows and what it stands with. */
export function PhotosShow({ network, city, plan, photos, actions, typed = {}, errors }: Props) {
  const { t, lang } = usePage()
  const written = contentLang(lang, plan.language)
  const own = photos.filter(({ about, day }) => about.kind !== 'test' && day === null)
  const tested = photos.filter(({ about }) => about.kind === 'test')
  const places = [
    { value: plan.id, label: t('plans.draftPhotos.whole') },
    ...actions.map(({ id, slug, title }) => ({ value: id, label: `${slug} ${title}`, lang: written })),
  ]
  return (
    <>
      <Crumbs items={[{ label: plan.title, href: draftPath(network, city), lang: written }]} />
      <ErrorSummary errors={errors} />
      <PageTitle>{t('plans.draftPhotos.title')}</PageTitle>
      <Lead>{t('plans.draftPhotos.lead')}</Lead>
      {own.length === 0 ? <Empty title={t('plans.draftPhotos.none')} /> : null}
      <ul class="plan-photos">
        {own.map((photo) => (
          <li>
            <Kept network={network} photo={photo} written={written} />
            <p class="soft">{places.find(({ value }) => value === photo.about.id)?.label}</p>
            <form method="post" action={photosPath(network, city, `/${photo.id}/remove`)}>
              <button
                type="submit"
                class="ds-button"
                data-variant="tertiary"
                aria-label={`${t('plans.draftPhotos.remove')}: ${photo.alt}`}
              >
                {t('plans.draftPhotos.remove')}
              </button>
            </form>
          </li>
        ))}
      </ul>
      {own.length < mostFiles * (actions.length + 1) ? (
        <Form
          action={photosPath(network, city)}
          typed={typed}
          errors={errors}
          id={v7()}
          multipart
          label={t('plans.update.photo.add')}
        >
          <h2>{t('plans.update.photo.add')}</h2>
          <FileField name="file" label={t('plans.update.photo')} accept="image/jpeg,image/png,image/webp,image/gif" />
          <SelectField name="about" label={t('plans.draftPhotos.about')} options={places} empty={null} />
          <TextField
            name="alt"
            label={t('plans.update.photo.alt')}
            hint={t('plans.update.photo.alt.hint')}
            lang={written}
          />
          <TextField name="credit" label={t('plans.update.photo.credit')} optional />
          <Buttons
            send={t('plans.draftPhotos.add')}
            cancel={{ href: draftPath(network, city), label: t('plans.draftPhotos.back') }}
          />
        </Form>
      ) : null}
      {tested.length > 0 ? (
        <section aria-labelledby="tested">
          <h2 id="tested">{t('plans.draftPhotos.tests')}</h2>
          <p>{t('plans.draftPhotos.tests.lead')}</p>
          <ul class="plan-photos">
            {tested.map((photo) => (
              <li>
                <Kept network={network} photo={photo} written={written} />
                <form method="post" action={photosPath(network, city, `/${photo.id}/take`)} class="stack">
                  <input type="hidden" name="id" value={v7()} />
                  <label for={`about-${photo.id}`}>{t('plans.draftPhotos.about')}</label>
                  <select class="ds-input" id={`about-${photo.id}`} name="about">
                    {places.map(({ value, label }) => (
                      <option value={value}>{label}</option>
                    ))}
                  </select>
                  <button
                    type="submit"
                    class="ds-button"
                    data-variant="secondary"
                    aria-label={`${t('plans.draftPhotos.take')}: ${photo.alt}`}
                  >
                    {t('plans.draftPhotos.take')}
                  </button>
                </form>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  )
}

const Kept = ({ network, photo, written }: { network: Network; photo: SnapshotPhoto; written: string | undefined }) => (
  <a href={filePath(network, photo)}>
    <img
      src={filePath(network, photo, true)}
      alt={photo.alt}
      lang={written}
      width={photo.width}
      height={photo.height}
      loading="lazy"
    />
  </a>
)
