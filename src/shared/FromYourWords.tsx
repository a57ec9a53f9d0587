import { Suspense, use, useId, useState } from 'react'
import type { Answer, Answers } from '../core/answers/answers.ts'
import { readCv, type Suggestion } from '../core/reading/cv.ts'
import { recogniserOf } from '../core/reading/recognise.ts'
import { Loading } from '../ui/Loading.tsx'
import { count } from '../ui/words.ts'
import { AskOne } from './AskOne.tsx'
import { MarkedText } from './MarkedText.tsx'
import { refusalWords } from './refusalWords.ts'
import { useContent } from './useContent.ts'

interface FromYourWordsProps {
  readonly answers: Answers
  readonly onAnswer: (question: string, answer: Answer | null) => void
}

/** A text that was read, and the answers there were before. Neither is kept anywhere else. */
interface Read {
  readonly text: string
  readonly before: Answers
}

/** A CV or a few sentences, pasted: the questions they say something about, to be answered one by one. */
export function FromYourWords(props: FromYourWordsProps) {
  const id = useId()
  const [text, setText] = useState('')
  const [read, setRead] = useState<Read | null>(null)
  return (
    <>
      <form
        className="written"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setRead({ text, before: props.answers })
        }}
      >
        <label htmlFor={id}>Your CV or your own words, in English</label>
        <textarea
          id={id}
          className="text-field"
          rows={8}
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        <p className="muted">
          The text is read in this browser. It’s never stored, sent or put into a link, and it’s
          gone when you leave this page.
        </p>
        <button type="submit" className="button">
          Look for skills
        </button>
      </form>
      {read !== null && (
        <Suspense fallback={<Loading what="Reading…" />}>
          <Found key={read.text} {...props} read={read} />
        </Suspense>
      )}
    </>
  )
}

/** The questions that the text says something about. Suspends until the table is loaded. */
function Found({ read, onAnswer }: FromYourWordsProps & { readonly read: Read }) {
  const recognise = recogniserOf(use(useContent().reading()))
  const [outcome] = useState(() => readCv(read.text, recognise))
  if (outcome.why !== null) {
    return (
      <p className="error" role="alert">
        {refusalWords(outcome, 'your CV')}
      </p>
    )
  }
  // An answer that says as much already needs no sentence.
  const open = outcome.suggestions.filter(({ question, level }) => {
    const answer = read.before.get(question)
    return typeof answer !== 'number' || (level !== null && level > answer)
  })
  const known = outcome.suggestions.length - open.length
  return (
    <>
      <p role="status">
        {open.length === 0
          ? 'Nothing in it goes beyond your answers. What isn’t found is asked as always.'
          : `It says something about ${count(open.length, 'question')}. What is marked is only a suggestion: nothing counts until you confirm it.`}
        {known > 0 && ` ${count(known, 'more is', 'more are')} answered as high already.`}
      </p>
      {open.map((suggestion) => (
        <Suggested
          key={suggestion.question}
          suggestion={suggestion}
          before={read.before.get(suggestion.question) ?? null}
          onAnswer={onAnswer}
        />
      ))}
    </>
  )
}

interface SuggestedProps extends Omit<FromYourWordsProps, 'answers'> {
  readonly suggestion: Suggestion
  /** The answer before the text was read; null where there was none. */
  readonly before: Answer | null
}

/** One question with the sentence that speaks of it; a line once it is confirmed or left out. */
function Suggested({ suggestion, before, onAnswer }: SuggestedProps) {
  const { quiz, ladderOf, nameOf } = useContent()
  const { ladder } = quiz
  const { question: id, skill, sentence, marks, level } = suggestion
  const [taken, setTaken] = useState<Answer | null>(null)
  const question = ladderOf(skill)
  const name = nameOf(skill)
  if (question === undefined) return null
  if (taken !== null) {
    return (
      <p>
        <b>{name}:</b>{' '}
        {taken === 'skipped' ? 'left as it was.' : `${ladder.options[taken]}. It counts now.`}{' '}
        <button
          type="button"
          className="button-quiet"
          onClick={() => {
            if (taken !== 'skipped') onAnswer(id, before)
            setTaken(null)
          }}
        >
          Ask again<span className="visually-hidden"> about {name}</span>
        </button>
      </p>
    )
  }
  return (
    <AskOne
      id={id}
      prompt={
        <>
          {ladder.stem} {question.subject}
        </>
      }
      options={ladder.options}
      examples={question.examples}
      suggested={level}
      button="Confirm"
      skip="Leave it as it is"
      onTake={(answer) => {
        if (answer !== 'skipped') onAnswer(id, answer)
        setTaken(answer)
      }}
    >
      <blockquote className="your-words">
        <MarkedText text={sentence} marks={marks} />
      </blockquote>
      {typeof before === 'number' && <p>Your answer so far: {ladder.options[before]}.</p>}
    </AskOne>
  )
}
