import type { JSX } from 'hono/jsx/jsx-runtime'
import { ExampleMark, type Network, networkPath, wordOf } from '#networks'
import { Buttons, Choices, ErrorSummary, Form, type FormErrors, TextArea, type Typed } from '#platform/forms'
import { contentLang } from '#platform/text'
import { Actions, ButtonLink, Crumbs, Eyebrow, Notice, PageTitle, Panel, Tag, usePage } from '#platform/ui'
import { remarkOutcomes } from '../schema.ts'
import type { Criterion } from './check.form.ts'
import { checksPath, draftPath, roundPath } from './check.paths.ts'
import { type Check, type Remark, type RoundWithChecks, remarksIn, spoken, waitsFor } from './check.queries.ts'
import type { Checkable, CheckField, CheckSubject } from './checkable.ts'
import { useCheckerName } from './checker-names.tsx'
import { DraftRead } from './draft-read.tsx'
import { RemarkShow } from './remark.show.tsx'
import { isExchangeable, spotAt, standsAt } from './spot.ts'

interface Props {
  network: Network
  checkable: Checkable
  subject: CheckSubject
  rounds: RoundWithChecks[]
  round: RoundWithChecks
  fields: CheckField[]
  before: CheckField[] | undefined
  criteria: Criterion[]
  may: { answer: boolean; check: boolean }
  failed?: { remarkId: string; typed: Typed; errors: FormErrors } | undefined
}

/** One round as it was sent, with the points, the remarks at their fields, and what the city did with each. */
export function RoundShow(props: Props) {
  const { network, checkable, subject, rounds, round, fields, before, may, failed } = props
  const { t, format, lang } = usePage()
  const written = contentLang(lang, network.language)
  const remarks = remarksIn(round)
  const open = remarks.filter(({ outcome }) => outcome === null)
  return (
    <article class="check">
      <ErrorSummary errors={failed?.errors} />
      <header>
        <Crumbs
          items={[
            { label: subject.title, href: networkPath(network, subject.at), lang: written },
            { label: t('actions.check.title'), href: draftPath(network, round.subjectKind, subject) },
          ]}
        />
        <Eyebrow>
          {t(checkable.label)} · {subject.city.name}
        </Eyebrow>
        <PageTitle>{t('actions.check.roundOf', { number: round.number, title: subject.title })}</PageTitle>
        <p class="soft">
          <RoundTag round={round} />{' '}
          {t('actions.check.sentBy', { date: format.date(round.sentOn), actor: round.actor })}{' '}
          <ExampleMark of={round} />
        </p>
        {round.message ? <blockquote lang={written}>{round.message}</blockquote> : null}
        <Ahead {...props} open={open.length} />
      </header>
      <div class="split">
        <div id="remarks">
          <DraftRead
            network={network}
            checkable={checkable}
            snapshot={round.snapshot}
            level={2}
            fields={fields}
            before={before}
            under={(field) => (
              <>
                {remarks
                  .filter((remark) => standsAt(field, remark.field))
                  .map((remark) => (
                    <RemarkShow network={network} remark={remark} spot={spotAt([field], remark.field)}>
                      {may.answer ? <Answer {...props} remark={remark} field={field} /> : null}
                    </RemarkShow>
                  ))}
              </>
            )}
          />
          {remarks
            .filter((remark) => !fields.some((field) => standsAt(field, remark.field)))
            .map((remark) => (
              <RemarkShow network={network} remark={remark}>
                {may.answer ? <Answer {...props} remark={remark} /> : null}
              </RemarkShow>
            ))}
        </div>
        <div>
          <Checks {...props} written={written} />
          <Rounds network={network} rounds={rounds} current={round} />
        </div>
      </div>
    </article>
  )
}

/** What is to be done with this round now, and by whom. */
function Ahead({ network, subject, rounds, round, may, open }: Props & { open: number }) {
  const { t, format } = usePage()
  const named = useCheckerName()
  const isLast = rounds.at(-1)?.id === round.id
  const awaited = waitsFor(round)
  if (awaited.length > 0)
    return (
      <>
        <p>
          {t('actions.check.waitsForWhom', {
            who: format.list(awaited.map((role) => named(role))),
          })}
        </p>
        {may.check ? (
          <Actions>
            <ButtonLink href={checksPath(network, { round: round.id })} filled>
              {t('actions.check.checkIt')}
            </ButtonLink>
          </Actions>
        ) : null}
      </>
    )
  if (!isLast || round.verdict !== 'returned' || !may.answer) return null
  return (
    <>
      <p>{t('actions.check.toAnswer', { count: open })}</p>
      <Actions>
        <ButtonLink href={draftPath(network, round.subjectKind, subject)} filled={open === 0}>
          {t('actions.check.sendNext')}
        </ButtonLink>
        <a href={networkPath(network, subject.editAt)}>{t('actions.check.editDraft')}</a>
      </Actions>
    </>
  )
}

