/** What must be true of the real content in data/, one rule a test. */
import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkContent, problemLine } from '../../src/content/check.ts'
import { type AllContent, loadContent } from '../../src/content/load.ts'
import { cataloguePart, domainsOf } from '../../src/content/parts.ts'
import { highestPlanned, type LearningItem } from '../../src/core/path/items.ts'
import { planPath } from '../../src/core/path/plan.ts'
import { contentOf } from './contentOf.ts'

const content = contentOf('data')
const questions = content.questions.flatMap(({ questions }) => questions)

const free = [...content.resources.filter(({ free }) => free), ...content.projects]
const engineering = new Set([
  'python',
  'systems-networking',
  'cloud-security',
  'secure-development',
])

const tracks = content.roles.flatMap(({ tracks }) => tracks)

/** Projects that ask one or two people to read, try or answer, and need no group. */
const asksFew = new Set([
  'summaries-for-colleagues',
  'advice-page-for-users',
  'risk-assessment-for-maintainers',
  'ai-act-compliance-file',
])

/** Each skill at each level up to the highest that a role asks and a path plans. */
const asked = content.skills.flatMap(({ id: skill }) => {
  const levels = tracks
    .flatMap(({ requirements }) => requirements)
    .filter((requirement) => requirement.skill === skill)
    .map(({ level }) => Math.min(level, highestPlanned))
  return Array.from({ length: Math.max(0, ...levels) }, (_, below) => ({ skill, level: below + 1 }))
})

/** The entries of frameworks that the pages of roles name. */
const cited = content.roles.flatMap(({ references }) =>
  references.flatMap(({ source, ids }) => ids.map((id) => ({ source, id }))),
)

function titlesOf(source: string): ReadonlySet<string> {
  return new Set(Object.keys(content.sources.find(({ id }) => id === source)?.titles ?? {}))
}

function freeWays(skill: string, level: number) {
  return free.filter(({ teaches }) =>
    teaches.some((taught) => taught.skill === skill && taught.from < level && level <= taught.to),
  )
}

describe('the content', () => {
  it('has nothing to mend', () => {
    expect(checkContent(loadContent('data')).map(problemLine)).toEqual([])
  })

  it('has six domains', () => {
    expect(content.domains).toHaveLength(6)
  })

  it('has 26 skills', () => {
    expect(content.skills).toHaveLength(26)
  })

  it('has these seven roles', () => {
    expect(content.roles.map(({ id }) => id).toSorted()).toEqual([
      'ai-governance-specialist',
      'ai-red-team-engineer',
      'ai-safety-research-engineer',
      'ai-security-engineer',
      'ai-security-policy-lead',
      'ai-security-solutions-engineer',
      'mlsecops-engineer',
    ])
  })

  it('has at least 150 resources', () => {
    expect(content.resources.length).toBeGreaterThanOrEqual(150)
  })

  it('has one to four kinds of every role, each with two must-haves', () => {
    for (const { tracks } of content.roles) {
      expect(tracks.length).toBeGreaterThanOrEqual(1)
      expect(tracks.length).toBeLessThanOrEqual(4)
      for (const { requirements } of tracks) {
        expect(requirements.filter(({ must }) => must)).toHaveLength(2)
      }
    }
  })

  it.each([
    ['ai-security-engineer', ['python', 'threat-modelling', 'secure-development']],
    ['mlsecops-engineer', ['ml-fundamentals', 'mlops', 'data-management']],
    ['ai-governance-specialist', ['ai-policy', 'ai-risk-management']],
  ])('asks in one kind or another of %s what the brief names for it', (id, named) => {
    const role = content.roles.find((one) => one.id === id)
    const asked = role?.tracks.flatMap(({ requirements }) => requirements.map(({ skill }) => skill))
    expect(asked).toEqual(expect.arrayContaining(named))
  })

  it('says every example of a question in at most 12 words', () => {
    const examples = questions.flatMap((asked) => (asked.kind === 'ladder' ? asked.examples : []))
    expect(examples.filter((example) => example.trim().split(/\s+/).length > 12)).toEqual([])
  })

  it('asks without words of examination: fail, candidate, grade', () => {
    const { stem, options, skip } = content.ladder
    const texts = [stem, ...options, skip, ...questions.flatMap(textsOf)]
    expect(texts.filter((text) => /fail|candidate|grade/i.test(text))).toEqual([])
  })

  it('has two free ways to every level that a role asks, up to 3', () => {
    const thin = asked.filter(({ skill, level }) => freeWays(skill, level).length < 2)
    expect(thin).toEqual([])
  })

  it.each(['programme', 'validation', 'research', 'public'])(
    'has a free way to Ready for the %s kind without programming or running systems',
    (id) => {
      const track = tracks.find((one) => one.id === id)
      if (track === undefined) throw new Error(`There is no kind ${id}.`)
      const plain = cataloguePart(content).filter(
        ({ needs }) => !needs.some(({ skill }) => engineering.has(skill)),
      )
      const path = planPath(
        { ...track, reach: 'ready' },
        { levels: new Map(), catalogue: plain, domains: domainsOf(content), done: new Set() },
      )
      expect(path.steps.at(-1)?.band).toBe('ready')
    },
  )

  it.each(tracks.map((track) => [track.id, track] as const))(
    'leads from nothing to where one can apply for the %s kind in at most 12 steps and to Ready in 13, and there without a group too',
    (_, track) => {
      const pathFrom = (catalogue: readonly LearningItem[]) =>
        planPath(
          { ...track, reach: 'ready' },
          { levels: new Map(), catalogue, domains: domainsOf(content), done: new Set() },
        )
      const free = cataloguePart(content)
      const { apply, ready } = pathFrom(free)
      expect(apply?.steps).toBeLessThanOrEqual(12)
      expect(ready?.steps).toBeLessThanOrEqual(13)
      const withoutGroups = free.filter(({ id, withOthers }) => !withOthers || asksFew.has(id))
      expect(pathFrom(withoutGroups).ready).not.toBeNull()
    },
  )

  it('says what each numbered entry of a framework that a role cites stands for', () => {
    const untitled = cited.filter(({ source, id }) => /\d/.test(id) && !titlesOf(source).has(id))
    expect(untitled).toEqual([])
  })

  it('has titles of entries that roles cite, and of no others', () => {
    const unused = content.sources.flatMap(({ id: source }) =>
      [...titlesOf(source)].filter(
        (id) => !cited.some((entry) => entry.source === source && entry.id === id),
      ),
    )
    expect(unused).toEqual([])
  })

  it('has no JSON file that nobody reads', () => {
    const files = readdirSync('data', { recursive: true, encoding: 'utf8' })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => file.endsWith('.json') && !file.startsWith('.schema/'))
    expect(files.toSorted()).toEqual(filesReadInto(content))
  })
})

/** What is read by the person who answers. */
function textsOf(question: (typeof questions)[number]): readonly string[] {
  return question.kind === 'ladder'
    ? [question.subject, ...question.examples]
    : [question.prompt, ...question.options]
}

const singleFiles = [
  'backgrounds',
  'codebook',
  'domains',
  'found',
  'holders',
  'ladder',
  'levels',
  'market',
  'sources',
  'postings',
]

function filesReadInto({ skills, questions, terms, roles, resources, projects }: AllContent) {
  const folders = { skills, questions, terms, roles, resources, projects }
  return [
    ...singleFiles.map((id) => `${id}.json`),
    ...Object.entries(folders).flatMap(([folder, things]) =>
      things.map(({ id }) => `${folder}/${id}.json`),
    ),
  ].toSorted()
}
