import { lazy, Suspense, use } from 'react'
import type { Answers } from '../../core/answers/answers.ts'
import { memoize } from '../../core/memoize.ts'
import { type PostingOutcome, reading } from '../../core/reading/posting.ts'
import { recogniserOf } from '../../core/reading/recognise.ts'
import { inTurns } from '../../shared/inTurns.ts'
import { refusalWords } from '../../shared/refusalWords.ts'
import { type IndexedContent, useContent } from '../../shared/useContent.ts'
import type { Saved } from '../../storage/saved.ts'
import type { Pasted } from '../../storage/store.ts'
import { Field } from '../../ui/Field.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { NoScript } from '../../ui/NoScript.tsx'
import { SiteLink } from '../../ui/SiteLink.tsx'
import { useHash } from '../../ui/useHash.ts'
import type { PostingActions } from './OpenedPosting.tsx'
import { PostingRead } from './PostingRead.tsx'

const OpenedPosting = lazy(async () => ({
  default: (await import('./OpenedPosting.tsx')).OpenedPosting,
}))
const KeptPostings = lazy(async () => ({
  default: (await import('./KeptPostings.tsx')).KeptPostings,
}))

interface PostingPageProps extends PostingActions {
  /** Null until the page is hydrated and storage was read. */
  readonly answers: Answers | null
  readonly saved: Saved
  /** Kept while the page is open, and nowhere else. */
  readonly pasted: Pasted
  readonly onPasted: (pasted: Pasted) => void
}

/** Any posting, pasted or from its link: what it asks, what is there of that, and the way to the rest. */
export function PostingPage(props: PostingPageProps) {
  const { answers } = props
  const code = useHash()
  if (answers !== null && code !== '') {
    return <OpenedPosting key={code} {...props} answers={answers} code={code} />
  }
  return (
    <article className="posting">
      <h1 tabIndex={-1}>Read a job posting</h1>
      <p className="lead print-hidden">
        Paste the text of a job you’d like. You’ll see what it asks, what you already have, and the
        way to the rest.
      </p>
      {answers !== null ? <Paste {...props} answers={answers} /> : <NoScript />}
    </article>
  )
}

type WithAnswers = PostingPageProps & { readonly answers: Answers }

function Paste(props: WithAnswers) {
  const { pasted, onPasted } = props
  const { text, read } = pasted
  return (
    <>
      <form
        className="written print-hidden"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          onPasted({ text, read: { text }, corrections: [] })
        }}
      >
        <Field
          label="The text of the posting, in English"
          hint="The text is read in this browser. It’s never stored, sent or put into a link, and it’s gone when you close or reload this page."
        >
          {(tied) => (
            <textarea
              {...tied}
              className="text-field"
              rows={8}
              autoComplete="off"
              spellCheck={false}
              value={text}
              onChange={({ currentTarget }) => onPasted({ ...pasted, text: currentTarget.value })}
            />
          )}
        </Field>
        <div className="actions">
          <button type="submit" className="button">
            Read it
          </button>
          <SiteLink href="/jobs/">Look at real postings instead</SiteLink>
        </div>
      </form>
      {read !== null && (
        <Suspense fallback={<Loading what="Reading…" />}>
          {text !== read.text && (
            <p className="notice print-hidden" role="status">
              The text in the box has changed since it was read. What stands below is the earlier
              reading.
            </p>
          )}
          <Outcome {...props} read={read} />
        </Suspense>
      )}
      {props.saved.postings.size > 0 && (
        <Suspense fallback={<Loading />}>
          <KeptPostings {...props} />
        </Suspense>
      )}
    </>
  )
}

/** The reading of the text, or why there is none. Suspends until it is read. */
function Outcome(props: WithAnswers & { readonly read: NonNullable<Pasted['read']> }) {
  const { pasted, read, onPasted } = props
  const outcome = use(readingOf(useContent())(read))
  const refusal = refusalOf(outcome)
  if (outcome.why !== null || refusal !== null) {
    return (
      <p className="error" role="alert">
        {refusal}
      </p>
    )
  }
  return (
    <PostingRead
      {...props}
      reading={outcome}
      corrections={pasted.corrections}
      onCorrect={(corrections) => onPasted({ ...pasted, corrections })}
    />
  )
}

/** What a text is read as, in short turns. React asks again and remembers nothing then; nothing is read twice. */
const readingOf = memoize((content: IndexedContent) =>
  memoize(async ({ text }: { readonly text: string }) => {
    const table = await content.reading()
    return inTurns(reading(text, recogniserOf(table), table.skills))
  }),
)

/** Why a text is not shown as a posting; null where it is. */
function refusalOf(outcome: PostingOutcome): string | null {
  if (outcome.why !== null) return refusalWords(outcome, 'the posting')
  return outcome.isPosting
    ? null
    : 'This doesn’t read like a job posting: no heading says what is asked, and fewer than four of our skills are in it. Paste the whole posting, its headings too.'
}
