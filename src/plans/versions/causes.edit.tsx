import { v7 } from 'uuid'
import type { City, Network } from '#networks'
import {
  Buttons,
  ErrorSummary,
  Form,
  type FormErrors,
  Hidden,
  SelectField,
  TextArea,
  type Typed,
} from '#platform/forms'
import type { Text } from '#platform/text'
import { Empty, Lead, PageTitle, usePage } from '#platform/ui'
import { JoinCause } from './causes.join.tsx'
import { ChangeShow, unexplained } from './compare.show.tsx'
import type { Change } from './compare.ts'
import type { LedgerEntry } from './ledger.read.ts'
import { causeLabel, causeValue, type LedgerCause } from './ledger.ts'
import type { OpenVersion } from './opened.ts'
import { versionPath } from './version.paths.ts'
import { VersionCrumbs } from './version.words.tsx'

interface Props {
  network: Network
  city: City
  version: OpenVersion
  before: OpenVersion
  changes: Change[]
  possible: LedgerCause[]
  ledger: LedgerEntry[]
  /** Somebody came here to say which change this one led to. */
  wanted: LedgerCause | undefined
  /** The change whose form is open, by its id; where nobody chose one, the first that nothing explains. */
  chosen: string | null
  failed: { typed: Typed; errors: FormErrors } | undefined
}

/** Change by change: what caused it, out of what was tested, checked and reviewed in between, or in one's own words. */
export function CausesEdit(props: Props) {
  const { network, city, version, before, wanted, failed } = props
  const { t } = usePage()
  const changes = props.changes.filter(({ id }) => id !== null)
  const first = unexplained(changes, props.ledger)[0]?.id ?? null
  const chosen = wanted ? null : (props.chosen ?? first)
  return (
    <>
      <ErrorSummary errors={failed?.errors} />
      <header>
        <VersionCrumbs network={network} city={city} below />
        <PageTitle>{t('plans.ledger.title', { number: version.number })}</PageTitle>
        <Lead>{t('plans.ledger.lead', { number: before.number })}</Lead>
        <p>
          <a href={versionPath(network, city, version, '/compare')}>{t('plans.ledger.toCompare')}</a>
        </p>
      </header>
      {changes.length === 0 ? <Empty title={t('plans.compare.same')} /> : null}
      {wanted && changes.length > 0 ? (
        <JoinCause {...{ network, city, version, changes, failed }} cause={wanted} />
      ) : null}
      {changes.map((change) => (
        <Explained {...props} chosen={chosen} change={change} />
      ))}
    </>
  )
}

/** One change at a time is explained: a form for each would be a long page, and its fields would be called the same. */
function Explained(props: Props & { change: Change }) {
  const { network, city, version, change, ledger, chosen } = props
  const { t } = usePage()
  const mine = ledger.filter(({ subjectId }) => subjectId === change.id)
  return (
    <section class="plan-explained">
      <ChangeShow
        {...{ network, change, ledger }}
        lang={version.snapshot.language}
        level={2}
        wholeAt={versionPath(network, city, version, `/compare?change=${change.id}`)}
      />
      {mine.map((entry) => (
        <form method="post" action={versionPath(network, city, version, `/causes/${entry.id}/remove`)}>
          <button type="submit" class="ds-button" data-variant="tertiary">
            {t('plans.ledger.forget', { cause: entry.cause?.title ?? t(`plans.ledger.kind.${entry.causeKind}`) })}
          </button>
        </form>
      ))}
      {change.id === chosen ? (
        <CauseForm {...props} />
      ) : (
        <p>
          <a href={`${versionPath(network, city, version, `/causes?change=${change.id}`)}#change-${change.id}`}>
            {t(mine.length === 0 ? 'plans.ledger.say' : 'plans.ledger.sayMore')}
            <span class="unseen">: {namedChange(change, t)}</span>
          </a>
        </p>
      )}
    </section>
  )
}

/** What went and what came may have one title. */
const namedChange = (change: Change, t: Text): string =>
  t('plans.ledger.of', { change: `${change.title} (${t(`plans.compare.what.${change.what}`)})` })

function CauseForm({ network, city, version, change, possible, failed }: Props & { change: Change }) {
  const { t } = usePage()
  return (
    <Form
      action={versionPath(network, city, version, '/causes')}
      typed={failed?.typed ?? { cause: proposedFor(change, possible) }}
      errors={failed?.errors}
      id={v7()}
      label={namedChange(change, t)}
    >
      <Hidden name="subject" value={change.id ?? ''} />
      <SelectField
        name="cause"
        label={t('plans.ledger.cause')}
        options={[
          ...sortedFor(change, possible).map((cause) => ({
            value: causeValue(cause),
            label: causeLabel(cause, t),
            lang: network.language,
          })),
          { value: 'comment', label: t('plans.ledger.kind.comment') },
          { value: 'other', label: t('plans.ledger.kind.other') },
        ]}
      />
      <TextArea
        name="reason"
        label={t('plans.ledger.reason')}
        hint={t('plans.ledger.reason.hint')}
        rows={3}
        lang={version.snapshot.language}
      />
      <Buttons send={t('plans.ledger.keep')} quiet />
    </Form>
  )
}

const speaksOf = ({ about }: LedgerCause, change: Change): boolean => change.id !== null && about.includes(change.id)

/** What speaks of this very change comes first. */
const sortedFor = (change: Change, possible: LedgerCause[]): LedgerCause[] =>
  possible.toSorted((a, b) => Number(speaksOf(b, change)) - Number(speaksOf(a, change)))

/** Proposed is only what speaks of this very change; everything else a person chooses. */
function proposedFor(change: Change, possible: LedgerCause[]): string | null {
  const proposed = possible.find((cause) => speaksOf(cause, change))
  return proposed ? causeValue(proposed) : null
}
