import { labelPlace, usePage } from '../ui/index.ts'
import { type FormErrors, sayError } from './error.ts'
import { fieldId } from './field-frame.tsx'

/** First thing on a page whose form could not be taken: everything that is wrong, each with the name of its field and leading to it. */
export function ErrorSummary({ errors }: { errors: FormErrors | undefined }) {
  const { t } = usePage()
  const wrong = Object.entries(errors ?? {})
  if (wrong.length === 0) return null
  return (
    <error-summary class="error-summary" role="alert" tabindex={-1} aria-labelledby="error-summary">
      <h2 id="error-summary">{t('platform.form.summary')}</h2>
      <ul>
        {wrong.map(([name, error]) => (
          <li>
            <a href={`#${fieldId(name)}`}>
              {labelPlace(fieldId(name))}
              {sayError(error, t)}
            </a>
          </li>
        ))}
      </ul>
    </error-summary>
  )
}
