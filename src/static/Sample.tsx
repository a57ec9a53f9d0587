import { asksOfPosting } from '../content/asks.ts'
import type { AllContent } from '../content/load.ts'
import { cardsPart, cataloguePart, domainsOf, quizPart, rolesPart } from '../content/parts.ts'
import { sampleAnswers } from '../content/sample.ts'
import { assess } from '../core/fit/assess.ts'
import { missingForReady } from '../core/fit/change.ts'
import { metByRole } from '../core/fit/postings.ts'
import { hoursOf } from '../core/path/items.ts'
import { weeksRange } from '../core/path/weeks.ts'
import { atOnce } from '../core/pauses.ts'
import { countStart, headline } from '../shared/headline.ts'
import { pagePath } from '../shared/pagePath.ts'
import { progressOf } from '../shared/pathProgress.ts'
import { strongest } from '../shared/Strengths.tsx'
import { indexRoles } from '../shared/useRoles.ts'
import { sentence } from '../shared/useSaid.ts'
import { nothingSaved, usualSettings } from '../storage/saved.ts'
import { LevelDots } from '../ui/LevelDots.tsx'
import { SiteLink } from '../ui/SiteLink.tsx'
import { count, hoursInWords, namesOf, weeksRangeInWords } from '../ui/words.ts'

/** Of what one brings. */
const mostShown = 2

/** A result as its page would show it, of a made-up person: worked out at each build by the functions of that page. */
export function Sample({ content }: { readonly content: AllContent }) {
  const { skills, questions } = quizPart(content)
  const { roles, sample, roleOf, trackOf, nameOfFit } = indexRoles(rolesPart(content))
  const { levels, fits } = assess(
    sampleAnswers,
    skills.map(({ id }) => id),
    roles,
  )
  const [fit] = fits
  const track = fit === undefined ? undefined : trackOf(fit)
  if (fit === undefined || track === undefined) return null
  const nameOf = namesOf(skills)
  const said = (skill: string) => {
    const question = questions.find((one) => one.skill === skill)
    const option = sampleAnswers.get(question?.id ?? '')
    return typeof option === 'number' ? sentence(question?.examples[option] ?? '') : ''
  }
  const missing = missingForReady(levels, track.requirements)
  const raised = new Set(missing.map(({ skill }) => skill))
  const postings = content.postings
    .filter(({ role }) => role === fit.role)
    .map((posting) => ({ role: fit.role, asks: [...asksOfPosting(posting).values()] }))
  const met = metByRole(levels, postings).get(fit.role)
  const { path } = atOnce(
    pagePath(levels, track, cataloguePart(content), domainsOf(content), progressOf(nothingSaved)),
  )
  const [step] = path.steps
  const { hoursAWeek } = usualSettings
  const card = cardsPart(content).find(({ id }) => id === step?.item)
  const standing = {
    name: nameOfFit(fit),
    role: roleOf(fit.role)?.name ?? fit.role,
    standing: fit.standing,
    band: fit.band,
    score: fit.score,
    missing: missing.length,
  }
  return (
    <section aria-labelledby="sample">
      <h2 id="sample">What you’ll get</h2>
      <p className="muted">
        For example, somebody who builds applications and has begun with language models. The person
        is made up; the rest is worked out as yours will be.
      </p>
      <div className="sample">
        <p className="sample-line">{headline(standing, [], 'own')}</p>
        {met !== undefined && (
          <p>
            {countStart(fit.band, met, 'you')} meet most of what {met.met} of {met.of} real postings
            for {standing.role} ask.
          </p>
        )}
        <div className="beside">
          <div>
            <h3>What you bring</h3>
            <ul className="bare">
              {strongest({ levels, track })
                .filter(({ skill }) => !raised.has(skill))
                .slice(0, mostShown)
                .map(({ skill, have }) => (
                  <li key={skill}>
                    <b>{nameOf(skill)}</b> <LevelDots level={have ?? 0} />
                    <span className="block">You said: “{said(skill)}”</span>
                  </li>
                ))}
            </ul>
          </div>
          <div>
            {missing.length > 0 && (
              <>
                <h3>What’s missing</h3>
                {missing.map(({ skill, to }) => (
                  <p key={skill}>
                    <b>{nameOf(skill)}</b>
                    <span className="block">
                      What would count: “{content.skills.find(({ id }) => id === skill)?.levels[to]}
                      ”
                    </span>
                  </p>
                ))}
              </>
            )}
            {step !== undefined && card !== undefined && (
              <>
                <h3>This week</h3>
                <p>
                  Begin: <b>{card.title}</b>, {hoursInWords(step.hours)}. The whole path to Ready:{' '}
                  {count(path.steps.length, 'step')}, {hoursInWords(hoursOf(path.steps))},{' '}
                  {weeksRangeInWords(weeksRange(path.steps, hoursAWeek))} at{' '}
                  {hoursInWords(hoursAWeek)} a week.
                </p>
              </>
            )}
          </div>
        </div>
      </div>
      <p className="sample-link">
        <SiteLink href={`/results/#${sample}`}>Open the whole sample result</SiteLink>
      </p>
    </section>
  )
}
