import { usePage } from '../page.ts'

/** What the page before left to be said, once: "Saved." */
export function SaidBefore() {
  const { said } = usePage()
  if (!said) return null
  return (
    <div class="said" role="status">
      <p>{said.text}</p>
      {said.undo && (
        <form method="post" action={said.undo.action}>
          {Object.entries(said.undo.values ?? {}).map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <button type="submit" class="ds-button" data-variant="tertiary">
            {said.undo.label}
          </button>
        </form>
      )}
    </div>
  )
}
