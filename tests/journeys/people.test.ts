import { describe, expect, test } from 'vitest'
import { storedWith } from '../../scripts/browser/storedWith.ts'
import { content, headlineOf, openSite, quiz } from './site.ts'

const site = openSite()

interface Told {
  readonly from: string
  readonly headline: string
  readonly strengths: readonly [string, string]
  readonly between: string
  readonly first: string
}

/** What people with the answers typical of a background are told. */
const people: readonly Told[] = [
  {
    from: 'software',
    headline: 'You’re close to AI Security Solutions Engineer: two things are missing.',
    strengths: ['Security architecture and advising', 'LLM engineering'],
    between: 'AI law and policy',
    first: 'A reference design with a ten-minute demo',
  },
  {
    from: 'cloud',
    headline: 'You’re close to MLSecOps Engineer, the infrastructure kind: one thing is missing.',
    strengths: ['Systems and networking', 'Cloud and container security'],
    between: 'MLOps and pipeline security',
    first: 'A pipeline that trains, tests and releases a model',
  },
  {
    from: 'defence',
    headline: 'You’re close to AI Security Engineer, the detection kind: two things are missing.',
    strengths: ['Systems and networking', 'AI detection and response'],
    between: 'Threat modelling',
    first: 'Threat model of an application you know',
  },
  {
    from: 'testing',
    headline: 'Your closest role, and a stretch: AI Red Team Engineer, the offensive kind.',
    strengths: ['Secure software development', 'Threat modelling'],
    between: 'AI red teaming',
    first: 'A scoped test of your own assistant',
  },
  {
    from: 'data',
    headline:
      'Two roles suit you about equally: AI Robustness and Safety Research Engineer and MLSecOps Engineer. Each means learning a lot.',
    strengths: ['Model evaluation', 'LLM engineering'],
    between: 'Research methods',
    first: 'Replicate one result, registered beforehand',
  },
  {
    from: 'law',
    headline:
      'You’re close to Research Lead in AI Security Policy, the public policy kind: one thing is missing.',
    strengths: ['Communication and reporting', 'AI law and policy'],
    between: 'AI risk management',
    first: 'Risk assessment of one AI use',
  },
  {
    from: 'policy',
    headline:
      'You’re close to Research Lead in AI Security Policy, the research kind: one thing is missing.',
    strengths: ['Research methods', 'AI law and policy'],
    between: 'Model evaluation',
    first: 'The Little Book of ML Metrics',
  },
  {
    from: 'study',
    headline:
      'Your closest role, and a stretch: AI Robustness and Safety Research Engineer, the evaluation kind.',
    strengths: ['Python programming', 'Machine learning fundamentals'],
    between: 'Model evaluation',
    first: 'A question set for an assistant, marked by two people',
  },
]

/** The answers of people from there, as `data/backgrounds.json` imagines them. */
function answersFrom(from: string) {
  const background = content.backgrounds.find(({ id }) => id === from)
  const levels = new Map(Object.entries(background?.typical ?? {}))
  return new Map(quiz.questions.map(({ id, skill }) => [id, levels.get(skill) ?? 0]))
}

describe('somebody who comes from', () => {
  test.each(people)(
    '$from is told who they are, what stands between and the first step',
    async (told) => {
      const { page } = await site.visitor({ stored: storedWith(answersFrom(told.from)) })
      await page.goto(site.at('/results/'))
      expect(await headlineOf(page)).toBe(told.headline)
      const bring = page.getByRole('region', { name: 'What you bring' }).getByRole('listitem')
      for (const [i, name] of told.strengths.entries())
        expect(await bring.nth(i).innerText()).toMatch(new RegExp(`^${name}`))
      const between = page.getByRole('region', { name: /^What stands between/ })
      expect(await between.getByRole('listitem').first().innerText()).toMatch(
        new RegExp(`^${told.between}`),
      )
      const week = page.getByRole('region', { name: 'This week' })
      await week.getByText(told.first, { exact: true }).waitFor()
    },
  )

  test('something else, and has done none of it, gets three first steps and no rank', async () => {
    const { page } = await site.visitor({ stored: storedWith(answersFrom('other')) })
    await page.goto(site.at('/results/'))
    expect(await headlineOf(page)).toBe('You’re just starting out: three good first steps.')
    await expect.poll(() => page.getByRole('link', { name: /^See the path/ }).count()).toBe(3)
  })
})
