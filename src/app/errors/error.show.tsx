import { ButtonLink, Lead, PageTitle, SearchBox, usePage } from '#platform/ui'
import type { Trouble } from './trouble.ts'

/** What a person reads when something cannot be answered: what it means, and what to do next. */
export function ErrorPage({ trouble }: { trouble: Trouble }) {
  const { requestId, t } = usePage()
  return (
    <>
      <PageTitle>{t(trouble.title)}</PageTitle>
      <Lead>
        {trouble.body === 'platform.error.broken.body' ? t(trouble.body, { id: requestId }) : t(trouble.body)}
      </Lead>
      {trouble.status === 404 && <WhereTo />}
      <WayBack />
    </>
  )
}

/** Inside a network people look for its records, elsewhere for a network. */
function WhereTo() {
  const { masthead, t } = usePage()
  return masthead ? (
    <SearchBox action={masthead.searchHref} label={t('app.error.searchNetwork', { network: masthead.name })} />
  ) : (
    <SearchBox action="/" label={t('app.error.searchNetworks')} />
  )
}

function WayBack() {
  const { masthead, t } = usePage()
  return (
    <div class="actions">
      {masthead && (
        <ButtonLink href={masthead.href}>{t('app.error.openNetwork', { network: masthead.name })}</ButtonLink>
      )}
      <ButtonLink href="/">{t('platform.error.home')}</ButtonLink>
    </div>
  )
}
