import type { City, Network } from '#networks'
import { SectionHead, usePage } from '#platform/ui'
import type { Change, SubjectKind } from './compare.ts'
import type { OpenVersion } from './opened.ts'
import { versionPath } from './version.paths.ts'

interface Props {
  network: Network
  city: City
  before: OpenVersion
  after: OpenVersion
  changes: Change[]
}

const kinds = { section: 'sections', objective: 'objectives', action: 'actions' } as const

/** More names than this are folded. */
const mostNames = 12

/** What both versions say alike: by name only, with the way to where it is read. */
export function Unchanged({ network, city, before, after, changes }: Props) {
  const { t, format } = usePage()
  const changed = new Set(changes.map(({ id }) => id))
  const same = (Object.keys(kinds) as SubjectKind[]).flatMap((kind) => {
    const was = new Set(before.snapshot[kinds[kind]].map(({ id }) => id))
    const names = after.snapshot[kinds[kind]]
      .filter(({ id }) => was.has(id) && !changed.has(id))
      .map(({ title }) => title)
    return names.length > 0 ? [{ kind, names }] : []
  })
  if (same.length === 0 || changes.length === 0) return null
  return (
    <section aria-labelledby="unchanged">
      <SectionHead id="unchanged">{t('plans.compare.alike')}</SectionHead>
      {same.map(({ kind, names }) => {
        const count = t(`plans.compare.alike.${kind}`, { count: names.length })
        const said = <span lang={after.snapshot.language}>{format.list(names)}</span>
        return names.length > mostNames ? (
          <details>
            <summary>{count}</summary>
            <p>{said}</p>
          </details>
        ) : (
          <p>
            {count}: {said}
          </p>
        )
      })}
      <p>
        <a href={versionPath(network, city, after)}>{t('plans.compare.toVersion', { number: after.number })}</a>
      </p>
    </section>
  )
}
