import type { RoleFit } from '../core/fit.ts'
import { inWords } from '../ui/words.ts'

/** Whose result it is: one's own, or that of somebody who sent a link. */
export type Whose = 'own' | 'sent'

const people = {
  own: { are: 'You are', your: 'your', you: 'you' },
  sent: { are: 'They are', your: 'their', you: 'them' },
} as const

/** Scores nearer than this are said to be equal. */
const sayablePoints = 0.5

/**
 * The result in a sentence a person would say. `fits` are the roles about which enough was answered, best first, tied among
 * themselves; `nameOf` gives a role's short name.
 */
export function headline(
  fits: readonly RoleFit[],
  nameOf: (role: string) => string,
  whose: Whose,
): string {
  const best = fits[0]
  if (best === undefined) return 'There are too few answers yet to name a role.'
  const group = fits.filter(({ tie }, i) => i === 0 || tie)
  return group.length > 1
    ? aboutSeveral(group, nameOf, whose)
    : `${aboutOne(best, nameOf, whose)}${andNext(best, fits[1], nameOf)}`
}

function aboutOne({ band, role }: RoleFit, nameOf: (role: string) => string, whose: Whose) {
  const { are, your, you } = people[whose]
  const name = nameOf(role)
  return {
    ready: `${are} ready for ${name}`,
    close: `${are} close to ${name}`,
    stretch: `${name} is ${your} nearest role, and a stretch`,
    explore: `${name} is ${your} nearest role, and still asks for much that is new to ${you}`,
  }[band]
}

function aboutSeveral(group: readonly RoleFit[], nameOf: (role: string) => string, whose: Whose) {
  const { are, you } = people[whose]
  const [best, second] = group
  const bands = new Set(group.map(({ band }) => band))
  const band = bands.size === 1 ? best?.band : undefined
  if (band === 'explore' && group.length > 2) {
    return `${are} at the beginning of ${several(group, nameOf)}. Choose by interest, and take the first step.`
  }
  const isAhead = (best?.score ?? 0) - (second?.score ?? 0) >= sayablePoints
  const first = group.length > 2 && isAhead ? `, ${nameOf(best?.role ?? '')} first by a little` : ''
  const roles = several(group, nameOf)
  if (band === 'ready') return `${are} ready for ${roles} alike${first}.`
  if (band === 'close') return `${are} equally close to ${roles}${first}.`
  const near = `${capitalised(roles)} are about equally near to ${you}${first}`
  if (band === 'stretch') return `${near}, and each is a stretch.`
  if (band === 'explore') return `${near}, and each asks for much that is new.`
  return `${near}.`
}

/** Two roles by name, more by their number. */
function several(group: readonly RoleFit[], nameOf: (role: string) => string): string {
  const names = group.map(({ role }) => nameOf(role))
  return names.length === 2 ? inWords(names) : `${numbers[names.length] ?? names.length} roles`
}

function andNext(best: RoleFit, next: RoleFit | undefined, nameOf: (role: string) => string) {
  if (next === undefined || next.band === 'explore') return '.'
  const name = nameOf(next.role)
  if (next.band !== 'stretch') return `; ${name} is within reach.`
  return best.band === 'stretch' ? `; ${name} comes next.` : `; ${name} is a stretch.`
}

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven']

function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}
