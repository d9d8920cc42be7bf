import { type City, ExampleMark, type Network } from '#networks'
import { Actions, ButtonLink, Empty, Lead, PageTitle, usePage } from '#platform/ui'
import type { Plan } from '../plan.queries.ts'
import { versionPath, versionsPath } from './version.paths.ts'
import type { ListedVersion } from './version.queries.ts'
import { readersOf, VersionCrumbs } from './version.words.tsx'

interface Props {
  network: Network
  city: City
  plan: Plan
  /** Those one may see, the last first. */
  versions: ListedVersion[]
  works: boolean
  mayFreeze: boolean
}

/** The versions of a plan: what stood in it on which day, and what changed from one to the next. */
export function VersionsIndex({ network, city, versions, mayFreeze }: Props) {
  const { t, format } = usePage()
  return (
    <>
      <header>
        <VersionCrumbs network={network} city={city} />
        <PageTitle>{t('plans.versions.of', { city: city.name })}</PageTitle>
        <Lead>{t('plans.versions.lead')}</Lead>
        {mayFreeze ? (
          <Actions>
            <ButtonLink href={versionsPath(network, city, '/new')} filled>
              {t('plans.versions.freeze')}
            </ButtonLink>
          </Actions>
        ) : null}
      </header>
      {versions.length === 0 ? (
        <Empty title={t('plans.versions.none')}>
          <p>{t('plans.versions.noneYet')}</p>
        </Empty>
      ) : (
        <ol class="plan-versions">
          {versions.map((version, place) => (
            <li>
              <h2>
                <a href={versionPath(network, city, version)}>
                  {t('plans.versions.kindAndDay', {
                    kind: t(`plans.versions.kind.${version.kind}`),
                    date: format.date(version.frozenOn),
                  })}
                </a>{' '}
                <ExampleMark of={version} />
              </h2>
              <p class="soft">
                {t('plans.versions.number', { number: version.number })} ·{' '}
                {t('plans.versions.by', { actor: version.actor, date: format.date(version.frozenOn) })} ·{' '}
                {t(`plans.versions.readers.${readersOf(version)}`)}
              </p>
              {version.note ? <p class="written">{version.note}</p> : null}
              {place < versions.length - 1 ? (
                <p>
                  <a href={versionPath(network, city, version, '/compare')}>{t('plans.versions.whatChanged')}</a>
                </p>
              ) : null}
            </li>
          ))}
        </ol>
      )}
    </>
  )
}
