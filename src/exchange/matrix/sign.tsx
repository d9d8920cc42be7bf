import { usePage } from '#platform/ui'
import type { CellState } from '../schema.ts'

/**
 * The four signs, told apart by shape: filled, half, ring, dot. They mean the same on every page, in pictures and on
 * paper. A box of 16 by 16; `give` and `want` are classes on a page and colours in a picture that stands alone.
 */
export const SignShape = ({ state }: { state: CellState }) => {
  if (state === 'practice') return <circle class="sign-give" cx="8" cy="8" r="6.5" />
  if (state === 'need') return <circle class="sign-want" cx="8" cy="8" r="5.5" />
  if (state === 'none') return <circle class="sign-none" cx="8" cy="8" r="1.25" />
  return (
    <>
      <path class="sign-give" d="M8 1.5a6.5 6.5 0 0 0 0 13z" />
      <path class="sign-want" d="M8 2.5a5.5 5.5 0 0 1 0 11" />
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
