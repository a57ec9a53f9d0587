import { describe, expect, it } from 'vitest'
import { atOnce, type WithPauses } from '../../src/core/pauses.ts'
import { inTurns } from '../../src/shared/inTurns.ts'

describe('long work', () => {
  it('lets other work have its turn', async () => {
    let isHeard = false
    function* waiting(): WithPauses<string> {
      while (!isHeard) yield
      return 'heard'
    }
    const done = inTurns(waiting())
    setTimeout(() => {
      isHeard = true
    })
    expect(await done).toBe('heard')
  })

  it('comes to the same in turns as at once', async () => {
    function* sum(): WithPauses<number> {
      let all = 0
      for (let i = 1; i <= 1000; i++) {
        all += i
        yield
      }
      return all
    }
    expect(await inTurns(sum())).toBe(500_500)
    expect(atOnce(sum())).toBe(500_500)
  })

  it('that fails says so', async () => {
    function* failing(): WithPauses<never> {
      yield
      throw new Error('cannot be done')
    }
    await expect(inTurns(failing())).rejects.toThrow('cannot be done')
  })
})
