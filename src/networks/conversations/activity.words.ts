/** What somebody did, in the few words a list of many kinds needs. */
export type Deed =
  | 'added'
  | 'changed'
  | 'undone'
  | 'shared'
  | 'published'
  | 'removed'
  | 'imported'
  | 'accepted'
  | 'setAside'
  | 'asked'
  | 'answered'
  | 'said'
  | 'reworded'
  | 'unsaid'
  | 'ended'
  | 'sent'
  | 'declined'
  | 'withdrawn'
  | 'learned'
  | 'takenUp'
  | 'illustrated'

const deeds: Record<string, Deed> = {
  'comment.said': 'said',
  'comment.reworded': 'reworded',
  'comment.removed': 'unsaid',
  'practice.lessonAdded': 'learned',
  'practice.adaptation': 'takenUp',
  'practice.fileAdded': 'illustrated',
  raised: 'added',
  added: 'added',
  'plan.started': 'added',
  made: 'added',
  offered: 'added',
  described: 'added',
  created: 'added',
  published: 'published',
  shared: 'shared',
  undone: 'undone',
  taken_back: 'undone',
  removed: 'removed',
  imported: 'imported',
  accepted: 'accepted',
  set_aside: 'setAside',
  asked: 'asked',
  answered: 'answered',
  begun: 'accepted',
  handed_in: 'added',
  'handed-over': 'accepted',
  ended: 'ended',
  sent: 'sent',
  declined: 'declined',
  withdrawn: 'withdrawn',
}

/** A verb such as `need.raised` as a deed; what has no word of its own is a change. */
export const deedOf = (verb: string): Deed => deeds[verb] ?? deeds[verb.split('.').at(-1) ?? ''] ?? 'changed'
