import type { JSX } from 'hono/jsx/jsx-runtime'
import type { Meeting } from '#meetings'
import { type City, cityPath, ExampleMark, type Network, networkPath } from '#networks'
import {
  Buttons,
  Choices,
  ErrorSummary,
  Form,
  type FormErrors,
  SelectField,
  TextArea,
  TextField,
  type Typed,
} from '#platform/forms'
import { Crumbs, Empty, Eyebrow, Lead, PageTitle, Panel, SectionHead, usePage } from '#platform/ui'
import { lineAudiences } from '../access.ts'
import { gridMethods } from '../schema.ts'
import { useWritten } from '../written.ts'
import { cityGridsPath, gridPath, meetingGridsPath } from './grid.paths.ts'
import type { Grid, GridRow, ShownRow } from './grid.queries.ts'
import { gridState } from './grid.state.ts'
import { GridStateTag } from './grid.words.tsx'
import { KeepRows } from './keep-rows.tsx'
import { RowCard } from './row.card.tsx'
import { RowFields } from './row.fields.tsx'
import type { RowOrigins } from './row.values.ts'

interface Failed {
  typed: Typed
  errors: FormErrors
}

export interface GridPage {
  network: Network
  city: City
  meeting: Meeting | null
  theme: string | null
  /** Nothing as long as nobody has written in it. */
  grid: Grid | null
  rows: ShownRow[]
  /** What rows can be about, for those who write them. */
  origins: RowOrigins | null
  may: { fill: boolean; share: boolean; edit: (row: GridRow) => boolean }
  /** What else a row can become, for whoever may. */
  grows: (row: GridRow) => JSX.Element[]
  failed: { about?: Failed; row?: Failed; sharing?: Failed }
  newId: string
  person: string | undefined
  /** Its discussion, at the end. */
  conversation: JSX.Element | null
}

/** What a city takes home: made for a phone at a visit, so that writing comes first. */
export function GridShow(props: GridPage) {
  const { network, city, meeting, theme, grid, rows, may, failed, conversation } = props
  const { t } = usePage()
  const written = useWritten(network)
  const promised = rows.filter(({ action }) => action !== null)
  const state = gridState({
    filledOn: grid?.filledOn ?? null,
    sharedOn: grid?.sharedOn ?? null,
    promised: promised.length,
    reviewed: promised.filter(({ result }) => result !== null).length,
  })
  return (
    <article class="grid">
      <ErrorSummary errors={failed.row?.errors ?? failed.about?.errors ?? failed.sharing?.errors} />
      <header>
        <Crumbs
          items={[
            meeting
              ? { label: meeting.title, href: networkPath(network, `/meetings/${meeting.slug}`), lang: written }
              : { label: city.name, href: cityPath(network, city) },
            {
              label: t('learning.grids.title'),
              href: meeting ? meetingGridsPath(network, meeting) : cityGridsPath(network, city),
            },
          ]}
        />
        <Eyebrow>
          {t('learning.grid.one')} · <a href={cityGridsPath(network, city)}>{city.name}</a>
        </Eyebrow>
        <PageTitle lang={written}>{theme ?? meeting?.title}</PageTitle>
        <p class="grid-state">
          <GridStateTag state={state} /> {grid ? <ExampleMark of={grid} /> : null}{' '}
          <span class="soft">{t(`learning.audience.now.${grid?.audience ?? 'group'}`)}</span>
        </p>
        {grid?.takeHome ? <Lead lang={written}>{grid.takeHome}</Lead> : null}
      </header>
      <div class="split">
        <div>
          {may.fill ? <AddRow {...props} /> : null}
          <Rows {...props} />
        </div>
        <div>
          {may.fill ? <About {...props} /> : null}
          {may.share ? <Sharing {...props} /> : null}
        </div>
      </div>
      {conversation}
    </article>
  )
}

