import type { Network } from '#networks'
import { Buttons, ErrorSummary, Form, type FormErrors, Hidden, TextArea, type Typed } from '#platform/forms'
import { Crumbs, Lead, PageTitle, usePage } from '#platform/ui'
import { useWritten } from '../matrix/who-can-teach.tsx'
import type { Decision } from './decision.queries.ts'
import { From } from './match.candidate.tsx'
import type { CityMatch, Demand } from './match.demands.ts'
import { demandPath } from './match.paths.ts'
import { useSupplierName } from './match.state.tsx'

export type What = 'set_aside' | 'ask' | 'answer'

interface Props {
  network: Network
  what: What
  demand: Demand
  match: CityMatch
  decision: Decision | undefined
  typed?: Typed
  errors?: FormErrors
}

/** The word that goes with a decision: why something is set aside, what one asks for, what one answers. */
export function DecisionEdit({ network, what, demand, match, decision, typed, errors }: Props) {
  const { t } = usePage()
  const written = useWritten(network)
  const { city, subTheme } = demand
  const back = demandPath(network, subTheme, city)
  const names = { city: city.name, supplier: match.supply.city?.name ?? '' }
  return (
    <>
      <Crumbs items={[{ label: t('exchange.match.who', { city: city.name }), href: back }]} />
      <ErrorSummary errors={errors} />
      <PageTitle>{t(`exchange.match.edit.${what}`, names)}</PageTitle>
      <Lead>
        {what === 'set_aside' && <>{useSupplierName(network, match)}: </>}
        <span lang={written}>
          {subTheme.code} {subTheme.title}
        </span>
      </Lead>
      {what === 'answer' ? (
        <AnswerForm
          action={demandPath(network, subTheme, city, '/answers')}
          {...{ match, decision, typed, errors, cancel: back }}
        />
      ) : (
        <Form
          action={demandPath(network, subTheme, city, '/decisions')}
          version={decision?.version}
          {...{ typed, errors }}
        >
          <From match={match} />
          <Hidden name="decision" value={what === 'ask' ? 'asked' : 'set_aside'} />
          {what === 'ask' ? (
            <TextArea
              name="message"
              label={t('exchange.match.message')}
              hint={t('exchange.match.messageHint', names)}
              optional
              max={1000}
            />
          ) : (
            <TextArea
              name="reason"
              label={t('exchange.match.reason')}
              hint={t('exchange.match.reasonHint')}
              max={1000}
            />
          )}
          <Buttons
            send={what === 'ask' ? t('exchange.match.sendQuestion') : t('exchange.match.setAside')}
            cancel={{ href: back, label: t('exchange.match.cancel') }}
          />
        </Form>
      )}
    </>
  )
}

interface AnswerProps {
  action: string
  match?: CityMatch
  decision?: Decision | undefined
  typed?: Typed | undefined
  errors?: FormErrors | undefined
  cancel?: string
}

/** Yes or not now, with a word; the same behind the link of the letter and for those who signed in. */
export function AnswerForm({ action, match, typed, errors, cancel }: AnswerProps) {
  const { t } = usePage()
  return (
    <Form action={action} {...{ typed: typed ?? {}, errors }}>
      {match && <From match={match} />}
      <TextArea name="word" label={t('exchange.match.word')} hint={t('exchange.match.wordHint')} optional max={1000} />
      <Buttons
        send={t('exchange.match.yes')}
        name="answer"
        value="agreed"
        also={[{ label: t('exchange.match.no'), name: 'answer', value: 'declined' }]}
        cancel={cancel ? { href: cancel, label: t('exchange.match.cancel') } : undefined}
      />
    </Form>
  )
}
