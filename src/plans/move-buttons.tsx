import { usePage } from '#platform/ui'

interface Props {
  /** Where the move is sent. */
  action: string
  /** What is moved, for those who listen. */
  what: string
  lang: string | undefined
  first: boolean
  last: boolean
}

/** A step up and a step down, without a script; with one, lines can be dragged as well. */
export function MoveButtons({ action, what, lang, first, last }: Props) {
  const { t } = usePage()
  const button = (to: 'up' | 'down', sign: string, out: boolean) => (
    <button type="submit" name="to" value={to} class="ds-button" data-variant="tertiary" disabled={out}>
      <span aria-hidden="true">{sign}</span>
      <span class="unseen">
        {t(`plans.move.${to}`)} <span lang={lang}>{what}</span>
      </span>
    </button>
  )
  return (
    <form method="post" action={action} class="plan-moves">
      {button('up', '↑', first)}
      {button('down', '↓', last)}
    </form>
  )
}
