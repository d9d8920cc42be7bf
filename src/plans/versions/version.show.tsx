import type { JSX } from 'hono/jsx/jsx-runtime'
import { type City, ExampleMark, type Network } from '#networks'
import { Actions, ButtonLink, DataBox, Eyebrow, PageTitle, Panel, usePage } from '#platform/ui'
import { adoptionPath } from '../adoption/adoption.paths.ts'
import { PlanContents, PlanDocument } from '../documents/plan-document.tsx'
import type { Stories } from '../documents/story.queries.ts'
import { carryingPath } from '../follow-up/follow-up.paths.ts'
import { versionPhotoPath } from '../photos/photo.paths.ts'
import { planPath } from '../plan.paths.ts'
import type { Plan } from '../plan.queries.ts'
import { type Changed, ChangesPanel } from './changes.panel.tsx'
import { shortened } from './fingerprint.ts'
import type { OpenVersion } from './opened.ts'
import type { VersionAudience } from './version.commands.ts'
import { versionPath } from './version.paths.ts'
import type { ListedVersion } from './version.queries.ts'
import { KindTag, readersOf, VersionCrumbs } from './version.words.tsx'

interface Props {
  network: Network
  city: City
  plan: Plan
  version: OpenVersion
  versions: ListedVersion[]
  mayEdit: boolean
  panels: JSX.Element[]
  /** Against the version before that the reader sees; nothing where there is none. */
  changed: Changed | null
  stories: Stories
  /** The number of the version the council adopted, where this one was published after it. */
  adoptedBefore: number | null
  conversation: JSX.Element | null
}

/** A plan as it stood on a day, for good. */
export function VersionShow(props: Props) {
  const { network, city, plan, version, versions, panels, stories, conversation } = props
  const { t, format } = usePage()
  const adopted = plan.adoptedOn !== null && plan.adoptedNumber === version.number
  const before = versions.find(({ number }) => number < version.number)
  return (
    <article class="plan-version">
      <header>
        <VersionCrumbs network={network} city={city} below />
        <Eyebrow>{t('plans.versions.title', { number: version.number, city: city.name })}</Eyebrow>
        <PageTitle lang={version.snapshot.language}>{version.snapshot.title}</PageTitle>
        <p>
          <KindTag version={version} /> <ExampleMark of={version} />{' '}
          {t('plans.versions.by', { actor: version.actor, date: format.date(version.frozenOn) })}
        </p>
        {version.note ? (
          <p class="written" lang={version.snapshot.language}>
            {version.note}
          </p>
        ) : null}
        {adopted ? (
          <p>
            {t('plans.adoption.said', {
              body: plan.adoptedBy ?? '',
              date: format.date(plan.adoptedOn ?? ''),
              number: version.number,
            })}
          </p>
        ) : null}
        {props.adoptedBefore ? (
          <p>
            {t.rich('plans.publish.notAdopted', {
              number: props.adoptedBefore,
              link: (parts) => <a href={planPath(network, city)}>{parts}</a>,
            })}
          </p>
        ) : null}
        <Actions>
          {before ? (
            <ButtonLink href={versionPath(network, city, version, '/compare')}>
              {t('plans.versions.changedFrom', { number: before.number })}
            </ButtonLink>
          ) : null}
          <a href={versionPath(network, city, version, '/documents')}>{t('plans.documents.title')}</a>
          {version.kind === 'final' && props.mayEdit ? (
            <a href={adoptionPath(network, city)}>{t('plans.adoption.council')}</a>
          ) : null}
        </Actions>
      </header>
      <div class="split plan-read">
        <PlanContents snapshot={version.snapshot} />
        <PlanDocument
          snapshot={version.snapshot}
          stories={stories}
          photoAt={(photo, small) => versionPhotoPath(network, city, version, photo, small)}
          afterAction={(action) =>
            adopted ? <a href={carryingPath(network, city, action)}>{t('plans.carrying.howItGoes')}</a> : null
          }
        />
        <div class="plan-beside">
          <About {...props} />
          {props.changed ? (
            <ChangesPanel {...{ network, city, version }} changed={props.changed} mayExplain={props.mayEdit} />
          ) : null}
          {panels}
        </div>
      </div>
      {conversation}
    </article>
  )
}

function About({ network, city, version, mayEdit }: Props) {
  const { t, format } = usePage()
  return (
    <Panel title={t('plans.versions.about')}>
      <DataBox
        facts={[
          { name: t('plans.versions.frozenOn'), value: format.date(version.frozenOn), note: version.actor },
          {
            name: t('plans.versions.whoReads'),
            value: t(`plans.versions.readers.${readersOf(version)}`),
            note: version.publishedOn
              ? t('plans.versions.publishedOn', { date: format.date(version.publishedOn) })
              : undefined,
          },
          {
            name: t('plans.versions.fingerprint'),
            value: <code>{shortened(version.hash)}</code>,
            note: t('plans.versions.fingerprint.hint'),
          },
        ]}
      />
      {mayEdit ? <Readers network={network} city={city} version={version} /> : null}
    </Panel>
  )
}

const steps: Record<VersionAudience, VersionAudience[]> = {
  group: ['network', 'public'],
  network: ['public', 'group'],
  public: ['network', 'group'],
}

/** For those who decide: who reads it from now on. */
function Readers({ network, city, version }: Pick<Props, 'network' | 'city' | 'version'>) {
  const { t } = usePage()
  const now = readersOf(version)
  const possible = steps[now].filter((audience) => version.kind !== 'draft' || audience !== 'public')
  return (
    <div class="actions">
      {possible.map((audience) =>
        audience === 'public' ? (
          <ButtonLink href={versionPath(network, city, version, '/publish')}>
            {t('plans.versions.to.public')}
          </ButtonLink>
        ) : (
          <form method="post" action={versionPath(network, city, version, '/audience')}>
            <input type="hidden" name="audience" value={audience} />
            <button type="submit" class="ds-button" data-variant="secondary">
              {t(`plans.versions.to.${audience}`, { now })}
            </button>
          </form>
        ),
      )}
    </div>
  )
}
