import { Actions, ButtonLink, Lead, PageTitle, usePage } from '#platform/ui'

export type ProviderTrouble =
  | { kind: 'away' | 'failed' | 'unverified'; name: string; again: string }
  | { kind: 'unknown'; name: string; again: string; email: string }

/** Why signing in with another site did not work, and the way that always does. */
export function ProviderTroublePage({ trouble }: { trouble: ProviderTrouble }) {
  const { t } = usePage()
  const { name, again } = trouble
  return (
    <>
      <PageTitle>
        {trouble.kind === 'unknown'
          ? t('people.provider.unknown.title')
          : t(`people.provider.${trouble.kind}.title`, { name })}
      </PageTitle>
      <Lead>
        {trouble.kind === 'unknown'
          ? t('people.provider.unknown.lead', { name, email: trouble.email })
          : t(`people.provider.${trouble.kind}.lead`, { name })}
      </Lead>
      <Actions>
        <ButtonLink href="/sign-in" filled>
          {t('people.provider.letter')}
        </ButtonLink>
        <ButtonLink href={again}>{t('people.provider.again', { name })}</ButtonLink>
      </Actions>
    </>
  )
}
