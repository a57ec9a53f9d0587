import { describe, expect, it } from 'vitest'
import { loadContent } from '../../src/content/load.ts'
import { holdersHoldJobs } from '../../src/content/rules/holders.ts'

const { readable } = loadContent('data')
if (readable === null) throw new Error('The content needs mending: run "npm run check".')
const [holder] = readable.holders
const jobless = readable.postings.find(({ role }) => role === null)?.id ?? ''
if (holder === undefined) throw new Error('There are no holders.')

describe('the check of the imagined holders', () => {
  it('has nothing to say about those there are', () => {
    expect([...holdersHoldJobs(readable)]).toEqual([])
  })

  it.each([
    ['a job nobody posted', { ...holder, posting: 'no-such-job' }, 'posting', /is no posting.*Use/],
    [
      'a job of none of our roles',
      { ...holder, posting: jobless },
      'posting',
      /is no posting.*Use/,
    ],
    ['a job that has one already', holder, 'posting', /has a holder already.*Keep one/],
    [
      'a skill that does not exist',
      { posting: holder.posting, levels: { cooking: 2 } },
      'levels',
      /"cooking" is not a skill.*Use an id/,
    ],
  ])('names %s', (_, wrong, field, says) => {
    const holders = [...readable.holders, wrong]
    expect([...holdersHoldJobs({ ...readable, holders })]).toContainEqual({
      file: 'holders.json',
      field: `holders[${readable.holders.length}].${field}`,
      message: expect.stringMatching(says),
    })
  })
})
