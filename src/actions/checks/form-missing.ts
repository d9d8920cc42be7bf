import { type ProfileEntry, wordOf } from '#networks'
import type { MissingPiece } from './checkable.ts'
import { type FormSnapshot, isEmpty, type SentField } from './form-snapshot.ts'
import { partWord } from './part-word.ts'

/**
 * Rule 8, read from the network's form: what it asks for in any case, and at least something in each of its parts, blocks;
 * a budget of nothing without a word, and nobody outside the unit that leads it, is only said.
 */
export function missingInForm(form: ProfileEntry[], snapshot: FormSnapshot, editAt: string): MissingPiece[] {
  const fields = new Map(snapshot.fields.map((field) => [field.key, field]))
  const at = (key: string) => `${editAt}#field-${key}`
  const needed = form.filter(({ key, detail }) => detail.required === true && nothingAt(fields.get(key)))
  const pieces: MissingPiece[] = needed.map(({ key, label }) => ({
    say: ({ t, lang }) => t('actions.check.missing.field', { field: wordOf(label, lang) }),
    field: key,
    at: at(key),
    blocks: true,
  }))
  if (!snapshot.title)
    pieces.unshift({
      say: ({ t }) => t('actions.check.missing.title'),
      field: 'title',
      at: at('title'),
      blocks: true,
    })
  for (const [part, inPart] of Map.groupBy(snapshot.fields, (field) => field.part)) {
    const first = inPart[0]
    if (part === null || !first || !inPart.every(isEmpty) || needed.some(({ detail }) => detail.part === part)) continue
    pieces.push({
      say: (speech) => speech.t('actions.check.missing.part', { part: partWord(part, speech) ?? part }),
      field: first.key,
      at: at(first.key),
      blocks: true,
    })
  }
  const budget = fields.get('budget')
  const isFree = budget?.kind === 'money' && budget.value?.sum === 0
  if (isFree && nothingAt(fields.get('budget_note')))
    pieces.push({
      say: ({ t }) => t('actions.check.missing.why'),
      field: 'budget_note',
      at: at('budget_note'),
      blocks: false,
    })
  const stakeholders = fields.get('stakeholders')
  if (stakeholders && isEmpty(stakeholders) && !needed.some(({ key }) => key === 'stakeholders'))
    pieces.push({
      say: ({ t }) => t('actions.check.missing.stakeholders'),
      field: 'stakeholders',
      at: at('stakeholders'),
      blocks: false,
    })
  return pieces
}

const nothingAt = (field: SentField | undefined): boolean => !field || isEmpty(field)
