import type { Meeting } from '#meetings'
import { meetingPath } from '#meetings'
import { type City, cityPath, ExampleMark, type Network } from '#networks'
import {
  Buttons,
  ErrorSummary,
  Form,
  type FormErrors,
  Hidden,
  SelectField,
  TextField,
  type Typed,
} from '#platform/forms'
import { type Conflict, ConflictFields, type Fields } from '#platform/records'
import { contentLang } from '#platform/text'
import { Crumbs, Lead, PageTitle, SectionHead, Tag, usePage } from '#platform/ui'
import { planPath } from '../plan.paths.ts'
import type { Plan } from '../plan.queries.ts'
import { versionPath, versionsPath } from '../versions/version.paths.ts'
import { adoptionPath } from './adoption.paths.ts'
import type { finalVersion } from './adoption.queries.ts'
import { presentedBy } from './adoption.state.ts'

interface Props {
  network: Network
  city: City
  plan: Plan
  final: Awaited<ReturnType<typeof finalVersion>>
  presentations: { chosen: Meeting[]; others: Meeting[] }
  today: string
  mayEdit: boolean
  typed: Typed
  errors: FormErrors | undefined
  version: number
  conflicts: Conflict[]
}

const fields: Fields = {
  adoptedBy: { label: 'plans.adoption.by' },
  adoptedOn: { label: 'plans.adoption.on' },
  adoption: { label: 'plans.adoption.decision' },
}

/** How a plan becomes the city's: the meetings that present it, and the decision of the council. */
export function AdoptionShow(props: Props) {
  const { network, city, plan, final, errors } = props
  const { t, format } = usePage()
  return (
    <>
      <ErrorSummary errors={errors} />
      <header>
        <Crumbs
          items={[
            { label: city.name, href: cityPath(network, city) },
            { label: t('plans.plan.one'), href: planPath(network, city) },
          ]}
        />
        <PageTitle>{t('plans.adoption.title', { city: city.name })}</PageTitle>
        <Lead>{t('plans.adoption.lead')}</Lead>
      </header>
      <section aria-labelledby="presentations">
        <SectionHead id="presentations">{t('plans.presentation.title')}</SectionHead>
        <Presentations {...props} />
      </section>
      <section aria-labelledby="adoption">
        <SectionHead id="adoption">{t('plans.adoption.council')}</SectionHead>
        {final ? (
          <p>
            <a href={versionPath(network, city, final)}>
              {t('plans.adoption.final', { number: final.number, date: format.date(final.frozenOn) })}
            </a>
          </p>
        ) : (
          <p class="soft">
            {t('plans.adoption.finalFirst')} <a href={versionsPath(network, city)}>{t('plans.versions.name')}</a>
          </p>
        )}
        {plan.adoptedOn && plan.adoptedBy ? (
          <p>
            <Tag tone="give">{t('plans.adoption.isAdopted')}</Tag> <ExampleMark of={plan} />{' '}
            {t('plans.adoption.said', {
              body: plan.adoptedBy,
              date: format.date(plan.adoptedOn),
              number: plan.adoptedNumber ?? 0,
            })}
          </p>
        ) : null}
        {props.mayEdit && final ? <Decision {...props} /> : null}
      </section>
    </>
  )
}

function Presentations({ network, city, presentations, today, mayEdit }: Props) {
  const { t, format, lang } = usePage()
  const { chosen, others } = presentations
  const written = contentLang(lang, network.language)
  return (
    <>
      {chosen.length === 0 ? <p class="soft">{t('plans.presentation.none')}</p> : null}
      <ul class="rows">
        {chosen.map((meeting) => (
          <li>
            <span>
              <a href={meetingPath(network, meeting)} lang={written}>
                {meeting.title}
              </a>{' '}
              <Tag tone={presentedBy(meeting, today) === 'held' ? 'give' : undefined}>
                {t(`plans.presentation.${presentedBy(meeting, today)}`)}
              </Tag>
            </span>
            <span class="soft">{format.period(meeting.start, meeting.end)}</span>
            {mayEdit ? (
              <form method="post" action={adoptionPath(network, city, '/presentations/remove')}>
                <Hidden name="meeting" value={meeting.id} />
                <button type="submit" class="ds-button" data-variant="tertiary">
                  {t('plans.presentation.remove', { meeting: meeting.title })}
                </button>
              </form>
            ) : null}
          </li>
        ))}
      </ul>
      {mayEdit && others.length > 0 ? (
        <Form action={adoptionPath(network, city, '/presentations')} label={t('plans.presentation.add')}>
          <SelectField
            name="meeting"
            label={t('plans.presentation.which')}
            options={others.map(({ id, title, start, end }) => ({
              value: id,
              label: [title, format.period(start, end)].filter(Boolean).join(', '),
            }))}
          />
          <Buttons send={t('plans.presentation.add')} quiet />
        </Form>
      ) : null}
      {mayEdit ? (
        <p>
          <a href={`${cityPath(network, city)}/meetings/new`}>{t('plans.presentation.plan')}</a>
        </p>
      ) : null}
    </>
  )
}

function Decision({ network, city, plan, typed, errors, version, conflicts }: Props) {
  const { t, lang } = usePage()
  return (
    <>
      <Form
        action={adoptionPath(network, city)}
        typed={typed}
        errors={errors}
        version={version}
        label={t('plans.adoption.council')}
      >
        <ConflictFields conflicts={conflicts} fields={fields} written={contentLang(lang, network.language)} />
        <TextField name="adoptedBy" label={t('plans.adoption.by')} hint={t('plans.adoption.by.hint')} />
        <TextField name="adoptedOn" type="date" label={t('plans.adoption.on')} />
        <TextField
          name="adoption"
          label={t('plans.adoption.decision')}
          hint={t('plans.adoption.decision.hint')}
          optional
        />
        <Buttons send={t(plan.adoptedOn ? 'plans.adoption.correct' : 'plans.adoption.adopt')} />
      </Form>
      {plan.adoptedOn ? (
        <form method="post" action={adoptionPath(network, city, '/yearly')}>
          <button type="submit" class="ds-button" data-variant="tertiary">
            {t(plan.asksYearly ? 'plans.yearly.stopTitle' : 'plans.yearly.again')}
          </button>
        </form>
      ) : null}
      {plan.adoptedOn ? (
        <form method="post" action={adoptionPath(network, city, '/undo')}>
          <button type="submit" class="ds-button" data-variant="tertiary">
            {t('plans.adoption.takeBack')}
          </button>
        </form>
      ) : null}
    </>
  )
}
