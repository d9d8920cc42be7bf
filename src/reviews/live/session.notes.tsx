import { Buttons, Choices, Form, Hidden, TextArea } from '#platform/forms'
import { usePage } from '#platform/ui'
import { RemarkKindTag } from '../reading/remark.show.tsx'
import { isOpen } from '../reading/review.commands.ts'
import { livePath } from '../rounds/round.paths.ts'
import { useWritten } from '../rounds/round.words.tsx'
import { type RemarkKind, remarkKinds } from '../schema.ts'
import { kindNow } from './session.clock.tsx'
import type { SessionPage } from './session.page.ts'
import type { Note } from './session.queries.ts'

/** As many of a kind as a screen shows without scrolling. */
const onScreen = 3

/** What is noted is kept on the phone until it has arrived. */
export function NewNote(page: SessionPage) {
  const { network, round, city, noteId, failed, keeps, personId } = page
  const { t } = usePage()
  const written = useWritten(network)
  const action = livePath(network, round, city, '/notes')
  const words = {
    kept: t('reviews.live.kept'),
    keptNot: t('reviews.live.keptNot'),
    sent: t('reviews.live.sent'),
    refused: t('reviews.live.refused'),
    signIn: t('reviews.live.signIn'),
    back: t('reviews.live.backIntoForm'),
    away: t('reviews.live.throwAway'),
    empty: t('reviews.live.noteEmpty'),
  }
  return (
    <section aria-labelledby="note">
      <h2 id="note">{t('reviews.live.note')}</h2>
      <note-keep data-at={action} data-person={personId} data-kind={kindNow(page)} data-words={JSON.stringify(words)}>
        <Form
          action={action}
          typed={failed?.typed ?? { kind: kindNow(page) }}
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
          <Buttons send={t('reviews.live.addNote')} quiet={keeps} />
        </Form>
      </note-keep>
    </section>
  )
}

/** What was noted, by kind; on a screen the last of each kind first, and no names. */
export function Notes({ page, screen }: { page: SessionPage; screen?: boolean }) {
  const { notes } = page
  const { t } = usePage()
  return (
    <section id="live-notes" data-live="" aria-label={t('reviews.live.notes', { count: notes.length })}>
      <h2>{t('reviews.live.notes', { count: notes.length })}</h2>
      <div class="review-notes">
        {remarkKinds.map((kind) => {
          const those = notes.filter((one) => one.kind === kind)
          if (those.length === 0) return null
          return screen ? <LastOfKind {...{ page, kind, those }} /> : <OfKind {...{ page, kind, those }} />
        })}
      </div>
    </section>
  )
}

interface OfKindProps {
  page: SessionPage
  kind: RemarkKind
  those: Note[]
}

function OfKind({ page, kind, those }: OfKindProps) {
  const { network, round, city, taken, may, personId, open } = page
  const { t } = usePage()
  const written = useWritten(network)
  return (
    <section>
      <h3>
        <RemarkKindTag kind={kind} />
      </h3>
      <ul>
        {those.map((note) => (
          <li>
            <span lang={written}>{note.note}</span> {may.seeNames ? <span class="soft">{note.actor}</span> : null}{' '}
            {taken.has(note.id) ? <span class="soft">{t('reviews.live.isRemark')}</span> : null}
            {open && note.personId === personId && !taken.has(note.id) ? (
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
  )
}

function LastOfKind({ page, kind, those }: OfKindProps) {
  const { t } = usePage()
  const written = useWritten(page.network)
  const before = those.length - onScreen
  return (
    <section>
      <h3>
        <RemarkKindTag kind={kind} />
      </h3>
      <ul lang={written}>
        {those
          .slice(-onScreen)
          .reverse()
          .map(({ note }) => (
            <li>{note}</li>
          ))}
      </ul>
      {before > 0 ? <p class="soft">{t('reviews.live.earlier', { count: before })}</p> : null}
    </section>
  )
}

/** Notes become remarks in one step, of one's own city and in a review that was not sent yet. */
export function IntoRemarks(page: SessionPage) {
  const { round, into } = page
  if (round.state === 'closed') return null
  return (
    <div id="live-into" data-live="calm">
      {into.map((one) => (
        <IntoReview page={page} into={one} />
      ))}
    </div>
  )
}

function IntoReview({ page, into: { review, name, notes } }: { page: SessionPage; into: SessionPage['into'][number] }) {
  const { network, round, city, cities, personId, may } = page
  const { t } = usePage()
  const written = useWritten(network)
  if (!isOpen(round, review)) return <p class="soft">{t('reviews.live.intoSent', { city: name })}</p>
  if (notes.length === 0) return null
  const own = notes.filter((note) => note.cityId === review.reviewerCityId || note.personId === personId)
  const by = (note: Note) => {
    const from = cities.find(({ id }) => id === note.cityId)
    return from ? t('reviews.live.noteOf', { city: from.name }) : t('reviews.live.noteOfRoom')
  }
  const id = `into-${review.id}`
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{t('reviews.live.intoReview', { city: name })}</h2>
      <Form
        action={livePath(network, round, city, '/remarks')}
        typed={{ notes: own.map((note) => note.id) }}
        label={t('reviews.live.intoReview', { city: name })}
      >
        <Hidden name="review" value={review.id} />
        <Choices
          name="notes"
          label={t('reviews.live.whichNotes')}
          kind="checkbox"
          options={notes.map((note) => ({
            value: note.id,
            label: note.note,
            hint: [t(`reviews.remark.kind.${note.kind}`), by(note), may.seeNames ? note.actor : '']
              .filter(Boolean)
              .join(' · '),
            lang: written,
          }))}
        />
        <Buttons send={t('reviews.live.makeRemarks')} quiet />
      </Form>
    </section>
  )
}
