import type { Child } from 'hono/jsx'
import { type City, type Network, networkPath } from '#networks'
import {
  Buttons,
  Choices,
  Form,
  type FormErrors,
  Hidden,
  SelectField,
  TextArea,
  TextField,
  type Typed,
} from '#platform/forms'
import { Crumbs, Lead, PageTitle, usePage } from '#platform/ui'
import { RemarkKindTag } from '../reading/remark.show.tsx'
import { livePath, roundPath, roundsPath } from '../rounds/round.paths.ts'
import type { Review, Round } from '../rounds/round.queries.ts'
import { useWritten } from '../rounds/round.words.tsx'
import { remarkKinds } from '../schema.ts'
import type { Note } from './session.queries.ts'
import { clockFace, type Session, sessionRoles, standOf } from './session.ts'

export interface SessionPage {
  network: Network
  round: Round
  city: City
  session: Session | null
  /** As the session will have them, where it has not begun. */
  parts: { key: string; label: string; minutes: number }[]
  notes: Note[]
  taken: Set<string>
  may: { run: boolean; seeNames: boolean }
  personId: string | undefined
  /** The reviews one may put notes into, with what they are called. */
  into: { review: Review; name: string }[]
  noteId: string
  failed?: { typed: Typed; errors: FormErrors }
}

/** The element that counts the seconds and follows what others do; without a script the page says how it stands. */
export function LiveFrame({ page, children, screen }: { page: SessionPage; children: Child; screen?: boolean }) {
  const { network, session } = page
  const { left } = standOf(session)
  return (
    <review-live
      class={screen ? 'review-live review-screen' : 'review-live'}
      data-stream={networkPath(network, '/live')}
      data-session={session?.id ?? ''}
      data-left={left === null ? undefined : String(left)}
    >
      {children}
    </review-live>
  )
}

/** Whose turn it is and how long still. */
export function ClockFace({ page }: { page: SessionPage }) {
  const { session, parts } = page
  const { t } = usePage()
  const written = useWritten(page.network)
  const { state, at, left } = standOf(session)
  if (state !== 'running' || at === null || left === null)
    return (
      <div class="review-clock" id="live-clock" data-live="">
        <p class="review-clock-part">{t(`reviews.live.${state as 'before' | 'ended'}`)}</p>
      </div>
    )
  return (
    <div class="review-clock" id="live-clock" data-live="" data-left={String(left)}>
      <p class="review-clock-part" lang={written}>
        {parts[at]?.label}
      </p>
      <p class="review-clock-face number" role="timer" data-clock="" data-over={left < 0 ? '' : undefined}>
        {clockFace(left)}
      </p>
      <p class="soft">{t('reviews.live.place', { number: at + 1, of: parts.length })}</p>
    </div>
  )
}

/** The parts in their order, with the one that runs. */
export function Parts({ page }: { page: SessionPage }) {
  const { session, parts } = page
  const { t } = usePage()
  const written = useWritten(page.network)
  const { at } = standOf(session)
  return (
    <ol class="review-parts" id="live-parts" data-live="">
      {parts.map(({ label, minutes }, number) => (
        <li aria-current={number === at ? 'step' : undefined}>
          <span lang={written}>{label}</span>{' '}
          <span class="soft number">{t('reviews.live.minutes', { count: minutes })}</span>
        </li>
      ))}
    </ol>
  )
}

/** A session on a phone or at a desk. */
export function SessionShow(page: SessionPage) {
  const { network, round, city } = page
  const { t } = usePage()
  return (
    <LiveFrame page={page}>
      <header>
        <Crumbs
          items={[
            { label: t('reviews.name'), href: roundsPath(network) },
            { label: round.title, href: roundPath(network, round) },
          ]}
        />
        <PageTitle>{t('reviews.live.of', { city: city.name })}</PageTitle>
        <Lead>{t('reviews.live.lead')}</Lead>
        <p class="review-facts">
          <a href={livePath(network, round, city, '/screen')}>{t('reviews.live.screen')}</a>
          <a href={livePath(network, round, city, '/paper')}>{t('reviews.live.paper')}</a>
        </p>
      </header>
      <div class="split">
        <div>
          <ClockFace page={page} />
          {page.may.run ? <Steps {...page} /> : null}
          <NewNote {...page} />
          <Notes page={page} />
          <IntoRemarks {...page} />
        </div>
        <aside>
          <section class="panel">
            <h2>{t('reviews.live.parts')}</h2>
            <Parts page={page} />
          </section>
          <Roles {...page} />
        </aside>
      </div>
    </LiveFrame>
  )
}

export function Steps({ network, round, city, session, parts, back }: SessionPage & { back?: 'screen' }) {
  const { t } = usePage()
  const { state, at } = standOf(session)
  const path = (what: string) => livePath(network, round, city, what)
  if (at === null)
    return (
      <form class="actions" id="live-steps" data-live="" method="post" action={path('/begin')}>
        {back ? <Hidden name="back" value={back} /> : null}
        <button type="submit" class="ds-button">
          {t(state === 'before' ? 'reviews.live.begin' : 'reviews.live.goOn')}
        </button>
      </form>
    )
  return (
    <form class="actions" id="live-steps" data-live="" method="post" action={path('/step')}>
      <Hidden name="from" value={at} />
      {back ? <Hidden name="back" value={back} /> : null}
      <button type="submit" class="ds-button" name="to" value={String(at + 1)}>
        {at + 1 < parts.length ? t('reviews.live.next', { part: parts[at + 1]?.label ?? '' }) : t('reviews.live.end')}
      </button>
      {at > 0 ? (
        <button type="submit" class="ds-button" data-variant="secondary" name="to" value={String(at - 1)}>
          {t('reviews.live.back')}
        </button>
      ) : null}
      <button type="submit" class="ds-button" data-variant="tertiary" name="to" value={String(at)}>
        {t('reviews.live.again')}
      </button>
    </form>
  )
}

