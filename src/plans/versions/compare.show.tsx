import { type City, type Network, networkPath } from '#networks'
import { addressWith, Empty, type Figure, Figures, Lead, PageTitle, SectionHead, Tag, usePage } from '#platform/ui'
import { FieldShow } from './change.words.tsx'
import { Unchanged } from './compare.same.tsx'
import type { Change } from './compare.ts'
import type { LedgerEntry } from './ledger.read.ts'
import type { OpenVersion } from './opened.ts'
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
  /** Everything in full, or one change alone; usually the first places in full and the others by name. */
  shown: 'usual' | 'whole' | { only: string }
}

/** So many places are read in full where many changed; the others are named, and each opens by itself. */
const mostInFull = 20

const kinds = ['plan', 'section', 'objective', 'action'] as const

/** What changed between two versions of a plan, and what caused it. */
export function CompareShow(props: Props) {
  const { network, city, before, after, versions, changes, ledger, mayExplain, shown } = props
  const { t, format, url } = usePage()
  const here = typeof shown === 'object' ? changes.filter(({ id }) => id === shown.only) : changes
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
      <HowMuch {...props} />
      {kinds.map((kind) => {
        const ofKind = here.filter((change) => change.kind === kind)
        return ofKind.length === 0 ? null : (
          <section aria-labelledby={`changed-${kind}`}>
            <SectionHead id={`changed-${kind}`}>{t(`plans.compare.kind.${kind}`)}</SectionHead>
            {ofKind.map((change) => (
              <ChangeShow
                {...{ network, change, ledger }}
                lang={after.snapshot.language}
                wholeAt={shown === 'usual' && change.id ? addressWith(url, { change: change.id }) : undefined}
                named={shown === 'usual' && changes.indexOf(change) >= mostInFull}
              />
            ))}
          </section>
        )
      })}
      {before && shown === 'usual' ? <Unchanged {...props} before={before} /> : null}
    </article>
  )
}

/** Where not all is shown that changed: how much it is, and the way to all of it. */
function HowMuch({ changes, shown }: Props) {
  const { t, url } = usePage()
  const all = addressWith(url, { change: null, whole: null })
  if (shown !== 'usual')
    return (
      <p>
        <a href={all}>{t('plans.compare.toAll')}</a>
      </p>
    )
  if (changes.length <= mostInFull) return null
  return (
    <p>
      {t('plans.compare.named', { count: changes.length - mostInFull })}{' '}
      <a href={addressWith(url, { whole: 1 })}>{t('plans.compare.whole')}</a>
    </p>
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
function Others({
  network,
  city,
  before,
  after,
  versions,
}: Omit<Props, 'changes' | 'ledger' | 'mayExplain' | 'shown'>) {
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
  /** Where all of it is read; long passages are cut short then. */
  wholeAt?: string | undefined
  /** Only what it is and where it changed. */
  named?: boolean
}

export function ChangeShow({ network, change, lang, ledger, level = 3, wholeAt, named = false }: ChangeProps) {
  const { t, format } = usePage()
  const Heading = `h${level}` as const
  const causes = ledger.filter(({ subjectId }) => subjectId === change.id)
  return (
    <section class="plan-difference" id={change.id ? `change-${change.id}` : undefined}>
      <Heading>
        {named ? (
          <a href={wholeAt} lang={lang}>
            {change.title}
          </a>
        ) : (
          <span lang={lang}>{change.title}</span>
        )}{' '}
        <Tag tone={change.what === 'added' ? 'give' : change.what === 'removed' ? 'nobody' : undefined}>
          {t(`plans.compare.what.${change.what}`)}
        </Tag>
      </Heading>
      <Causes network={network} causes={causes} lang={lang} />
      {named ? (
        change.what === 'changed' ? (
          <p class="soft">{format.list(change.fields.map(({ field }) => t(`plans.compare.field.${field}`)))}</p>
        ) : null
      ) : (
        <dl class="history-changes">
          {change.fields.map((field) => (
            <div>
              <dt>{t(`plans.compare.field.${field.field}`)}</dt>
              <dd lang={lang}>
                <FieldShow change={change} field={field} wholeAt={wholeAt} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
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
          {cause?.told ? <span class="plan-cause-told soft"> {cause.told}</span> : null}
          <p class="written" lang={lang}>
            {reason}
          </p>
        </li>
      ))}
    </ul>
  )
}
