import { useId, useMemo } from 'react'
import { useLocation } from 'wouter'
import type { Answers } from '../../core/answers/answers.ts'
import { topLevel } from '../../core/fit/levels.ts'
import { type Ask, fewestAsks } from '../../core/fit/postings.ts'
import { type ReadAsk, requirementsOf } from '../../core/reading/asks.ts'
import { type Correction, corrected } from '../../core/reading/correct.ts'
import { nearestRole } from '../../core/reading/nearest.ts'
import type { PostingReading } from '../../core/reading/posting.ts'
import { MarkedText } from '../../shared/MarkedText.tsx'
import { NameForm } from '../../shared/NameForm.tsx'
import { useContent } from '../../shared/useContent.ts'
import { useLater } from '../../shared/useLater.ts'
import { useRoles } from '../../shared/useRoles.ts'
import type { Saved } from '../../storage/saved.ts'
import { FoldedList } from '../../ui/FoldedList.tsx'
import { Waiting } from '../../ui/Loading.tsx'
import { SiteLink } from '../../ui/SiteLink.tsx'
import { count } from '../../ui/words.ts'
import { AskedList } from './AskedList.tsx'
import type { PostingActions } from './OpenedPosting.tsx'
import { PostingFit } from './PostingFit.tsx'
import { sectionNames } from './sectionNames.ts'

interface PostingReadProps extends Pick<PostingActions, 'onKeep'> {
  readonly answers: Answers
  readonly saved: Saved
  readonly reading: PostingReading
  readonly corrections: readonly Correction[]
  readonly onCorrect: (corrections: readonly Correction[]) => void
}

/** What a posting was read as, to be corrected, and what comes of it. */
export function PostingRead(props: PostingReadProps) {
  const { answers, saved, reading, corrections, onCorrect, onKeep } = props
  const [, navigate] = useLocation()
  const { quiz, skillIds, nameOf } = useContent()
  const { roles, roleOf, codebook } = useRoles()
  const asks = useMemo(
    () => corrected(reading.asks, corrections, skillIds),
    [reading, corrections, skillIds],
  )
  const requirements = useMemo(() => requirementsOf(asks), [asks])
  const enough = asks.length >= fewestAsks
  const nearest = roleOf(nearestRole(asks, roles) ?? '')
  const isLater = useLater(true) ?? false
  return (
    <>
      <h2>What it asks</h2>
      <p role="status">
        {count(asks.length, 'skill')} of our {skillIds.length}
        {enough ? '.' : ': too little to judge by. Add what it asks besides, if you know more.'}
      </p>
      <p className="muted print-hidden">
        Found in the text means that the posting asks for it, never that you can do it. A machine
        read it by a list of words, so look it over and put right what it got wrong.
      </p>
      <div className="print-only">
        <AskedList requirements={requirements} />
      </div>
      <div className="case print-hidden">
        <Phrases reading={reading} asks={asks} />
        <section aria-labelledby="asked-skills">
          <h3 id="asked-skills">The skills</h3>
          <ul className="plain long">
            {asks.map((ask) => (
              <AskedSkill
                key={ask.skill}
                ask={ask}
                name={nameOf(ask.skill)}
                isMust={requirements.some(({ skill, must }) => must && skill === ask.skill)}
                levels={quiz.levels}
                onChange={(now) => onCorrect([...corrections, { skill: ask.skill, ask: now }])}
              />
            ))}
          </ul>
          <AddSkill
            open={quiz.skills.filter(({ id }) => asks.every(({ skill }) => skill !== id))}
            onAdd={(skill) => {
              const { level, weight } = reading.asks.find((ask) => ask.skill === skill) ?? usualAsk
              onCorrect([...corrections, { skill, ask: { level, weight } }])
            }}
          />
          {corrections.length > 0 && (
            <button
              type="button"
              className="button-quiet"
              onClick={() => onCorrect(corrections.slice(0, -1))}
            >
              Undo
            </button>
          )}
        </section>
      </div>
      {enough && nearest !== undefined && (
        <p>
          Of our roles it’s most like{' '}
          <SiteLink href={`/roles/${nearest.id}/`}>{nearest.name}</SiteLink>.
        </p>
      )}
      {asks.length > 0 && (
        <NameForm
          label="Keep what it asks, to come back to it, print it or send its link, as"
          name=""
          button="Keep it"
          onName={async (name) => {
            onKeep(name, requirements)
            const { postingCode } = await import('./postingCode.ts')
            navigate(`/posting/#${postingCode(name, requirements, codebook)}`)
          }}
        />
      )}
      {enough &&
        (isLater ? (
          <PostingFit answers={answers} saved={saved} requirements={requirements} />
        ) : (
          <Waiting />
        ))}
    </>
  )
}

