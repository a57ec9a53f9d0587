import { describe, expect, it } from 'vitest'
import { type HeadlineFit, headline, startingOut } from '../../src/shared/headline.ts'

const standing = (role: string, of: Partial<HeadlineFit> = {}): HeadlineFit => ({
  name: `${role}, the detection kind`,
  role,
  standing: of.band ?? 'close',
  band: 'close',
  score: 60,
  missing: 2,
  ...of,
})

describe('the sentence of a result', () => {
  it.each<[string, HeadlineFit]>([
    ['You’re ready for Guard, the detection kind.', standing('Guard', { band: 'ready' })],
    ['You’re close to Guard, the detection kind: two things are missing.', standing('Guard')],
    [
      'You’re close to Guard, the detection kind: one thing is missing.',
      standing('Guard', { missing: 1 }),
    ],
    ['You’re close to Guard, the detection kind.', standing('Guard', { missing: null })],
    [
      'Your closest role, and a stretch: Guard, the detection kind.',
      standing('Guard', { band: 'stretch' }),
    ],
    [
      'There’s a lot to learn for Guard, the detection kind. That’s distance, not talent.',
      standing('Guard', { band: 'explore' }),
    ],
    [
      'One answer is missing before anything can be said about Guard, the detection kind.',
      standing('Guard', { band: null }),
    ],
  ])('is “%s”', (sentence, first) => {
    expect(headline(first, [], 'own')).toBe(sentence)
  })

  it('does not call a role closest that others are ahead of', () => {
    expect(headline(standing('Guard', { band: 'stretch' }), [], 'own', false)).toBe(
      'A stretch: Guard, the detection kind.',
    )
  })

  const tied = (scores: readonly number[], band: 'close' | 'stretch') =>
    scores.map((score, i) => standing(['A', 'B', 'C'][i] ?? '', { score, band }))

  it.each([
    ['Two roles suit you about equally: A and B.', [62, 60], 'close' as const],
    [
      'Two roles suit you about equally: A and B. Each means learning a lot.',
      [40, 40],
      'stretch' as const,
    ],
    ['Three roles suit you about equally, A slightly ahead.', [62, 60, 59], 'close' as const],
    ['Three roles suit you about equally.', [60, 60, 60], 'close' as const],
  ])('of several is “%s”', (sentence, scores, band) => {
    const all = tied(scores, band)
    expect(headline(all[0] ?? standing('A'), all, 'own')).toBe(sentence)
  })

  it('speaks of somebody else where the result was sent', () => {
    expect(headline(standing('Guard'), [], 'sent')).toMatch(/^They’re close to Guard/)
    expect(headline(standing('Guard', { band: 'stretch' }), [], 'sent')).toMatch(/^Their closest/)
    expect(startingOut('sent')).toBe('They’re just starting out: three good first steps.')
  })
})
