import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { asksOfPosting } from '../../src/content/asks.ts'
import {
  cardsPart,
  cataloguePart,
  jobsPart,
  paidPart,
  postingsPart,
  quizPart,
  rolesPart,
  statementsPart,
} from '../../src/content/parts.ts'
import { readJobs, readPostings } from '../../src/content/readPostings.ts'
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
    postings: postingsPart(example),
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

  it('says for each skill what each level means', () => {
    expect(parts.statements.python).toEqual(
      [0, 1, 2, 3, 4].map((level) => `Python at level ${level}.`),
    )
  })

  it('reads the postings that are sent as they were coded', () => {
    const [first] = readPostings(postingsPart(example))
    expect(first?.role).toBe('red-teamer')
    expect(first?.asks).toHaveLength(4)
    expect(first?.asks).toContainEqual({ skill: 'python', level: 1, weight: 3 })
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

describe('the list of real postings', () => {
  it.each([
    ['https://example.org/jobs/17', 'https://example.org/jobs/17'],
    ['https://example.org/jobs (a note)', 'https://example.org/jobs'],
    ['github:ada/jobs', 'https://github.com/ada/jobs'],
    ['github:ada/jobs:a/b.json (id 7)', 'https://github.com/ada/jobs/blob/HEAD/a/b.json'],
    ['github:ada/jobs@abc1:a/b.json', 'https://github.com/ada/jobs/blob/abc1/a/b.json'],
  ])('lead to where each was found: %s', (source, address) => {
    const postings = example.postings.slice(0, 1).map((posting) => ({ ...posting, source }))
    expect(jobsPart({ ...example, postings })[0]?.source).toBe(address)
  })

  it('says of each posting what is known of that posting', () => {
    const content = contentOf('data')
    const jobs = readJobs(readPostings(postingsPart(content)), jobsPart(content))
    expect(jobs.length).toBeGreaterThan(200)
    for (const { asks, year, source, ...said } of jobs) {
      const posting = content.postings.find(({ id }) => id === said.id)
      expect(posting).toMatchObject(said)
      expect(posting?.date?.slice(0, 4)).toBe(year?.toString())
    }
  })

  it('is small enough to send', () => {
    const bytes = gzipSync(JSON.stringify(jobsPart(contentOf('data'))), { level: 9 }).length
    expect(bytes).toBeLessThanOrEqual(16_000)
  })
})

describe('the postings that results are held against', () => {
  const content = contentOf('data')
  const met = readPostings(postingsPart(content))
  const expected = content.roles.flatMap(({ id }) =>
    content.postings.filter((posting) => posting.role === id),
  )

  it('are all those of our roles', () => {
    expect(met.map(({ role }) => role)).toEqual(expected.map(({ role }) => role))
  })

  it('say what each asks: a skill once, at its highest level, with its heaviest section', () => {
    const asked = met.map(({ asks }) => new Map(asks.map((ask) => [ask.skill, ask])))
    expect(asked).toEqual(expected.map(asksOfPosting))
    for (const [i, { asks }] of met.entries()) expect(asks).toHaveLength(asked[i]?.size ?? 0)
  })

  it('are sent as a character for each skill', () => {
    const [first] = content.postings
    if (first === undefined) throw new Error('There are no postings.')
    const skills = ['python', 'attacks', 'reports', 'networks'].map((skill, i) => ({
      skill,
      level: i + 1,
    }))
    const asks = [{ section: 'required' as const, phrase: 'all of it', skills }]
    const posting = { ...first, role: 'red-teamer', asks }
    expect(postingsPart({ ...example, postings: [posting] })).toEqual({
      skills: ['attacks', 'networks', 'python', 'reports'],
      roles: [
        { role: 'red-teamer', asks: ['5b28'] },
        { role: 'engineer', asks: [] },
      ],
    })
  })

  it.each([
    [['required', 1], ['preferred', 3], { level: 3, weight: 3 }],
    [['responsibilities', 2], ['preferred', 1], { level: 2, weight: 2 }],
    [['preferred', 4], ['preferred', 2], { level: 4, weight: 1 }],
  ] as const)('count %j and %j of a skill as %j', (...[one, other, ask]) => {
    const asks = [one, other].map(([section, level]) => ({
      ...{ section, phrase: 'scripts' },
      skills: [{ skill: 'python', level }],
    }))
    expect(asksOfPosting({ asks })).toEqual(new Map([['python', { skill: 'python', ...ask }]]))
  })

  it('are small enough to send', () => {
    const bytes = gzipSync(JSON.stringify(postingsPart(content)), { level: 9 }).length
    expect(bytes).toBeLessThanOrEqual(5_000)
  })
})
