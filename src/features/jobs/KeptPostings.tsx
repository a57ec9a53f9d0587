import type { Answers } from '../../core/answers/answers.ts'
import { fewestAsks } from '../../core/fit/postings.ts'
import { bandOf } from '../../core/fit/track.ts'
import { useAssess } from '../../shared/useAssess.ts'
import { useRoles } from '../../shared/useRoles.ts'
import { postingsKept, type Saved } from '../../storage/saved.ts'
import { BandWord } from '../../ui/BandWord.tsx'
import { dayOf } from '../../ui/day.ts'
import { SiteLink } from '../../ui/SiteLink.tsx'
import { count } from '../../ui/words.ts'
import { postingName } from './OpenedPosting.tsx'
import { postingCode } from './postingCode.ts'

interface KeptPostingsProps {
  readonly answers: Answers
  readonly saved: Saved
}

/** The postings that are kept in this browser, each with the word for it where that can be said. */
export function KeptPostings({ answers, saved }: KeptPostingsProps) {
  const { codebook } = useRoles()
  const { levels } = useAssess()(answers)
  const kept = postingsKept(saved)
  return (
    <section className="print-hidden" aria-labelledby="kept-postings">
      <h2 id="kept-postings">Postings you kept</h2>
      <ul className="plain">
        {kept.map(({ id, name, keptAt, requirements }) => {
          const isJudged =
            requirements.length >= fewestAsks &&
            requirements.every(({ skill, must }) => !must || levels.has(skill))
          return (
            <li key={id}>
              <SiteLink href={`/posting/#${postingCode(name, requirements, codebook)}`}>
                {postingName(name)}
              </SiteLink>{' '}
              {isJudged && <BandWord band={bandOf(levels, requirements)} />}
              <span className="muted block">
                {dayOf(keptAt)}, {count(requirements.length, 'skill')}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
