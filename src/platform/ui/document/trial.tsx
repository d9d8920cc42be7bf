import { usePage } from '../page.ts'

/** While somebody tries a role out: which one, and how to try another or to leave. */
export function Trial() {
  const { trial } = usePage()
  if (!trial) return null
  return (
    <div class="trial">
      <p>{trial.text}</p>
      <a href={trial.change.href}>{trial.change.label}</a>
      <form method="post" action={trial.leave.action}>
        <button type="submit">{trial.leave.label}</button>
      </form>
    </div>
  )
}
