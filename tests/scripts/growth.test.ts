import { describe, expect, it } from 'vitest'
import { growthRows } from '../../scripts/bench/figures.ts'
import { growContent } from '../../scripts/bench/growContent.ts'
import { seededRandom } from '../../src/content/random.ts'
import { contentOf } from '../content/contentOf.ts'

it.each([
  ['faster than linear', 50],
  ['linear', 47],
  ['linear', 34],
  ['slower than linear', 33],
  ['slower than linear', 13],
  ['no growth', 12],
])('with four times as much, growth is called %s from 10 to %i', (kind, figure) => {
  const [first, second] = growthRows([
    { size: 25, figure: 10, words: '10 ms' },
    { size: 100, figure, words: `${figure} ms` },
  ])
  expect(first?.trim()).toBe('25  10 ms')
  expect(second).toContain(`for 4 times as much: ${kind}`)
})

describe('content made four times as large', () => {
  const content = contentOf('data')
  const grown = growContent(content, 4, seededRandom(1))
  const parts = ['roles', 'resources', 'projects'] as const

  it.each(parts)('has four times the %s, each with an id of its own', (part) => {
    const ids = grown[part].map(({ id }) => id)
    expect(ids.length).toBe(4 * content[part].length)
    expect(new Set(ids).size).toBe(ids.length)
    expect(grown[part].slice(0, content[part].length)).toEqual(content[part])
  })

  it('asks and teaches skills that exist, and in no copy the same as before', () => {
    const skills = new Set(content.skills.map(({ id }) => id))
    const taught = grown.resources.map(({ teaches }) => teaches.map(({ skill }) => skill))
    const asked = grown.roles.map(({ tracks }) =>
      tracks.flatMap(({ requirements }) => requirements.map(({ skill }) => skill)),
    )
    expect([...taught, ...asked].flat().filter((skill) => !skills.has(skill))).toEqual([])
    expect(new Set(asked.map((skills) => skills.toSorted().join())).size).toBe(asked.length)
  })

  it('is the same from the same random numbers', () => {
    expect(growContent(content, 4, seededRandom(1))).toEqual(grown)
    expect(growContent(content, 4, seededRandom(2))).not.toEqual(grown)
  })
})
