import type { JSX } from 'hono/jsx/jsx-runtime'
import { type Anomaly, type City, Contradictions, ExampleMark, HowWeKnow, type Network, readable } from '#networks'
import type { FileRow } from '#platform/files'
import { contentLang } from '#platform/text'
import { Actions, ButtonLink, Crumbs, DataBox, Eyebrow, Icon, Lead, PageTitle, Panel, usePage } from '#platform/ui'
import { cellPath } from '../matrix/matrix.paths.ts'
import type { MatrixRow } from '../matrix/matrix.ts'
import { StateSign } from '../matrix/sign.tsx'
import { ConceptLinks } from '../thesaurus/concept-tags.tsx'
import type { ConceptTag } from '../thesaurus/keep-tags.ts'
import { PracticeThemes } from './practice.card.tsx'
import { Origin } from './practice.origin.tsx'
import { practicePath, practicesPath, practiceWorkPath } from './practice.paths.ts'
import { Downloads, Photos } from './practice.photos.tsx'
import type { Listed } from './practice.queries.ts'
import { Paragraphs } from './practice.work.tsx'

interface Props {
  network: Network
  practice: Listed
  /** The rows of the matrix it stands in or is suggested for. */
  rows: MatrixRow[]
  similar: Listed[]
  /** What it is about. */
  tags: ConceptTag[]
  anomalies: Anomaly[]
  files: FileRow[]
  /** What the reader may do with it. */
  may: { edit: boolean; seeHistory: boolean }
  /** What somebody is writing beside it, for those who may go on with that. */
  draft: JSX.Element
  /** Who adapts it and what partners say, with the forms of those who may. */
  work: (JSX.Element | null)[]
  /** Its discussion, at the end. */
  conversation: JSX.Element | null
}

/** One practice: what it is, what came of it, who wants to learn it. */
export function PracticeShow(props: Props) {
  const { network, practice, rows, similar, tags, anomalies, files, may, draft, work, conversation } = props
  const { t, lang } = usePage()
  const written = contentLang(lang, network.language)
  const { summary } = practice
  return (
    <article class="practice">
      <header>
        <Crumbs items={[{ label: t('exchange.practices.title'), href: practicesPath(network) }]} />
        <Eyebrow>
          {t('exchange.practice.eyebrow')} · <Origin network={network} practice={practice} linked />{' '}
          <ExampleMark of={practice} />
        </Eyebrow>
        <PageTitle lang={written}>{practice.title}</PageTitle>
        {summary ? <Lead lang={written}>{summary}</Lead> : <Lead>{t('exchange.practice.noSummary')}</Lead>}
        <Work network={network} practice={practice} may={may} />
        {draft}
      </header>
      <div class="split">
        <div>
          <Photos network={network} files={files} />
          <Chapters practice={practice} written={written} />
          <Downloads network={network} files={files} />
          <section aria-labelledby="sub-themes">
            <h2 id="sub-themes">{t('exchange.practice.subThemes')}</h2>
            <PracticeThemes network={network} subThemes={practice.subThemes} suggested={practice.suggested} />
          </section>
          <ConceptLinks network={network} tags={tags} />
          <Learners network={network} practice={practice} rows={rows} />
          {work}
          <Contradictions network={network} anomalies={anomalies} />
        </div>
        <div>
          <Facts network={network} practice={practice} />
          <Similar network={network} practices={similar} />
        </div>
      </div>
      {conversation}
      <HowWeKnow network={network} />
    </article>
  )
}

/** What those who keep it may do, and where it says what became of it. */
function Work({ network, practice, may }: Pick<Props, 'network' | 'practice' | 'may'>) {
  const { t } = usePage()
  const to = (what: `/${string}`) => practiceWorkPath(network, practice, what)
  if (!may.seeHistory) return null
  return (
    <Actions>
      {may.edit ? <ButtonLink href={to('/edit')}>{t('exchange.practice.edit')}</ButtonLink> : null}
      {may.edit ? <ButtonLink href={to('/files')}>{t('exchange.practice.photosAndFiles')}</ButtonLink> : null}
      <a href={to('/history')}>{t('exchange.practice.history')}</a>
      {may.edit ? <a href={to('/withdraw')}>{t('exchange.practice.withdraw')}</a> : null}
    </Actions>
  )
}

const chapters = [
  { name: 'problem', label: 'exchange.practice.problem' },
  { name: 'solution', label: 'exchange.practice.solution' },
  { name: 'figures', label: 'exchange.practice.figures' },
  { name: 'lesson', label: 'exchange.practice.lesson' },
  { name: 'competencesNeeded', label: 'exchange.practice.competences' },
  { name: 'successConditions', label: 'exchange.practice.conditions' },
  { name: 'whatWentWrong', label: 'exchange.practice.wentWrong' },
] as const

