import { describe, expect, it } from 'vitest'
import type { Answered, Asked } from '../../scripts/content/askAddress.ts'
import { addressesOf, foundAfter, reportOf } from '../../scripts/content/foundDays.ts'
import { contentOf } from '../content/contentOf.ts'

const [today, before] = ['2026-11-30', '2026-11-23']
const asked = (name: string, outcome: Answered['outcome'], detail = '200'): Asked => ({
  ...{ url: `https://example.org/${name}`, file: `${name}.json`, answered: { outcome, detail } },
})

describe('the days on which addresses were found', () => {
  it('are today for what is there, stay for what was not found, and end with the address', () => {
    const known = Object.fromEntries(
      ['here', 'gone', 'moved', 'dropped'].map((name) => [`https://example.org/${name}`, before]),
    )
    const found = foundAfter(
      known,
      [asked('new', 'here'), asked('here', 'here'), asked('gone', 'gone'), asked('moved', 'moved')],
      today,
    )
    expect(Object.entries(found)).toEqual([
      ['https://example.org/gone', before],
      ['https://example.org/here', today],
      ['https://example.org/moved', before],
      ['https://example.org/new', today],
    ])
  })

  it('come to the same text in whatever order the answers come', () => {
    const answers = ['c', 'a', 'b'].map((name) => asked(name, 'here'))
    expect(JSON.stringify(foundAfter({}, answers, today))).toBe(
      JSON.stringify(foundAfter({}, answers.toReversed(), today)),
    )
  })

  it('are asked for every address of the content, each once', () => {
    const content = contentOf('data')
    const urls = addressesOf(content).map(({ url }) => url)
    expect(new Set(urls).size).toBe(urls.length)
    for (const { url } of [...content.resources, ...content.sources]) {
      if (url !== null) expect(urls).toContain(url)
    }
  })

  it('of an address in two files name both', () => {
    const { resources, sources } = contentOf('data')
    const [resource] = resources
    const twice = sources.map((source) => ({ ...source, url: resource?.url ?? '' }))
    expect(addressesOf({ resources: resources.slice(0, 1), sources: twice.slice(0, 1) })).toEqual([
      { url: resource?.url, file: `data/resources/${resource?.id}.json, data/sources.json` },
    ])
  })
})

describe('the report', () => {
  it('names what is gone first, with the day it was last there, and nothing that is there', () => {
    const answers = [
      asked('there', 'here'),
      asked('shy', 'refused', '403'),
      asked('lost', 'gone', '404'),
    ]
    const lines = reportOf(answers, { 'https://example.org/lost': before }, today).split('\n')
    expect(lines[0]).toBe(
      '3 addresses asked on 2026-11-30: 1 gone, 0 silent, 1 refused, 0 moved, 1 here.',
    )
    expect(lines.slice(4, -1)).toEqual([
      '| gone | `https://example.org/lost` | `404` | 2026-11-23 | lost.json |',
      '| refused | `https://example.org/shy` | `403` |  | shy.json |',
    ])
  })

  it('shows what other people’s servers said as text, never as Markdown', () => {
    const moved = asked('x', 'moved', 'https://example.net/`a`|b\n# @everybody')
    const row = reportOf([moved], {}, today).split('\n').at(-2)
    expect(row).toBe(
      '| moved | `https://example.org/x` | `https://example.net/ a b # @everybody` |  | x.json |',
    )
  })

  it('is one line where all is there', () => {
    expect(
      reportOf([asked('there', 'here')], {}, today)
        .trim()
        .split('\n'),
    ).toHaveLength(1)
  })
})
