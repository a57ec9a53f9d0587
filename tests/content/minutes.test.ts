/** The reading model: how long the way to a first result takes. Not a measurement. */
import { expect, it } from 'vitest'
import { quizPart } from '../../src/content/parts.ts'
import { questionSeconds } from '../../src/ui/words.ts'
import { contentOf } from './contentOf.ts'

const content = contentOf('data')
const quiz = quizPart(content)

/** For each background, how many domains are new to it, and its minutes: such a screen takes as long as one question. */
const people = content.backgrounds.map(({ id, typical }) => {
  const screens = quiz.domains.map((domain) => {
    const skills = quiz.skills.filter((skill) => skill.domain === domain.id)
    return skills.some((skill) => (typical[skill.id] ?? 0) > 0) ? skills.length : 1
  })
  const questions = screens.reduce((sum, one) => sum + one, 0)
  return {
    id,
    isNew: screens.filter((one) => one === 1).length,
    minutes: (questions * questionSeconds) / 60,
  }
})

it('takes four and a half minutes at most to a first result', () => {
  expect(people.filter(({ minutes }) => minutes > 4.5)).toEqual([])
})

it('takes three minutes at most where two domains are new to somebody', () => {
  const newcomers = people.filter(({ isNew }) => isNew >= 2)
  expect(newcomers.map(({ id }) => id)).toContain('law')
  expect(newcomers.filter(({ minutes }) => minutes > 3)).toEqual([])
})
