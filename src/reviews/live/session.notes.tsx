import { Buttons, Choices, Form, Hidden, SelectField, TextArea } from '#platform/forms'
import { usePage } from '#platform/ui'
import { RemarkKindTag } from '../reading/remark.show.tsx'
import { livePath } from '../rounds/round.paths.ts'
import { useWritten } from '../rounds/round.words.tsx'
import { remarkKinds } from '../schema.ts'
import type { SessionPage } from './session.page.ts'

export function NewNote({ network, round, city, noteId, failed }: SessionPage) {
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
export function IntoRemarks({ network, round, city, notes, taken, into, personId, may }: SessionPage) {
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
