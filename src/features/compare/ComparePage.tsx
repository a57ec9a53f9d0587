import { useLocation } from 'wouter'
import { type Answers, supportedAnswers } from '../../core/answers/answers.ts'
import {
  type ComparableResult,
  changeBetween,
  comparableAnswers,
  comparableScores,
  type Interval,
  roleChangeBetween,
} from '../../core/compare/comparison.ts'
import { topLevel } from '../../core/fit/levels.ts'
import { withoutEncoding } from '../../core/link/code.ts'
import {
  type Codebook,
  type Decoded,
  encodeLink,
  encodeRead,
  findLink,
} from '../../core/link/link.ts'
import { isComparable } from '../../core/link/scores.ts'
import { attemptNames } from '../../shared/attemptNames.ts'
import { BrokenLink } from '../../shared/BrokenLink.tsx'
import { NewQuestions } from '../../shared/NewQuestions.tsx'
import { useAssess } from '../../shared/useAssess.ts'
import { useContent } from '../../shared/useContent.ts'
import { useRoles } from '../../shared/useRoles.ts'
import { answersOfAttempt, attemptsWithAnswers, type Saved } from '../../storage/saved.ts'
import { BandWord } from '../../ui/BandWord.tsx'
import { NoScript } from '../../ui/NoScript.tsx'
import { SiteLink } from '../../ui/SiteLink.tsx'
import { useHash } from '../../ui/useHash.ts'
import { count, levelNumber } from '../../ui/words.ts'
import { type ComparedResult, ComparePicker } from './ComparePicker.tsx'
import { CompareTable, type Row, rowOf } from './CompareTable.tsx'
import { Trend } from './Trend.tsx'

interface ComparePageProps {
  /** Null until the page is hydrated and storage was read. */
  readonly answers: Answers | null
  readonly saved: Saved
}

/** Parts the two results in the fragment. It is in no link. */
const between = '~'

/** Two results, each from a link or from this browser. The fragment holds both, or one to stand beside one's own. */
export function ComparePage({ answers, saved }: ComparePageProps) {
  const code = useHash()
  const attempts = attemptsWithAnswers(saved)
  return (
    <article className="compare">
      {answers === null || code === '' ? (
        <>
          <h1 tabIndex={-1}>Compare two results</h1>
          <p>
            Compare an earlier result with today’s, or a result you were sent with your own. Links
            are only read; your answers stay as they are. For several people there is the{' '}
            <SiteLink href="/together/">team view</SiteLink>.
          </p>
          {answers === null ? (
            <NoScript />
          ) : (
            <>
              <Pick answers={answers} saved={saved} codes={[]} />
              {attempts.length > 1 && <Trend attempts={attempts} />}
            </>
          )}
        </>
      ) : (
        <SideBySide answers={answers} saved={saved} code={code} />
      )}
    </article>
  )
}

interface WithAnswers extends ComparePageProps {
  readonly answers: Answers
}

/** What can be chosen without a link: one's answers now, and one's other attempts. */
function ownChoices(answers: Answers, saved: Saved, codebook: Codebook): readonly ComparedResult[] {
  const choice = (id: string, name: string, given: Answers): ComparedResult => ({
    id,
    name,
    code: encodeLink({ edition: codebook.edition, answers: given }, codebook),
  })
  const names = attemptNames(saved.attempts.values())
  const earlier = attemptsWithAnswers(saved)
    .filter(({ id }) => id !== saved.current?.id)
    .map((attempt) =>
      choice(attempt.id, names.get(attempt.id) ?? '', supportedAnswers(answersOfAttempt(attempt))),
    )
  return answers.size === 0 ? earlier : [choice('now', ownNow, answers), ...earlier]
}

function Pick({ answers, saved, codes }: WithAnswers & { readonly codes: readonly string[] }) {
  const { codebook } = useRoles()
  const [, navigate] = useLocation()
  return (
    <ComparePicker
      // What is compared is what the boxes begin with.
      key={codes.join(between)}
      choices={ownChoices(answers, saved, codebook)}
      codes={codes}
      onPick={(first, second) => navigate(`/compare/#${first}${between}${second}`)}
    />
  )
}

