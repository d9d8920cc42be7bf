import { type Network, themePath } from '#networks'
import { usePage } from '#platform/ui'
import type { MatrixView } from './matrix.filters.ts'
import { useWritten } from './who-can-teach.tsx'

/** Columns too narrow for a title carry a code; here it says what it stands for. */
export function Codes({ network, view }: { network: Network; view: MatrixView }) {
  const { t } = usePage()
  const written = useWritten(network)
  return (
    <section class="matrix-codes" aria-label={t('exchange.matrix.codes')}>
      {view.groups.map(({ theme, rows }) => (
        <div>
          <p>
            <a href={themePath(network, theme)} lang={written}>
              {theme.title}
            </a>
          </p>
          <ul>
            {rows.map(({ row: { subTheme } }) => (
              <li>
                <a href={themePath(network, subTheme)}>
                  <span class="code">{subTheme.code}</span> <span lang={written}>{subTheme.title}</span>
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
