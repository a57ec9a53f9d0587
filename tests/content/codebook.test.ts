import { describe, expect, it } from 'vitest'
import { linesInUseAreKept } from '../../src/content/rules/codebook.ts'
import { contentOf } from './contentOf.ts'

const { codebook } = contentOf('data')
const { groups, slots, roles } = codebook
const [first, second, ...others] = slots
const [group, ...otherGroups] = groups
if (!first || !second || !group) throw new Error('The code book is empty.')

const lineChanged = {
  file: 'codebook.json',
  field: 'slots',
  message: 'a line that links rely on was changed. Lines are only ever added: restore it.',
}
const groupChanged = {
  file: 'codebook.json',
  field: 'groups',
  message: 'a group that links rely on was changed. Groups never change: restore it.',
}

describe('the code book', () => {
  it('still has the lines and groups that links rely on', () => {
    expect([...linesInUseAreKept(codebook)]).toEqual([])
  })

  it('may grow at its end', () => {
    const line = { slot: 26, question: 'cooking.ladder', since: codebook.edition + 1 }
    const grown = { ...codebook, edition: line.since, slots: [...slots, line] }
    expect([...linesInUseAreKept(grown)]).toEqual([])
    const role = { slot: 7, role: 'lion-tamer', since: codebook.edition + 1 }
    const withRole = { ...codebook, edition: role.since, roles: [...roles, role] }
    expect([...linesInUseAreKept(withRole)]).toEqual([])
  })

  it.each([
    [
      'two slots are swapped',
      [{ ...first, slot: second.slot }, { ...second, slot: first.slot }, ...others],
    ],
    ['two lines are swapped', [second, first, ...others]],
    ['a slot has another question', [{ ...first, question: 'cooking.ladder' }, second, ...others]],
    ['a line is younger', [{ ...first, since: 2 }, second, ...others]],
    ['the first line is gone', [second, ...others]],
    ['the last line is gone', slots.slice(0, -1)],
  ])('is to be restored where %s', (_, changed) => {
    expect([...linesInUseAreKept({ ...codebook, slots: changed })]).toEqual([lineChanged])
  })

  it.each([
    ['has another slot', roles.map((line, i) => (i === 2 ? { ...line, slot: 30 } : line))],
    ['has changed places', roles.toReversed()],
    ['is gone', roles.slice(0, -1)],
  ])('is to be restored where a role %s', (_, changed) => {
    expect([...linesInUseAreKept({ ...codebook, roles: changed })]).toEqual([
      { ...lineChanged, field: 'roles' },
    ])
  })

  it.each([
    ['has other weights', [{ ...group, weights: [1, 2, 2, 2, 2, 3] }, ...otherGroups]],
    ['is wider', [{ ...group, slots: group.slots + 1 }, ...otherGroups]],
    ['is gone', otherGroups],
  ])('is to be restored where a group %s', (_, changed) => {
    expect([...linesInUseAreKept({ ...codebook, groups: changed })]).toEqual([groupChanged])
  })
})
