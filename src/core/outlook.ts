/** What each step of a path does to a role's fit, when levels are believed rather than known. */
import { bandIfRaised, expectedScore } from './belief.ts'
import { coverage, type Levels, type Requirement } from './fit.ts'
import { sharesOf } from './levels.ts'
import type { Step } from './path.ts'
import type { Posterior } from './posterior.ts'

/** A step with the expected score, 0 to 100, and the band the role would show once it and all before are done. */
interface BelievedStep extends Step {
  /** The chance, 0 to 1, that somebody has all it raises already. */
  readonly mayHave: number
}

interface Outlook {
  /** The expected score and the band as they are. */
  readonly now: Pick<Step, 'score' | 'band'>
  readonly steps: readonly BelievedStep[]
}

/** What `steps` do to the fit, after learning `ticked`: the whole levels, 0 to 4, that earlier steps brought. Those count only with the steps. */
export function outlook(
  posterior: Posterior,
  requirements: readonly Requirement[],
  steps: readonly Step[],
  ticked: Levels,
): Outlook {
  const bandIf = bandIfRaised(posterior, requirements)
  const learned = new Map<string, number>()
  const raised: Levels = (skill) => Math.max(ticked(skill), learned.get(skill) ?? 0)
  return {
    now: { score: expectedScore(posterior, requirements), band: bandIf(() => 0).band },
    steps: steps.map((step) => {
      const mayHave = chanceOf(posterior, step)
      for (const { skill, to } of step.raises) learned.set(skill, to)
      const score = scoreIfRaised(posterior, requirements, raised)
      return { ...step, score, band: bandIf(raised).band, mayHave }
    }),
  }
}

/** The expected score if skills were raised to at least these levels: E[min(max(level, raised), need)] in place of each level. */
function scoreIfRaised(
  posterior: Posterior,
  requirements: readonly Requirement[],
  raised: Levels,
): number {
  const usable = new Map(
    requirements.map(({ skill, level: need }) => {
      const shares = sharesOf(posterior, skill) ?? []
      const least = raised(skill)
      const sum = shares.reduce(
        (sum, share, level) => sum + share * Math.min(Math.max(level, least), need),
        0,
      )
      return [skill, sum]
    }),
  )
  return coverage((skill) => usable.get(skill) ?? 0, requirements)
}

/** The chance, 0 to 1, that somebody has all that a step raises already: that of the least likely. */
function chanceOf(posterior: Posterior, { raises }: Step): number {
  const chances = raises.map(({ skill, to }) => {
    const shares = sharesOf(posterior, skill) ?? []
    return shares.slice(to).reduce((sum, share) => sum + share, 0)
  })
  return Math.min(...chances)
}
