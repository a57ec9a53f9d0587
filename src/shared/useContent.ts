/** The content of the site for whatever shows it, and what is found in it by id. */
import { createContext, use } from 'react'
import type { Content } from '../content/parts.ts'
import { memoize } from '../core/memoize.ts'
import { fieldName } from './fieldName.ts'

/** The app gives it once, around all its pages. */
export const ContentContext = createContext<Content | null>(null)

export function useContent() {
  const content = use(ContentContext)
  if (content === null) throw new Error('No ContentContext')
  return indexed(content)
}

const indexed = memoize((content: Content) => {
  const { skills, roles, questions } = content.quiz
  const names = new Map([...skills, ...roles].map(({ id, name }) => [id, name]))
  const ladders = new Map(questions.map((question) => [question.skill, question]))
  const domains = new Map(skills.map(({ id, domain }) => [id, domain]))
  return {
    ...content,
    skillIds: skills.map(({ id }) => id),
    /** The domain of each skill. */
    domains,
    /** What a skill or a role is called. */
    nameOf: (id: string) => names.get(id) ?? id,
    /** The main question about a skill. */
    ladderOf: (skill: string) => ladders.get(skill),
    /** Where the answer about a skill is changed. */
    answerHref: (skill: string) =>
      `/quiz/${domains.get(skill)}/?change#${fieldName(`${skill}.ladder`)}-0`,
  }
})

export type IndexedContent = ReturnType<typeof indexed>
