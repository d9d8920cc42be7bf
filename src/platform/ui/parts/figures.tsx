export interface Figure {
  /** As it is shown: format it before. */
  value: string
  label: string
  /** The list that has exactly this many entries. */
  href?: string | undefined
  tone?: 'give' | 'want' | 'nobody' | 'single' | undefined
}

/** Numbers lead, words explain, and each number links to what it counts. */
export const Figures = ({ items }: { items: Figure[] }) => (
  <ul class="figures">
    {items.map(({ value, label, href, tone }) => (
      <li data-tone={tone}>
        {href ? (
          <a href={href}>
            <b>{value}</b> <span>{label}</span>
          </a>
        ) : (
          <>
            <b>{value}</b> <span>{label}</span>
          </>
        )}
      </li>
    ))}
  </ul>
)
