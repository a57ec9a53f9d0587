/** Made-up catalogues of any size and targets, to try the planner on more than we have. Same random numbers, same catalogue. */
import type { Requirement } from '../../../src/core/fit/track.ts'
import type { LearningItem } from '../../../src/core/path/items.ts'
import type { Target } from '../../../src/core/path/target.ts'

/** What these catalogues teach. */
export const skills: readonly string[] = Array.from({ length: 26 }, (_, i) => `skill-${i}`)

/** A third of what we have are projects. */
const types = ['project', 'lab', 'course', 'project', 'guide', 'course']

/** Usual hours from level 0 to 1, from 1 to 2, and from 2 to 3. */
const usualHours = [6, 14, 30] as const

/**
 * Resources that teach one to three skills by one level or two; the later a resource starts, the
 * more it needs.
 */
export function generateCatalogue(size: number, random: () => number): readonly LearningItem[] {
  const whole = (from: number, to: number) => from + Math.floor(random() * (to - from + 1))
  return Array.from({ length: size }, (_, i): LearningItem => {
    const from = whole(0, 2)
    const shuffled = shuffle(skills, random)
    const breadth = random() < 0.55 ? 1 : whole(2, 3)
    const teaches = shuffled
      .slice(0, breadth)
      .map((skill) => ({ skill, from, to: Math.min(3, from + (random() < 0.7 ? 1 : 2)) }))
    const needs = shuffled
      .slice(breadth, breadth + (from === 0 ? 0 : whole(0, 2)))
      .map((skill) => ({ skill, level: whole(1, from) }))
    const rises = teaches.reduce((sum, { from, to }) => sum + to - from, 0)
    const hours = (usualHours[from] ?? 0) * rises ** 0.8 * (0.5 + random())
    const type = types[whole(0, types.length - 1)] ?? 'course'
    return {
      ...{ id: `r${i}`, type, language: 'en', free: true },
      ...{ hours: Math.max(1, Math.round(hours)), teaches, needs },
    }
  })
}

/**
 * A target that asks twelve skills for level 2 or 3, two of them must-haves, with one or two
 * signatures.
 */
export function generateTarget(
  catalogue: readonly LearningItem[],
  random: () => number,
): Omit<Target, 'reach'> {
  const requirements = shuffle(skills, random)
    .slice(0, 12)
    .map((skill, i): Requirement => {
      const must = i < 2
      const level = must || random() < 0.4 ? 3 : 2
      return { skill, level, weight: must ? 3 : 1 + (i % 3), must }
    })
  const projects = catalogue.filter(({ type, hours }) => type === 'project' && hours >= 20)
  const signatures = shuffle(projects, random)
    .slice(0, 2)
    .map(({ id }) => id)
  return { requirements, signatures }
}

function shuffle<T>(list: readonly T[], random: () => number): readonly T[] {
  return list
    .map((value) => ({ value, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ value }) => value)
}
