import type { Band, RoleFit } from '../core/fit.ts'
import { inWords } from '../ui/words.ts'

/** Below this share of answered weight the sentence says how little it rests on. */
const thin = 0.5

/**
 * The result in a sentence a person would say. `fits` is best first, `nameOf` gives a role's short name.
 * Nothing is said about roles without a single answer behind them.
 */
export function headline(fits: readonly RoleFit[], nameOf: (role: string) => string): string {
  const known = fits.filter(({ answered }) => answered > 0)
  const best = known[0]
  if (best === undefined)
    return 'There are no answers yet, so there is nothing to say about a role.'
  const group = known.filter(({ tie }, i) => i === 0 || tie)
  const runnerUp = known[group.length]
  const sentence =
    group.length > 1
      ? aboutSeveral(group, nameOf)
      : `${aboutOne(best.band, nameOf(best.role))}${second(best, runnerUp, nameOf)}`
  return best.answered < thin
    ? `Going by the few answers so far, ${sentence}`
    : capitalised(sentence)
}

function aboutOne(band: Band, name: string): string {
  return {
    ready: `you are ready for ${name}`,
    close: `you are close to ${name}`,
    stretch: `${name} is your nearest role, and a stretch`,
    explore: `${name} is your nearest role, and still asks for much that is new to you`,
  }[band]
}

function aboutSeveral(group: readonly RoleFit[], nameOf: (role: string) => string): string {
  const names = group.map(({ role }) => nameOf(role))
  const roles =
    names.length === 2 ? inWords(names) : `${numbers[names.length] ?? names.length} roles`
  const first = names.length === 2 ? '' : `, ${names[0]} first by a little`
  const bands = new Set(group.map(({ band }) => band))
  const band = bands.size === 1 ? group[0]?.band : undefined
  if (band === 'ready') return `you are ready for ${roles} alike${first}.`
  if (band === 'close') return `you are equally close to ${roles}${first}.`
  const near = `${roles} are about equally near to you${first}`
  if (band === 'stretch') return `${near}, and each is a stretch.`
  if (band === 'explore') return `${near}, and each asks for much that is new.`
  return `${near}.`
}

function second(
  best: RoleFit,
  next: RoleFit | undefined,
  nameOf: (role: string) => string,
): string {
  if (next === undefined || next.band === 'explore') return '.'
  const name = nameOf(next.role)
  if (next.band !== 'stretch') return `; ${name} is within reach.`
  return best.band === 'stretch' ? `; ${name} comes next.` : `; ${name} is a stretch.`
}

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven']

function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}