function AddRow(props: GridPage) {
  const { network, failed, newId, origins, person } = props
  const { t } = usePage()
  return (
    <section class="grid-add" aria-labelledby="add-row">
      <h2 id="add-row">{t('learning.row.add')}</h2>
      <KeepRows at={gridPath(network, props)} person={person ?? ''}>
        <Form
          action={gridPath(network, props, '/rows')}
          typed={failed.row?.typed ?? {}}
          errors={failed.row?.errors}
          id={typeof failed.row?.typed.id === 'string' && failed.row.typed.id ? failed.row.typed.id : newId}
          label={t('learning.row.add')}
        >
          <RowFields network={network} origins={origins} />
          <Buttons send={t('learning.row.send')} />
        </Form>
      </KeepRows>
    </section>
  )
}

/** The rows everybody here may see. The island that sends what was kept asks for them again. */
function Rows(props: GridPage) {
  const { network, city, rows, may, origins } = props
  const { t } = usePage()
  const unshared =
    props.grid && props.grid.audience !== 'group' ? rows.filter(({ audience }) => audience === 'group') : []
  return (
    <section id="rows" aria-labelledby="rows-title">
      <SectionHead id="rows-title">{t('learning.grid.rows', { count: rows.length })}</SectionHead>
      {rows.length === 0 ? (
        <Empty title={t('learning.grid.empty')}>
          <p>{t('learning.grid.emptyBody')}</p>
        </Empty>
      ) : null}
      {unshared.length > 0 ? <p class="soft">{t('learning.grid.unshared', { count: unshared.length })}</p> : null}
      {rows.map((row) => (
        <RowCard
          {...{ network, city, row, origins }}
          place={props}
          may={{ edit: may.edit(row), grow: may.fill }}
          grows={props.grows(row)}
          remarks={may.fill}
        />
      ))}
    </section>
  )
}

/** How it was made, and what it comes down to. */
function About(props: GridPage) {
  const { network, grid, failed } = props
  const { t } = usePage()
  const begun = { method: grid?.method ?? 'grid', takeHome: grid?.takeHome ?? '' }
  return (
    <Panel title={t('learning.grid.takeHome')}>
      <Form
        action={gridPath(network, props)}
        typed={failed.about?.typed ?? begun}
        errors={failed.about?.errors}
        version={grid?.version}
        label={t('learning.grid.takeHome')}
      >
        <TextArea
          name="takeHome"
          label={t('learning.grid.takeHome.label')}
          hint={t('learning.grid.takeHome.hint')}
          rows={3}
          lang={useWritten(network)}
          optional
        />
        <SelectField
          name="method"
          label={t('learning.grid.method')}
          options={gridMethods.map((value) => ({ value, label: t(`learning.grid.method.${value}`) }))}
          empty={null}
        />
        <Buttons send={t('learning.grid.save')} quiet />
      </Form>
    </Panel>
  )
}

function Sharing(props: GridPage) {
  const { network, grid, failed } = props
  const { t } = usePage()
  const begun = { audience: grid?.audience ?? 'group', sharedOn: grid?.sharedOn ?? '' }
  return (
    <Panel title={t('learning.grid.sharing')}>
      <Form
        action={gridPath(network, props, '/sharing')}
        typed={failed.sharing?.typed ?? begun}
        errors={failed.sharing?.errors}
        version={grid?.version}
        label={t('learning.grid.sharing')}
      >
        <Choices
          name="audience"
          label={t('learning.audience.name')}
          kind="radio"
          options={lineAudiences.map((value) => ({
            value,
            label: t(`learning.audience.${value as 'group' | 'network' | 'public'}`),
          }))}
        />
        <TextField
          name="sharedOn"
          type="date"
          label={t('learning.grid.sharedOn')}
          hint={t('learning.grid.sharedOn.hint')}
          optional
        />
        <Buttons send={t('learning.grid.share')} quiet />
      </Form>
    </Panel>
  )
}
