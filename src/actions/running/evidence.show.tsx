import type { JSX } from 'hono/jsx/jsx-runtime'
import { ExampleMark, filePath, type Network } from '#networks'
import {
  Buttons,
  ErrorSummary,
  FileField,
  Form,
  type FormErrors,
  Hidden,
  TextArea,
  TextField,
  type Typed,
} from '#platform/forms'
import { type Conflict, ConflictFields } from '#platform/records'
import { Crumbs, Empty, Eyebrow, Lead, PageTitle, SectionHead, usePage } from '#platform/ui'
import { saySum } from '../checks/form-words.ts'
import { type EvidenceKind, testingEvidenceKinds } from '../schema.ts'
import { testingActionPath } from '../testing-actions/testing-action.paths.ts'
import type { TestingAction } from '../testing-actions/testing-action.queries.ts'
import { useWritten } from '../testing-actions/written.ts'
import { evidenceFields } from './evidence.kept.ts'
import type { Evidence } from './evidence.queries.ts'
import { MoneyLine } from './money.show.tsx'
import { evidencePath } from './running.paths.ts'
import { measuredIn } from './spent.ts'

interface Props {
  network: Network
  action: TestingAction
  city: { name: string }
  evidence: Evidence[]
  kind: EvidenceKind
  may: { add: boolean; change: (evidence: Evidence) => boolean }
  id: string
  today: string
  typed?: Typed | undefined
  errors?: FormErrors | undefined
}

/** What was seen while a test ran; on a phone, one thing is added in the time one stands there. */
export function EvidenceShow(props: Props) {
  const { network, action, city, evidence, may, errors } = props
  const { t } = usePage()
  const written = useWritten(network)
  return (
    <article class="evidence">
      <ErrorSummary errors={errors} />
      <Crumbs
        items={[
          {
            label: action.title ?? t('actions.test.one'),
            href: testingActionPath(network, action),
            lang: action.title ? written : undefined,
          },
        ]}
      />
      <Eyebrow>{city.name}</Eyebrow>
      <PageTitle>{t('actions.seen.title')}</PageTitle>
      <Signal {...props} />
      {may.add ? <Add {...props} /> : null}
      <section aria-labelledby="seen">
        <SectionHead id="seen">{t('actions.seen.soFar', { count: evidence.length })}</SectionHead>
        <MoneyLine action={action} evidence={evidence} />
        <Numbers evidence={evidence} />
        {evidence.length === 0 ? (
          <Empty title={t('actions.seen.none')}>
            <p>{t('actions.seen.noneYet')}</p>
          </Empty>
        ) : (
          <ol class="evidence-list">
            {evidence.map((one) => (
              <li id={`seen-${one.id}`}>
                <EvidenceText network={network} evidence={one} />
                {may.change(one) ? (
                  <p class="evidence-work">
                    <a href={evidencePath(network, action, `/${one.id}/edit`)}>
                      {t('actions.seen.change')}{' '}
                      <span class="unseen">{one.text ?? t(`actions.seen.kind.${one.kind}`)}</span>
                    </a>
                  </p>
                ) : null}
              </li>
            ))}
          </ol>
        )}
      </section>
    </article>
  )
}

/** What one looks for: the signal of success, or what is measured and from which figure on it holds. */
function Signal({ network, action }: Props) {
  const { t } = usePage()
  const written = useWritten(network)
  const { metric, target, successSignal } = action
  const signal = metric && target ? t('actions.seen.metric', { metric, target }) : (metric ?? successSignal)
  return signal ? (
    <Lead>
      {t('actions.seen.lookFor')} <span lang={written}>{signal}</span>
    </Lead>
  ) : null
}

