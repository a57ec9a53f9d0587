import { expect, it } from 'vitest'
import { memoize } from '../../src/core/memoize.ts'

it('a remembered piece of work is done once for each thing, also where it gives nothing', () => {
  const done: string[] = []
  const initial = memoize(({ name }: { readonly name: string }) => {
    done.push(name)
    return name[0] ?? null
  })
  const [ada, nobody] = [{ name: 'Ada' }, { name: '' }]
  expect([initial(ada), initial(nobody), initial(ada), initial(nobody)]).toEqual([
    'A',
    null,
    'A',
    null,
  ])
  expect(initial({ name: 'Ada' })).toBe('A')
  expect(done).toEqual(['Ada', '', 'Ada'])
})
