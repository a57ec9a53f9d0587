import { describe, expect, it } from 'vitest'
import { rolesAreFair } from '../../src/content/checkRoles.ts'
import { measureFairness } from '../../src/content/fairness.ts'
import { type AllContent, loadContent } from '../../src/content/load.ts'

const { content } = loadContent('data')
if (content === null) throw new Error('The content needs mending: run "npm run check".')
const skills = content.skills.map(({ id }) => id)

type Role = AllContent['roles'][number]

/** The real content with its first role changed. */
function withFirstRole(change: (role: Role) => Role): AllContent {
  const [first, ...others] = content?.roles ?? []
  if (content === null || first === undefined) throw new Error('There are no roles.')
  return { ...content, roles: [change(first), ...others] }
}

describe('the role profiles', () => {
  it('are fair to each other', () => {
    expect(rolesAreFair(content)).toEqual([])
  })

  it('come first among random answers at most twice as often as each other', () => {
    const shares = measureFairness(content.roles, skills).shares.map(({ share }) => share)
    expect(Math.max(...shares) / Math.min(...shares)).toBeLessThanOrEqual(2)
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9)
  })

  it('each have a clear first: who just fits one does not fit the next', () => {
    for (const { score } of measureFairness(content.roles, skills).rivals) {
      expect(score).toBeLessThan(90)
    }
  })

  it('measure the same every time', () => {
    expect(measureFairness(content.roles, skills)).toEqual(measureFairness(content.roles, skills))
  })
})

describe('the check of fairness names the role and the remedy', () => {
  it('when a role is easy: everybody at level 1 fits it', () => {
    const easy = withFirstRole((role) => ({
      ...role,
      requirements: role.requirements.map((requirement) => ({ ...requirement, level: 1 })),
    }))
    expect(rolesAreFair(easy)).toContainEqual({
      file: 'roles/',
      field: 'requirements',
      message: expect.stringMatching(/level 1 everywhere scores .+ points apart.+at most 15/),
    })
  })

  it('when a role comes first too often', () => {
    const favoured = withFirstRole((role) => ({
      ...role,
      requirements: role.requirements.map((requirement) => ({ ...requirement, level: 1 })),
    }))
    expect(rolesAreFair(favoured)).toContainEqual({
      file: `roles/${favoured.roles[0]?.id}.json`,
      field: 'requirements',
      message: expect.stringMatching(/comes first .+ times as often as .+ at most 2 times/),
    })
  })

  it('when two roles are nearly the same', () => {
    const twin = content.roles[1]
    const twins = withFirstRole((role) => ({ ...role, requirements: twin?.requirements ?? [] }))
    expect(rolesAreFair(twins)).toContainEqual({
      file: `roles/${twins.roles[0]?.id}.json`,
      field: 'requirements',
      message: expect.stringMatching(/is nearly .+Tell them apart/),
    })
  })
})