/** What was done, what difference it made, and what others need to do the same: the order of the pages of labelled practices. */
function Chapters({ practice, written }: { practice: Listed; written: string | undefined }) {
  const { t } = usePage()
  return (
    <>
      {chapters.map(({ name, label }) => {
        const text = practice[name]
        if (!text) return null
        return (
          <section aria-labelledby={name}>
            <h2 id={name}>{t(label)}</h2>
            {name === 'lesson' ? (
              <blockquote class="practice-quote" lang={written}>
                {text}
              </blockquote>
            ) : (
              <Paragraphs text={text} lang={written} />
            )}
          </section>
        )
      })}
    </>
  )
}

/** The cities that want to learn one of its sub-themes, each with the way to what they said. */
function Learners({ network, practice, rows }: { network: Network; practice: Listed; rows: MatrixRow[] }) {
  const { t, lang } = usePage()
  const wanted = rows
    .map((row) => ({ row, cities: row.demanders.filter(({ id }) => id !== practice.cityId) }))
    .filter(({ cities }) => cities.length > 0)
  const isSuggested = ({ subTheme }: MatrixRow) => practice.suggested.some(({ id }) => id === subTheme.id)
  return (
    <section aria-labelledby="learners" class="learners">
      <h2 id="learners">{t('exchange.practice.learners')}</h2>
      {wanted.length === 0 ? <p class="soft">{t('exchange.practice.noLearners')}</p> : null}
      {wanted.map(({ row, cities }) => (
        <div>
          <h3>
            <span class="number">{row.subTheme.code}</span>{' '}
            <span lang={contentLang(lang, network.language)}>{row.subTheme.title}</span>{' '}
            {isSuggested(row) ? <span class="soft">{t('exchange.practice.suggestedMark')}</span> : null}
          </h3>
          <ul class="places">
            {cities.map((city) => (
              <li>
                <LearnerLink network={network} row={row} city={city} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

function LearnerLink({ network, row, city }: { network: Network; row: MatrixRow; city: City }) {
  const { t } = usePage()
  const state = row.suppliers.some(({ id }) => id === city.id) ? 'practice_and_need' : 'need'
  return (
    <a href={cellPath(network, row.subTheme, city)}>
      <StateSign state={state} />
      {city.name}
      <span class="unseen">: {t(`exchange.state.${state}`)}</span>
    </a>
  )
}

function Facts({ network, practice }: { network: Network; practice: Listed }) {
  const { t, format, lang } = usePage()
  const written = contentLang(lang, network.language)
  const say = (text: string | null | undefined): JSX.Element =>
    text ? <span lang={written}>{text}</span> : <span class="soft">{t('exchange.practice.notStated')}</span>
  const { start, startAsWritten } = practice
  return (
    <Panel title={t('exchange.practice.facts')}>
      <DataBox
        facts={[
          { name: t('exchange.practice.owner'), value: say(practice.owner ?? practice.city?.name) },
          ...(practice.country
            ? [{ name: t('exchange.practice.country'), value: format.country(practice.country) }]
            : []),
          { name: t('exchange.practice.kind'), value: say(practice.kind && readable(practice.kind)) },
          { name: t('exchange.practice.status'), value: say(practice.status && readable(practice.status)) },
          {
            name: t('exchange.practice.start'),
            value: start ? format.date(start) : say(startAsWritten),
            note: start && startAsWritten ? t('exchange.practice.asWritten', { words: startAsWritten }) : null,
          },
          {
            name: t('exchange.practice.source'),
            value: practice.sourceUrl ? <Source url={practice.sourceUrl} /> : say(null),
          },
          ...(practice.contact ? [{ name: t('exchange.practice.contact'), value: practice.contact }] : []),
        ]}
      />
    </Panel>
  )
}

/** Only addresses of the web become links: a source may say anything. */
function Source({ url }: { url: string }) {
  const address = URL.canParse(url) ? new URL(url) : undefined
  if (!address || !/^https?:$/.test(address.protocol)) return <>{url}</>
  return (
    <a href={address.href} rel="noopener nofollow" class="practice-source">
      {address.hostname.replace(/^www\./, '')} <Icon name="outside" />
    </a>
  )
}

function Similar({ network, practices }: { network: Network; practices: Listed[] }) {
  const { t, lang } = usePage()
  if (practices.length === 0) return null
  return (
    <Panel title={t('exchange.practice.similar')}>
      <ul class="rows">
        {practices.map((practice) => (
          <li>
            <a href={practicePath(network, practice)} lang={contentLang(lang, network.language)}>
              {practice.title}
            </a>
            <span class="soft">{practice.city?.name ?? practice.owner ?? t('exchange.practice.outsideTag')}</span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
