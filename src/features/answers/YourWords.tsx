import { lazy, Suspense, useState } from 'react'
import type { Answer, Answers } from '../../core/answers/answers.ts'
import { Loading } from '../../ui/Loading.tsx'
import { useHash } from '../../ui/useHash.ts'

const FromYourWords = lazy(async () => ({
  default: (await import('../../shared/FromYourWords.tsx')).FromYourWords,
}))

/** What leads here opens it at once. */
const id = 'words'

interface YourWordsProps {
  readonly answers: Answers
  readonly onAnswer: (question: string, answer: Answer | null) => void
}

/** The offer to begin from a CV; what reads it is loaded once somebody wants it. */
export function YourWords(props: YourWordsProps) {
  const isLedHere = useHash() === id
  const [isWanted, setWanted] = useState(false)
  return (
    <section className="print-hidden" aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        Answer from your CV
      </h2>
      <p>
        Paste your CV, or a few sentences about your work. You get the questions they say something
        about, each with your own sentence beside it, and confirm or change what is suggested.
      </p>
      {isWanted || isLedHere ? (
        <Suspense fallback={<Loading />}>
          <FromYourWords {...props} />
        </Suspense>
      ) : (
        <button type="button" className="button-quiet" onClick={() => setWanted(true)}>
          Paste something
        </button>
      )}
    </section>
  )
}
