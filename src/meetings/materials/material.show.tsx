import type { JSX } from 'hono/jsx/jsx-runtime'
import { ExampleMark, filePath, type Network } from '#networks'
import { isPicture } from '#platform/files'
import { contentLang } from '#platform/text'
import { Actions, ButtonLink, Crumbs, Empty, Eyebrow, PageTitle, Tag, usePage } from '#platform/ui'
import { meetingPath, meetingsPath } from '../meeting.paths.ts'
import type { Meeting } from '../meeting.queries.ts'
import { materialPath, materialsPath } from './material.paths.ts'
import type { Material } from './material.queries.ts'

interface Props {
  network: Network
  meeting: Meeting
  materials: Material[]
  mayBring: boolean
  /** Those one may change, by id. */
  keeps: Set<string>
}

/** What a meeting left behind: its photos, then its files and addresses. */
export function MaterialsShow(props: Props) {
  const { network, meeting, materials, mayBring } = props
  const { t } = usePage()
  const { pictures, others } = sorted(materials)
  return (
    <article class="materials">
      <MaterialsHead network={network} meeting={meeting}>
        <PageTitle>{t('meetings.materials.title')}</PageTitle>
        {mayBring ? (
          <Actions>
            <ButtonLink href={materialsPath(network, meeting, '/files')} filled>
              {t('meetings.materials.add')}
            </ButtonLink>
            <ButtonLink href={materialsPath(network, meeting, '/links')}>{t('meetings.materials.addLink')}</ButtonLink>
          </Actions>
        ) : null}
      </MaterialsHead>
      {materials.length === 0 ? (
        <Empty title={t('meetings.materials.none')}>
          <p>{t('meetings.materials.noneYet')}</p>
        </Empty>
      ) : null}
      {pictures.length > 0 ? (
        <section aria-labelledby="photos">
          <h2 id="photos">{t('meetings.materials.photos', { count: pictures.length })}</h2>
          <Gallery {...props} materials={pictures} />
        </section>
      ) : null}
      {others.length > 0 ? (
        <section aria-labelledby="files">
          <h2 id="files">{t('meetings.materials.files', { count: others.length })}</h2>
          <ul class="rows material-list">
            {others.map((material, at) => (
              <li id={`m-${material.id}`}>
                <FileLine network={network} material={material} />
                <Keep {...props} material={material} first={at === 0} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </article>
  )
}

export const sorted = (materials: Material[]) => ({
  pictures: materials.filter(({ file }) => file !== null && isPicture(file)),
  others: materials.filter(({ file }) => file === null || !isPicture(file)),
})

export function MaterialsHead({
  network,
  meeting,
  children,
}: Pick<Props, 'network' | 'meeting'> & { children: (JSX.Element | null)[] | JSX.Element }) {
  const { t, lang } = usePage()
  const written = contentLang(lang, network.language)
  return (
    <header>
      <Crumbs
        items={[
          { label: t('meetings.meetings.title'), href: meetingsPath(network) },
          { label: meeting.title, href: meetingPath(network, meeting), lang: written },
        ]}
      />
      <Eyebrow>
        <span lang={written}>{meeting.title}</span>
      </Eyebrow>
      {children}
    </header>
  )
}

type GalleryProps = Pick<Props, 'network' | 'materials'> & Partial<Pick<Props, 'meeting' | 'keeps'>>

/** Pictures, each with what it is, which session it is from and whose it is. */
export function Gallery({ network, materials, meeting, keeps }: GalleryProps) {
  const { lang } = usePage()
  const written = contentLang(lang, network.language)
  return (
    <div class="material-gallery">
      {materials.map((material, at) =>
        material.file ? (
          <figure id={`m-${material.id}`}>
            <a href={filePath(network, material.file)}>
              <img
                src={filePath(network, material.file, true)}
                srcset={`${filePath(network, material.file, true)} 480w, ${filePath(network, material.file)} ${Math.max(481, material.file.width ?? 1600)}w`}
                sizes="(min-width: 52rem) 22rem, 100vw"
                alt={material.file.alt ?? ''}
                lang={written}
                width={material.file.width ?? undefined}
                height={material.file.height ?? undefined}
                loading="lazy"
              />
            </a>
            <figcaption>
              {material.caption ? <span lang={written}>{material.caption}</span> : null}
              <About network={network} material={material} />
              {meeting && keeps ? (
                <Keep network={network} meeting={meeting} keeps={keeps} material={material} first={at === 0} />
              ) : null}
            </figcaption>
          </figure>
        ) : null,
      )}
    </div>
  )
}

/** Whose it is, which session it is from, who sees it. */
function About({ network, material }: { network: Network; material: Material }) {
  const { lang, t } = usePage()
  const { session, file, audience } = material
  return (
    <span class="soft material-about">
      {session ? <span lang={contentLang(lang, network.language)}>{session.title}</span> : null}
      {file?.credit ? <span>{file.credit}</span> : null}
      {audience === 'public' ? null : <Tag>{t(`meetings.material.audience.${shown(audience)}`)}</Tag>}
      <ExampleMark of={material} />
    </span>
  )
}

const shown = (audience: Material['audience']) =>
  audience === 'author' ? ('city' as const) : (audience as 'city' | 'group' | 'network' | 'public')

export function FileLine({ network, material }: { network: Network; material: Material }) {
  const { t, lang } = usePage()
  const written = contentLang(lang, network.language)
  const { file, link, caption } = material
  return (
    <span>
      {file ? (
        <>
          <a href={filePath(network, file)} download lang={caption ? written : undefined}>
            {caption ?? file.name}
          </a>{' '}
          <span class="soft">
            {caption ? `${file.name} · ` : ''}
            {t('meetings.material.size', { kilobytes: Math.max(1, Math.round(file.bytes / 1024)) })}
          </span>
        </>
      ) : (
        <>
          <a href={link ?? '#'} rel="noopener" lang={written}>
            {caption}
          </a>{' '}
          <span class="soft">{hostOf(link)}</span>
        </>
      )}{' '}
      <About network={network} material={material} />
    </span>
  )
}

const hostOf = (link: string | null) => (link && URL.canParse(link) ? new URL(link).hostname : '')

function Keep({
  network,
  meeting,
  keeps,
  material,
  first,
}: Pick<Props, 'network' | 'meeting' | 'keeps'> & { material: Material; first: boolean }) {
  const { t } = usePage()
  if (!keeps.has(material.id)) return null
  const name = material.caption ?? material.file?.name ?? ''
  return (
    <span class="material-keep">
      <a href={materialPath(network, meeting, material, '/edit')}>
        {t('meetings.material.edit')} <span class="unseen">{name}</span>
      </a>
      <a href={materialPath(network, meeting, material, '/remove')}>
        {t('meetings.material.remove')} <span class="unseen">{name}</span>
      </a>
      {first ? null : (
        <form method="post" action={materialPath(network, meeting, material, '/up')}>
          <button type="submit" class="ds-button" data-variant="tertiary">
            {t('meetings.material.up')} <span class="unseen">{name}</span>
          </button>
        </form>
      )}
    </span>
  )
}
