import type { Network, Theme } from '#networks'
import { ChangeList, type Changes } from '#platform/records'
import { contentLang } from '#platform/text'
import { Notice, PageTitle, usePage } from '#platform/ui'
import type { Meeting } from '../meeting.queries.ts'
import { rationaleFields, rationaleTexts } from './rationale.kept.ts'
import { rationalePath, rationaleVersionPath } from './rationale.paths.ts'
import type { RationaleVersion } from './rationale.queries.ts'
import { RationaleHead, readersOf, VersionTag } from './rationale.show.tsx'
import { RationaleText } from './rationale.text.tsx'

interface Props {
  network: Network
  meeting: Meeting
  themes: Theme[]
  version: RationaleVersion
  /** The one before it that the reader may read. */
  before: RationaleVersion | undefined
  mayWrite: boolean
}

/** A rationale as it was given out, and what had changed since the version before. */
export function RationaleVersionShow({ network, meeting, themes, version, before, mayWrite }: Props) {
  const { t, format, lang } = usePage()
  const changes = before ? changesBetween(before.content, version.content) : {}
  return (
    <article class="rationale">
      <RationaleHead network={network} meeting={meeting}>
        <PageTitle>{t('meetings.rationale.version', { number: version.number })}</PageTitle>
        <p>
          <VersionTag version={version} />{' '}
          {t('meetings.rationale.givenBy', { actor: version.actor, date: format.date(version.day) })} ·{' '}
          {t(`meetings.rationale.readers.${readersOf(version)}`)}
        </p>
        {version.note ? <p lang={contentLang(lang, network.language)}>{version.note}</p> : null}
        <p>
          <a href={rationalePath(network, meeting)}>{t('meetings.rationale.toWhole')}</a>
        </p>
      </RationaleHead>
      {mayWrite ? <ShowToEverybody network={network} meeting={meeting} version={version} /> : null}
      {before ? (
        <section aria-labelledby="changed">
          <h2 id="changed">{t('meetings.rationale.changedSince', { number: before.number })}</h2>
          {Object.keys(changes).length === 0 ? <p class="soft">{t('meetings.rationale.nothingChanged')}</p> : null}
          <ChangeList changes={changes} fields={rationaleFields()} written={contentLang(lang, network.language)} />
        </section>
      ) : null}
      <RationaleText network={network} themes={themes} content={version.content} />
    </article>
  )
}

/** A step of its own, for final versions only. */
function ShowToEverybody({ network, meeting, version }: Pick<Props, 'network' | 'meeting' | 'version'>) {
  const { t } = usePage()
  if (version.stage !== 'final') return null
  const open = version.audience === 'public'
  return (
    <Notice title={t(open ? 'meetings.rationale.isPublic' : 'meetings.rationale.mayBePublic')}>
      <form method="post" action={`${rationaleVersionPath(network, meeting, version)}/audience`}>
        <input type="hidden" name="audience" value={open ? 'network' : 'public'} />
        <button type="submit" class="ds-button" data-variant="secondary">
          {t(open ? 'meetings.rationale.takeBack' : 'meetings.rationale.publish')}
        </button>
      </form>
    </Notice>
  )
}

/** What differs between two versions, field by field. */
export function changesBetween(before: Record<string, unknown>, after: Record<string, unknown>): Changes {
  const names = ['themes', ...rationaleTexts].filter(
    (name) => JSON.stringify(before[name] ?? null) !== JSON.stringify(after[name] ?? null),
  )
  return Object.fromEntries(names.map((name) => [name, { before: before[name] ?? null, after: after[name] ?? null }]))
}
