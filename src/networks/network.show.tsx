import type { JSX } from 'hono/jsx/jsx-runtime'
import { contentLang, type MessageWithoutArgs } from '#platform/text'
import { Actions, ButtonLink, Eyebrow, type Figure, Figures, Lead, PageTitle, SectionHead, usePage } from '#platform/ui'
import { NetworkMap } from './map/network-map.tsx'
import { describe, type NetworkRecord, standing } from './network.describe.ts'
import { networkPath, themePath } from './network.paths.ts'
import { horizontalTheme, type Profile } from './profiles/profile.ts'
import type { ThemeNote } from './slots.ts'
import { subThemesOf, type Theme } from './themes/theme.queries.ts'

export interface Step {
  label: MessageWithoutArgs
  href: string
}

interface NetworkShowProps extends NetworkRecord {
  /** Where to go from here, the first one first. */
  steps: Step[]
  figures: Figure[]
  notes: Map<string, ThemeNote>
  panels: JSX.Element[]
  /** How the network works, where its words are wanted in another language than its own. */
  profile: Profile | null
}

/** The front page of a network: who, where, about what, and what is next. */
export function NetworkShow({ steps, figures, notes, panels, profile, ...record }: NetworkShowProps) {
  const { network, cities, themes } = record
  return (
    <>
      <div class="split network-hero" data-even>
        <Who {...{ record, steps, figures, profile }} />
        {cities.length > 0 && <NetworkMap network={network} cities={cities} />}
      </div>
      <div class={panels.length > 0 && themes.length > 0 ? 'split network-rest' : 'network-rest'} data-even>
        {panels.length > 0 && <div>{panels}</div>}
        {themes.length > 0 && <Themes record={record} notes={notes} />}
      </div>
    </>
  )
}

type WhoProps = Pick<NetworkShowProps, 'steps' | 'figures' | 'profile'> & { record: NetworkRecord }

function Who({ record, steps, figures, profile }: WhoProps) {
  const page = usePage()
  const { format, lang, t } = page
  const { network, cities, themes } = record
  const counted: Figure[] = [
    {
      value: format.number(cities.length),
      label: t('networks.figure.cities', { count: cities.length }),
      href: networkPath(network, '/cities'),
    },
    {
      value: format.number(subThemesOf(themes).length),
      label: t('networks.figure.subThemes', { count: subThemesOf(themes).length }),
      href: networkPath(network, '/themes'),
    },
  ]
  return (
    <div>
      <Eyebrow>{standing(page, record)}</Eyebrow>
      <PageTitle lang={contentLang(lang, network.language)}>{network.name}</PageTitle>
      <Lead>{describe(page, record)}</Lead>
      <HorizontalThemes record={record} profile={profile} />
      <Figures items={[...counted.filter(({ value }) => value !== '0'), ...figures]} />
      <Steps record={record} steps={steps} />
    </div>
  )
}

/** Themes that run through all others are few and short, so they stand in a sentence. */
function HorizontalThemes({ record: { network }, profile }: { record: NetworkRecord; profile: Profile | null }) {
  const { format, lang, t } = usePage()
  if (network.horizontalThemes.length === 0) return null
  const said = network.horizontalThemes.map((word) =>
    horizontalTheme(word, { profile, lang, written: network.language }),
  )
  // One that only the network knows leaves all in its language: a list is said in one.
  const known = said.every((one) => one.lang === undefined)
  const names = format.list(known ? said.map(({ label }) => label) : network.horizontalThemes)
  return (
    <p class="soft">
      {t.rich('networks.home.horizontal', {
        names: () => <span lang={known ? undefined : contentLang(lang, network.language)}>{names}</span>,
      })}
    </p>
  )
}

function Steps({ record: { network, cities }, steps }: { record: NetworkRecord; steps: Step[] }) {
  const { t } = usePage()
  if (cities.length === 0) return null
  return (
    <Actions>
      {steps.map(({ label, href }, i) => (
        <ButtonLink href={href} filled={i === 0}>
          {t(label)}
        </ButtonLink>
      ))}
      <ButtonLink href={networkPath(network, '/cities')} filled={steps.length === 0}>
        {t('networks.home.readCities')}
      </ButtonLink>
    </Actions>
  )
}

function Themes({ record, notes }: { record: NetworkRecord; notes: Map<string, ThemeNote> }) {
  const { t } = usePage()
  const top = record.themes.filter(({ parentId }) => parentId === null)
  return (
    <section>
      <SectionHead id="themes">{t('networks.home.about')}</SectionHead>
      <ol class="theme-list">
        {top.map((theme) => (
          <ThemeLine record={record} theme={theme} note={notes.get(theme.code)} />
        ))}
      </ol>
    </section>
  )
}

function ThemeLine({ record, theme, note }: { record: NetworkRecord; theme: Theme; note: ThemeNote | undefined }) {
  const { lang, t } = usePage()
  const { network, themes } = record
  const count = themes.filter(({ parentId }) => parentId === theme.id).length
  return (
    <li>
      <span class="theme-code">{theme.code}</span>
      <span class="theme-name">
        <a href={themePath(network, theme)} lang={contentLang(lang, network.language)}>
          {theme.title}
        </a>
        <small>{t('networks.home.subThemes', { count })}</small>
      </span>
      {note && (
        <span class="theme-note" data-tone={note.tone}>
          {note.href ? <a href={note.href}>{note.text}</a> : note.text}
        </span>
      )}
    </li>
  )
}
