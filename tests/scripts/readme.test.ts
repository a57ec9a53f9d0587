import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { linePlanner } from '../../scripts/cli/planLine.ts'
import { lineReader } from '../../scripts/cli/readLine.ts'
import { lineScorer } from '../../scripts/cli/scoreLine.ts'
import { loadContent } from '../../src/content/load.ts'
import { shapes } from '../../src/content/schema.ts'

const readme = readFileSync('README.md', 'utf8')
const { content } = loadContent('data')
if (content === null) throw new Error('The content needs mending: run "npm run check".')

describe('the README', () => {
  const [input = '', output = '', toPlan = '', plan = '', toRead = '', asks = ''] = [
    ...readme.matchAll(/```jsonl\n([\s\S]*?)```/g),
  ].map(([, block = '']) => block.trim())

  it('shows lines that can be scored', () => {
    const score = lineScorer(content)
    for (const line of input.split('\n')) expect(score(line, 1).good).toBe(true)
  })

  it('shows what is printed for the first of them', () => {
    expect(lineScorer(content)(input.split('\n')[0] ?? '', 1).text.startsWith(output)).toBe(true)
  })

  it('shows a line that can be planned, and how what is printed for it begins', () => {
    const { good, text } = linePlanner(content)(toPlan, 1)
    expect(good).toBe(true)
    expect(text.startsWith(plan)).toBe(true)
  })

  it('shows a line that can be read, and how what is printed for it begins', () => {
    const { good, text } = lineReader(content)(toRead, 1)
    expect(good).toBe(true)
    expect(text.startsWith(asks)).toBe(true)
  })
})

describe('CONTRIBUTING', () => {
  const headings: ReadonlyMap<string, string> = new Map([
    ['A question', 'questions'],
    ['A role', 'role'],
    ['A posting', 'postings'],
    ['A learning resource', 'resource'],
    ['A practice project', 'project'],
  ])
  const examples = readFileSync('CONTRIBUTING.md', 'utf8')
    .split(/^## /m)
    .flatMap((section) => {
      const [heading = ''] = section.split('\n')
      const blocks = [...section.matchAll(/```json\n([\s\S]*?)```/g)]
      return blocks.map(([, json = '']) => ({ heading, value: JSON.parse(json) }))
    })

  it('has an example of everything that people add', () => {
    expect(examples.map(({ heading }) => heading)).toEqual([...headings.keys()])
  })

  it.each(examples)('shows what fits its schema: $heading', ({ heading, value }) => {
    const name = headings.get(heading) ?? 'levels'
    const file = name === 'postings' ? { postings: [value], thin: [] } : value
    expect(shapes.get(name)?.safeParse(file).error).toBeUndefined()
  })
})
