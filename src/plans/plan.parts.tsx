import { type City, ExampleMark, type Network } from '#networks'
import { contentLang } from '#platform/text'
import { addressWith, Pager, usePage } from '#platform/ui'
import { actionAnchor, sectionAnchor } from './documents/plan-document.tsx'
import { openingOf, type Part, paragraphsIn } from './plan.long.ts'
import { draftPath, planActionPath } from './plan.paths.ts'
import { readWords } from './texts/read-words.ts'
import type { PlanSnapshot, SnapshotSection } from './versions/snapshot.ts'

interface Props {
  network: Network
  city: City
  snapshot: PlanSnapshot
}

const partPath = ({ network, city }: Omit<Props, 'snapshot'>, { key }: { key: string }): string =>
  draftPath(network, city, `?part=${encodeURIComponent(key)}`)

interface PartsProps extends Props {
  /** The way to the form of a section. */
  afterSection: (section: SnapshotSection) => unknown
}

/** A long plan by its parts: what each begins with and how much it holds, and every action by name. */
export function PlanParts({ afterSection, ...props }: PartsProps) {
  const { network, city, snapshot } = props
  const { t, lang } = usePage()
  const written = contentLang(lang, snapshot.language)
  return (
    <div class="plan-document">
      <p>
        {t('plans.long.lead')} <a href={draftPath(network, city, '?whole')}>{t('plans.long.whole')}</a>
      </p>
      {snapshot.sections.map((section) => (
        <section class="plan-section" aria-labelledby={sectionAnchor(section)}>
          <h2 id={sectionAnchor(section)}>
            <a href={partPath(props, section)} lang={written}>
              {section.title}
            </a>
          </h2>
          {section.text.trim() ? <p lang={written}>{openingOf(section.text, readWords)}</p> : null}
          <HowMuch section={section} snapshot={snapshot} />
          {section.kind === 'actions' ? <ActionNames {...props} /> : null}
          {afterSection(section)}
        </section>
      ))}
    </div>
  )
}

function HowMuch({ section, snapshot }: { section: SnapshotSection; snapshot: PlanSnapshot }) {
  const { t } = usePage()
  const { actions, objectives, tests } = snapshot
  const written = paragraphsIn(section.text)
  const said: Partial<Record<SnapshotSection['kind'], string>> = {
    objectives: t('plans.compare.alike.objective', { count: objectives.length }),
    actions: t('plans.figure.actionsIn', { count: actions.length }),
    tests: t('plans.long.tests', { count: tests.length }),
    risks: t('plans.long.risks', { count: actions.flatMap(({ risks }) => risks).length }),
    indicators: t('plans.long.indicators', { count: actions.flatMap(({ indicators }) => indicators).length }),
  }
  const all = [written > 0 ? t('plans.long.paragraphs', { count: written }) : [], said[section.kind] ?? []].flat()
  if (all.length > 0) return <p class="soft">{all.join(' · ')}</p>
  return section.kind === 'text' ? <p class="soft">{t('plans.document.noText')}</p> : null
}

/** Every action with what it is and when; its table stands on a page of its own. */
function ActionNames({ network, city, snapshot }: Props) {
  const { t, lang, format } = usePage()
  const written = contentLang(lang, snapshot.language)
  return (
    <ul class="rows">
      {snapshot.actions.map((action) => (
        <li id={actionAnchor(action)}>
          <span>
            {action.slug}{' '}
            <a href={planActionPath(network, city, action)} lang={written}>
              {action.title}
            </a>{' '}
            <ExampleMark of={action} />
          </span>
          <span>
            {[t(`plans.document.status.${action.status}`), format.period(action.startsOn, action.endsOn)]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** On the page of one part: the parts before and after it. */
export function PartSteps({ part, ...props }: Props & { part: Part }) {
  const { network, city, snapshot } = props
  const { t, lang } = usePage()
  const written = contentLang(lang, snapshot.language)
  const at = snapshot.sections.findIndex(({ id }) => id === part.section.id)
  const steps = [
    { label: t('plans.long.before'), section: snapshot.sections[at - 1] },
    { label: t('plans.long.after'), section: snapshot.sections[at + 1] },
  ]
  return (
    <>
      <Pager page={part.page} pages={part.pages} />
      <nav aria-label={t('plans.long.parts')}>
        <ul class="rows">
          {steps.map(({ label, section }) =>
            section ? (
              <li>
                <span>
                  {label}:{' '}
                  <a href={partPath(props, section)} lang={written}>
                    {section.title}
                  </a>
                </span>
              </li>
            ) : null,
          )}
          <li>
            <a href={draftPath(network, city, `#${sectionAnchor(part.section)}`)}>{t('plans.long.toParts')}</a>
          </li>
        </ul>
      </nav>
    </>
  )
}

/** On the page with a long plan as a whole: the way back to its parts. */
export function ToParts() {
  const { t, url } = usePage()
  return (
    <p>
      <a href={addressWith(url, { whole: null })}>{t('plans.long.toParts')}</a>
    </p>
  )
}
