import type { PropsWithChildren } from 'hono/jsx'
import { usePage } from '../page.ts'
import { Icon } from './icon.tsx'

export interface FilterOption {
  value: string
  label: string
  /** The language of the label, where it is not the page's. */
  lang?: string | undefined
}

export interface Filter {
  /** Its name in the address. */
  name: string
  label: string
  options: FilterOption[]
  /** `select` lets one choose one value, `checkboxes` several. */
  kind: 'select' | 'checkboxes'
  /** The label of the first line of a select: "All cities". */
  all?: string
}

interface FiltersProps {
  /** What is being filtered: names the form for those who listen to the page. */
  label: string
  filters: Filter[]
  /** Names of the address that must survive, such as `q` or `sort`. */
  keep?: string[]
}

/** A form that narrows a list down, and above the list what it is narrowed by, each with a way to take it off. */
export function Filters({ label, filters, keep = [], children }: PropsWithChildren<FiltersProps>) {
  const { t, url } = usePage()
  const query = url.searchParams
  return (
    <div class="filters">
      <form method="get" action={url.pathname} aria-label={label}>
        {keep.flatMap((name) => query.getAll(name).map((value) => <input type="hidden" name={name} value={value} />))}
        {children}
        {filters.map((filter) => (
          <FilterField filter={filter} chosen={query.getAll(filter.name)} />
        ))}
        <button type="submit" class="ds-button" data-variant="secondary">
          {t('platform.filters.apply')}
        </button>
      </form>
      <ActiveFilters filters={filters} />
    </div>
  )
}

function FilterField({ filter, chosen }: { filter: Filter; chosen: string[] }) {
  const { t } = usePage()
  const { name, label, options, kind, all } = filter
  if (kind === 'checkboxes')
    return (
      <fieldset>
        <legend>{label}</legend>
        <div>
          {options.map((option) => (
            <label class="choice" lang={option.lang}>
              <input
                class="ds-input"
                type="checkbox"
                name={name}
                value={option.value}
                checked={chosen.includes(option.value)}
              />
              {option.label}
            </label>
          ))}
        </div>
      </fieldset>
    )
  return (
    <label>
      <span class="field-label">{label}</span>
      <select class="ds-input" name={name}>
        <option value="">{all ?? t('platform.filters.all')}</option>
        {options.map((option) => (
          <option value={option.value} selected={chosen.includes(option.value)} lang={option.lang}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  )
}

function ActiveFilters({ filters }: { filters: Filter[] }) {
  const { t, url } = usePage()
  const active = filters.flatMap(({ name, label, options }) =>
    options
      .filter(({ value }) => url.searchParams.getAll(name).includes(value))
      .map((option) => ({ name, label, option })),
  )
  if (active.length === 0) return null
  return (
    <ul class="chips" aria-label={t('platform.filters.active')}>
      {active.map(({ name, label, option }) => (
        <li>
          <a class="chip" href={without(url, name, option.value)}>
            <span>
              {label}: <span lang={option.lang}>{option.label}</span>
            </span>
            <Icon name="remove" label={t('platform.filters.remove')} />
          </a>
        </li>
      ))}
    </ul>
  )
}

/** Fewer filters may mean more pages, so one begins again at the first. */
function without(url: URL, name: string, value: string): string {
  const query = new URLSearchParams(url.search)
  for (const gone of ['lang', 'page']) query.delete(gone)
  query.delete(name, value)
  for (const [key, left] of [...query]) if (left === '') query.delete(key)
  return query.size > 0 ? `${url.pathname}?${query}` : url.pathname
}
