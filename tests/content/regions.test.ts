/** The regions that real postings can be looked for in. */
import { describe, expect, it } from 'vitest'
import { regionNames, regionsOf } from '../../src/content/regions.ts'
import { contentOf } from './contentOf.ts'

const { postings } = contentOf('data')

describe('the region of a posting', () => {
  it('is known for every place that a posting of ours names: add it to src/content/regions.ts', () => {
    const unknown = postings.filter(({ place }) => place !== null && regionsOf(place).length === 0)
    expect(unknown.map(({ id, place }) => `${id}: ${place}`)).toEqual([])
  })

  it('has postings, whichever it is', () => {
    const found = new Set(postings.flatMap(({ place }) => regionsOf(place)))
    expect(regionNames.filter((region) => !found.has(region))).toEqual([])
  })

  it.each([
    ['San Francisco, CA, USA', ['United States']],
    ['Clayton, Victoria, Australia', ['Australia and New Zealand']],
    ['London / Lisbon', ['United Kingdom', 'Europe']],
    [
      'Berkeley / London / remote in US, UK, Canada',
      ['United States', 'Canada', 'United Kingdom', 'Remote'],
    ],
    ['Remote', ['Remote']],
    [null, []],
  ])('of “%s” is %j', (place, expected) => {
    expect(regionsOf(place)).toEqual(expected)
  })
})
