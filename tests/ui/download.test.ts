// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest'
import { download } from '../../src/ui/download.ts'

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

it('the address of a download holds while the browser takes the file, and is given back later', () => {
  vi.useFakeTimers()
  const held = new Set<string>()
  const clicked: string[] = []
  Object.assign(URL, {
    createObjectURL: () => {
      const address = `blob:${held.size}`
      held.add(address)
      return address
    },
    revokeObjectURL: (address: string) => held.delete(address),
  })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    clicked.push(`${this.download} ${this.href}`)
  })

  download('a.json', 'application/json', '{}')
  download('b.json', 'application/json', '{}')
  expect(clicked).toEqual(['a.json blob:0', 'b.json blob:1'])
  // A slow phone may take half a minute.
  vi.advanceTimersByTime(30_000)
  expect([...held]).toEqual(['blob:0', 'blob:1'])
  vi.runAllTimers()
  expect([...held]).toEqual([])
})
