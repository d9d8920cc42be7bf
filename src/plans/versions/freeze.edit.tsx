import type { City, Network } from '#networks'
import { Buttons, Choices, ErrorSummary, Form, type FormErrors, Hidden, TextArea, type Typed } from '#platform/forms'
import { Lead, PageTitle, SectionHead, usePage } from '#platform/ui'
import { planPresentationsPath } from '../adoption/adoption.paths.ts'
import { draftPath } from '../plan.paths.ts'
import { ChangeShow } from './compare.show.tsx'
import type { Change } from './compare.ts'
import type { Block } from './freeze.blocks.ts'
import type { Ready } from './freeze.queries.ts'
import type { OpenVersion } from './opened.ts'
import { versionPath, versionsPath } from './version.paths.ts'
import { VersionCrumbs } from './version.words.tsx'

interface Props {
  network: Network
  city: City
  ready: Ready
  last: OpenVersion | null
  /** What is different from the last version; nothing where there is none. */
  changes: Change[] | null
  typed: Typed
  errors?: FormErrors | undefined
  id: string
  /** The fingerprint of what the page is about. */
  hash: string
}

/** Freezing a plan: which kind of version comes next, and, as a calm list, what is still missing for it. */
export function FreezeEdit({ network, city, ready, last, changes, typed, errors, id, hash }: Props) {
  const { t, format } = usePage()
  const possible = ready.kinds.filter((kind) => ready.of(kind).blocks.length === 0)
  const missing = ready.kinds.filter((kind) => ready.of(kind).blocks.length > 0)
  const asks = possible.map((kind) => ready.of(kind).questions)
  const every = asks.length > 0 && asks.every((questions) => questions.length > 0)
  return (
    <>
      <ErrorSummary errors={errors} />
      <header>
        <VersionCrumbs network={network} city={city} below />
        <PageTitle>{t('plans.versions.freeze')}</PageTitle>
        <Lead>{t('plans.versions.freezeLead')}</Lead>
      </header>
      {last && changes ? (
        <p>
          {changes.length === 0
            ? t('plans.versions.nothingSince', { number: last.number, date: format.date(last.frozenOn) })
            : t('plans.versions.changedSince', {
                count: changes.length,
                number: last.number,
                date: format.date(last.frozenOn),
              })}{' '}
          <a href={versionPath(network, city, last)}>{t('plans.versions.seeLast')}</a>
        </p>
      ) : null}
      {last && changes ? <Difference {...{ network, city, last, changes }} /> : null}
      {missing.map((kind) => (
        <section aria-labelledby={`missing-${kind}`}>
          <SectionHead id={`missing-${kind}`}>
            {t('plans.versions.missingFor', { kind: t(`plans.versions.kind.${kind}`) })}
          </SectionHead>
          <p>{t('plans.versions.missingLead')}</p>
          <ul class="rows">
            {ready.of(kind).blocks.map((block) => (
              <li>
                <Missing network={network} city={city} block={block} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      <Form
        action={versionsPath(network, city)}
        typed={{ kind: possible.at(-1) ?? null, ...typed }}
        errors={errors}
        id={id}
        label={t('plans.versions.freeze')}
      >
        <Hidden name="hash" value={hash} />
        <Choices
          name="kind"
          kind="radio"
          label={t('plans.versions.kindName')}
          options={possible.map((kind) => ({
            value: kind,
            label: t(`plans.versions.kind.${kind}`),
            hint: t(`plans.versions.kind.${kind}.hint`),
          }))}
        />
        {asks.flat().map((question) => (
          <p>{t(`plans.versions.ask.${question}`)}</p>
        ))}
        <TextArea
          name="note"
          label={t(every ? 'plans.versions.why' : 'plans.versions.note')}
          hint={every ? undefined : t('plans.versions.note.hint')}
          optional={!every}
          rows={4}
        />
        <Buttons
          send={t('plans.versions.freezeIt')}
          cancel={{ href: draftPath(network, city), label: t('platform.form.cancel') }}
        />
      </Form>
    </>
  )
}

const shownAtMost = 20

interface DifferenceProps {
  network: Network
  city: City
  last: OpenVersion
  changes: Change[]
}

/** What would be new in this version, as its readers will see it beside the one before. */
function Difference({ network, city, last, changes }: DifferenceProps) {
  const { t } = usePage()
  if (changes.length === 0) return null
  return (
    <details class="plan-new">
      <summary>{t('plans.versions.difference')}</summary>
      {changes.slice(0, shownAtMost).map((change) => (
        <ChangeShow
          {...{ network, change }}
          lang={last.snapshot.language}
          ledger={[]}
          level={2}
          wholeAt={change.what === 'removed' ? versionPath(network, city, last) : draftPath(network, city)}
        />
      ))}
      {changes.length > shownAtMost ? (
        <p class="soft">{t('plans.versions.differenceMore', { count: changes.length - shownAtMost })}</p>
      ) : null}
    </details>
  )
}

/** One thing that is missing, with the way to where it is done. */
function Missing({ network, city, block }: { network: Network; city: City; block: Block }) {
  const { t, format } = usePage()
  switch (block.what) {
    case 'order':
      return <>{t('plans.versions.missing.order', { kind: t(`plans.versions.kind.${block.after}`) })}</>
    case 'section':
      return (
        <a href={draftPath(network, city, block.at)}>{t('plans.versions.missing.section', { section: block.title })}</a>
      )
    case 'noAction':
      return <a href={draftPath(network, city)}>{t('plans.versions.missing.noAction')}</a>
    case 'action':
      return (
        <a href={draftPath(network, city, `/actions/${encodeURIComponent(block.slug)}`)}>
          {t('plans.versions.missing.action', {
            action: block.title,
            needs: format.list(block.needs.map((column) => t(`plans.missing.column.${column}`))),
          })}
        </a>
      )
    case 'presentation':
      return <a href={planPresentationsPath(network, city)}>{t('plans.versions.missing.presentation')}</a>
  }
}
