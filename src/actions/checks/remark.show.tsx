import type { JSX } from 'hono/jsx/jsx-runtime'
import type { Network } from '#networks'
import { Words } from '#platform/records'
import { contentLang } from '#platform/text'
import { Tag, usePage } from '#platform/ui'
import type { Check, Remark } from './check.queries.ts'
import { useCheckerName } from './checker-names.tsx'
import type { Spot } from './spot.ts'

interface Props {
  network: Network
  remark: Remark & { check: Check }
  /** Where it stands; of a passage its words are shown, and in them what is suggested. */
  spot?: Spot | undefined
  children?: JSX.Element | null
}

/** A remark with what could stand there, and what the city did with it. */
export function RemarkShow({ network, remark, spot, children }: Props) {
  const { t, lang } = usePage()
  const named = useCheckerName()
  const written = contentLang(lang, network.language)
  const { check, suggestion, outcome, answer, answeredBy } = remark
  const piece = spot?.piece
  return (
    <div class="check-remark" id={`remark-${remark.id}`}>
      <p class="check-remark-who">
        {check.actor}, {named(check.role)}
      </p>
      {piece && suggestion === null ? (
        <blockquote class="check-words" lang={written}>
          {piece.text || piece.label}
        </blockquote>
      ) : null}
      {remark.remark === '' ? null : (
        <p class="check-words" lang={written}>
          {remark.remark}
        </p>
      )}
      {suggestion === null ? null : (
        <>
          <p class="check-label">{t('actions.check.suggested')}</p>
          <blockquote class="check-words" lang={written}>
            {piece ? <Words before={piece.text} after={suggestion} /> : suggestion}
          </blockquote>
        </>
      )}
      {outcome === null ? null : (
        <p>
          <Tag tone={outcome === 'taken' ? 'give' : 'single'}>{t(`actions.check.outcome.${outcome}`)}</Tag>{' '}
          {answer ? <span lang={written}>{answer}</span> : null}{' '}
          {answeredBy ? <span class="soft">{answeredBy}</span> : null}
        </p>
      )}
      {children}
    </div>
  )
}
