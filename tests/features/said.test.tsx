// @vitest-environment jsdom
import { renderHook } from '@testing-library/react'
import fc from 'fast-check'
import type { ReactNode } from 'react'
import { expect, it } from 'vitest'
import { quizPart } from '../../src/content/parts.ts'
import { levelsOf } from '../../src/core/fit/levels.ts'
import { ContentContext } from '../../src/shared/useContent.ts'
import { sentence, useSaid } from '../../src/shared/useSaid.ts'
import { contentOf } from '../content/contentOf.ts'
import { runs } from '../core/runs.ts'
import { exampleContent } from '../example.ts'

const content = contentOf('data')
const pages = { ...exampleContent, quiz: quizPart(content) }
const ids = content.skills.map(({ id }) => id)

function InContent({ children }: { readonly children: ReactNode }) {
  return <ContentContext value={pages}>{children}</ContentContext>
}

it('the level of every skill rests on the sentence that was chosen, which states that level', () => {
  const options = fc.array(fc.nat(3), { minLength: ids.length, maxLength: ids.length })
  fc.assert(
    fc.property(options, (chosen) => {
      const answers = new Map(ids.map((id, i) => [`${id}.ladder`, chosen[i] ?? 0]))
      const said = renderHook(() => useSaid(answers), { wrapper: InContent }).result.current
      const levels = levelsOf(answers, ids)
      for (const { id: skill, questions } of content.questions) {
        const ladder = questions.find(({ kind }) => kind === 'ladder')
        const level = levels.get(skill) ?? -1
        expect(answers.get(`${skill}.ladder`)).toBe(level)
        const example = ladder?.kind === 'ladder' ? ladder.examples[level] : undefined
        expect(said(skill).sentences).toEqual([sentence(example ?? '')])
      }
    }),
    { numRuns: runs(20) },
  )
})
