import type { Child } from '#platform/text'
import { contentLang } from '#platform/text'
import { usePage } from '#platform/ui'
import { PlanText } from '../texts/plan-text.tsx'
import type { PlanSnapshot } from '../versions/snapshot.ts'
import { coverPhoto } from './compose.photos.ts'
import { composePlan } from './compose.ts'
import type { Block, ComposedSection } from './composed.ts'
import { Photos } from './plan-document.photos.tsx'
import { ActionShown, CellShown, Facts, Objectives, Tests } from './plan-document.records.tsx'
import { ScheduleShown } from './plan-document.schedule.tsx'
import type { Stories } from './story.queries.ts'

export interface PlanDocumentProps {
  snapshot: PlanSnapshot
  /** What stands at the end of a section or an action, such as the way to its form. */
  afterSection?: (section: { id: string; key: string }) => Child
  afterAction?: (action: { id: string; slug: string }) => Child
  afterObjective?: (objective: { id: string }) => Child
  /** Where an action is read that does not stand in this document. */
  actionAt?: (action: { slug: string }) => string
  /** Where a photo is for these readers. Where nothing says so, there are no photos. */
  photoAt?: PhotoAt
  /** The whole story of each action, as far as these readers may know it. */
  stories?: Stories
}

export type PhotoAt = (photo: { id: string; name: string }, small: boolean) => string

/** Where a section or an action begins in the document: what links within it lead to. */
export const sectionAnchor = ({ key }: { key: string }): string => `section-${key}`
export const actionAnchor = ({ slug }: { slug: string }): string => `action-${slug}`

/** A whole plan to be read: as it is written now, as it was frozen, as it was published. The page around it has the `h1`. */
export function PlanDocument({ snapshot, stories, ...around }: PlanDocumentProps) {
  const { lang, t, format } = usePage()
  const written = contentLang(lang, snapshot.language)
  const parts = composePlan(snapshot, { t, format }, { ...(stories && { stories }) })
  const cover = around.photoAt ? coverPhoto(snapshot, { t, format }) : null
  return (
    <div class="plan-document">
      {cover ? <Photos photos={[cover]} photoAt={around.photoAt} written={written} /> : null}
      {parts.map(({ title, sections }) => (
        <>
          {title ? (
            <h2 class="plan-part" lang={written}>
              {title}
            </h2>
          ) : null}
          {sections.map((section) => (
            <Section {...{ section, snapshot, written }} {...around} below={title ? 3 : 2} />
          ))}
        </>
      ))}
    </div>
  )
}

/** A line to every section, for those who look for one. */
export function PlanContents({ snapshot }: { snapshot: PlanSnapshot }) {
  const { lang, t } = usePage()
  return (
    <nav class="plan-contents" aria-labelledby="plan-contents">
      <h2 id="plan-contents">{t('plans.document.contents')}</h2>
      <ol lang={contentLang(lang, snapshot.language)}>
        {snapshot.sections.map((section) => (
          <li>
            <a href={`#${sectionAnchor(section)}`}>{section.title}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

interface SectionProps extends PlanDocumentProps {
  section: ComposedSection
  written: string | undefined
  below: 2 | 3
}

function Section({ section, afterSection, ...around }: SectionProps) {
  const { written, below } = around
  const Heading = `h${below}` as 'h3'
  const anchor = sectionAnchor(section)
  return (
    <section class="plan-section" aria-labelledby={anchor}>
      <Heading id={anchor} lang={written}>
        {section.title}
      </Heading>
      {section.blocks.map((block) => (
        <BlockShown block={block} {...around} />
      ))}
      {afterSection?.(section)}
    </section>
  )
}

interface BlockProps extends Omit<SectionProps, 'section' | 'afterSection'> {
  block: Block
}

function BlockShown({ block, ...around }: BlockProps) {
  const { written, below, photoAt, afterObjective, actionAt } = around
  switch (block.is) {
    case 'prose':
      return (
        <div lang={written}>
          <PlanText markdown={block.markdown} below={below} />
        </div>
      )
    case 'note':
      return <p class="soft">{block.words}</p>
    case 'facts':
      return <Facts rows={block.rows} written={written} labelsWritten={block.written} />
    case 'objectives':
      return <Objectives items={block.items} written={written} afterObjective={afterObjective} />
    case 'tests':
      return <Tests items={block.items} written={written} below={below} photoAt={photoAt} />
    case 'photos':
      return <Photos photos={block.photos} photoAt={photoAt} written={written} />
    case 'actions':
      return (
        <>
          {block.items.map((action) => (
            <ActionShown action={action} {...around} />
          ))}
        </>
      )
    case 'schedule':
      return <ScheduleShown schedule={block} written={written} actionAt={actionAt} />
    case 'table':
      return (
        <section class="scrolls" tabindex={0} aria-label={block.caption}>
          <table class="plan-table">
            <caption class="unseen">{block.caption}</caption>
            <thead>
              <tr>
                {block.head.map((words) => (
                  <th scope="col">{words}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {block.rows.map((cells) => (
                <tr>
                  {cells.map((cell, at) => (
                    <CellShown cell={cell} written={written} head={at === 0 && cells.length === block.head.length} />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )
  }
}
