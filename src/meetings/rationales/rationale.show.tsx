import type { JSX } from 'hono/jsx/jsx-runtime'
import { ExampleMark, type Network, type Theme } from '#networks'
import { contentLang } from '#platform/text'
import {
  Actions,
  ButtonLink,
  Crumbs,
  DataBox,
  Empty,
  Eyebrow,
  Lead,
  PageTitle,
  Panel,
  Tag,
  usePage,
} from '#platform/ui'
import { meetingPath, meetingsPath } from '../meeting.paths.ts'
import type { Meeting } from '../meeting.queries.ts'
import { rationalePath, rationaleVersionPath } from './rationale.paths.ts'
import type { Rationale, RationaleFound, RationaleVersion } from './rationale.queries.ts'
import { RationaleText } from './rationale.text.tsx'

interface Props {
  network: Network
  meeting: Meeting
  themes: Theme[]
  rationale: Rationale
  serves: RationaleFound['serves']
  /** Those one may read, the newest first. */
  versions: RationaleVersion[]
  /** Whether what is being written may be read; otherwise the newest version is shown. */
  working: boolean
  mayWrite: boolean
  conversation: JSX.Element | null
}

/** Why the network takes up a theme now, as far as it is for the reader. */
export function RationaleShow(props: Props) {
  const { network, meeting, themes, rationale, serves, versions, working, mayWrite, conversation } = props
  const { t } = usePage()
  const [newest] = versions
  const content = working ? { ...rationale } : newest?.content
  return (
    <article class="rationale">
      <RationaleHead network={network} meeting={meeting}>
        <PageTitle>{t('meetings.rationale.one')}</PageTitle>
        <p class="rationale-state">
          {working ? <WorkingTag rationale={rationale} newest={newest} /> : null}
          {!working && newest ? <VersionTag version={newest} /> : null} <ExampleMark of={rationale} />
        </p>
        {mayWrite ? (
          <Actions>
            <ButtonLink href={rationalePath(network, meeting, '/edit')}>{t('meetings.rationale.edit')}</ButtonLink>
            <ButtonLink href={rationalePath(network, meeting, '/versions/new')} filled>
              {t('meetings.rationale.give')}
            </ButtonLink>
          </Actions>
        ) : null}
      </RationaleHead>
      <div class="split">
        <div>{content ? <RationaleText network={network} themes={themes} content={content} /> : null}</div>
        <div>
          <Serves network={network} serves={serves} />
          <Versions network={network} meeting={meeting} versions={versions} />
          {mayWrite ? (
            <p>
              <a href={rationalePath(network, meeting, '/history')}>{t('meetings.rationale.history')}</a>
              {' · '}
              <a href={rationalePath(network, meeting, '/remove')}>{t('meetings.rationale.remove')}</a>
            </p>
          ) : null}
        </div>
      </div>
      {conversation}
    </article>
  )
}

/** For those who write: there is none yet. */
export function NoRationale({ network, meeting }: Pick<Props, 'network' | 'meeting'>) {
  const { t } = usePage()
  return (
    <>
      <RationaleHead network={network} meeting={meeting}>
        <PageTitle>{t('meetings.rationale.one')}</PageTitle>
        <Lead>{t('meetings.rationale.lead')}</Lead>
        <Actions>
          <ButtonLink href={rationalePath(network, meeting, '/edit')} filled>
            {t('meetings.rationale.begin')}
          </ButtonLink>
        </Actions>
      </RationaleHead>
      <Empty title={t('meetings.rationale.none')}>
        <p>{t('meetings.rationale.noneYet')}</p>
      </Empty>
    </>
  )
}

export function RationaleHead({
  network,
  meeting,
  children,
}: Pick<Props, 'network' | 'meeting'> & { children: (JSX.Element | null)[] | JSX.Element }) {
  const { t, lang } = usePage()
  return (
    <header>
      <Crumbs
        items={[
          { label: t('meetings.meetings.title'), href: meetingsPath(network) },
          { label: meeting.title, href: meetingPath(network, meeting), lang: contentLang(lang, network.language) },
        ]}
      />
      <Eyebrow>
        <span lang={contentLang(lang, network.language)}>{meeting.title}</span>
      </Eyebrow>
      {children}
    </header>
  )
}

function WorkingTag({ rationale, newest }: { rationale: Rationale; newest: RationaleVersion | undefined }) {
  const { t } = usePage()
  const shared = rationale.audience === 'network'
  return (
    <>
      <Tag tone={shared ? 'give' : 'single'}>
        {t(shared ? 'meetings.rationale.shared' : 'meetings.rationale.unshared')}
      </Tag>{' '}
      {newest ? <VersionTag version={newest} /> : null}
    </>
  )
}

export function VersionTag({ version }: { version: RationaleVersion }) {
  const { t } = usePage()
  return (
    <Tag tone={version.stage === 'final' ? 'give' : 'want'}>
      {t('meetings.rationale.version', { number: version.number })} · {t(`meetings.rationale.stage.${version.stage}`)}
    </Tag>
  )
}

function Serves({ network, serves }: Pick<Props, 'network' | 'serves'>) {
  const { t, lang } = usePage()
  return (
    <Panel title={t('meetings.rationale.serves')}>
      <ul class="rows" lang={contentLang(lang, network.language)}>
        {serves.map((served) => (
          <li>
            <a href={meetingPath(network, served)}>{served.title}</a>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function Versions({ network, meeting, versions }: Pick<Props, 'network' | 'meeting' | 'versions'>) {
  const { t, format } = usePage()
  return (
    <Panel title={t('meetings.rationale.versions')}>
      {versions.length === 0 ? <p class="soft">{t('meetings.rationale.noVersion')}</p> : null}
      <DataBox
        facts={versions.map((version) => ({
          name: format.date(version.day),
          value: (
            <a href={rationaleVersionPath(network, meeting, version)}>
              {t('meetings.rationale.version', { number: version.number })} ·{' '}
              {t(`meetings.rationale.stage.${version.stage}`)}
            </a>
          ),
          note: (
            <span>
              {version.actor} · {t(`meetings.rationale.readers.${readersOf(version)}`)}
            </span>
          ),
        }))}
      />
    </Panel>
  )
}

export const readersOf = ({ audience }: Pick<RationaleVersion, 'audience'>): 'city' | 'network' | 'public' =>
  audience === 'public' || audience === 'network' ? audience : 'city'
