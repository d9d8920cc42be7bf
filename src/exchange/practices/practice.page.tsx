import {
  anomaliesAbout,
  anomaliesOf,
  belongs,
  citiesOf,
  citiesToEdit,
  conversationPanel,
  leads,
  mayTakePart,
  type NetworkLocals,
  themesOf,
  worksIn,
} from '#networks'
import { filesOf } from '#platform/files'
import type { FormErrors, Typed } from '#platform/forms'
import { DraftNotice, draftBeside } from '#platform/records'
import { rowsOf } from '../matrix/matrix.queries.ts'
import { besidePractice } from '../slots.ts'
import { tagsOf } from '../thesaurus/keep-tags.ts'
import { grownFrom, lessonsOf, trailOf } from './adaptation.queries.ts'
import { commentsOnPractices, editsPractice, removesLesson } from './practice.kind.ts'
import { practiceWorkPath } from './practice.paths.ts'
import { type Listed, practicesOfCity, similarTo } from './practice.queries.ts'
import { PracticeShow } from './practice.show.tsx'
import { Adapt, Trail } from './practice.trail.tsx'
import { AddLesson, Lessons } from './practice.work.tsx'

interface Failed {
  lesson?: { typed: Typed; errors: FormErrors }
  adapt?: { typed: Typed; errors: FormErrors }
}

/** The page of a practice with whatever the reader may do there; `failed` replaces a form that could not be taken. */
export async function practicePage(locals: NetworkLocals, practice: Listed, failed: Failed = {}) {
  const { db, network, standing, lang } = locals
  const [cities, themes, anomalies] = await Promise.all([
    citiesOf(db, network),
    themesOf(db, network),
    anomaliesOf(db, network),
  ])
  const edit = editsPractice(standing, practice)
  const adapting = citiesToEdit(standing, cities).filter(({ id }) => id !== practice.cityId)
  const subThemes = [...practice.subThemes, ...practice.suggested]
  const [similar, rows, files, lessons, trail, from, tags, draft, own, panels, conversation] = await Promise.all([
    similarTo(db, practice, { cities, themes }),
    rowsOf(db, network, { cities, subThemes }),
    filesOf(db, { networkId: network.id, subjectKind: 'practice', subjectId: practice.id }),
    lessonsOf(db, practice),
    trailOf(db, practice),
    grownFrom(db, practice),
    tagsOf(db, network, { practiceId: practice.id }, lang),
    edit ? draftBeside(db, { kind: 'practice', subjectId: practice.id }, () => true) : null,
    adapting.length === 1 && adapting[0] ? practicesOfCity(db, adapting[0]) : [],
    besidePractice.look(locals, { practice }),
    conversationPanel(locals, { kind: 'practice', id: practice.id }),
  ])
  const speaking = leads(standing) ? cities : cities.filter(({ id }) => worksIn(standing, id))
  const about = { network, practice }
  return (
    <PracticeShow
      {...about}
      {...{ rows, similar, files, tags }}
      anomalies={anomaliesAbout(anomalies, { id: practice.slug, name: practice.title })}
      may={{ edit, seeHistory: mayTakePart(locals) === 'yes' }}
      draft={
        <DraftNotice
          draft={draft}
          edit={practiceWorkPath(network, practice, '/edit')}
          discard={practiceWorkPath(network, practice, '/draft/discard')}
        />
      }
      work={[
        ...panels,
        <Trail network={network} trail={trail} from={from} />,
        adapting.length > 0 ? <Adapt {...about} {...{ trail, own }} cities={adapting} {...failed.adapt} /> : null,
        <Lessons
          {...about}
          lessons={lessons}
          named={belongs(standing)}
          removes={(lesson) => removesLesson(standing, lesson)}
        />,
        commentsOnPractices(standing) ? <AddLesson {...about} cities={speaking} {...failed.lesson} /> : null,
      ]}
      conversation={conversation}
    />
  )
}
