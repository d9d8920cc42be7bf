import type { JSX } from 'hono/jsx/jsx-runtime'
import type { Node } from 'prosemirror-model'
import type { City, Network } from '#networks'
import { Buttons, ErrorSummary, Form, type FormErrors, Hidden, TextArea, type Typed } from '#platform/forms'
import { Actions, asset, Eyebrow, Lead, Notice, PageTitle, usePage } from '#platform/ui'
import { PlanCrumbs, useWrittenIn } from '../plan.crumbs.tsx'
import { draftPath, sectionPath } from '../plan.paths.ts'
import type { Plan, PlanSection } from '../plan.queries.ts'
import { PlanText } from '../texts/plan-text.tsx'
import { textSchema, writeText } from '../texts/text.schema.ts'
import { type Clash, choices } from './merge-texts.ts'
import { editorWords } from './writing.words.ts'

interface Props {
  network: Network
  city: City
  plan: Plan
  section: PlanSection
  /** What the network says to whoever writes it. */
  hint: string | null
  /** Whether the house draws something below the text. */
  drawn: boolean
  person: string
  stream: string
  typed: Typed
  errors?: FormErrors | undefined
  clashes?: Clash[] | undefined
  panels: JSX.Element[]
}

/** One section of a plan to be written: a plain form, and over it, where there are scripts, an editor for several. */
export function SectionWriting(props: Props) {
  const { network, city, plan, section, hint, drawn, person, stream, typed, errors, clashes = [], panels } = props
  const page = usePage()
  const { t } = page
  const lang = useWrittenIn(plan)
  const at = sectionPath(network, city, section)
  const back = draftPath(network, city, `#section-${section.key}`)
  // Whoever has to decide something does that first.
  const plain = errors !== undefined || clashes.length > 0
  const form = (
    <Form action={at} typed={typed} errors={errors} unsent={plain}>
      <Hidden name="from" value={String(typed.from ?? 0)} />
      <Clashes clashes={clashes} lang={lang} />
      <TextArea name="text" label={t('plans.writing.text')} hint={t('plans.writing.textHint')} rows={18} lang={lang} />
      <Buttons send={t('plans.writing.save')} cancel={{ href: back, label: t('plans.writing.back') }} />
    </Form>
  )
  return (
    <>
      <PlanCrumbs {...{ network, city, plan }} />
      <ErrorSummary errors={errors} />
      <Eyebrow>{t('plans.writing.section')}</Eyebrow>
      <PageTitle lang={lang}>{section.title}</PageTitle>
      {hint ? <Lead>{hint}</Lead> : null}
      {drawn ? <p class="soft">{t('plans.writing.drawn')}</p> : null}
      {plain ? (
        form
      ) : (
        <>
          {/* The text has headings of the third level. */}
          <h2 class="unseen">{t('plans.writing.text')}</h2>
          <write-together
            data-at={at}
            data-section={section.id}
            data-person={person}
            data-stream={stream}
            data-back={back}
            data-lang={lang ?? page.lang}
            data-words={JSON.stringify(editorWords(t))}
          >
            {form}
          </write-together>
          <script type="module" src={asset('src/plans/writing/write-together.program.ts')} />
        </>
      )}
      {panels}
      <Actions>
        <a href={sectionPath(network, city, section, '/history')}>{t('platform.records.history.title')}</a>
      </Actions>
    </>
  )
}

/** Where somebody else changed the same paragraph: both, side by side, and which one is to stand. */
function Clashes({ clashes, lang }: { clashes: Clash[]; lang: string | undefined }) {
  const { t } = usePage()
  if (clashes.length === 0) return null
  return (
    <div class="conflicts" role="alert" tabindex={-1} id="conflicts">
      <Notice tone="wrong" title={t('plans.writing.clash.title', { count: clashes.length })}>
        <p>{t('plans.writing.clash.lead')}</p>
      </Notice>
      {clashes.map((clash) => (
        <fieldset class="conflict">
          <legend>{beginningOf(clash.before) || t('plans.writing.clash.passage')}</legend>
          <div class="conflict-sides">
            {choices.map((choice) => (
              <div>
                <label class="choice">
                  <input class="ds-input" type="radio" name={`keep.${clash.key}`} value={choice} />
                  {t(`plans.writing.clash.${choice}`)}
                </label>
                {choice === 'both' ? null : <Side blocks={clash[choice]} lang={lang} />}
              </div>
            ))}
          </div>
        </fieldset>
      ))}
    </div>
  )
}

function Side({ blocks, lang }: { blocks: Node[]; lang: string | undefined }) {
  const { t } = usePage()
  return blocks.length > 0 ? (
    <blockquote lang={lang}>
      <PlanText markdown={writeText(textSchema.node('doc', null, blocks))} below={4} />
    </blockquote>
  ) : (
    <p class="soft">{t('plans.writing.clash.takenOut')}</p>
  )
}

const beginningOf = (blocks: Node[]): string => {
  const words = blocks.map(({ textContent }) => textContent).join(' ')
  return words.length > 80 ? `${words.slice(0, 79)}…` : words
}
