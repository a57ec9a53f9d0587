/** What each step of a path does to a role's fit, when levels are believed rather than known. */
import { bandIfRaised } from './belief.ts'
import { coverage, type Levels, type Requirement } from './fit.ts'
import type { Step } from './path.ts'
import { type Posterior, sharesOf } from './posterior.ts'

/**
 * The steps with the expected score and the band the role would show once each is done, after learning `ticked`: the whole levels, 0 to 4,
 * that earlier steps brought. A step that somebody may have behind them says how likely that is.
 */
export function believedSteps(
  posterior: Posterior,
  requirements: readonly Requirement[],
  steps: readonly Step[],
  ticked: Levels,
): readonly (Step & { readonly mayHave: number })[] {
  const bandIf = bandIfRaised(posterior, requirements)
  const learned = new Map<string, number>()
  const raised: Levels = (skill) => Math.max(ticked(skill), learned.get(skill) ?? 0)
  return steps.map((step) => {
    const mayHave = chanceOf(posterior, step)
    for (const { skill, to } of step.raises) learned.set(skill, to)
    const score = scoreIfRaised(posterior, requirements, raised)
    return { ...step, score, band: bandIf(raised).band, mayHave }
  })
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
