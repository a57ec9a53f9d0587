import type { AllContent } from '../../content/load.ts'
import { count } from '../../ui/words.ts'

/** How the path is planned. */
export function PathSection({ content }: { readonly content: AllContent }) {
  const { resources, projects } = content
  const free = resources.filter(({ free }) => free).length
  return (
    <p>
      The catalogue holds {count(resources.length, 'learning resource')}, {free} of them free, and{' '}
      {count(projects.length, 'practice project')} of our own. Reading and courses raise a skill to
      level 2 at most. Level 3 takes practice that leaves something to show. Level 4 is experience;
      it is never planned. The path takes the cheapest chain of steps, in hours, to the requirement
      that gains most fit per hour, again and again, and never puts a step before what it needs. It
      is short, but not proven to be the shortest. Hours are estimates unless the provider states
      them.
    </p>
  )
}
