import type { JSX } from 'hono/jsx/jsx-runtime'
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
import { languages } from '#platform/text'
import { timeZones } from '#platform/time'
import { Lead, Notice, PageTitle, Panel, SectionHead, usePage } from '#platform/ui'
import { weekdays } from './person.form.ts'
import { digests } from './schema.ts'
import { SignOutButton } from './sign-in/sign-in.show.tsx'
import type { Person } from './viewer.ts'

interface PersonPageProps {
  person: Person
  /** Where one takes part, as the floors above know it. */
  beside: JSX.Element[]
  typed: Typed
  errors?: FormErrors | undefined
}

/** One's own page: where one takes part, what one is called, and the way to everything else that is one's own. */
export function PersonPage({ person, beside, typed, errors }: PersonPageProps) {
  const { t } = usePage()
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageTitle>{person.name}</PageTitle>
      <Lead>
        {person.demo
          ? t(isInvited(person) ? 'people.me.demoInvited' : 'people.me.demo')
          : t('people.me.lead', { email: person.email })}
      </Lead>
      <div class="split">
        <div>
          {beside}
          {!person.demo && <AboutForm typed={typed} errors={errors} />}
        </div>
        <Account person={person} />
      </div>
    </>
  )
}

/** Somebody who accepted an invitation that a role of a demonstration sent: a role under a name of their own. */
const isInvited = ({ email }: Person): boolean => email.endsWith('@roles.invalid')

function AboutForm({ typed, errors }: Pick<PersonPageProps, 'typed' | 'errors'>) {
  const { format, t } = usePage()
  return (
    <section aria-labelledby="about">
      <SectionHead id="about">{t('people.me.about')}</SectionHead>
      <Form action="/me" typed={typed} errors={errors}>
        <TextField name="name" label={t('people.me.name')} hint={t('people.me.name.hint')} autocomplete="name" />
        <SelectField
          name="language"
          label={t('people.me.language')}
          empty={t('people.me.language.browser')}
          options={languages.map((tag) => ({ value: tag, label: format.ownName(tag), lang: tag }))}
        />
        <SelectField
          name="timeZone"
          label={t('people.me.timeZone')}
          hint={t('people.me.timeZone.hint')}
          empty={t('people.me.timeZone.none')}
          options={timeZones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
        />
        <Choices
          name="digest"
          kind="radio"
          label={t('people.me.digest')}
          hint={t('people.me.digest.hint')}
          options={digests.map((often) => ({ value: often, label: t(`people.me.digest.${often}`) }))}
          inline
        />
        <SelectField
          name="digestDay"
          label={t('people.me.digestDay')}
          hint={t('people.me.digestDay.hint')}
          options={weekdays.map((day) => ({ value: day, label: format.weekday(Number(day)) }))}
        />
        <Buttons send={t('people.me.save')} />
      </Form>
    </section>
  )
}

/** A role of a demonstration has no post box and nothing of its own to look after. */
function Account({ person }: { person: Person }) {
  const { t } = usePage()
  const own = [
    { href: '/me/sessions', label: t('people.session.title') },
    { href: '/me/tokens', label: t('people.token.title') },
    { href: '/me/data.json', label: t('people.me.data') },
    { href: '/me/leave', label: t('people.me.leave') },
  ]
  return (
    <Panel title={t('people.me.more')}>
      {!person.demo && (
        <ul class="rows">
          {own.map(({ href, label }) => (
            <li>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
      )}
      <SignOutButton />
    </Panel>
  )
}

/** What leaving means, said plainly, and one thing to type so that it does not happen by a slip. */
export function LeavePage({ typed, errors }: { typed?: Typed; errors?: FormErrors | undefined }) {
  const { t } = usePage()
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageTitle>{t('people.leave.title')}</PageTitle>
      <Lead>{t('people.leave.lead')}</Lead>
      <p>{t('people.leave.gone')}</p>
      <p>{t('people.leave.stays')}</p>
      <p>
        <a href="/me/data.json">{t('people.me.data')}</a>
      </p>
      <Form action="/me/leave" typed={typed ?? {}} errors={errors}>
        <TextField name="email" type="email" label={t('people.leave.confirm')} autocomplete="off" spellcheck={false} />
        <Buttons send={t('people.leave.send')} danger cancel={{ href: '/me', label: t('platform.form.cancel') }} />
      </Form>
    </>
  )
}

export function LeftPage() {
  const { t } = usePage()
  return (
    <>
      <PageTitle>{t('people.leave.done.title')}</PageTitle>
      <Lead>{t('people.leave.done.lead')}</Lead>
      <Notice>
        <a href="/">{t('platform.error.home')}</a>
      </Notice>
    </>
  )
}
