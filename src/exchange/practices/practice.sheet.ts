import type { Pairs, Sheet } from '#platform/sheets'
import { practiceSubThemes as places, practices } from '../schema.ts'

const standsIn = (suggested: boolean): Pairs => ({
  table: places,
  owner: places.practiceId,
  target: places.themeId,
  position: places.position,
  networkId: places.networkId,
  mark: { column: places.suggested, value: suggested },
})

export const practiceSheet: Sheet = {
  name: 'practices',
  help: 'What somebody already does and can show.',
  key: ['id'],
  kept: {
    table: practices,
    id: practices.id,
    networkId: practices.networkId,
    position: practices.position,
    changedAt: practices.changedAt,
  },
  columns: [
    {
      name: 'id',
      kind: 'id',
      required: true,
      kept: practices.slug,
      help: 'A short name, such as gdansk-citizens-assembly.',
    },
    { name: 'title', kind: 'text', required: true, kept: practices.title, help: 'The title people read.' },
    {
      name: 'city',
      kind: 'id',
      kept: practices.cityId,
      names: { sheets: ['cities'] },
      help: 'The id of the city; empty if it comes from outside the network.',
    },
    { name: 'owner', kind: 'text', kept: practices.owner, help: 'Who runs it.' },
    { name: 'country', kind: 'country', kept: practices.country, help: 'Two letters of ISO 3166-1.' },
    {
      name: 'sub_themes',
      kind: 'code',
      list: true,
      kept: standsIn(false),
      names: { sheets: ['themes'] },
      help: 'Codes of the matrix rows it stands in, parted by ;.',
    },
    {
      name: 'suggested_sub_themes',
      kind: 'code',
      list: true,
      kept: standsIn(true),
      names: { sheets: ['themes'] },
      help: 'Codes where it might fit as well; they never count in the matrix.',
    },
    { name: 'kind', kind: 'text', kept: practices.kind, help: 'The kind of practice.' },
    { name: 'status', kind: 'text', kept: practices.status, help: 'Such as active, planned or ended.' },
    { name: 'start', kind: 'date', kept: practices.start, help: 'Since when: 2024, 2024-06 or 2024-06-13.' },
    {
      name: 'start_as_written',
      kind: 'text',
      kept: practices.startAsWritten,
      help: 'The start in the source’s words.',
    },
    { name: 'summary', kind: 'text', kept: practices.summary, help: 'What is done, in a few sentences.' },
    { name: 'figures', kind: 'text', kept: practices.figures, help: 'Numbers that show its size.' },
    { name: 'lesson', kind: 'text', kept: practices.lesson, help: 'What others can learn from it.' },
    {
      name: 'source_url',
      kind: 'url',
      kept: practices.sourceUrl,
      help: 'An address to read more, beginning with https://.',
    },
    ...(
      [
        ['problem', practices.problem, 'What it was done for.'],
        ['solution', practices.solution, 'What was done, step by step.'],
        ['competences_needed', practices.competencesNeeded, 'What staff have to be able to do.'],
        ['success_conditions', practices.successConditions, 'What has to be there for it to work.'],
        ['what_went_wrong', practices.whatWentWrong, 'What did not work, and why.'],
        ['contact', practices.contact, 'Who to ask; it is shown to everybody.'],
      ] as const
    ).map(([name, kept, help]) => ({ name, kind: 'text' as const, kept, help, ifUsed: true })),
  ],
}
