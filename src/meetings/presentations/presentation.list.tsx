import { type City, cityPath, ExampleMark, filePath, type Network } from '#networks'
import { contentLang } from '#platform/text'
import { Tag, usePage } from '#platform/ui'
import type { Meeting } from '../meeting.queries.ts'
import { presentationPath } from './presentation.paths.ts'
import type { Presentation } from './presentation.queries.ts'

interface Props {
  network: Network
  meeting: Meeting
  presentations: Presentation[]
  /** What the reader may do. */
  may: { run: boolean; presentFor: (city: Pick<City, 'id'>) => boolean }
}

/** Who presents, in order: who is through, and what they show. */
export function PresentationList({ network, meeting, presentations, may }: Props) {
  const { t, lang } = usePage()
  const written = contentLang(lang, network.language)
  return (
    <ol class="rows presentation-list">
      {presentations.map((presentation, at) => {
        const { city, title, file, link, done } = presentation
        const to = (what: Parameters<typeof presentationPath>[3]) =>
          presentationPath(network, meeting, presentation, what)
        return (
          <li id={`p-${presentation.id}`}>
            <span>
              <a href={cityPath(network, city)}>{city.name}</a>: <span lang={written}>{title}</span>{' '}
              {done ? <Tag tone="give">{t('meetings.presentation.done')}</Tag> : null} <ExampleMark of={presentation} />
              <span class="soft presentation-what">
                {file ? (
                  <a href={filePath(network, file)} download>
                    {file.name}
                  </a>
                ) : null}
                {link ? (
                  <a href={link} rel="noopener">
                    {t('meetings.presentation.open')} <span class="unseen">{title}</span>
                  </a>
                ) : null}
                {may.presentFor(city) ? (
                  <>
                    <a href={to('/files')}>
                      {t('meetings.presentation.edit')} <span class="unseen">{title}</span>
                    </a>
                    <a href={to('/remove')}>
                      {t('meetings.presentation.remove')} <span class="unseen">{title}</span>
                    </a>
                  </>
                ) : null}
              </span>
            </span>
            {may.run ? (
              <span class="presentation-run">
                {at > 0 ? <Press action={to('/up')} label={t('meetings.presentation.up')} title={title} /> : null}
                <Press
                  action={to('/done')}
                  label={t(done ? 'meetings.presentation.undo' : 'meetings.presentation.mark')}
                  title={title}
                  value={done ? '' : 'on'}
                />
              </span>
            ) : null}
          </li>
        )
      })}
    </ol>
  )
}

function Press({ action, label, title, value }: { action: string; label: string; title: string; value?: string }) {
  return (
    <form method="post" action={action}>
      {value === undefined ? null : <input type="hidden" name="done" value={value} />}
      <button type="submit" class="ds-button" data-variant="tertiary">
        {label} <span class="unseen">{title}</span>
      </button>
    </form>
  )
}
