import { describe, expect, it } from 'vitest'
import { measureFairness } from '../../src/content/fairness.ts'
import type { AllContent } from '../../src/content/load.ts'
import { rolesAreFair } from '../../src/content/rules/roles.ts'
import { contentOf } from './contentOf.ts'

const content = contentOf('data')
const skills = content.skills.map(({ id }) => id)
const fairness = measureFairness(content.roles, skills)

type Track = AllContent['roles'][number]['tracks'][number]

/** The real content with the first track of its first role changed. */
function withFirstTrack(change: (track: Track) => Track): AllContent {
  const [first, ...others] = content.roles
  const [track, ...tracks] = first?.tracks ?? []
  if (first === undefined || track === undefined) throw new Error('There are no tracks.')
  return { ...content, roles: [{ ...first, tracks: [change(track), ...tracks] }, ...others] }
}

const place = { file: `roles/${content.roles[0]?.id}.json`, field: 'tracks[0].requirements' }

describe('the tracks of the roles', () => {
  it('are fair to each other', () => {
    expect([...rolesAreFair(content)]).toEqual([])
  })

  it('come first among random answers at most three times as often as each other', () => {
    const shares = fairness.tracks.map(({ share }) => share)
    expect(Math.max(...shares) / Math.min(...shares)).toBeLessThanOrEqual(3)
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9)
  })

  it('each have a clear fitter: who just fits one does not fit the next', () => {
    for (const { score } of fairness.rivals) {
      expect(score).toBeLessThan(90)
    }
  })

  it('measure the same every time', () => {
    expect(measureFairness(content.roles, skills)).toEqual(fairness)
  })
})

describe('the check of fairness names the track and the remedy', () => {
  const easy = withFirstTrack((track) => ({
    ...track,
    requirements: track.requirements.map((requirement) => ({ ...requirement, level: 1 })),
  }))

  it('when a track is easy: everybody at level 1 fits it', () => {
    expect([...rolesAreFair(easy)]).toContainEqual({
      file: 'roles/',
      field: 'tracks',
      message: expect.stringMatching(/level 1 everywhere scores .+ points apart.+at most 15/),
    })
  })

  it('when a track comes first too often', () => {
    expect([...rolesAreFair(easy)]).toContainEqual({
      ...place,
      message: expect.stringMatching(/comes first .+ times as often as .+ at most 3 times/),
    })
  })

  it('when two tracks are nearly the same', () => {
    const twin = content.roles[1]?.tracks[0]
    const twins = withFirstTrack((track) => ({
      ...track,
      requirements: twin?.requirements ?? [],
    }))
    expect([...rolesAreFair(twins)]).toContainEqual({
      ...place,
      message: expect.stringMatching(/is nearly .+Tell them apart/),
    })
  })
})
