import { describe, expect, it } from 'vitest'
import {
  cardsPart,
  cataloguePart,
  paidPart,
  quizPart,
  rolesPart,
  statementsPart,
} from '../../src/content/parts.ts'
import { example } from '../example.ts'
import { contentOf } from './contentOf.ts'

describe('the quiz', () => {
  it('asks questions in the order of their slots, whatever the order of the files', () => {
    const asked = quizPart(example).questions.map(({ id }) => id)
    expect(asked).toEqual(['python.ladder', 'networks.ladder', 'reports.ladder', 'attacks.ladder'])
  })

  it('lists skills in the order of their questions', () => {
    const { skills, questions } = quizPart(example)
    expect(skills.map(({ id }) => id)).toEqual(questions.map(({ skill }) => skill))
  })

  it('asks about every skill once', () => {
    const asked = quizPart(example).questions.map(({ skill }) => skill)
    expect(asked.toSorted()).toEqual(example.skills.map(({ id }) => id).toSorted())
  })
})

describe('what goes to the browser', () => {
  const parts = {
    quiz: quizPart(example),
    roles: rolesPart(example),
    statements: statementsPart(example),
    catalogue: cataloguePart(example),
    cards: cardsPart(example),
  }

  it.each(Object.entries(parts))('leaves out of the %s what only editors need', (_, part) => {
    expect(JSON.stringify(part)).not.toContain('for editors only')
    expect(JSON.stringify(part)).not.toContain('"reviewed"')
    expect(JSON.stringify(part)).not.toContain('"checked"')
  })

  it('leaves titles and addresses out of what plans are made of', () => {
    expect(JSON.stringify(parts.catalogue)).not.toContain('Python from nothing')
    expect(JSON.stringify(parts.catalogue)).not.toContain('https://')
  })

  it('says for each level a role asks for what it means', () => {
    expect(parts.statements.map(({ text }) => text).toSorted()).toEqual([
      'Attacks at level 4.',
      'Networks at level 2.',
      'Python at level 4.',
      'Reports at level 2.',
    ])
  })
})

describe('cards', () => {
  it.each([
    ['the example', example],
    ['the real content', contentOf('data')],
  ])('exist exactly once for every resource and project of %s', (_, content) => {
    const cards = cardsPart(content)
    const catalogue = [...cataloguePart(content), ...paidPart(content)]
    expect(cards.map(({ id }) => id).toSorted()).toEqual(catalogue.map(({ id }) => id).toSorted())
  })

  it('of a project have no address, cost nothing and say what it leaves', () => {
    const card = cardsPart(example).find(({ id }) => id === 'break-your-own')
    expect(card).toMatchObject({
      url: null,
      cost: 'Free',
      evidence: 'A report with three findings.',
    })
  })
})
