import { connect } from '#platform/db'
import { readSecret } from '#platform/settings'
import type { CommandContext } from '../../command-line/command.ts'
import { replay, type Scene } from './replay.ts'
import { laterScenes } from './scenes/meetings.later.ts'
import { meetingsScenes } from './scenes/meetings.ts'
import { plansScenes } from './scenes/plans.ts'
import type { StageName } from './stages.ts'

const scenesOf: Record<StageName, Scene[]> = {
  meetings: meetingsScenes,
  plans: inOrder([...meetingsScenes, ...laterScenes, ...plansScenes]),
}

/** As they follow each other in the network's time; on the same day, as they stand here. */
function inOrder(scenes: Scene[]): Scene[] {
  return scenes.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

/** The network whose story is told. */
const slug = 'agents-of-coexistence'

/** Plays what has not been played yet, and says what happens. */
export async function playUntil(stage: StageName, context: CommandContext): Promise<void> {
  const { db, close } = connect(await context.connectionString(), { max: 10 })
  try {
    const secret = await readSecret(context.settings)
    const played = await replay(db, slug, {
      settings: context.settings,
      secret,
      scenes: scenesOf[stage],
      tell: ({ day, title }) => context.out(`${day}  ${title}`),
    })
    context.out(played > 0 ? `${played} scenes were played: /n/${slug}` : 'All of it has been played already.')
  } finally {
    await close()
  }
}
