import type { JSX } from 'hono/jsx/jsx-runtime'
import { type City, ExampleMark, filePath, type Network } from '#networks'
import { usePage } from '#platform/ui'
import { GrowAction } from '../logs/grow.tsx'
import { useWritten } from '../written.ts'
import { type GridPlace, rowPath } from './grid.paths.ts'
import type { ShownRow } from './grid.queries.ts'
import { ResultTag } from './grid.words.tsx'
import type { RowOrigins } from './row.values.ts'

interface Props {
  network: Network
  city: City
  place: GridPlace
  row: ShownRow
  origins: RowOrigins | null
  may: { edit: boolean; grow: boolean }
  /** What else it can become. */
  grows: JSX.Element[]
  /** Whether to say what is missing: to those who can write it. */
  remarks: boolean
}

/** One thing learned, with what it is for and what follows from it. */
export function RowCard({ network, city, place, row, origins, may, grows, remarks }: Props) {
  const { t } = usePage()
  const lang = useWritten(network)
  const missing = [row.relevance === null ? 'relevance' : null, row.action === null ? 'action' : null]
  return (
    <article class="grid-row" id={`row-${row.id}`}>
      <h3 lang={lang}>{row.keyPoint}</h3>
      <p class="grid-row-state">
        <ExampleMark of={row} />
        {row.audience === 'group' ? <span class="soft">{t('learning.audience.now.group')}</span> : null}
      </p>
      <dl>
        <Said name={t('learning.row.relevance')} text={row.relevance} lang={lang} />
        <Said name={t('learning.row.action')} text={row.action} lang={lang} />
        <Said name={t('learning.row.who')} text={row.who} lang={lang} />
        <AboutWhat row={row} origins={origins} lang={lang} />
      </dl>
      {row.result ? (
        <p>
          <ResultTag result={row.result} /> <span lang={lang}>{row.resultNote}</span>
        </p>
      ) : null}
      {remarks && missing.some((what) => what !== null) ? (
        <p class="grid-remark">
          {t('learning.row.missing', {
            what: missing.every((what) => what !== null) ? 'both' : (missing.find((what) => what !== null) ?? 'both'),
          })}
        </p>
      ) : null}
      <Photos network={network} row={row} />
      {may.edit || may.grow || grows.length > 0 ? (
        <div class="grid-row-work">
          {may.edit ? <a href={rowPath(network, place, row, '/edit')}>{t('learning.row.change')}</a> : null}
          {may.edit ? <a href={rowPath(network, place, row, '/files')}>{t('learning.photo.add')}</a> : null}
          {may.edit ? <a href={rowPath(network, place, row, '/remove')}>{t('learning.row.remove')}</a> : null}
          {may.grow ? (
            <GrowAction
              network={network}
              city={city}
              origin={{ kind: 'row', id: row.id }}
              title={row.action ?? row.keyPoint}
            />
          ) : null}
          {grows}
        </div>
      ) : null}
    </article>
  )
}

const Said = ({ name, text, lang }: { name: string; text: string | null; lang: string | undefined }) =>
  text === null ? null : (
    <div>
      <dt>{name}</dt>
      <dd lang={lang}>{text}</dd>
    </div>
  )

function AboutWhat({ row, origins, lang }: Pick<Props, 'row' | 'origins'> & { lang: string | undefined }) {
  const { t } = usePage()
  if (!origins) return null
  const session = origins.sessions.find(({ id }) => id === row.sessionId)
  const practice = origins.practices.find(({ id }) => id === row.practiceId)
  const need = origins.needs.find(({ id }) => id === row.needId)
  return (
    <>
      <Said name={t('learning.row.session')} text={session?.title ?? null} lang={lang} />
      <Said name={t('learning.row.practice')} text={practice?.title ?? null} lang={lang} />
      <Said name={t('learning.row.need')} text={need?.question ?? null} lang={lang} />
    </>
  )
}

function Photos({ network, row }: Pick<Props, 'network' | 'row'>) {
  const lang = useWritten(network)
  if (row.photos.length === 0) return null
  return (
    <div class="grid-photos">
      {row.photos.map((photo) => (
        <a href={filePath(network, photo)}>
          <img
            src={filePath(network, photo, true)}
            alt={photo.alt ?? ''}
            lang={lang}
            width={photo.width ?? undefined}
            height={photo.height ?? undefined}
            loading="lazy"
          />
        </a>
      ))}
    </div>
  )
}
