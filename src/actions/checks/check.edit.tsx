import { ExampleMark, type Network, networkPath, wordOf } from '#networks'
import { Buttons, Choices, Form, type FormErrors, Hidden, TextArea, type Typed } from '#platform/forms'
import { contentLang } from '#platform/text'
import { Notice, usePage } from '#platform/ui'
import { type CheckerRole, verdicts } from '../schema.ts'
import { AtField } from './at-field.tsx'
import type { Criterion } from './check.form.ts'
import { checksPath, draftPath, roundPath } from './check.paths.ts'
import { type Check, type RoundWithChecks, spoken } from './check.queries.ts'
import type { Checkable, CheckField, CheckSubject } from './checkable.ts'
import { useCheckerName } from './checker-names.tsx'
import { DraftRead } from './draft-read.tsx'

export interface CheckEditProps {
  network: Network
  checkable: Checkable
  subject: CheckSubject
  round: RoundWithChecks
  /** The round before, with its fields in the reader's words. */
  previous: { round: RoundWithChecks; fields: CheckField[] } | null
  fields: CheckField[]
  criteria: Criterion[]
  role: CheckerRole
  /** How long it has waited, in days of the network's clock. */
  days: number
  typed: Typed
  version: number | undefined
  errors?: FormErrors | undefined
  /** What somebody else of the same role has kept meanwhile. */
  theirs?: Check | undefined
}

/** One draft and everything a checker says of it, on one page. */
export function CheckEdit(props: CheckEditProps) {
  const { network, checkable, subject, round, role, days, typed, version, errors, theirs } = props
  const { t, format, lang } = usePage()
  const named = useCheckerName()
  const written = contentLang(lang, network.language)
  const before = props.previous?.round
  const mine = before && spoken(before).find((check) => check.role === role)
  const earlierPoints = (key: string) => {
    const points = mine?.scores[key]
    return points === undefined ? undefined : t('actions.check.points.before', { number: before?.number ?? 0, points })
  }
  return (
    <article class="check" id="draft">
      <header>
        <p class="eyebrow">
          {t(checkable.label)} · {subject.city.name} · {t('actions.check.round', { number: round.number })}
        </p>
        <h2 lang={written}>
          <a href={networkPath(network, subject.at)}>{subject.title}</a>
        </h2>
        <p class="soft">
          {t('actions.check.sentBy', { date: format.date(round.sentOn), actor: round.actor })} ·{' '}
          {t('actions.check.waitsDays', { days })} <ExampleMark of={round} />
        </p>
        <p>
          {t('actions.check.youAre', { role: named(role) })} <Others {...props} />
        </p>
        {round.message ? <blockquote lang={written}>{round.message}</blockquote> : null}
        {round.number > 1 ? (
          <p>
            <a href={draftPath(network, round.subjectKind, subject)}>
              {t('actions.check.earlier', { count: round.number - 1 })}
            </a>
          </p>
        ) : null}
      </header>
      {theirs ? <Theirs check={theirs} written={written} /> : null}
      <Form
        action={roundPath(network, round, '/checks')}
        typed={typed}
        errors={errors}
        version={version}
        label={t('actions.check.form')}
      >
        <Hidden name="role" value={role} />
        <DraftRead
          network={network}
          checkable={checkable}
          snapshot={round.snapshot}
          fields={props.fields}
          before={props.previous?.fields}
          under={(field) => <AtField {...props} field={field} written={written} />}
        />
        <section class="check-part" id="verdict">
          <h3>{t('actions.check.points')}</h3>
          {props.criteria.map(({ key, label, most }) => (
            <Choices
              kind="radio"
              inline
              name={`points-${key}`}
              label={wordOf(label, lang)}
              hint={earlierPoints(key)}
              options={Array.from({ length: most + 1 }, (_, points) => ({
                value: String(points),
                label: format.number(points),
              }))}
            />
          ))}
          <p class="soft">{t('actions.check.points.hint')}</p>
        </section>
        <section class="check-part">
          <h3>{t('actions.check.verdict')}</h3>
          <TextArea
            name="comment"
            label={t('actions.check.comment')}
            hint={t('actions.check.comment.hint')}
            rows={4}
            lang={written}
            optional
          />
          <Choices
            kind="radio"
            name="verdict"
            label={t('actions.check.verdict.name')}
            options={verdicts.map((verdict) => ({
              value: verdict,
              label: t(`actions.check.verdict.${verdict}`),
              hint: t(`actions.check.verdict.${verdict}.hint`),
            }))}
          />
        </section>
        <Buttons
          send={t('actions.check.give')}
          name="as"
          value="give"
          also={[{ label: t('actions.check.keep'), name: 'as', value: 'keep' }]}
          cancel={{ href: checksPath(network), label: t('platform.form.cancel') }}
        />
      </Form>
    </article>
  )
}

/** What the other checkers have said of this round already. */
function Others({ network, round }: CheckEditProps) {
  const { t } = usePage()
  const named = useCheckerName()
  const said = spoken(round)
  if (said.length === 0) return null
  return (
    <span class="soft">
      {said.map(({ role, verdict }) =>
        verdict ? `${t(`actions.check.otherSaid.${verdict}`, { role: named(role) })} ` : '',
      )}
      <a href={roundPath(network, round)}>{t('actions.check.readIt')}</a>
    </span>
  )
}

/** Two of one role wrote at once: what the other has kept stands here, what was typed stands in the form. */
function Theirs({ check, written }: { check: Check; written: string | undefined }) {
  const { t } = usePage()
  return (
    <Notice tone="doubt" title={t('actions.check.stale', { actor: check.actor })}>
      {check.comment ? <blockquote lang={written}>{check.comment}</blockquote> : null}
      <ul lang={written}>
        {check.remarks.map(({ remark, suggestion }) => (
          <li>{[remark, suggestion].filter(Boolean).join(' → ')}</li>
        ))}
      </ul>
    </Notice>
  )
}
