import { needPath } from '#exchange'
import type { Network } from '#networks'
import {
  Buttons,
  Choices,
  ErrorSummary,
  Form,
  type FormErrors,
  Hidden,
  SelectField,
  TextField,
  type Typed,
} from '#platform/forms'
import { contentLang } from '#platform/text'
import { Crumbs, Empty, Lead, PageTitle, usePage } from '#platform/ui'
import { agendaPath, meetingPath } from '../meeting.paths.ts'
import type { Meeting } from '../meeting.queries.ts'
import type { Agenda } from '../sessions/session.queries.ts'
import { dayWord, sessionKindWord } from '../sessions/session.words.tsx'
import { daysOf } from './agenda.timetable.ts'
import { type ProposedFieldName, proposedField } from './proposal.form.ts'
import type { Proposal, Proposed, Unanswered } from './proposal.ts'

interface Props {
  network: Network
  meeting: Meeting
  agenda: Agenda
  proposal: Proposal
  typed: Typed
  errors?: FormErrors | undefined
}

/** An agenda as it could be, every session with its reason: changed here and taken in one step. */
export function ProposalShow(props: Props) {
  const { network, meeting, proposal, typed, errors } = props
  const { t, lang } = usePage()
  const written = contentLang(lang, network.language)
  const { sessions, unanswered } = proposal
  return (
    <article class="agenda-proposal">
      <Crumbs
        items={[
          { label: meeting.title, href: meetingPath(network, meeting), lang: written },
          { label: t('meetings.agenda.title'), href: agendaPath(network, meeting) },
        ]}
      />
      <ErrorSummary errors={errors} />
      <PageTitle>{t('meetings.proposal.title')}</PageTitle>
      {sessions.length === 0 ? (
        <Empty title={t('meetings.proposal.nothing')}>
          <p>{t('meetings.proposal.nothingWhy')}</p>
        </Empty>
      ) : (
        <>
          <Lead>{t('meetings.proposal.lead', { count: sessions.length })}</Lead>
          {unanswered.length > 0 ? (
            <p>
              <a href="#unanswered">{t('meetings.proposal.unansweredCount', { count: needsIn(unanswered) })}</a>
            </p>
          ) : null}
          <Form action={agendaPath(network, meeting, '/proposal')} typed={typed} errors={errors}>
            {sessions.map((proposed) => (
              <ProposedSession {...props} proposed={proposed} />
            ))}
            <Buttons
              send={t('meetings.proposal.take')}
              cancel={{ href: agendaPath(network, meeting), label: t('platform.form.cancel') }}
            />
          </Form>
        </>
      )}
      <NotAnswered network={network} unanswered={unanswered} />
    </article>
  )
}

const needsIn = (unanswered: Unanswered[]) => unanswered.reduce((sum, { needs }) => sum + needs.length, 0)

type OneProps = Props & { proposed: Proposed }

function ProposedSession(props: OneProps) {
  const { network, typed, proposed } = props
  const { t, lang } = usePage()
  const written = contentLang(lang, network.language)
  const name = (what: ProposedFieldName) => proposedField(what, proposed.key)
  const taken = [typed.take ?? []].flat().includes(proposed.key)
  const headline = proposed.into?.title ?? String(typed[name('title')] ?? '')
  const id = `take-${proposed.key}`
  return (
    <fieldset class="proposal-session">
      <legend>
        <label class="ds-label" for={id}>
          <input
            class="ds-input proposal-take"
            type="checkbox"
            id={id}
            name="take"
            value={proposed.key}
            checked={taken}
          />{' '}
          {proposed.into ? (
            t.rich('meetings.proposal.into', {
              title: headline,
              written: (parts) => <span lang={written}>{parts}</span>,
            })
          ) : (
            <span lang={written}>{headline}</span>
          )}
        </label>
      </legend>
      <Why proposed={proposed} />
      {proposed.into ? <Hidden name={name('into')} value={proposed.into.id} /> : <Described {...props} name={name} />}
      {proposed.needs.length > 0 ? (
        <Choices
          name={name('needs')}
          kind="checkbox"
          label={t('meetings.session.needs')}
          options={proposed.needs.map((need) => ({
            value: need.id,
            label: `${need.city.name}: ${need.question}`,
            lang: written,
          }))}
        />
      ) : null}
      {proposed.practices.length > 0 ? (
        <Choices
          name={name('practices')}
          kind="checkbox"
          label={t('meetings.session.practices')}
          options={proposed.practices.map((practice) => ({
            value: practice.id,
            label: practice.title,
            hint: practice.cityName ?? practice.owner ?? undefined,
            lang: written,
          }))}
        />
      ) : null}
    </fieldset>
  )
}

