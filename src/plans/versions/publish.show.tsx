import { type City, type Network, networkPath } from '#networks'
import { Buttons, Form, Hidden } from '#platform/forms'
import { contentLang } from '#platform/text'
import { Lead, Notice, PageTitle, SectionHead, usePage } from '#platform/ui'
import type { Plan } from '../plan.queries.ts'
import type { Unseen } from './unseen.ts'
import { versionPath } from './version.paths.ts'
import type { ListedVersion } from './version.queries.ts'
import { VersionCrumbs } from './version.words.tsx'

interface Props {
  network: Network
  city: City
  plan: Plan
  version: Pick<ListedVersion, 'number'>
  /** The number of another version that the council adopted and everybody reads. */
  adopted: number | null
  unseen: Unseen[]
}

/** Before a plan is given out: what stands where afterwards, and what its readers will not find in it. */
export function PublishShow({ network, city, plan, version, adopted, unseen }: Props) {
  const { t, format } = usePage()
  return (
    <>
      <header>
        <VersionCrumbs network={network} city={city} below />
        <PageTitle>{t('plans.publish.title', { number: version.number, city: city.name })}</PageTitle>
        <Lead>{t('plans.publish.lead')}</Lead>
      </header>
      {adopted ? (
        <Notice tone="doubt" title={t('plans.publish.adopted', { number: adopted })}>
          <p>
            {t('plans.publish.adoptedBody', {
              body: plan.adoptedBy ?? '',
              date: format.date(plan.adoptedOn ?? ''),
              number: version.number,
              adopted,
            })}
          </p>
        </Notice>
      ) : null}
      <section aria-labelledby="unseen">
        <SectionHead id="unseen">{t('plans.publish.unseen', { count: unseen.length })}</SectionHead>
        {unseen.length === 0 ? <p>{t('plans.publish.nothing')}</p> : <LeftOut {...{ network, plan, unseen }} />}
      </section>
      <Form action={versionPath(network, city, version, '/audience')} typed={{}} label={t('plans.versions.to.public')}>
        <Hidden name="audience" value="public" />
        <Buttons
          send={t('plans.versions.to.public')}
          cancel={{ href: versionPath(network, city, version), label: t('plans.publish.back') }}
        />
      </Form>
    </>
  )
}

function LeftOut({ network, plan, unseen }: Pick<Props, 'network' | 'plan' | 'unseen'>) {
  const { t, lang } = usePage()
  const written = contentLang(lang, plan.language)
  return (
    <>
      <p>{t('plans.publish.unseenLead')}</p>
      <ul class="rows">
        {unseen.map(({ kind, title, at, action, audience }) => (
          <li>
            <span>
              {t(`plans.publish.kind.${kind}`)}{' '}
              {at ? (
                <a href={networkPath(network, at as `/${string}`)} lang={written}>
                  {title}
                </a>
              ) : (
                <span lang={written}>{title}</span>
              )}{' '}
              {action ? <span class="soft">{t('plans.publish.ofAction', { action })}</span> : null}
            </span>
            <span class="soft">{t(`plans.publish.only.${audience}`)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
