import { type Network, networkPath } from '#networks'
import { Buttons, ErrorSummary, Form, type FormErrors, TextArea, type Typed } from '#platform/forms'
import { contentLang } from '#platform/text'
import { Crumbs, Empty, Eyebrow, Lead, PageTitle, SectionHead, usePage } from '#platform/ui'
import { draftPath, roundPath } from './check.paths.ts'
import { type RoundWithChecks, remarksIn, spoken, waitsFor } from './check.queries.ts'
import { CheckFields, changedFields } from './check-fields.tsx'
import type { Checkable, CheckField, CheckSubject, MissingPiece } from './checkable.ts'
import { useCheckerName } from './checker-names.tsx'
import { RoundTag } from './round.show.tsx'

interface Props {
  network: Network
  checkable: Checkable
  subject: CheckSubject
  rounds: RoundWithChecks[]
  missing: MissingPiece[]
  /** What the last round held and what the draft holds now, where there was one. */
  since: { before: CheckField[]; now: CheckField[] } | null
  maySend: boolean
  id: string
  typed?: Typed
  errors?: FormErrors | undefined
}

/** The quality check of one draft: what is missing before it goes out, the sending, and every round there was. */
export function DraftShow(props: Props) {
  const { network, checkable, subject, rounds, missing, since, maySend, id, typed = {}, errors } = props
  const page = usePage()
  const { t, format, lang } = page
  const named = useCheckerName()
  const written = contentLang(lang, network.language)
  const last = rounds.at(-1)
  const isOpen = last !== undefined && last.verdict === null
  const sends = maySend && subject.sendable && !isOpen
  const blocked = missing.some(({ blocks }) => blocks)
  return (
    <article class="check">
      <ErrorSummary errors={errors} />
      <Crumbs items={[{ label: subject.title, href: networkPath(network, subject.at), lang: written }]} />
      <Eyebrow>
        {t(checkable.label)} · {subject.city.name}
      </Eyebrow>
      <PageTitle>{t('actions.check.title')}</PageTitle>
      <Lead>
        {isOpen
          ? t('actions.check.waitsForWhom', {
              who: format.list(waitsFor(last).map((role) => named(role))),
            })
          : last?.verdict === 'agreed'
            ? t('actions.check.isAgreed', { date: last.closedOn ? format.date(last.closedOn) : '' })
            : t('actions.check.lead', {
                who: format.list(checkable.checkers.map((role) => named(role))),
              })}
      </Lead>
      {subject.sendable || isOpen ? null : <p>{subject.settled?.(page) ?? t('actions.check.past')}</p>}
      {sends ? (
        <section>
          <MissingList network={network} missing={missing} />
          {blocked ? null : (
            <Form
              action={draftPath(network, checkable.kind, subject)}
              typed={typed}
              errors={errors}
              id={id}
              label={t('actions.check.send')}
            >
              <TextArea
                name="message"
                label={t('actions.check.message')}
                hint={t('actions.check.message.hint')}
                rows={3}
                lang={written}
                optional
              />
              <Buttons
                send={t(last ? 'actions.check.sendNext' : 'actions.check.send')}
                cancel={{ href: networkPath(network, subject.at), label: t('platform.form.cancel') }}
              />
            </Form>
          )}
        </section>
      ) : null}
      {sends && since ? <Since network={network} since={since} /> : null}
      <section aria-labelledby="rounds">
        <SectionHead id="rounds">{t('actions.check.rounds')}</SectionHead>
        {rounds.length === 0 ? (
          <Empty title={t('actions.check.noRounds')}>
            <p>{t('actions.check.noRoundsYet')}</p>
          </Empty>
        ) : (
          <RoundList network={network} rounds={rounds} />
        )}
      </section>
    </article>
  )
}

/** What is not there yet, calmly: first what is needed, then what is only said. */
export function MissingList({ network, missing }: { network: Network; missing: MissingPiece[] }) {
  const page = usePage()
  const { t } = page
  if (missing.length === 0) return <p>{t('actions.check.complete')}</p>
  const groups = [
    { title: t('actions.check.blocks'), pieces: missing.filter(({ blocks }) => blocks) },
    { title: t('actions.check.worthALook'), pieces: missing.filter(({ blocks }) => !blocks) },
  ]
  return (
    <div class="check-missing" id="missing">
      {groups
        .filter(({ pieces }) => pieces.length > 0)
        .map(({ title, pieces }) => (
          <>
            <h2>{title}</h2>
            <ul>
              {pieces.map(({ say, at }) => (
                <li>{at ? <a href={networkPath(network, at)}>{say(page)}</a> : say(page)}</li>
              ))}
            </ul>
          </>
        ))}
    </div>
  )
}

function Since({ network, since }: { network: Network; since: { before: CheckField[]; now: CheckField[] } }) {
  const { t } = usePage()
  const changed = changedFields(since.before, since.now)
  return (
    <section aria-labelledby="since">
      <SectionHead id="since">{t('actions.check.since')}</SectionHead>
      {changed.length === 0 ? (
        <p class="soft">{t('actions.check.sinceNothing')}</p>
      ) : (
        <CheckFields network={network} fields={changed} before={since.before} />
      )}
    </section>
  )
}

function RoundList({ network, rounds }: { network: Network; rounds: RoundWithChecks[] }) {
  const { t, format } = usePage()
  return (
    <ol class="rows check-rounds">
      {rounds.toReversed().map((round) => (
        <li>
          <a href={roundPath(network, round)}>{t('actions.check.round', { number: round.number })}</a>
          <span>
            <RoundTag round={round} /> {format.date(round.sentOn)}
            {spoken(round).length > 0 ? ` · ${t('actions.check.remarks', { count: remarksIn(round).length })}` : ''}
          </span>
        </li>
      ))}
    </ol>
  )
}
