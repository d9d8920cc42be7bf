import { usePage } from '#platform/ui'
import type { CellState } from '../schema.ts'

/** The colours of the signs where no stylesheet reaches: in a picture that stands alone. */
export interface SignInks {
  give: string
  want: string
  none: string
}

/**
 * The four signs in a box of 16 by 16, told apart by shape: filled, half, ring, dot. They mean the same on every page,
 * in pictures and on paper.
 */
export function SignShape({ state, inks }: { state: CellState; inks?: SignInks }) {
  const give = { class: 'sign-give', fill: inks?.give }
  const want = { class: 'sign-want', ...(inks && { fill: 'none', stroke: inks.want, 'stroke-width': '2' }) }
  if (state === 'practice') return <circle {...give} cx="8" cy="8" r="6.5" />
  if (state === 'need') return <circle {...want} cx="8" cy="8" r="5.5" />
  if (state === 'none') return <circle class="sign-none" fill={inks?.none} cx="8" cy="8" r="1.25" />
  return (
    <>
      <path {...give} d="M8 1.5a6.5 6.5 0 0 0 0 13z" />
      <path {...want} d="M8 2.5a5.5 5.5 0 0 1 0 11" />
    </>
  )
}

/** A sign by itself. With words beside it the sign says nothing more; alone it needs `labelled`. */
export function StateSign({ state, labelled }: { state: CellState; labelled?: boolean }) {
  const { t } = usePage()
  return (
    <svg
      class="sign"
      viewBox="0 0 16 16"
      role={labelled ? 'img' : undefined}
      aria-label={labelled ? t(`exchange.state.${state}`) : undefined}
      aria-hidden={labelled ? undefined : 'true'}
    >
      <SignShape state={state} />
    </svg>
  )
}

const signs: readonly CellState[] = ['practice', 'practice_and_need', 'need', 'none']

/** The signs once per page, for pages that show hundreds of them. */
export const SignSheet = () => (
  <svg class="sign-sheet" aria-hidden="true">
    {signs.map((state) => (
      <symbol id={`sign-${state}`} viewBox="0 0 16 16">
        <SignShape state={state} />
      </symbol>
    ))}
  </svg>
)

/** A sign from the sheet. */
export const SignUse = ({ state }: { state: CellState }) => (
  <svg aria-hidden="true">
    <use href={`#sign-${state}`} />
  </svg>
)

/** What the signs mean, in a line. */
export function Legend() {
  const { t } = usePage()
  return (
    <ul class="legend" aria-label={t('exchange.matrix.legend')}>
      {signs.map((state) => (
        <li>
          <StateSign state={state} />
          {state === 'practice_and_need' ? t('exchange.state.wantsMore') : t(`exchange.state.${state}`)}
        </li>
      ))}
    </ul>
  )
}
