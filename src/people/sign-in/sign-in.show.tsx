import { Buttons, ErrorSummary, Form, type FormErrors, Hidden, TextField, type Typed } from '#platform/forms'
import { Actions, ButtonLink, Lead, Notice, PageTitle, SectionHead, usePage } from '#platform/ui'
import type { Person } from '../viewer.ts'

export interface OfferedProvider {
  name: string
  href: string
}

interface SignInPageProps {
  typed: Typed
  errors?: FormErrors | undefined
  providers: OfferedProvider[]
}

/** Asks for the address and nothing else. */
export function SignInPage({ typed, errors, providers }: SignInPageProps) {
  const { t } = usePage()
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageTitle>{t('people.signIn.title')}</PageTitle>
      <Lead>{t('people.signIn.lead')}</Lead>
      <Form action="/sign-in" typed={typed} errors={errors}>
        <TextField
          name="email"
          type="email"
          label={t('people.signIn.email')}
          hint={t('people.signIn.email.hint')}
          autocomplete="email"
          inputmode="email"
          spellcheck={false}
        />
        <Hidden name="to" value={String(typed.to ?? '')} />
        <Buttons send={t('people.signIn.send')} />
      </Form>
      {providers.length > 0 && (
        <section aria-labelledby="providers">
          <SectionHead id="providers">{t('people.signIn.or')}</SectionHead>
          <Actions>
            {providers.map(({ name, href }) => (
              <ButtonLink href={href}>{t('people.signIn.with', { name })}</ButtonLink>
            ))}
          </Actions>
        </section>
      )}
      <p class="soft">{t('people.signIn.invited')}</p>
    </>
  )
}

/** For whoever is in already: who that is, and the way on. */
export function AlreadyIn({ person, goTo }: { person: Person; goTo: string }) {
  const { t } = usePage()
  return (
    <>
      <PageTitle>{t('people.signIn.already.title')}</PageTitle>
      <Lead>{t('people.signIn.already.body', { name: person.name, email: person.email })}</Lead>
      <div class="actions">
        <ButtonLink href={goTo} filled>
          {t('people.signIn.already.goOn')}
        </ButtonLink>
        <SignOutButton />
      </div>
    </>
  )
}

/** Signing out changes something, so it is posted. */
export function SignOutButton() {
  const { t } = usePage()
  return (
    <form method="post" action="/sign-out">
      <button type="submit" class="ds-button" data-variant="secondary">
        {t('people.me.signOut')}
      </button>
    </form>
  )
}

interface CodePageProps {
  email: string
  /** Whether this site has a mail server; without one no letter comes. */
  mails: boolean
  typed?: Typed
  errors?: FormErrors | undefined
}

/** The code of the letter, in the browser that asked for it. */
export function CodePage({ email, mails, typed, errors }: CodePageProps) {
  const { t } = usePage()
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageTitle>{t(mails ? 'people.signIn.code.title' : 'people.signIn.title')}</PageTitle>
      <Lead>{t(mails ? 'people.signIn.code.lead' : 'people.signIn.code.noMail', { email })}</Lead>
      <Form action="/sign-in/code" typed={typed ?? {}} errors={errors}>
        <TextField
          name="code"
          label={t('people.signIn.code.label')}
          hint={t('people.signIn.code.hint')}
          autocomplete="one-time-code"
          inputmode="numeric"
          spellcheck={false}
          size={8}
        />
        <Buttons send={t('people.signIn.code.send')} />
      </Form>
      <p class="soft">
        {mails && t('people.signIn.code.nothing')} <a href="/sign-in">{t('people.signIn.again')}</a>
      </p>
    </>
  )
}

interface LinkPageProps {
  email: string
  action: string
  /** Who is signed in here though the letter was written to somebody else. */
  instead: Person | undefined
  /** The button was pressed, but the browser had not kept what it was given. */
  lostCookie?: boolean
}

/** What the link of a letter opens. Programs that look into letters open links too, but they press no buttons. */
export function LinkPage({ email, action, instead, lostCookie }: LinkPageProps) {
  const { t } = usePage()
  return (
    <>
      <PageTitle>{t('people.signIn.link.title')}</PageTitle>
      <Lead>{t('people.signIn.link.lead', { email })}</Lead>
      {lostCookie && <Notice tone="wrong">{t('people.signIn.link.cookies')}</Notice>}
      {instead && <Notice>{t('people.signIn.link.instead', { name: instead.name })}</Notice>}
      <Form action={action}>
        <Buttons send={t('people.signIn.link.send')} />
      </Form>
    </>
  )
}

/** A link or code that was used, is too old or never was: they all look alike. */
export function GonePage() {
  const { t } = usePage()
  return (
    <>
      <PageTitle>{t('people.signIn.gone.title')}</PageTitle>
      <Lead>{t('people.signIn.gone.lead')}</Lead>
      <p>{t('people.signIn.gone.body')}</p>
      <AskAgain />
    </>
  )
}

/** A code is looked for in a browser that has asked for none. */
export function BeginPage() {
  const { t } = usePage()
  return (
    <>
      <PageTitle>{t('people.signIn.begin.title')}</PageTitle>
      <Lead>{t('people.signIn.begin.lead')}</Lead>
      <AskAgain />
    </>
  )
}

function AskAgain() {
  const { t } = usePage()
  return (
    <Actions>
      <ButtonLink href="/sign-in" filled>
        {t('people.signIn.again')}
      </ButtonLink>
    </Actions>
  )
}