/** What it is and when: everything can be changed. */
function Described({
  network,
  meeting,
  agenda,
  typed,
  name,
}: OneProps & { name: (what: ProposedFieldName) => string }) {
  const page = usePage()
  const { t, lang } = page
  const written = contentLang(lang, network.language)
  const days = daysOf(meeting)
  const kinds = agenda.profile.session_kind.map(({ key }) => key)
  const own = [typed[name('kind')] ?? []]
    .flat()
    .map(String)
    .filter((kind) => !kinds.includes(kind))
  return (
    <>
      {(['id', 'theme', 'city'] as const).map((what) => (
        <Hidden name={name(what)} value={String(typed[name(what)] ?? '')} />
      ))}
      <TextField name={name('title')} label={t('meetings.session.title')} lang={written} />
      <div class="form-row">
        <SelectField
          name={name('kind')}
          label={t('meetings.session.kind')}
          empty={null}
          options={[...kinds, ...own].map((kind) => ({
            value: kind,
            label: sessionKindWord(agenda.profile, kind, lang),
          }))}
        />
        {days.length > 0 ? (
          <>
            <SelectField
              name={name('day')}
              label={t('meetings.session.day')}
              empty={t('meetings.session.day.open')}
              options={days.map(({ day }) => ({ value: day, label: dayWord(day, page) }))}
            />
            <TextField name={name('start')} label={t('meetings.edit.startTime')} size={6} optional />
            <TextField name={name('end')} label={t('meetings.edit.endTime')} size={6} optional />
          </>
        ) : null}
      </div>
    </>
  )
}

/** Why it is proposed, in a sentence or two. */
function Why({ proposed }: { proposed: Proposed }) {
  const { t, format } = usePage()
  const { cities, about, standard, shower, showers } = proposed.why
  const said = [
    cities.length > 0 ? t('meetings.proposal.asked', { count: cities.length, cities: format.list(cities) }) : null,
    shower === null ? null : t(`meetings.proposal.${shower}`, { who: format.list(showers) }),
    about ? t('meetings.proposal.about') : null,
    standard && cities.length === 0 ? t('meetings.proposal.standard') : null,
  ]
  return <p class="proposal-why">{said.filter(Boolean).join(' ')}</p>
}

function NotAnswered({ network, unanswered }: Pick<Props, 'network'> & { unanswered: Unanswered[] }) {
  const { t, lang } = usePage()
  const written = contentLang(lang, network.language)
  if (unanswered.length === 0) return null
  return (
    <section aria-labelledby="unanswered">
      <h2 id="unanswered">{t('meetings.proposal.unanswered')}</h2>
      {unanswered.map(({ title, theme, needs, why }) => (
        <section>
          <h3 lang={written}>{title ?? `${theme.code} ${theme.title}`}</h3>
          <p class="soft">{t(why === 'room' ? 'meetings.proposal.noRoom' : 'meetings.proposal.elsewhere')}</p>
          <ul class="rows">
            {needs.map((need) => (
              <li>
                <a href={needPath(network, need)} lang={written}>
                  {need.question}
                </a>
                <span class="soft">{need.city.name}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  )
}
