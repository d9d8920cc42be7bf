import { Choices } from '#platform/forms'
import { languages } from '#platform/text'
import { usePage } from '#platform/ui'

/** In which language the letter goes out; every language is called what it calls itself. */
export function LanguageField() {
  const { format, t } = usePage()
  return (
    <Choices
      kind="radio"
      inline
      name="language"
      label={t('networks.invite.language')}
      options={languages.map((language) => ({ value: language, label: format.ownName(language), lang: language }))}
    />
  )
}