/** How a skill is asked that somebody adds, until they say otherwise. */
const usualAsk = { level: 2, weight: 2 }

interface AskedSkillProps {
  readonly ask: ReadAsk
  readonly name: string
  readonly isMust: boolean
  /** The names of the levels, 0 to 4. */
  readonly levels: readonly string[]
  /** Null where it is not asked. */
  readonly onChange: (ask: Pick<Ask, 'level' | 'weight'> | null) => void
}

function AskedSkill({ ask, name, isMust, levels, onChange }: AskedSkillProps) {
  const id = useId()
  const { level, weight, from } = ask
  return (
    <li>
      <label htmlFor={id}>
        <b>{name}</b> {isMust && <span className="must-have">must-have</span>}
        {from.length === 0 && <span className="muted block">added by you</span>}
      </label>
      <span className="asked-skill">
        <select
          id={id}
          aria-label={`${name}${isMust ? ' must-have' : ''}, level`}
          value={level}
          onChange={({ currentTarget }) => onChange({ weight, level: Number(currentTarget.value) })}
        >
          {Array.from({ length: topLevel }, (_, i) => i + 1).map((level) => (
            <option key={level} value={level}>
              {level} {levels[level]}
            </option>
          ))}
        </select>
        <select
          aria-label={`How ${name} is asked`}
          value={weight}
          onChange={({ currentTarget }) => onChange({ level, weight: Number(currentTarget.value) })}
        >
          {sectionNames.map((section) => (
            <option key={section.weight} value={section.weight}>
              {section.name}
            </option>
          ))}
        </select>
        <button
          type="button"
          className="button-small"
          aria-label={`Drop ${name}`}
          onClick={() => onChange(null)}
        >
          Drop
        </button>
      </span>
    </li>
  )
}

interface AddSkillProps {
  readonly open: readonly { readonly id: string; readonly name: string }[]
  readonly onAdd: (skill: string) => void
}

function AddSkill({ open, onAdd }: AddSkillProps) {
  const id = useId()
  if (open.length === 0) return null
  return (
    <form
      className="asked-skill"
      onSubmit={(event) => {
        event.preventDefault()
        const skill = new FormData(event.currentTarget).get('skill')
        if (typeof skill === 'string') onAdd(skill)
      }}
    >
      <label htmlFor={id}>It asks this too</label>
      <select id={id} name="skill">
        {open.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <button type="submit" className="button-small">
        Add
      </button>
    </form>
  )
}

interface PhrasesProps {
  readonly reading: PostingReading
  readonly asks: readonly ReadAsk[]
}

/** The phrases that ask something, with the words that say so; the others folded. */
function Phrases({ reading, asks }: PhrasesProps) {
  const { skillIds, nameOf } = useContent()
  const phrases = reading.phrases.map((phrase, line) => ({ ...phrase, line }))
  const isAsked = (skill: string) => asks.some((ask) => ask.skill === skill)
  const telling = phrases.filter(({ found }) => found.some(({ skill }) => isAsked(skill)))
  const silent = phrases.filter(
    ({ heading, section, found }) => !heading && section !== 'left-out' && found.length === 0,
  )
  const leftOut = phrases.filter(({ heading, section }) => !heading && section === 'left-out')
  return (
    <section aria-labelledby="found-words">
      <h3 id="found-words">The words it was read from</h3>
      <ul className="plain long">
        {telling.map((phrase) => (
          <li key={phrase.line}>
            <MarkedText
              text={phrase.text}
              marks={phrase.found
                .filter(({ skill }) => isAsked(skill))
                .flatMap(({ marks }) => marks)}
            />
            <span className="muted block">
              {phrase.found
                .filter(({ skill }) => isAsked(skill))
                .map(({ skill }) => nameOf(skill))
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      <FoldedList
        summary={`${count(silent.length, 'line')} said nothing about our ${skillIds.length} skills`}
        lines={silent}
      />
      <FoldedList
        summary={`${count(leftOut.length, 'line')} about the company, the offer or the process left out`}
        lines={leftOut}
      />
    </section>
  )
}
