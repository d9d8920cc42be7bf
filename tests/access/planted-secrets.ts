/** How far something goes: who of those who come to the door (`visitors.ts`) may read it. */
export const reaches = {
  network: (name: string) => !['visitor', 'stranger'].includes(name),
  group: (name: string) => / own city$|^lead/.test(name),
  city: (name: string) => /^(team|coordinator), own city$|^lead/.test(name),
  'other city': (name: string) => /^coordinator, other city$|^lead/.test(name),
  'both cities': (name: string) => /^(team|coordinator), own city$|^coordinator, other city$|^lead/.test(name),
  'both groups': (name: string) => /(own|other) city$|^lead/.test(name),
  leads: (name: string) => /^lead/.test(name),
  'lead expert': (name: string) => name === 'lead expert',
  nobody: (_: string) => false,
}
export type Reach = keyof typeof reaches

/**
 * Words that stand nowhere else, each in one planted thing, and how far that thing goes. The city is alpha, which hosts the
 * meeting M1; the other city is beta.
 */
export const secrets = {
  localTitle: ['Basilosaur', 'group'],
  localAgenda: ['Dropbearish', 'group'],
  localReport: ['Jackalopian', 'group'],
  localFeedback: ['Hodagwise', 'group'],
  localReportDraft: ['Squonkery', 'city'],
  localMaterial: ['Fearsomish', 'group'],
  localPerson: ['Gumberooth', 'city'],
  ownParticipant: ['Wampuscat', 'city'],
  otherParticipant: ['Snallygast', 'other city'],
  otherEmail: ['hidebehindo', 'other city'],
  otherOrganisation: ['Splintercatt', 'other city'],
  /** Added up for the city that hosts and cooks, without names: whose they are stands nowhere. */
  dietary: ['Argopelterish', 'city'],
  access: ['Teakettlering', 'city'],
  sheet: ['Cactuscatty', 'leads'],
  ownSecret: ['Slidehoopity', 'nobody'],
  session: ['Agropelterie', 'network'],
  agenda: ['Tripoderoo', 'network'],
  rationaleDraft: ['Hugagwump', 'leads'],
  rationaleVersion: ['Goofangling', 'network'],
  material: ['Billdadder', 'network'],
  presentation: ['Uplandtrout', 'network'],
  workingGroup: ['Gillygaloosh', 'network'],
  announced: ['Whirlingwhim', 'leads'],
  pollDraft: ['Funeralmount', 'city'],
  pollText: ['Luferlangue', 'city'],
  pollHidden: ['Sidehillgou', 'city'],
  pollSigned: ['Roperitely', 'city'],
  receipt: ['Glawackusine', 'nobody'],
  memberOfCity: ['Axehandlehou', 'city'],
  memberEmail: ['dungavenhoo', 'city'],
  memberOfNetwork: ['Gazeriumite', 'network'],
  joinHash: ['Hangdownish', 'nobody'],
  delivery: ['Kankagees', 'city'],
  deliveryAnswer: ['Milamoling', 'city'],
  waiver: ['Mugwumpite', 'city'],
  pause: ['Ogopogolike', 'city'],
  roadmapDraft: ['Pukwudgies', 'network'],
  profile: ['Prockgwinter', 'network'],
  testForm: ['Rumptifusel', 'group'],
  testStep: ['Snowwassette', 'group'],
  testSeen: ['Wunksterish', 'group'],
  /** Written before anything was concluded. */
  testLesson: ['Tommyknockie', 'nobody'],
  testMessage: ['Sliverkattan', 'group'],
  testRemark: ['Whapperknock', 'group'],
  /** What one of the checkers has written and not given yet. */
  testKept: ['Timberdoodlish', 'lead expert'],
  planTitle: ['Yellowbellig', 'group'],
  planText: ['Bunyipperish', 'group'],
  planObjective: ['Cadborosaur', 'group'],
  planAction: ['Dilophoteer', 'group'],
  planOrigin: ['Encantadoor', 'group'],
  planComment: ['Fouaboddler', 'group'],
  /** Its reviewers read this version as well. */
  planVersion: ['Grootslangly', 'both groups'],
  planNote: ['Hodagsworth', 'group'],
  reviewAnswer: ['Inkanyambaz', 'both groups'],
  reviewRemark: ['Jenglotwise', 'both groups'],
} as const satisfies Record<string, readonly [word: string, reach: Reach]>
export type Secret = keyof typeof secrets

/** The word of a secret. */
export const hidden = (secret: Secret): string => secrets[secret][0]

/** All words with their reach. */
export const allSecrets: [word: string, reach: Reach][] = Object.values(secrets).map(([word, reach]) => [word, reach])
