import type { JSX } from 'hono/jsx/jsx-runtime'
import { type City, type Network, networkPath } from '#networks'
import { Hidden } from '#platform/forms'
import { Crumbs, Empty, Eyebrow, Filters, Lead, Pager, PageTitle, usePage } from '#platform/ui'
import type { FoundOrigins, OriginSeen } from './origin.queries.ts'
import { originChoice, originKinds } from './testing-action.origins.ts'
import { testingActionPath, testsPath } from './testing-action.paths.ts'
import type { TestingAction } from './testing-action.queries.ts'
import { useWritten } from './written.ts'

interface Props {
  network: Network
  city: City
  action: TestingAction
  origins: OriginSeen[]
  found: FoundOrigins
  asked: { q: string; page: number }
}

/** What a testing action grew from, each with a way to take it off, and everything it may have grown from, to be searched. */
export function OriginsEdit({ network, city, action, origins, found, asked }: Props) {
  const { t } = usePage()
  const lang = useWritten(network)
  const title = action.title ?? t('actions.test.one')
  return (
    <>
      <Crumbs
        items={[
          { label: t('actions.test.all'), href: testsPath(network) },
          { label: title, href: testingActionPath(network, action), lang },
        ]}
      />
      <Eyebrow>
        <span lang={lang}>{title}</span>
      </Eyebrow>
      <PageTitle>{t('actions.test.origins')}</PageTitle>
      <Lead>{t('actions.test.origins.lead', { city: city.name })}</Lead>
      {origins.length === 0 ? <p class="soft">{t('actions.test.origins.none')}</p> : null}
      <ul class="rows origin-rows">
        {origins.map((origin) => (
          <OriginRow network={network} origin={origin}>
            <Say {...{ network, action, origin }} where="/remove" label={t('actions.test.origins.remove')} />
          </OriginRow>
        ))}
      </ul>
      <h2 id="search">{t('actions.test.origins.search')}</h2>
      <Filters
        label={t('actions.test.origins.search')}
        filters={[
          {
            kind: 'select',
            name: 'kind',
            label: t('actions.test.origins.kind'),
            all: t('actions.test.origins.kinds'),
            options: originKinds.map((value) => ({ value, label: t(`actions.test.origin.${value}`) })),
          },
        ]}
      >
        <label>
          <span class="field-label">{t('actions.test.origins.words')}</span>
          <input class="ds-input" type="search" name="q" value={asked.q} maxlength={200} />
        </label>
      </Filters>
      {found.total === 0 ? (
        <Empty title={t('actions.test.origins.nothing')}>
          <p>{t('actions.test.origins.nothingHow')}</p>
        </Empty>
      ) : null}
      <ul class="rows origin-rows">
        {found.found.map((origin) => (
          <OriginRow network={network} origin={origin}>
            <Say {...{ network, action, origin }} where="" label={t('actions.test.origins.add')} />
          </OriginRow>
        ))}
      </ul>
      <Pager page={asked.page} pages={found.pages} />
    </>
  )
}

function OriginRow({ network, origin, children }: { network: Network; origin: OriginSeen; children: JSX.Element }) {
  const { t } = usePage()
  const { kind, title, city, at } = origin
  return (
    <li>
      <span>
        <a href={networkPath(network, at)} lang={useWritten(network)}>
          {title}
        </a>{' '}
        <span class="soft">{[t(`actions.test.origin.${kind}`), city].filter(Boolean).join(' · ')}</span>
      </span>
      {children}
    </li>
  )
}

interface SayProps {
  network: Network
  action: TestingAction
  origin: OriginSeen
  where: '' | '/remove'
  label: string
}

/** One click; whoever was searching goes on there. */
function Say({ network, action, origin, where, label }: SayProps) {
  const { url } = usePage()
  return (
    <form method="post" action={`${testingActionPath(network, action, '/origins')}${where}${url.search}`}>
      <Hidden name="origin" value={originChoice(origin)} />
      <button type="submit" class="ds-button" data-variant={where ? 'tertiary' : 'secondary'}>
        {label} <span class="unseen">{origin.title}</span>
      </button>
    </form>
  )
}
