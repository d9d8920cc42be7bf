import { type Network, readable, type Theme, ThemeLinks } from '#networks'
import { contentLang } from '#platform/text'
import { Tag, usePage } from '#platform/ui'
import { testingActionPath } from './testing-action.paths.ts'
import type { TestingAction } from './testing-action.queries.ts'
import { TestStateTag } from './testing-action.words.tsx'

interface Test {
  network: Network
  action: TestingAction
  themes: Theme[]
  /** The theme whose page this is: it need not be named again. */
  without?: Theme
  /** Among many: only what it is and how far it has come. */
  brief?: boolean
}

/** One thing a city wants to try: what, with whom, how far it has come. */
export function TestingText({ network, action, themes, without, brief }: Test) {
  const { t, lang } = usePage()
  const written = contentLang(lang, network.language)
  const title = (
    <p class="entry-title">
      <a href={testingActionPath(network, action)} lang={written}>
        {action.title}
      </a>
      {action.state !== 'idea' || action.status ? (
        <>
          {' '}
          <HowFar network={network} action={action} />
        </>
      ) : null}
    </p>
  )
  if (brief) return title
  return (
    <>
      {title}
      {action.description ? <p lang={written}>{action.description}</p> : null}
      {action.targetGroup ? (
        <p class="entry-note">
          {t.rich('actions.testing.with', {
            group: action.targetGroup.replaceAll(/\s*;\s*/g, ', '),
            written: (parts) => <span lang={written}>{parts}</span>,
          })}
        </p>
      ) : null}
      {action.note ? (
        <p class="entry-note" lang={written}>
          {action.note}
        </p>
      ) : null}
      <ThemeLinks network={network} themes={themes} words={action.subThemes.filter((code) => code !== without?.code)} />
    </>
  )
}

/** The word of the source, as long as nothing more is known here. */
export function HowFar({ network, action }: { network: Network; action: Pick<TestingAction, 'state' | 'status'> }) {
  const { t, lang } = usePage()
  const { state, status } = action
  if (state !== 'idea' || !status) return <TestStateTag state={state} />
  if (status === 'idea') return <Tag>{t('actions.testing.idea')}</Tag>
  if (status === 'started') return <Tag tone="give">{t('actions.testing.started')}</Tag>
  return (
    <Tag>
      <span lang={contentLang(lang, network.language)}>{readable(status)}</span>
    </Tag>
  )
}
