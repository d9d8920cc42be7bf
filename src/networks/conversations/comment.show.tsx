import type { FormErrors } from '#platform/forms'
import { Buttons, Form, Hidden, TextArea, type Typed } from '#platform/forms'
import { usePage } from '#platform/ui'
import type { Standing } from '../memberships/standing.ts'
import type { Network } from '../network.queries.ts'
import type { Comment } from './comment.queries.ts'
import { piecesOf } from './mention.ts'
import { type Subject, talkPath } from './record.ts'
import { editsComment, removesComment } from './talk.access.ts'
import { When } from './when.tsx'

export interface Named {
  id: string
  name: string
}

interface CommentsProps {
  network: Network
  subject: Subject
  standing: Standing
  comments: Comment[]
  people: Named[]
}

/** What was said, the oldest first, as one reads. */
export function Comments({ comments, ...around }: CommentsProps) {
  return (
    <ol class="comments">
      {comments.map((comment) => (
        <CommentShow comment={comment} {...around} />
      ))}
    </ol>
  )
}

function CommentShow({
  network,
  subject,
  standing,
  comment,
  people,
}: Omit<CommentsProps, 'comments'> & { comment: Comment }) {
  const { t } = usePage()
  const at = talkPath(network, subject, `/${comment.id}`)
  const mayEdit = editsComment(standing, comment)
  const mayRemove = removesComment(standing, comment)
  return (
    <li id={`comment-${comment.id}`}>
      <p class="comment-who">
        <b>{comment.author}</b> <When at={comment.createdAt} />
        {comment.editedAt && !comment.removedAt && <span class="soft"> {t('networks.talk.edited')}</span>}
      </p>
      {comment.removedAt ? (
        <p class="soft">{t('networks.talk.removed')}</p>
      ) : (
        <Words body={comment.body} people={people} />
      )}
      {(mayEdit || mayRemove) && (
        <p class="comment-actions">
          {mayEdit && <a href={`${at}/edit`}>{t('networks.talk.edit')}</a>}{' '}
          {mayRemove && <a href={`${at}/remove`}>{t('networks.talk.remove')}</a>}
        </p>
      )}
    </li>
  )
}

/** Plain words: line ends stay, addresses lead where they say, names of people stand out. */
export function Words({ body, people }: { body: string; people: Named[] }) {
  return (
    <p class="comment-words" dir="auto">
      {piecesOf(body, people).map((piece) =>
        'text' in piece ? (
          piece.text
        ) : 'href' in piece ? (
          <a href={piece.href} rel="nofollow noopener ugc">
            {piece.href}
          </a>
        ) : (
          <b class="mention">@{piece.mention}</b>
        ),
      )}
    </p>
  )
}

interface TalkFormProps {
  action: string
  /** Made with the form, so that it is said once however often it is sent. */
  id?: string
  version?: number
  typed?: Typed
  errors?: FormErrors | undefined
  people: Named[]
  send: string
  cancelHref?: string
  /** Below a page that is about something else: its button is not the filled one. */
  quiet?: boolean
}

/** A field for words, which helps with the names of those who may be meant. */
export function TalkForm({ action, id, version, typed, errors, people, send, cancelHref, quiet }: TalkFormProps) {
  const { t } = usePage()
  return (
    <Form action={action} typed={typed ?? {}} errors={errors ?? {}} {...(version !== undefined && { version })}>
      {id && <Hidden name="id" value={id} />}
      <mention-help data-names={JSON.stringify([...new Set(people.map(({ name }) => name))])}>
        <TextArea name="body" label={t('networks.talk.label')} hint={t('networks.talk.hint')} rows={4} />
      </mention-help>
      {quiet ? (
        <p class="actions">
          <button class="ds-button" data-variant="secondary" type="submit">
            {send}
          </button>
        </p>
      ) : (
        <Buttons send={send} {...(cancelHref && { cancel: { href: cancelHref, label: t('platform.form.cancel') } })} />
      )}
    </Form>
  )
}
