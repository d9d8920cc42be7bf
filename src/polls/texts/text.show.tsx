import {
  Choices,
  ErrorSummary,
  Form,
  type FormErrors,
  Hidden,
  SelectField,
  TextField,
  type Typed,
} from '#platform/forms'
import { contentLang } from '#platform/text'
import { Empty, Lead, PageTitle, usePage } from '#platform/ui'
import type { PollLocals } from '../in-poll.ts'
import { pollPath } from '../poll.paths.ts'
import type { Question } from '../poll.queries.ts'
import { PollCrumbs } from '../poll.words.tsx'
import type { Alike, GivenText, TextGroup } from './text.queries.ts'

interface TextsProps {
  locals: PollLocals
  texts: GivenText[]
  groups: TextGroup[]
  alike: Alike[]
  typed?: Typed
  errors?: FormErrors
  /** For a group that is made here. */
  id: string
}

/** All texts of a poll, question by question, with what can be done with those that are ticked. */
export function PollTexts({ locals, texts, groups, alike, typed = {}, errors, id }: TextsProps) {
  const { t } = usePage()
  const { poll, questions } = locals
  const asked = questions.filter(({ kind }) => kind === 'text' || kind === 'words')
  return (
    <>
      <PollCrumbs locals={locals} poll={poll} />
      <ErrorSummary errors={errors} />
      <PageTitle>{t('polls.texts.title')}</PageTitle>
      <Lead>{t('polls.texts.lead')}</Lead>
      <Suggestions {...{ locals, texts, alike, id }} />
      {asked.map((question) => (
        <OfQuestion
          {...{ locals, question, typed, errors, id }}
          texts={texts.filter(({ questionId }) => questionId === question.id)}
          groups={groups.filter(({ questionId }) => questionId === question.id)}
        />
      ))}
    </>
  )
}

/** Two texts that may say the same: one press puts them together, under the words of the first. */
function Suggestions({ locals, texts, alike, id }: Pick<TextsProps, 'locals' | 'texts' | 'alike' | 'id'>) {
  const { t, lang } = usePage()
  const written = contentLang(lang, locals.network.language)
  const byId = new Map(texts.map((text) => [text.id, text]))
  const pairs = alike.flatMap(({ one, other }) => {
    const [first, second] = [byId.get(one), byId.get(other)]
    return first && second ? [{ first, second }] : []
  })
  if (pairs.length === 0) return null
  return (
    <section aria-labelledby="alike">
      <h2 id="alike">{t('polls.texts.alike')}</h2>
      <ul class="rows">
        {pairs.slice(0, 6).map(({ first, second }) => (
          <li>
            <span lang={written}>
              {first.text} <b aria-hidden="true">≈</b> {second.text}
            </span>
            <form method="post" action={pollPath(locals, locals.poll, '/texts')}>
              <Hidden name="texts" value={first.id} />
              <Hidden name="texts" value={second.id} />
              <Hidden name="id" value={id} />
              <Hidden name="group" value={first.groupId ?? second.groupId ?? ''} />
              <Hidden name="name" value={first.groupId || second.groupId ? '' : first.text.slice(0, 200)} />
              <button type="submit" class="ds-button" data-variant="secondary" name="as" value="group">
                {t('polls.texts.together')}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  )
}

interface OfQuestionProps extends Omit<TextsProps, 'alike'> {
  question: Question
}

function OfQuestion({ locals, question, texts, groups, typed, errors, id }: OfQuestionProps) {
  const { t, lang } = usePage()
  const written = contentLang(lang, locals.network.language)
  const names = new Map(groups.map((group) => [group.id, group.name]))
  return (
    <section aria-labelledby={`q-${question.id}`}>
      <h2 id={`q-${question.id}`} lang={written}>
        {question.question}
      </h2>
      {texts.length === 0 ? (
        <Empty title={t('polls.texts.none')}>
          <p>{t('polls.texts.noneYet')}</p>
        </Empty>
      ) : (
        <Form
          action={pollPath(locals, locals.poll, '/texts')}
          typed={typed ?? {}}
          errors={errors}
          id={id}
          label={question.question}
        >
          <Choices
            name="texts"
            kind="checkbox"
            label={t('polls.texts.choose')}
            options={texts.map((text) => ({
              value: text.id,
              label: text.text,
              lang: written,
              hint: [
                t('polls.result.votes', { votes: text.votes }),
                text.state === 'shown' ? '' : t(`polls.texts.state.${text.state}`),
                text.groupId ? (names.get(text.groupId) ?? '') : '',
                text.signedBy ?? '',
              ]
                .filter(Boolean)
                .join(' · '),
            }))}
          />
          <TextField
            name="name"
            label={t('polls.texts.name')}
            hint={t('polls.texts.nameHint')}
            lang={written}
            optional
          />
          {groups.length > 0 && (
            <SelectField
              name="group"
              label={t('polls.texts.into')}
              optional
              options={groups.map((group) => ({ value: group.id, label: group.name, lang: written }))}
            />
          )}
          <div class="actions">
            {(['group', 'ungroup', 'show', 'hide'] as const).map((as) => (
              <button
                type="submit"
                class="ds-button"
                data-variant={as === 'group' ? undefined : 'secondary'}
                name="as"
                value={as}
              >
                {t(`polls.texts.${as}`)}
              </button>
            ))}
          </div>
        </Form>
      )}
    </section>
  )
}
