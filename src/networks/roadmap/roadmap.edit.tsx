import {
  Buttons,
  Choices,
  ErrorSummary,
  Form,
  type FormErrors,
  SelectField,
  TextArea,
  TextField,
  type Typed,
} from '#platform/forms'
import { type Conflict, ConflictFields } from '#platform/records'
import { contentLang } from '#platform/text'
import { Crumbs, Lead, PageTitle, usePage } from '#platform/ui'
import type { Network } from '../network.queries.ts'
import type { NetworkEvent } from '../obligations/evidence.ts'
import type { Obligation } from '../obligations/obligation.queries.ts'
import { roadmapStates } from '../schema.ts'
import { roadmapFields } from './roadmap.kept.ts'
import { roadmapItemPath, roadmapPath } from './roadmap.paths.ts'
import type { RoadmapItem } from './roadmap.queries.ts'

interface Option {
  value: string
  label: string
}

interface FormProps {
  network: Network
  typed: Typed
  errors?: FormErrors | undefined
  version?: number | undefined
  conflicts?: Conflict[] | undefined
  halfYears: Option[]
}

interface EditProps extends FormProps {
  /** Nothing while it is being added. */
  item?: RoadmapItem | undefined
  id?: string | undefined
  places: Option[]
  obligations: Obligation[]
  events: NetworkEvent[]
}

/** A line of the roadmap: what, when, in which lane, by whom, and what it leads to. */
export function ItemEdit(props: EditProps) {
  const { network, item, typed, errors, id, version, conflicts = [], halfYears, places, obligations, events } = props
  const { t, lang } = usePage()
  const written = contentLang(lang, network.language)
  return (
    <>
      <ItemCrumbs network={network} item={item} />
      <ErrorSummary errors={errors} />
      <PageTitle>{t(item ? 'networks.roadmap.item.change' : 'networks.roadmap.item.add')}</PageTitle>
      <Form
        action={item ? roadmapItemPath(network, item, '/edit') : roadmapPath(network, '/new')}
        typed={typed}
        errors={errors}
        id={id}
        version={version}
      >
        <ConflictFields conflicts={conflicts} fields={roadmapFields} written={written} />
        <TextArea name="item" label={t('networks.roadmap.item.what')} rows={3} max={600} lang={written} />
        <WhenFields halfYears={halfYears} />
        <SelectField
          name="place"
          label={t('networks.roadmap.item.lane')}
          empty={t('networks.roadmap.item.lane.none')}
          options={places.map((place) => ({ ...place, lang: written }))}
        />
        <details class="more-fields" open={Boolean(typed.newGroup || typed.newLane)}>
          <summary>{t('networks.roadmap.item.lane.new')}</summary>
          <TextField name="newGroup" label={t('networks.roadmap.item.laneGroup')} lang={written} optional />
          <TextField name="newLane" label={t('networks.roadmap.item.lane')} lang={written} optional />
        </details>
        <TextField name="responsible" label={t('networks.roadmap.item.responsible')} lang={written} optional />
        <TextField name="contributes" label={t('networks.roadmap.item.contributes')} lang={written} optional />
        <TextField
          name="due"
          label={t('networks.roadmap.item.due')}
          hint={t('networks.roadmap.item.due.hint')}
          size={12}
          optional
        />
        <TextField
          name="dueAsWritten"
          label={t('networks.roadmap.item.dueAsWritten')}
          hint={t('networks.roadmap.item.dueAsWritten.hint')}
          lang={written}
          optional
        />
        <LinkFields typed={typed} events={events} obligations={obligations} written={written} />
        <TextArea name="note" label={t('networks.roadmap.item.note')} rows={3} lang={written} optional />
        <Buttons
          send={t(item ? 'networks.roadmap.item.save' : 'networks.roadmap.item.add')}
          cancel={{
            href: item ? roadmapItemPath(network, item) : roadmapPath(network),
            label: t('platform.form.cancel'),
          }}
        />
      </Form>
    </>
  )
}

