import {
  Buttons,
  Choices,
  ErrorSummary,
  Form,
  type FormErrors,
  SelectField,
  TextField,
  type Typed,
} from '#platform/forms'
import { Actions, ButtonLink, Crumbs, Empty, Lead, PageTitle, SectionHead, usePage } from '#platform/ui'
import { scopes } from './token.commands.ts'
import { lifetimes } from './token.form.ts'
import type { Token } from './token.queries.ts'

interface TokenListProps {
  tokens: Token[]
  now: Date
  /** The key of the one that may be made here. */
  id: string
  typed: Typed
  errors?: FormErrors | undefined
}

/** What lets programs in as oneself, and a form for another. */
export function TokenList({ tokens, now, id, typed, errors }: TokenListProps) {
  const { t } = usePage()
  return (
    <>
      <ErrorSummary errors={errors} />
      <Crumbs items={[{ label: t('people.me.back'), href: '/me' }]} />
      <PageTitle>{t('people.token.title')}</PageTitle>
      <Lead>
        {t('people.token.lead')} <a href="/api">{t('people.token.api')}</a>
      </Lead>
      {tokens.length > 0 ? (
        <section aria-labelledby="tokens">
          <SectionHead id="tokens">{t('people.token.list')}</SectionHead>
          <ul class="rows own-rows">
            {tokens.map((token) => (
              <Row token={token} now={now} />
            ))}
          </ul>
        </section>
      ) : (
        <Empty title={t('people.token.none')}>
          <p>{t('people.token.none.body')}</p>
        </Empty>
      )}
      <section aria-labelledby="make">
        <SectionHead id="make">{t('people.token.make')}</SectionHead>
        <TokenForm id={id} typed={typed} errors={errors} />
      </section>
    </>
  )
}

function TokenForm({ id, typed, errors }: Pick<TokenListProps, 'id' | 'typed' | 'errors'>) {
  const { t } = usePage()
  return (
    <Form action="/me/tokens" typed={typed} errors={errors} id={id}>
      <TextField name="name" label={t('people.token.name')} hint={t('people.token.name.hint')} autocomplete="off" />
      <Choices
        name="scopes"
        kind="checkbox"
        label={t('people.token.scopes')}
        options={scopes.map((scope) => ({ value: scope, label: t(`people.token.scope.${scope}`) }))}
      />
      <SelectField
        name="days"
        label={t('people.token.days')}
        empty={null}
        options={lifetimes.map((days) => ({ value: days, label: t(`people.token.days.${days}`) }))}
      />
      <Buttons send={t('people.token.send')} />
    </Form>
  )
}

function Row({ token, now }: { token: Token; now: Date }) {
  const { format, t } = usePage()
  const { day } = format
  const { expiresAt, lastUsedAt, name } = token
  const lifetime = !expiresAt
    ? t('people.token.endless')
    : t(expiresAt > now ? 'people.token.until' : 'people.token.ended', { date: day(expiresAt) })
  const use = lastUsedAt ? t('people.token.used', { date: day(lastUsedAt) }) : t('people.token.unused')
  const may = scopes.filter((scope) => token.scopes.includes(scope)).map((scope) => t(`people.token.may.${scope}`))
  return (
    <li>
      <div>
        <strong>{name}</strong>
        <p class="soft">{[format.list(may), lifetime, use].join(', ')}</p>
      </div>
      <form method="post" action={`/me/tokens/${token.id}/end`}>
        <button
          type="submit"
          class="ds-button"
          data-variant="tertiary"
          aria-label={t('people.token.takeBackNamed', { name })}
        >
          {t('people.token.takeBack')}
        </button>
      </form>
    </li>
  )
}

/** The one time a token is shown. */
export function TokenMade({ name, secret }: { name: string; secret: string }) {
  const { t } = usePage()
  return (
    <>
      <PageTitle>{t('people.token.made.title')}</PageTitle>
      <Lead>{t('people.token.made.lead')}</Lead>
      <p class="own-secret">
        <label class="ds-label" for="token">
          {t('people.token.made.label', { name })}
        </label>
        <input class="ds-input" id="token" value={secret} readonly autocomplete="off" spellcheck={false} />
      </p>
      <p>{t('people.token.made.use')}</p>
      <Actions>
        <ButtonLink href="/me/tokens" filled>
          {t('people.token.made.back')}
        </ButtonLink>
      </Actions>
    </>
  )
}
