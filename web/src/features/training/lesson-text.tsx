/** The text of a lesson: English as it was written, marked as such, with what each statement rests on. */
import type { ModuleRead } from '@clew/contract'
import { useMemo } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { ProseText } from '../library/prose.tsx'
import { SourceList } from '../library/sections.tsx'
import '../library/library.css'

type Lesson = Pick<ModuleRead, 'sections' | 'sources' | 'language' | 'reviewed'>

const names: Readonly<Record<string, string>> = {
  'What you will be able to do': 'goals',
  'What to know': 'know',
  'How to teach it': 'teach',
  Afterwards: 'afterwards',
  'For whom': 'whom',
  'How to run it': 'run',
}

export function LessonText({ lesson }: { lesson: Lesson }) {
  const text = useText()
  const keys = useMemo(() => new Set(lesson.sources.map(({ key }) => key)), [lesson.sources])
  return (
    <>
      {!lesson.reviewed && <p className="notice">{text('training.unreviewed')}</p>}
      {lesson.language !== text.language.code && <p className="notice">{text('training.in-english')}</p>}
      {lesson.sections.map(({ heading, markdown }) => {
        const name = names[heading]
        const title = name === undefined ? heading : text.term('training-section', name)
        return (
          <section key={heading} className="stack-small" aria-label={title}>
            <h3>{title}</h3>
            <ProseText markdown={markdown} sources={keys} language={lesson.language} />
          </section>
        )
      })}
      <SourceList sources={lesson.sources} />
    </>
  )
}
