import { type City, type Network, networkPath } from '#networks'
import { Words } from '#platform/records'
import { Empty, type Figure, Figures, Lead, PageTitle, SectionHead, Tag, usePage } from '#platform/ui'
import type { Change, FieldChange } from './compare.ts'
import type { LedgerEntry } from './ledger.read.ts'
import type { OpenVersion } from './opened.ts'
import { pairParagraphs } from './paragraphs.ts'
import { versionPath } from './version.paths.ts'
import type { ListedVersion } from './version.queries.ts'
import { VersionCrumbs } from './version.words.tsx'

interface Props {
  network: Network
  city: City
  before: OpenVersion | null
  after: OpenVersion
  versions: ListedVersion[]
  changes: Change[]
  ledger: LedgerEntry[]
  mayExplain: boolean
}

const kinds = ['plan', 'section', 'objective', 'action'] as const

/** What changed between two versions of a plan, and what caused it. */
export function CompareShow(props: Props) {
  const { network, city, before, after, versions, changes, ledger, mayExplain } = props
  const { t, format } = usePage()
  const next = before ? before.number === after.number - 1 : false
  return (
    <article class="plan-compare">
      <header>
        <VersionCrumbs network={network} city={city} below />
        <PageTitle>
          {before
            ? t('plans.compare.title', { number: after.number, other: before.number })
            : t('plans.versions.number', { number: after.number })}
        </PageTitle>
        {before ? (
          <Lead>
            {t('plans.compare.lead', {
              from: format.date(before.frozenOn),
              to: format.date(after.frozenOn),
            })}
          </Lead>
        ) : null}
        <Others network={network} city={city} before={before} after={after} versions={versions} />
      </header>
      {before === null ? <Empty title={t('plans.compare.first')} /> : null}
      {before && changes.length === 0 ? (
        <Empty title={t('plans.compare.same')}>{after.note ? <p class="written">{after.note}</p> : null}</Empty>
      ) : null}
      {changes.length > 0 ? <Figures items={figuresOf(props, t, format)} /> : null}
      {mayExplain && next && changes.some(({ id }) => id !== null) ? (
        <p>
          <a href={versionPath(network, city, after, '/causes')}>
            {t('plans.ledger.open', { count: unexplained(changes, ledger).length })}
          </a>
        </p>
      ) : null}
      {kinds.map((kind) => {
        const ofKind = changes.filter((change) => change.kind === kind)
        return ofKind.length === 0 ? null : (
          <section aria-labelledby={`changed-${kind}`}>
            <SectionHead id={`changed-${kind}`}>{t(`plans.compare.kind.${kind}`)}</SectionHead>
            {ofKind.map((change) => (
              <ChangeShow network={network} change={change} lang={after.snapshot.language} ledger={ledger} />
            ))}
          </section>
        )
      })}
    </article>
  )
}

/** Changes of which the ledger does not say yet what caused them. */
export const unexplained = (changes: Change[], ledger: Pick<LedgerEntry, 'subjectId'>[]): Change[] =>
  changes.filter(({ id }) => id !== null && !ledger.some(({ subjectId }) => subjectId === id))

type Page = ReturnType<typeof usePage>

function figuresOf({ changes, ledger }: Props, t: Page['t'], format: Page['format']): Figure[] {
  const count = (what: Change['what']) => changes.filter((change) => change.what === what).length
  const explained = changes.filter(({ id }) => id !== null).length - unexplained(changes, ledger).length
  return [
    { value: format.number(count('changed')), label: t('plans.compare.changed', { count: count('changed') }) },
    { value: format.number(count('added')), label: t('plans.compare.added', { count: count('added') }) },
    { value: format.number(count('removed')), label: t('plans.compare.removed', { count: count('removed') }) },
    { value: format.number(explained), label: t('plans.compare.explained', { count: explained }) },
  ]
}

/** The other versions this one can be held against. */
function Others({ network, city, before, after, versions }: Omit<Props, 'changes' | 'ledger' | 'mayExplain'>) {
  const { t } = usePage()
  const others = versions.filter(({ number }) => number !== after.number)
  if (others.length < 2) return null
  return (
    <ul class="chips" aria-label={t('plans.compare.with')}>
      {others.map((other) => (
        <li>
          <a
            class="chip"
            href={versionPath(network, city, after, `/compare?with=${other.number}`)}
            aria-current={other.number === before?.number ? 'true' : undefined}
          >
            {t('plans.versions.number', { number: other.number })}
          </a>
        </li>
      ))}
    </ul>
  )
}

interface ChangeProps {
  network: Network
  change: Change
  /** Of the plan. */
  lang: string
  ledger: LedgerEntry[]
  /** Of the heading. */
  level?: 2 | 3
}

export function ChangeShow({ network, change, lang, ledger, level = 3 }: ChangeProps) {
  const { t } = usePage()
  const Heading = `h${level}` as const
  const causes = ledger.filter(({ subjectId }) => subjectId === change.id)
  return (
    <section class="plan-difference" id={change.id ? `change-${change.id}` : undefined}>
      <Heading>
        <span lang={lang}>{change.title}</span>{' '}
        <Tag tone={change.what === 'added' ? 'give' : change.what === 'removed' ? 'nobody' : undefined}>
          {t(`plans.compare.what.${change.what}`)}
        </Tag>
      </Heading>
      <Causes network={network} causes={causes} lang={lang} />
      <dl class="history-changes">
        {change.fields.map((field) => (
          <div>
            <dt>{t(`plans.compare.field.${field.field}`)}</dt>
            <dd lang={lang}>
              {change.what === 'removed' ? <Gone text={field.before} /> : <FieldShow field={field} />}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** What went with the whole of it. */
function Gone({ text }: { text: string }) {
  const { t } = usePage()
  return (
    <del class="written">
      <span class="unseen">{t('platform.records.history.out')} </span>
      {text}
    </del>
  )
}

/** A short text word by word; of a long one only where it changed, with the number of paragraphs that stayed. */
function FieldShow({ field: { field, before, after } }: { field: FieldChange }) {
  const { t } = usePage()
  if (field !== 'text' && field !== 'description')
    return (
      <span class="written">
        <Words before={before} after={after} />
      </span>
    )
  return (
    <>
      {pairParagraphs(before, after).map((stretch) =>
        'same' in stretch ? (
          <p class="soft">{t('plans.compare.unchanged', { count: stretch.same.split(/\n\n+/).length })}</p>
        ) : (
          <p class="written">
            <Words before={stretch.before} after={stretch.after} />
          </p>
        ),
      )}
    </>
  )
}

/** The ledger of one change: what caused it, and why. */
export function Causes({ network, causes, lang }: { network: Network; causes: LedgerEntry[]; lang: string }) {
  const { t } = usePage()
  if (causes.length === 0) return null
  return (
    <ul class="plan-causes">
      {causes.map(({ cause, causeKind, reason }) => (
        <li>
          <strong>{t(`plans.ledger.kind.${causeKind}`)}</strong>{' '}
          {cause ? (
            cause.at ? (
              <a href={networkPath(network, cause.at)} lang={network.language}>
                {cause.title}
              </a>
            ) : (
              <q lang={network.language}>{cause.title}</q>
            )
          ) : null}
          <p class="written" lang={lang}>
            {reason}
          </p>
        </li>
      ))}
    </ul>
  )
}
