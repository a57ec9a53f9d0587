import { type ReactNode, Suspense } from 'react'
import type { RolesPart } from '../content/parts.ts'
import type { Answers } from '../core/answers/answers.ts'
import { missingForReady } from '../core/fit/change.ts'
import type { Levels } from '../core/fit/levels.ts'
import type { RoleFit } from '../core/fit/roles.ts'
import { type Row, rowsOf } from '../core/fit/track.ts'
import { LevelDots } from '../ui/LevelDots.tsx'
import { Waiting } from '../ui/Loading.tsx'
import type { Whose } from './headline.ts'
import { useContent } from './useContent.ts'
import { useSaid } from './useSaid.ts'

/** What the parts of a result about one role share. */
export interface Case {
  readonly answers: Answers
  readonly levels: Levels
  readonly fit: RoleFit
  readonly track: RolesPart['roles'][number]['tracks'][number]
  readonly whose: Whose
}

const mostShown = 3

/** Of what the role asks, what is there and brings most; what is begun and still missing is named elsewhere. */
export function strongest({ levels, track }: Pick<Case, 'levels' | 'track'>): readonly Row[] {
  const missing = new Set(missingForReady(levels, track.requirements).map(({ skill }) => skill))
  return rowsOf(levels, track.requirements)
    .filter(({ skill, have }) => (have ?? 0) >= (missing.has(skill) ? 2 : 1))
    .toSorted((a, b) => b.earned - a.earned)
    .slice(0, mostShown)
}

/** What somebody brings to a role: where the answers carry most, each with the sentence they chose. */
export function Strengths(props: Case) {
  const rows = strongest(props)
  return (
    <Bring {...props} skills={rows.map(({ skill }) => skill)}>
      {rows.length === 0 && (
        <p>
          {props.whose === 'own' ? 'Nothing you answered' : 'Nothing in these answers'} is about
          this role yet.
        </p>
      )}
    </Bring>
  )
}

/** What somebody brings who is too far from every role to rank them; nothing where they have begun with nothing. */
export function FirstStrengths(props: Pick<Case, 'answers' | 'levels' | 'whose'>) {
  const begun = [...props.levels]
    .filter(([, level]) => level >= 1)
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, mostShown)
  if (begun.length === 0) return null
  return (
    <Bring {...props} skills={begun.map(([skill]) => skill)}>
      <p>{props.whose === 'own' ? 'You don’t' : 'They don’t'} start from nothing:</p>
    </Bring>
  )
}

interface BringProps extends Pick<Case, 'answers' | 'levels' | 'whose'> {
  readonly skills: readonly string[]
  readonly children: ReactNode
}

function Bring({ skills, answers, levels, whose, children }: BringProps) {
  const { nameOf } = useContent()
  return (
    <section aria-labelledby="strengths">
      <h2 id="strengths">{whose === 'own' ? 'What you bring' : 'What they bring'}</h2>
      {children}
      <ul className="plain">
        {skills.map((skill) => (
          <li key={skill}>
            <b className="block">
              {nameOf(skill)} <LevelDots level={levels.get(skill) ?? 0} />
            </b>
            <SaidWords skill={skill} answers={answers} whose={whose} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** For who received a result: the one thing to ask about first. */
export function AskFirst(props: Case) {
  const [best] = strongest(props)
  return (
    <FirstQuestion>
      {best === undefined ? (
        openQuestion
      ) : (
        <Suspense fallback={<Waiting />}>
          <HardestPart skill={best.skill} answers={props.answers} />
        </Suspense>
      )}
    </FirstQuestion>
  )
}

const openQuestion = 'What draws you to this work, and what would you like to try?'

function HardestPart({ skill, answers }: Pick<SaidWordsProps, 'skill' | 'answers'>) {
  const { nameOf } = useContent()
  const sentence = useSaid(answers)(skill).sentences.at(-1)
  return sentence === undefined
    ? openQuestion
    : `${nameOf(skill)}: “${sentence}” What was the hardest part, and what did you do about it?`
}

export function FirstQuestion({ children }: { readonly children: ReactNode }) {
  return (
    <section className="panel" aria-labelledby="ask-first">
      <h2 id="ask-first">Ask about this first</h2>
      <p>{children}</p>
    </section>
  )
}

interface SaidWordsProps {
  readonly skill: string
  readonly answers: Answers
  readonly whose: Whose
  /** Whether a head above says already that it was said. */
  readonly isUnderHead?: boolean
}

/** The sentences that a level rests on, both of them where two questions were answered. */
export function SaidWords(props: SaidWordsProps) {
  return (
    <Suspense fallback={<Waiting />}>
      <Sentences {...props} />
    </Suspense>
  )
}

function Sentences({ skill, answers, whose, isUnderHead = false }: SaidWordsProps) {
  const { basis, sentences, isChecked } = useSaid(answers)(skill)
  const who = whose === 'own' ? 'You' : 'They'
  const quoted = sentences.map((text) => `“${text}”`).join(' and, later, ')
  if (sentences.length === 0) return <span className="muted">Not answered</span>
  return (
    <>
      {basis.set !== null && `${who} set level ${basis.set}: `}
      {basis.set === null && !isUnderHead && `${who} said: `}
      {quoted}
      {isChecked && <span className="checked"> ✓ checked</span>}
    </>
  )
}
