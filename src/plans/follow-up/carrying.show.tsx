import { v7 } from 'uuid'
import { type City, cityPath, ExampleMark, filePath, type Network, networkPath } from '#networks'
import {
  Buttons,
  Choices,
  ErrorSummary,
  FileField,
  Form,
  type FormErrors,
  TextArea,
  TextField,
  type Typed,
} from '#platform/forms'
import { contentLang } from '#platform/text'
import {
  Crumbs,
  DataBox,
  Empty,
  Eyebrow,
  type Fact,
  Lead,
  PageTitle,
  Panel,
  SectionHead,
  Tag,
  type Tone,
  usePage,
} from '#platform/ui'
import { planPath } from '../plan.paths.ts'
import type { Plan, PlanAction } from '../plan.queries.ts'
import { fundingStatuses, type PlanActionStatus } from '../schema.ts'
import type { SnapshotAction } from '../versions/snapshot.ts'
import { versionPath } from '../versions/version.paths.ts'
import { carryingPath } from './follow-up.paths.ts'
import type { ShownUpdate } from './follow-up.queries.ts'
import { carriedStatuses } from './update.form.ts'

interface Props {
  network: Network
  city: City
  plan: Plan
  version: { number: number; snapshot: { language: string; title: string } }
  /** As it was adopted. */
  adopted: SnapshotAction
  /** As it is written now, for who tells how it goes; nothing where it has left the plan since. */
  action: PlanAction | null
  updates: ShownUpdate[]
  today: string
  mayTell: boolean
  failed: { typed: Typed; errors: FormErrors } | undefined
}

const tones: Partial<Record<PlanActionStatus, Tone>> = {
  funded: 'want',
  running: 'want',
  done: 'give',
  dropped: 'nobody',
}

export function StatusTag({ status }: { status: PlanActionStatus }) {
  const { t } = usePage()
  return <Tag tone={tones[status]}>{t(`plans.document.status.${status}`)}</Tag>
}

/** How one action of an adopted plan goes: where it stands, what was told of it, which other plans it serves. */
export function CarryingShow(props: Props) {
  const { network, city, plan, version, adopted, updates, mayTell, failed } = props
  const { t, format, lang } = usePage()
  const written = contentLang(lang, version.snapshot.language)
  return (
    <article class="plan-carrying">
      <ErrorSummary errors={failed?.errors} />
      <header>
        <Crumbs
          items={[
            { label: city.name, href: cityPath(network, city) },
            { label: version.snapshot.title, href: versionPath(network, city, version), lang: written },
          ]}
        />
        <Eyebrow>{t('plans.carrying.eyebrow', { city: city.name, date: format.date(plan.adoptedOn ?? '') })}</Eyebrow>
        <PageTitle lang={written}>{adopted.title}</PageTitle>
        <p>
          <StatusTag status={updates[0]?.status ?? adopted.status} /> <ExampleMark of={adopted} />{' '}
          {updates[0] ? (
            <span class="soft">{t('plans.carrying.asOf', { date: format.date(updates[0].onDay) })}</span>
          ) : (
            <span class="soft">{t('plans.carrying.asAdopted')}</span>
          )}
        </p>
        {adopted.intendedResult ? (
          <p class="lead" lang={written}>
            {adopted.intendedResult}
          </p>
        ) : null}
      </header>
      <div class="split">
        <section aria-labelledby="updates">
          <SectionHead id="updates">{t('plans.carrying.updates')}</SectionHead>
          {mayTell ? <Tell {...props} /> : null}
          {updates.length === 0 ? <Empty title={t('plans.carrying.nothing')} /> : null}
          <ol class="plan-updates">
            {updates.map((update) => (
              <Update {...{ network, city, adopted, update, mayTell, written }} />
            ))}
          </ol>
        </section>
        <div>
          <Facts {...props} />
          <Commitments adopted={adopted} written={written} />
          <p>
            <a href={planPath(network, city)}>{t('plans.carrying.plan')}</a>
          </p>
        </div>
      </div>
    </article>
  )
}

interface UpdateProps extends Pick<Props, 'network' | 'city' | 'adopted' | 'mayTell'> {
  update: ShownUpdate
  written: string | undefined
}

function Update({ network, city, adopted, update, mayTell, written }: UpdateProps) {
  const { t, format } = usePage()
  return (
    <li>
      <p>
        <strong>{format.date(update.onDay)}</strong> <StatusTag status={update.status} /> <ExampleMark of={update} />{' '}
        <span class="soft">
          {update.fundingStatus
            ? `${t('plans.carrying.funding', { funding: t(`plans.document.funding.${update.fundingStatus}`) })} · `
            : ''}
          {update.actor}
        </span>
      </p>
      {update.text ? (
        <p class="written" lang={written}>
          {update.text}
        </p>
      ) : (
        <p class="soft">{t('plans.update.still')}</p>
      )}
      {update.photos.map((photo) => (
        <figure>
          <a href={filePath(network, photo)}>
            <img
              src={filePath(network, photo, true)}
              alt={photo.alt ?? ''}
              lang={written}
              width={photo.width ?? undefined}
              height={photo.height ?? undefined}
              loading="lazy"
            />
          </a>
          {photo.credit ? <figcaption class="soft">{photo.credit}</figcaption> : null}
        </figure>
      ))}
      {mayTell ? (
        <p>
          <a href={carryingPath(network, city, adopted, `/updates/${update.id}/files`)}>
            {t('plans.update.photo.add')}
          </a>
        </p>
      ) : null}
    </li>
  )
}

