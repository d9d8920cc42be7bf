import { Buttons, ErrorSummary, Form, type FormErrors, fieldId, Hidden, sayError, useLabel } from '#platform/forms'
import { contentLang } from '#platform/text'
import { Crumbs, Empty, Lead, PageTitle, usePage } from '#platform/ui'
import type { Network } from '../network.queries.ts'
import { sayHalfYear } from './half-year.tsx'
import type { Origin, Proposal } from './proposal.ts'
import { nextHalfYearPath, roadmapPath } from './roadmap.paths.ts'

export interface Offered extends Proposal {
  taken: boolean
}

interface NextProps {
  network: Network
  halfYear: string
  offered: Offered[]
  id: string
  errors?: FormErrors | undefined
}

const origins: Origin[] = ['event', 'cycle', 'due', 'open']

/** What the next half-year could hold, to be ticked off or put right line by line. */
export function NextHalfYear({ network, halfYear, offered, id, errors }: NextProps) {
  const { t } = usePage()
  return (
    <>
      <Crumbs items={[{ label: t('networks.roadmap.title'), href: roadmapPath(network) }]} />
      <ErrorSummary errors={errors} />
      <PageTitle>{t('networks.roadmap.next.titleOf', { halfYear: sayHalfYear(halfYear, t) })}</PageTitle>
      {offered.length === 0 ? (
        <Empty title={t('networks.roadmap.next.none')}>
          <p>{t('networks.roadmap.next.noneYet')}</p>
        </Empty>
      ) : (
        <>
          <Lead>{t('networks.roadmap.next.lead')}</Lead>
          <Form action={nextHalfYearPath(network)} typed={{}} errors={errors} id={id}>
            <Hidden name="halfYear" value={halfYear} />
            <span id={fieldId('take')} tabindex={-1} />
            {origins.map((origin) => (
              <Group network={network} origin={origin} offered={offered} errors={errors} />
            ))}
            <Buttons
              send={t('networks.roadmap.next.take')}
              cancel={{ href: roadmapPath(network), label: t('platform.form.cancel') }}
            />
          </Form>
        </>
      )}
    </>
  )
}

interface GroupProps {
  network: Network
  origin: Origin
  offered: Offered[]
  errors: FormErrors | undefined
}

function Group({ network, origin, offered, errors }: GroupProps) {
  const { t } = usePage()
  const within = offered.filter((one) => one.origin === origin)
  if (within.length === 0) return null
  return (
    <section class="proposals" aria-labelledby={`from-${origin}`}>
      <h2 id={`from-${origin}`}>{t(`networks.roadmap.next.from.${origin}`)}</h2>
      <ul class="proposal-list">
        {within.map((proposal) => (
          <ProposalLine network={network} proposal={proposal} errors={errors} />
        ))}
      </ul>
    </section>
  )
}

/** Everything that can be put right stands in the line itself, so that most of it is only read. */
function ProposalLine({
  network,
  proposal,
  errors = {},
}: {
  network: Network
  proposal: Offered
  errors?: FormErrors | undefined
}) {
  const { t, lang } = usePage()
  const { key, values, taken } = proposal
  const called = (label: string) => `${values.item.slice(0, 60)}, ${label}`
  useLabel(`item.${key}`, called(t('networks.roadmap.item.what')))
  useLabel(`from.${key}`, called(t('networks.roadmap.item.from')))
  useLabel(`to.${key}`, called(t('networks.roadmap.item.to')))
  const written = contentLang(lang, network.language)
  const month = (name: 'from' | 'to') => (
    <label>
      <span>{t(`networks.roadmap.item.${name}`)}</span>
      <input
        class="ds-input"
        id={fieldId(`${name}.${key}`)}
        name={`${name}.${key}`}
        value={values[name] ?? ''}
        size={10}
        aria-invalid={errors[`${name}.${key}`] ? 'true' : undefined}
      />
    </label>
  )
  return (
    <li class="proposal">
      <label class="choice">
        <input class="ds-input" type="checkbox" name="take" value={key} checked={taken} />
        <span class="unseen">{t('networks.roadmap.next.takeOne', { item: values.item })}</span>
      </label>
      <div class="proposal-words">
        {['item', 'from', 'to'].flatMap((name) => {
          const error = errors[`${name}.${key}`]
          return error ? [<p class="ds-validation-message">{sayError(error, t)}</p>] : []
        })}
        <label>
          <span class="unseen">{t('networks.roadmap.item.what')}</span>
          <textarea
            class="ds-input"
            id={fieldId(`item.${key}`)}
            name={`item.${key}`}
            rows={values.item.length > 80 ? 2 : 1}
            lang={written}
            aria-invalid={errors[`item.${key}`] ? 'true' : undefined}
          >
            {values.item}
          </textarea>
        </label>
        <p class="soft" lang={written}>
          {[values.laneGroup, values.lane, values.responsible].filter(Boolean).join(' · ')}
        </p>
      </div>
      <div class="proposal-months">
        {month('from')}
        {month('to')}
      </div>
    </li>
  )
}
