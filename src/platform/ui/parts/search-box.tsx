import { usePage } from '../page.ts'

interface SearchBoxProps {
  /** Where the form leads; the word asked for is its `q`. */
  action: string
  label: string
  value?: string
}

/** One field and one button. */
export function SearchBox({ action, label, value }: SearchBoxProps) {
  const { t } = usePage()
  return (
    <search>
      <form class="search-box" method="get" action={action}>
        <input
          class="ds-input"
          type="search"
          name="q"
          value={value}
          maxlength={200}
          aria-label={label}
          placeholder={label}
        />
        <button type="submit" class="ds-button">
          {t('platform.page.search')}
        </button>
      </form>
    </search>
  )
}
