import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { linePlanner } from '../../scripts/cli/planLine.ts'
import { lineReader } from '../../scripts/cli/readLine.ts'
import { lineScorer } from '../../scripts/cli/scoreLine.ts'
import { loadContent } from '../../src/content/load.ts'
import { files, shapes } from '../../src/content/schema.ts'

const commands = readFileSync('docs/cli.md', 'utf8')
const contributing = readFileSync('CONTRIBUTING.md', 'utf8')
const { content } = loadContent('data')
if (content === null) throw new Error('The content needs mending: run "npm run check".')

describe('docs/cli.md', () => {
  const [input = '', output = '', toPlan = '', plan = '', toRead = '', asks = ''] = [
    ...commands.matchAll(/```jsonl\n([\s\S]*?)```/g),
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

  it('lists every command that package.json has', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'))
    const listed = [...commands.matchAll(/^\| `npm (?:run )?([\w:-]+)` \|/gm)].map(
      ([, name]) => name,
    )
    expect(listed.toSorted()).toEqual(Object.keys(scripts).sort())
  })
})

describe('the README', () => {
  it('leads only to what is there', () => {
    const links = [...readFileSync('README.md', 'utf8').matchAll(/\]\(([^)#]+)/g)]
    expect(links.length).toBeGreaterThan(8)
    expect(links.map(([, to = '']) => to).filter((to) => !existsSync(to))).toEqual([])
  })
})

describe('CONTRIBUTING', () => {
  const shapeUnder: ReadonlyMap<string, string> = new Map([
    ['A question', 'questions'],
    ['A role', 'role'],
    ['A posting', 'postings'],
    ['A learning resource', 'resource'],
    ['A practice project', 'project'],
    ['A skill', 'skill'],
    ['A source', 'sources'],
  ])
  const examples = contributing.split(/^## /m).flatMap((section) => {
    const [heading = ''] = section.split('\n')
    const blocks = [...section.matchAll(/```json\n([\s\S]*?)```/g)]
    return blocks.map(([, json = '']) => ({ heading, value: JSON.parse(json) }))
  })

  it('has an example of everything that people add', () => {
    expect(examples.map(({ heading }) => heading)).toEqual([...shapeUnder.keys()])
  })

  it.each(examples)('shows what fits its schema: $heading', ({ heading, value }) => {
    const name = shapeUnder.get(heading) ?? ''
    const inList: Readonly<Record<string, object>> = {
      postings: { postings: [value], thin: [] },
      sources: { sources: [value] },
    }
    expect(shapes.get(name)?.safeParse(inList[name] ?? value).success).toBe(true)
  })

  const [, toAdd = ''] = contributing.split('## To add …')
  const [table = ''] = toAdd.split('\n## ')
  const named = [
    ...table.matchAll(/`((?:data|src|tests|scripts|docs)\/[^`]*|package\.json)`/g),
  ].map(([, path = '']) => path)

  it('names only files and folders that are there', () => {
    const missing = named.filter((path) => !existsSync(path.replace(/<\w+>\.json$/, '')))
    expect(named.length).toBeGreaterThan(30)
    expect(missing).toEqual([])
  })

  it('says for each kind of content where it stands', () => {
    const kinds = Object.entries(files).map(([name, kind]) =>
      'one' in kind ? `data/${name}/` : `data/${name}.json`,
    )
    const unsaid = kinds.filter((kind) => !named.some((path) => path.startsWith(kind)))
    expect(unsaid).toEqual([])
  })

  it('has at most twenty words of its own', () => {
    const [, words = ''] = contributing.split('## Our own words')
    expect(words.split('\n## ')[0]?.match(/^\| (?!word|---)/gm)?.length).toBeLessThanOrEqual(20)
  })
})
