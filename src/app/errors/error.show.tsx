import { ButtonLink, Lead, PageTitle, SearchBox, usePage } from '#platform/ui'
import type { Trouble } from './trouble.ts'

/** A form that was too large to be read. */
export interface Sent {
  /** How large its files may be, where it may have any. */
  megabytes: number | undefined
  /** The page it stood on. */
  back: string | undefined
}

interface Props {
  trouble: Trouble
  sent?: Sent | undefined
}

/** What a person reads when something cannot be answered: what it means, and what to do next. */
export function ErrorPage({ trouble, sent }: Props) {
  const { t } = usePage()
  return (
    <>
      <PageTitle>{t(trouble.title)}</PageTitle>
      <Lead>{useBody({ trouble, sent })}</Lead>
      {trouble.status === 404 && <WhereTo />}
      <WayBack back={sent?.back} />
    </>
  )
}

function useBody({ trouble: { body }, sent }: Props): string {
  const { requestId, t } = usePage()
  if (sent?.megabytes) return t('platform.error.tooLarge.form', { megabytes: sent.megabytes })
  return body === 'platform.error.broken.body' ? t(body, { id: requestId }) : t(body)
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

function WayBack({ back }: { back: string | undefined }) {
  const { masthead, t } = usePage()
  return (
    <div class="actions">
      {back && (
        <ButtonLink href={back} filled>
          {t('platform.error.tooLarge.back')}
        </ButtonLink>
      )}
      {masthead && (
        <ButtonLink href={masthead.href}>{t('app.error.openNetwork', { network: masthead.name })}</ButtonLink>
      )}
      <ButtonLink href="/">{t('platform.error.home')}</ButtonLink>
    </div>
  )
}