function ItemCrumbs({ network, item }: { network: Network; item?: RoadmapItem | undefined }) {
  const { t, lang } = usePage()
  const home = { label: t('networks.roadmap.title'), href: roadmapPath(network) }
  const own = item
    ? [{ label: item.item, href: roadmapItemPath(network, item), lang: contentLang(lang, network.language) }]
    : []
  return <Crumbs items={[home, ...own]} />
}

function WhenFields({ halfYears }: { halfYears: Option[] }) {
  const { t } = usePage()
  return (
    <>
      <SelectField name="halfYear" label={t('networks.roadmap.item.halfYear')} options={halfYears} />
      <div class="side-by-side">
        <TextField
          name="from"
          label={t('networks.roadmap.item.from')}
          hint={t('networks.roadmap.item.month.hint')}
          size={12}
          optional
        />
        <TextField
          name="to"
          label={t('networks.roadmap.item.to')}
          hint={t('networks.roadmap.item.month.hint')}
          size={12}
          optional
        />
      </div>
    </>
  )
}

interface LinkProps {
  typed: Typed
  events: NetworkEvent[]
  obligations: Obligation[]
  written: string | undefined
}

/** What it names and nobody knows stays named: it may come in with the next file. */
function LinkFields({ typed, events, obligations, written }: LinkProps) {
  const { t } = usePage()
  const known = new Set([...events, ...obligations].map(({ slug }) => slug))
  const named = Array.isArray(typed.meetings) ? typed.meetings.map(String) : []
  const unknown = named.filter((id) => !known.has(id))
  return (
    <>
      <details class="more-fields" open={named.length > 0}>
        <summary>{t('networks.roadmap.item.meetings')}</summary>
        <Choices
          name="meetings"
          kind="checkbox"
          label={t('networks.roadmap.item.meetings.which')}
          options={[
            ...events.map(({ slug, title }) => ({ value: slug, label: title, lang: written })),
            ...unknown.map((id) => ({ value: id, label: id })),
          ]}
        />
      </details>
      {obligations.length > 0 ? (
        <details class="more-fields">
          <summary>{t('networks.roadmap.item.obligations')}</summary>
          <Choices
            name="obligations"
            kind="checkbox"
            label={t('networks.roadmap.item.obligations.which')}
            options={obligations.map(({ slug, type }) => ({ value: slug, label: `${slug} ${type}`, lang: written }))}
          />
        </details>
      ) : null}
    </>
  )
}

/** What became of a line, and why. */
export function ItemState({
  network,
  item,
  typed,
  errors,
  version,
  conflicts = [],
  halfYears,
}: FormProps & { item: RoadmapItem }) {
  const { t, lang } = usePage()
  const written = contentLang(lang, network.language)
  return (
    <>
      <ItemCrumbs network={network} item={item} />
      <ErrorSummary errors={errors} />
      <PageTitle>{t('networks.roadmap.item.became')}</PageTitle>
      <Lead>
        <span lang={written}>{item.item}</span>
      </Lead>
      <Form action={roadmapItemPath(network, item, '/state')} typed={typed} errors={errors} version={version}>
        <ConflictFields conflicts={conflicts} fields={roadmapFields} written={written} />
        <Choices
          name="state"
          kind="radio"
          label={t('networks.roadmap.item.state')}
          options={roadmapStates.map((state) => ({ value: state, label: t(`networks.roadmap.state.${state}`) }))}
        />
        <TextArea
          name="reason"
          label={t('networks.roadmap.item.reason')}
          hint={t('networks.roadmap.item.reason.hint')}
          rows={2}
          lang={written}
          optional
        />
        <fieldset class="ds-fieldset">
          <legend class="ds-label">{t('networks.roadmap.item.movedTo')}</legend>
          <WhenFields halfYears={halfYears} />
        </fieldset>
        <Buttons
          send={t('networks.roadmap.item.save')}
          cancel={{ href: roadmapItemPath(network, item), label: t('platform.form.cancel') }}
        />
      </Form>
    </>
  )
}