/** For who speaks for the city: how it goes now. */
function Tell({ network, city, adopted, action, version, failed }: Props) {
  const { t } = usePage()
  const now = action ? { status: action.status, fundingStatus: action.fundingStatus } : {}
  return (
    <details open={failed !== undefined}>
      <summary>{t('plans.update.tell')}</summary>
      <Form
        action={carryingPath(network, city, adopted, '/updates')}
        typed={failed?.typed ?? now}
        errors={failed?.errors}
        id={v7()}
        label={t('plans.update.tell')}
      >
        <HowItStands lang={version.snapshot.language} />
        <Buttons send={t('plans.update.send')} />
      </Form>
    </details>
  )
}

/** The fields of an update, wherever it is told. */
export function HowItStands({ lang }: { lang: string }) {
  const { t } = usePage()
  return (
    <>
      <Choices
        name="status"
        kind="radio"
        inline
        label={t('plans.update.status')}
        options={carriedStatuses.map((status) => ({ value: status, label: t(`plans.document.status.${status}`) }))}
      />
      <Choices
        name="fundingStatus"
        kind="radio"
        inline
        optional
        label={t('plans.update.funding')}
        options={fundingStatuses.map((status) => ({ value: status, label: t(`plans.document.funding.${status}`) }))}
      />
      <TextArea name="text" label={t('plans.update.text')} hint={t('plans.update.text.hint')} rows={4} lang={lang} />
    </>
  )
}

function Facts({ network, version, adopted, updates }: Props) {
  const { t, format, lang } = usePage()
  const written = contentLang(lang, version.snapshot.language)
  const funding = updates.find(({ fundingStatus }) => fundingStatus)?.fundingStatus ?? adopted.fundingStatus
  const said = (value: string | null) =>
    value ? <span lang={written}>{value}</span> : <span class="soft">{t('plans.document.notStated')}</span>
  const facts: Fact[] = [
    { name: t('plans.compare.field.leadBy'), value: said(adopted.leadBy) },
    { name: t('plans.compare.field.partners'), value: said(adopted.partners) },
    { name: t('plans.document.field.when'), value: format.period(adopted.startsOn, adopted.endsOn) || said(null) },
    {
      name: t('plans.compare.field.cost'),
      value: adopted.cost === null ? said(null) : format.money(adopted.cost, adopted.costCurrency ?? 'EUR'),
    },
    {
      name: t('plans.compare.field.fundingStatus'),
      value: funding ? t(`plans.document.funding.${funding}`) : said(null),
      note: adopted.fundingSource ? <span lang={written}>{adopted.fundingSource}</span> : undefined,
    },
    { name: t('plans.compare.field.output'), value: said(adopted.output) },
  ]
  return (
    <Panel title={t('plans.carrying.facts')}>
      <DataBox facts={facts} />
      {adopted.origins.length > 0 ? (
        <>
          <h3>{t('plans.compare.field.origins')}</h3>
          <ul class="rows">
            {adopted.origins.map(({ title, at }) => (
              <li lang={contentLang(lang, network.language)}>
                {at ? <a href={networkPath(network, at)}>{title}</a> : title}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Panel>
  )
}

/** One record that serves two plans. */
function Commitments({ adopted, written }: { adopted: SnapshotAction; written: string | undefined }) {
  const { t } = usePage()
  if (adopted.commitments.length === 0) return null
  return (
    <Panel title={t('plans.carrying.commitments')}>
      <ul class="rows" lang={written}>
        {adopted.commitments.map(({ otherPlan, commitment, url }) => (
          <li>
            {url ? <a href={url}>{commitment}</a> : commitment} <span class="soft">{otherPlan}</span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

interface PhotoProps {
  network: Network
  city: City
  adopted: SnapshotAction
  update: ShownUpdate
  typed: Typed
  errors: FormErrors | undefined
}

export function PhotoAdd({ network, city, adopted, update, typed, errors }: PhotoProps) {
  const { t, format, lang } = usePage()
  const written = contentLang(lang, network.language)
  const back = carryingPath(network, city, adopted)
  return (
    <>
      <Crumbs items={[{ label: adopted.title, href: back, lang: written }]} />
      <ErrorSummary errors={errors} />
      <PageTitle>{t('plans.update.photo.add')}</PageTitle>
      <Lead>{t('plans.update.photo.lead', { date: format.date(update.onDay) })}</Lead>
      <Form
        action={carryingPath(network, city, adopted, `/updates/${update.id}/files`)}
        typed={typed}
        errors={errors}
        id={v7()}
        multipart
        label={t('plans.update.photo.add')}
      >
        <FileField name="file" label={t('plans.update.photo')} accept="image/jpeg,image/png,image/webp,image/gif" />
        <TextField
          name="alt"
          label={t('plans.update.photo.alt')}
          hint={t('plans.update.photo.alt.hint')}
          lang={written}
        />
        <TextField name="credit" label={t('plans.update.photo.credit')} optional />
        <Buttons send={t('plans.update.photo.add')} cancel={{ href: back, label: t('platform.form.cancel') }} />
      </Form>
    </>
  )
}