function SideBySide(props: WithAnswers & { readonly code: string }) {
  const { answers, saved, code } = props
  const { quiz } = useContent()
  const { roles, codebook } = useRoles()
  const assess = useAssess()
  const choices = ownChoices(answers, saved, codebook)
  const [firstCode = '', secondCode = choices[0]?.code, ...rest] =
    withoutEncoding(code).split(between)
  const codes = secondCode === undefined ? [firstCode] : [firstCode, secondCode]
  const links = codes.map((given) => {
    const decoded = findLink(given, codebook)
    return { code: decoded.ok ? encodeRead(decoded, codebook) : given, decoded }
  })
  const broken = links.find(({ decoded }) => !decoded.ok)
  if (rest.length > 0 || broken?.decoded.ok === false) {
    const problem = broken?.decoded.ok === false ? broken.decoded.problem : 'damaged'
    return <BrokenLink problem={problem} code={broken?.code ?? code} />
  }

  const sides = links.map(({ code, decoded }, i) => ({
    place: i,
    code,
    decoded,
    name: choices.find((choice) => choice.code === code)?.name ?? strangerName(i, codes, choices),
    result: resultOf(decoded),
  }))
  const [first, second] = sides
  if (first === undefined || second === undefined) {
    return (
      <>
        <h1 tabIndex={-1}>Compare two results</h1>
        <p>One result is here. Choose the other one.</p>
        <Pick {...props} codes={codes} />
      </>
    )
  }

  function resultOf(decoded: Decoded): ComparableResult {
    if (!decoded.ok) return { roles: new Map(), skills: null }
    return decoded.kind === 'scores'
      ? comparableScores(decoded.result, codebook)
      : comparableAnswers(assess(decoded.result.answers))
  }

  const roleRows = roles.map(({ id, name }) =>
    rowOf(id, name, first.result.roles.get(id), second.result.roles.get(id), roleChangeBetween),
  )
  const trackNames = new Map(
    roles.flatMap(({ tracks }) =>
      tracks.length < 2 ? [] : tracks.map(({ id, kind }) => [id, `the ${kind} kind`] as const),
    ),
  )
  const skillRows = quiz.skills.map(({ id, name }) =>
    rowOf(id, name, first.result.skills?.get(id), second.result.skills?.get(id), changeBetween),
  )
  return (
    <>
      <h1 tabIndex={-1}>{`${first.name} and ${lowered(second.name)}`}</h1>
      <p>
        {summary(roleRows, 'role')} {summary(skillRows, 'skill')} What lies within the range of
        either may be chance. This is for talking about, not for ranking people.
      </p>
      {sides.map(({ place, code, decoded, name }) => (
        <div key={place}>
          {choices.every((choice) => choice.code !== code) && (
            <p>
              <SiteLink href={`/results/#${code}`}>Open {lowered(name)}</SiteLink>
            </p>
          )}
          {decoded.ok && decoded.kind === 'answers' && (
            <NewQuestions result={decoded.result} what={lowered(name)} />
          )}
          {decoded.ok && decoded.kind === 'scores' && (
            <p>
              {name} holds scores only, as they were when the link was made
              {isComparable(decoded.result, codebook)
                ? decoded.result.edition < codebook.edition && ', before the content changed'
                : ', by an earlier method: they cannot be compared'}
              .
            </p>
          )}
        </div>
      ))}
      <CompareTable
        caption={`Fit to each role, in points of 100. The ring is ${lowered(first.name)}, the dot ${lowered(second.name)}.`}
        what="Role"
        names={[first.name, second.name]}
        most={100}
        rows={roleRows}
        say={(role) =>
          role === undefined ? (
            <span className="muted">a must-have is unanswered</span>
          ) : (
            <>
              {role.value} <BandWord band={role.band} />
              {role.track !== null && (
                <span className="muted block">{trackNames.get(role.track)}</span>
              )}
            </>
          )
        }
      />
      <CompareTable
        caption="Level in each skill, 0 to 4, as answered"
        what="Skill"
        names={[first.name, second.name]}
        most={topLevel}
        rows={skillRows}
        say={(skill, place) =>
          skill === undefined ? (
            <span className="muted">
              {sides[place]?.result.skills === null ? 'not in the link' : 'no answer'}
            </span>
          ) : (
            `${levelNumber(skill.value)} ${quiz.levels[skill.value] ?? ''}`
          )
        }
      />
      <h2 className="print-hidden">Compare others</h2>
      <Pick {...props} codes={codes} />
    </>
  )
}

const strangers = {
  beside: 'Their result',
  first: 'The first link',
  second: 'The second link',
}

/** What a result from a link is called: theirs beside one's own, else by its place. */
function strangerName(
  place: number,
  codes: readonly string[],
  choices: readonly ComparedResult[],
): string {
  const isBesideOwn = codes.some((code) => choices.some((choice) => choice.code === code))
  if (isBesideOwn) return strangers.beside
  return place === 0 ? strangers.first : strangers.second
}

const ownNow = 'Your answers now'

/** A name inside a sentence. Attempts keep the name they were given. */
function lowered(name: string): string {
  const isOurs = [ownNow, ...Object.values(strangers)].includes(name)
  return isOurs ? name.charAt(0).toLowerCase() + name.slice(1) : name
}

function summary(rows: readonly Row<Interval>[], what: string): string {
  const moves = rows.flatMap(({ change }) => (change === null ? [] : [change]))
  if (moves.length === 0) return `No ${what} is in both.`
  const up = moves.filter(({ by, isClear }) => isClear && by > 0).length
  const down = moves.filter(({ by, isClear }) => isClear && by < 0).length
  if (up + down === 0) return `No ${what} moved by more than its range.`
  if (up === 0) return `${count(down, what)} clearly lower.`
  return `${count(up, what)} clearly higher${down > 0 ? `, ${down} clearly lower` : ''}.`
}