/** Taken over in one click where something was suggested; else said in words what was done, or why not. */
function Answer({
  network,
  round,
  remark,
  field,
  failed,
}: Pick<Props, 'network' | 'round' | 'failed'> & { remark: Remark; field?: CheckField }) {
  const spot = spotAt(field ? [field] : [], remark.field)
  const { t, lang } = usePage()
  const mine = failed?.remarkId === remark.id ? failed : undefined
  const at = roundPath(network, round, `/remarks/${remark.id}`)
  return (
    <>
      {remark.suggestion !== null && spot && isExchangeable(spot) && remark.outcome !== 'taken' ? (
        <form method="post" action={`${at}/take`}>
          <button type="submit" class="ds-button" data-variant="secondary">
            {t('actions.check.take')} <span class="unseen">{spot.piece?.label ?? spot.field.label}</span>
          </button>
        </form>
      ) : null}
      <details class="check-answer" open={mine !== undefined}>
        <summary>{t(remark.outcome === null ? 'actions.check.answer' : 'actions.check.answer.anew')}</summary>
        <Form
          action={at}
          typed={mine?.typed ?? { [`outcome-${remark.id}`]: remark.outcome, [`answer-${remark.id}`]: remark.answer }}
          errors={mine?.errors}
        >
          <Choices
            kind="radio"
            inline
            name={`outcome-${remark.id}`}
            label={t('actions.check.answer.outcome')}
            options={remarkOutcomes.map((outcome) => ({
              value: outcome,
              label: t(`actions.check.outcome.${outcome}`),
            }))}
          />
          <TextArea
            name={`answer-${remark.id}`}
            label={t('actions.check.answer.words')}
            hint={t('actions.check.answer.hint')}
            rows={3}
            lang={contentLang(lang, network.language)}
            optional
          />
          <Buttons send={t('actions.check.answer.send')} quiet />
        </Form>
      </details>
    </>
  )
}

/** Points and words of each who has spoken. */
function Checks({ round, criteria, written }: Props & { written: string | undefined }) {
  const { t, format, lang } = usePage()
  const named = useCheckerName()
  return (
    <>
      {spoken(round).map((check) => (
        <Panel title={named(check.role)}>
          <p>
            <VerdictTag check={check} />{' '}
            <span class="soft">
              {t('actions.check.by', { actor: check.actor, date: check.doneOn ? format.date(check.doneOn) : '' })}
            </span>
          </p>
          {check.comment ? (
            <p class="check-words" lang={written}>
              {check.comment}
            </p>
          ) : null}
          <table class="check-points">
            <caption class="unseen">{t('actions.check.points')}</caption>
            <tbody>
              {scoresInOrder(check.scores, criteria).map(([key, points, criterion]) => {
                return (
                  <tr>
                    <th scope="row">{criterion ? wordOf(criterion.label, lang) : key}</th>
                    <td class="number">
                      {criterion
                        ? t('actions.check.pointsOf', { points, most: criterion.most })
                        : format.number(points)}
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </Panel>
      ))}
      {spoken(round).length === 0 ? (
        <Notice>
          <p>{t('actions.check.nobodyYet')}</p>
        </Notice>
      ) : null}
    </>
  )
}

/** As the profile has them; the database keeps them in an order of its own. What the profile dropped since comes last. */
function scoresInOrder(scores: Check['scores'], criteria: Criterion[]): [string, number, Criterion | undefined][] {
  const asked = criteria.flatMap((one): [string, number, Criterion][] => {
    const points = scores[one.key]
    return points === undefined ? [] : [[one.key, points, one]]
  })
  const dropped = Object.entries(scores).filter(([key]) => !criteria.some((one) => one.key === key))
  return [...asked, ...dropped.map(([key, points]): [string, number, undefined] => [key, points, undefined])]
}

function VerdictTag({ check }: { check: Check }) {
  const { t } = usePage()
  if (!check.verdict) return null
  return <Tag tone={check.verdict === 'agreed' ? 'give' : 'single'}>{t(`actions.check.state.${check.verdict}`)}</Tag>
}

/** How a round ended, or that it waits. */
export function RoundTag({ round }: { round: { verdict: 'agreed' | 'returned' | null } }): JSX.Element {
  const { t } = usePage()
  if (round.verdict === null) return <Tag tone="want">{t('actions.check.state.waiting')}</Tag>
  return <Tag tone={round.verdict === 'agreed' ? 'give' : 'single'}>{t(`actions.check.state.${round.verdict}`)}</Tag>
}

/** All rounds of a draft, the one that is read marked. */
function Rounds({
  network,
  rounds,
  current,
}: {
  network: Network
  rounds: RoundWithChecks[]
  current: { id: string }
}) {
  const { t, format } = usePage()
  if (rounds.length < 2) return null
  return (
    <Panel title={t('actions.check.rounds')}>
      <ol class="rows">
        {rounds.map((round) => (
          <li>
            <a href={roundPath(network, round)} aria-current={round.id === current.id ? 'page' : undefined}>
              {t('actions.check.round', { number: round.number })}
            </a>
            <span>
              <RoundTag round={round} /> {format.date(round.sentOn)}
            </span>
          </li>
        ))}
      </ol>
    </Panel>
  )
}