/** First what kind of thing it is, then its few fields: each kind is an address, so that it works without anything. */
function Add(props: Props) {
  const { network, action, kind, id, today, typed, errors } = props
  const { t } = usePage()
  return (
    <section aria-labelledby="add" class="evidence-add">
      <h2 id="add">{t('actions.seen.add')}</h2>
      <nav aria-label={t('actions.seen.kinds')}>
        <ul class="chips">
          {testingEvidenceKinds.map((one) => (
            <li>
              <a
                class="chip"
                href={`${evidencePath(network, action, `?kind=${one}`)}#add`}
                aria-current={one === kind ? 'true' : undefined}
              >
                {t(`actions.seen.kind.${one}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Form
        action={evidencePath(network, action, kind === 'photo' ? '/files' : '')}
        typed={typed ?? { happenedOn: today, unit: kind === 'cost' ? action.budgetCurrency : null }}
        errors={errors}
        id={id}
        multipart={kind === 'photo'}
        label={t('actions.seen.add')}
      >
        <Hidden name="kind" value={kind} />
        <EvidenceInputs network={network} kind={kind} />
        <Buttons send={t('actions.seen.send')} />
      </Form>
    </section>
  )
}

/** The fields of one kind. */
function EvidenceInputs({ network, kind, kept = false }: { network: Network; kind: EvidenceKind; kept?: boolean }) {
  const { t } = usePage()
  const written = useWritten(network)
  return (
    <>
      {kind === 'photo' && !kept ? (
        <>
          <FileField name="file" label={t('actions.seen.photo')} accept="image/*" />
          <TextField name="alt" label={t('actions.seen.alt')} hint={t('actions.seen.alt.hint')} lang={written} />
        </>
      ) : null}
      {kind === 'number' || kind === 'cost' ? (
        <div class="evidence-sum">
          <TextField
            name="value"
            label={t(kind === 'cost' ? 'actions.seen.cost' : 'actions.seen.value')}
            inputmode="decimal"
            size={12}
          />
          <TextField
            name="unit"
            label={t(kind === 'cost' ? 'actions.seen.currency' : 'actions.seen.unit')}
            hint={t(kind === 'cost' ? 'actions.seen.currency.hint' : 'actions.seen.unit.hint')}
            lang={kind === 'cost' ? undefined : written}
            size={kind === 'cost' ? 5 : 24}
          />
        </div>
      ) : null}
      <TextArea
        name="text"
        label={t(`actions.seen.text.${kind}`)}
        hint={kind === 'voice' ? t('actions.seen.voice.hint') : undefined}
        rows={3}
        lang={written}
        optional={kind !== 'note' && kind !== 'voice'}
      />
      {kind === 'voice' ? (
        <TextField
          name="unit"
          label={t('actions.seen.who')}
          hint={t('actions.seen.who.hint')}
          lang={written}
          optional
        />
      ) : null}
      <TextField name="happenedOn" label={t('actions.seen.day')} type="date" />
    </>
  )
}

/** One thing that was seen. */
export function EvidenceText({ network, evidence }: { network: Network; evidence: Evidence }): JSX.Element {
  const page = usePage()
  const { t, format } = page
  const written = useWritten(network)
  const { kind, text, value, unit, photo, happenedOn, actor } = evidence
  return (
    <>
      <p class="eyebrow">
        {t(`actions.seen.kind.${kind}`)} · <time dateTime={happenedOn}>{format.date(happenedOn)}</time>{' '}
        <ExampleMark of={evidence} />
      </p>
      {photo ? (
        <a href={filePath(network, photo)}>
          <img src={filePath(network, photo, true)} alt={photo.alt ?? ''} lang={written} loading="lazy" />
        </a>
      ) : null}
      {value !== null && unit ? (
        <p class="evidence-number">
          {kind === 'cost' ? (
            <b>{saySum(value, unit, page)}</b>
          ) : (
            <>
              <b>{format.number(value)}</b> <span lang={written}>{unit}</span>
            </>
          )}
        </p>
      ) : null}
      {text === null ? null : kind === 'voice' ? (
        <blockquote lang={written}>{text}</blockquote>
      ) : (
        <p class="check-words" lang={written}>
          {text}
        </p>
      )}
      <p class="soft">
        {kind === 'voice' && unit ? <span lang={written}>{unit} · </span> : null}
        {t('actions.seen.by', { actor })}
      </p>
    </>
  )
}

/** What was counted more than once, from the first to the last. */
function Numbers({ evidence }: { evidence: Evidence[] }) {
  const { t, format } = usePage()
  const several = measuredIn(evidence).filter(({ values }) => values.length > 1)
  if (several.length === 0) return null
  return (
    <table class="check-points">
      <caption>{t('actions.seen.numbers')}</caption>
      <tbody>
        {several.map(({ unit, values }) => (
          <tr>
            <th scope="row">{unit}</th>
            <td>
              {values.map(({ value, on }, at) => (
                <>
                  {at > 0 ? ' → ' : ''}
                  <span title={format.date(on)}>{format.number(value)}</span>
                </>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface EditProps {
  network: Network
  action: TestingAction
  evidence: Evidence
  typed: Typed
  version: number
  errors?: FormErrors | undefined
  conflicts?: Conflict[] | undefined
}

/** Puts one piece right, or takes it away. */
export function EvidenceEdit({ network, action, evidence, typed, version, errors, conflicts = [] }: EditProps) {
  const { t } = usePage()
  const at = evidencePath(network, action, `/${evidence.id}`)
  return (
    <>
      <ErrorSummary errors={errors} />
      <Crumbs items={[{ label: t('actions.seen.title'), href: evidencePath(network, action) }]} />
      <PageTitle>{t('actions.seen.changeTitle')}</PageTitle>
      <Form action={`${at}/edit`} typed={typed} errors={errors} version={version}>
        <ConflictFields conflicts={conflicts} fields={evidenceFields} written={useWritten(network)} />
        <Hidden name="kind" value={evidence.kind} />
        <EvidenceInputs network={network} kind={evidence.kind} kept />
        <Buttons
          send={t('actions.seen.save')}
          cancel={{ href: `${evidencePath(network, action)}#seen-${evidence.id}`, label: t('platform.form.cancel') }}
        />
      </Form>
      <p>
        <a href={`${at}/remove`}>{t('actions.seen.remove')}</a>
      </p>
    </>
  )
}
