import type { RoleFit } from '../core/fit.ts'
import { inWords } from '../ui/words.ts'

/** Below this share of answered weight the sentence says how little it rests on. */
const thin = 0.5

/**
 * The result in a sentence a person would say. `fits` is best first, `nameOf` gives a role's short name.
 * Nothing is said about roles without a single answer behind them.
 */
export function headline(fits: readonly RoleFit[], nameOf: (role: string) => string): string {
  const said = fits.filter(({ answered }) => answered > 0)
  const best = said[0]
  if (best === undefined)
    return 'There are no answers yet, so there is nothing to say about a role.'
  const group = said.filter(({ tie }, i) => i === 0 || tie)
  const names = inWords(group.map(({ role }) => nameOf(role)))
  const finding = opening(best, names, group.length)
  const lead =
    best.answered < thin ? `Going by the few answers so far, ${finding}` : capitalised(finding)
  const runnerUp = said[group.length]
  if (group.length > 1) return `${lead}; these are too near each other to call.`
  if (runnerUp === undefined || runnerUp.band === 'explore') return `${lead}.`
  return `${lead}; ${nameOf(runnerUp.role)} is ${reach(runnerUp)}.`
}

function opening({ band }: RoleFit, names: string, roles: number): string {
  const nearest = roles === 1 ? `your nearest role is ${names}` : `your nearest roles are ${names}`
  const each = roles === 1 ? 'it is a stretch' : 'each is a stretch'
  const asks = roles === 1 ? 'it still asks' : 'they still ask'
  return {
    ready: `you are ready for ${names}`,
    close: `you are close to ${names}`,
    stretch: `${nearest}, and ${each}`,
    explore: `${nearest}, and ${asks} for much that is new to you`,
  }[band]
}

function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}

function reach({ band }: RoleFit): string {
  return band === 'stretch' ? 'a stretch' : 'within reach'
}