function NewNote({ network, round, city, noteId, failed }: SessionPage) {
  const { t } = usePage()
  const written = useWritten(network)
  return (
    <section aria-labelledby="note">
      <h2 id="note">{t('reviews.live.note')}</h2>
      <Form
        action={livePath(network, round, city, '/notes')}
        typed={failed?.typed ?? { kind: 'question' }}
        errors={failed?.errors}
        id={noteId}
        label={t('reviews.live.note')}
      >
        <Choices
          name="kind"
          label={t('reviews.remark.kind')}
          kind="radio"
          options={remarkKinds.map((value) => ({ value, label: t(`reviews.remark.kind.${value}`) }))}
          inline
        />
        <TextArea name="note" label={t('reviews.live.noteText')} rows={2} lang={written} />
        <Buttons send={t('reviews.live.addNote')} quiet />
      </Form>
    </section>
  )
}

/** What was noted, by kind. */
export function Notes({ page, plain }: { page: SessionPage; plain?: boolean }) {
  const { network, round, city, notes, taken, may, personId } = page
  const { t } = usePage()
  const written = useWritten(network)
  return (
    <section id="live-notes" data-live="" aria-label={t('reviews.live.notes', { count: notes.length })}>
      <h2>{t('reviews.live.notes', { count: notes.length })}</h2>
      <div class="review-notes">
        {remarkKinds.map((kind) => (
          <section>
            <h3>
              <RemarkKindTag kind={kind} />
            </h3>
            <ul>
              {notes
                .filter((one) => one.kind === kind)
                .map((note) => (
                  <li>
                    <span lang={written}>{note.note}</span>{' '}
                    {plain || !may.seeNames ? null : <span class="soft">{note.actor}</span>}{' '}
                    {!plain && taken.has(note.id) ? <span class="soft">{t('reviews.live.isRemark')}</span> : null}
                    {!plain && note.personId === personId && !taken.has(note.id) ? (
                      <form method="post" action={livePath(network, round, city, '/notes/remove')}>
                        <Hidden name="note" value={note.id} />
                        <button type="submit" class="ds-button" data-variant="tertiary">
                          {t('reviews.live.removeNote')}
                        </button>
                      </form>
                    ) : null}
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
    </section>
  )
}

/** Notes become remarks in one step. */
function IntoRemarks({ network, round, city, notes, taken, into, personId, may }: SessionPage) {
  const { t } = usePage()
  const written = useWritten(network)
  const open = notes.filter(({ id }) => !taken.has(id))
  if (into.length === 0 || open.length === 0 || round.state === 'closed') return null
  const own = open.filter((note) => note.personId === personId).map(({ id }) => id)
  return (
    <section aria-labelledby="into-remarks">
      <h2 id="into-remarks">{t('reviews.live.intoRemarks')}</h2>
      <Form
        action={livePath(network, round, city, '/remarks')}
        typed={{ notes: own.length > 0 ? own : open.map(({ id }) => id), review: into[0]?.review.id ?? '' }}
        label={t('reviews.live.intoRemarks')}
      >
        {into.length === 1 ? (
          <>
            <p>{t('reviews.live.intoOne', { city: into[0]?.name ?? '' })}</p>
            <Hidden name="review" value={into[0]?.review.id ?? ''} />
          </>
        ) : (
          <SelectField
            name="review"
            label={t('reviews.live.intoWhich')}
            options={into.map(({ review, name }) => ({ value: review.id, label: name }))}
            empty={null}
          />
        )}
        <Choices
          name="notes"
          label={t('reviews.live.whichNotes')}
          kind="checkbox"
          options={open.map(({ id, kind, note, actor }) => ({
            value: id,
            label: note,
            hint: [t(`reviews.remark.kind.${kind}`), may.seeNames ? actor : ''].filter(Boolean).join(' · '),
            lang: written,
          }))}
        />
        <Buttons send={t('reviews.live.makeRemarks')} quiet />
      </Form>
    </section>
  )
}

function Roles({ network, round, city, session, may }: SessionPage) {
  const { t } = usePage()
  const roles = session?.roles ?? {}
  return (
    <section class="panel">
      <h2>{t('reviews.live.roles')}</h2>
      <dl class="data" id="live-roles" data-live="">
        {sessionRoles.map((role) => (
          <div>
            <dt>{t(`reviews.live.role.${role}`)}</dt>
            <dd>{roles[role] || <span class="soft">{t('reviews.live.nobody')}</span>}</dd>
          </div>
        ))}
      </dl>
      {may.run ? (
        <details class="review-work">
          <summary>{t('reviews.live.nameRoles')}</summary>
          <Form action={livePath(network, round, city, '/roles')} typed={roles} label={t('reviews.live.roles')}>
            {sessionRoles.map((role) => (
              <TextField name={role} label={t(`reviews.live.role.${role}`)} optional />
            ))}
            <Buttons send={t('reviews.round.save')} quiet />
          </Form>
        </details>
      ) : null}
    </section>
  )
}
