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
      it is never planned. A path starts at the level that you reach with even chances, skill by
      skill, and is the choice of steps with the fewest hours that reaches what the role asks up to
      level 3. That no shorter one exists is proven; where the search has to give up, the page says
      by how much at most the path could be too long. No step stands before what it needs, and the
      order brings the most fit per hour first. Shortest means by our catalogue: hours are estimates
      unless the provider states them.
    </p>
  )
}
