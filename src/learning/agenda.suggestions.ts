import type { AgendaAsked, AgendaSuggestion } from '#meetings'
import type { NetworkLocals } from '#networks'
import { takesHomeFor } from './access.ts'
import { suggestedFor } from './agenda.queries.ts'
import { gridAt } from './grids/grid.paths.ts'
import { actionAt } from './logs/action.paths.ts'

/** What a local group could talk about: after an event what the grid brought, before the next one what was promised. */
export const learningSuggestions = {
  place: 30,
  async find(locals: NetworkLocals, { city, relation, event }: AgendaAsked): Promise<AgendaSuggestion[]> {
    const { t } = locals
    if (!takesHomeFor(locals.standing, city.id)) return []
    const { rows, actions } = await suggestedFor(locals.db, locals, city)
    const ofEvent = rows.filter(({ meetingId, result }) =>
      relation === 'after' && event ? meetingId === event.id : result === null,
    )
    return [
      ...ofEvent.map(({ keyPoint, action, meeting, theme }) => ({
        text: relation === 'after' ? keyPoint : (action ?? keyPoint),
        why: t(relation === 'after' ? 'learning.suggestion.learned' : 'learning.suggestion.promised'),
        at: gridAt({ city, meeting: theme === null ? meeting : null, theme }),
      })),
      ...actions.map((action) => ({
        text: action.title,
        why: t('learning.suggestion.draft'),
        at: actionAt(city, action),
      })),
    ]
  },
}
