import { type ReactNode, Suspense, useCallback, useEffect } from 'react'
import { useLocation, useSearch } from 'wouter'
import { useStore } from 'zustand'
import type { Content } from '../content/parts.ts'
import { type Answer, type Answers, supportedAnswers } from '../core/answers/answers.ts'
import { askedDomains, questionsOf } from '../features/quiz/askedDomains.ts'
import { NewVersion } from '../offline/NewVersion.tsx'
import { type AppPage, appRoute } from '../routes.ts'
import { fieldName } from '../shared/fieldName.ts'
import { ContentContext } from '../shared/useContent.ts'
import { currentAnswers, currentAttempt } from '../storage/saved.ts'
import { type Store, type Undo, undoTime } from '../storage/store.ts'
import { dayOf } from '../ui/day.ts'
import { Loading } from '../ui/Loading.tsx'
import { SiteLink } from '../ui/SiteLink.tsx'
import { Layout } from './Layout.tsx'
import { pages } from './lazyPages.tsx'
import { PageBoundary } from './PageBoundary.tsx'
import { RouteFocus } from './RouteFocus.tsx'
import { TroubleBanner } from './TroubleBanner.tsx'
import { useAttemptKey } from './useAttemptKey.ts'
import { useCameFrom } from './useCameFrom.ts'
import { useHydrated } from './useHydrated.ts'
import { useKeptFocus } from './useKeptFocus.ts'
import { useUnchanged } from './useUnchanged.ts'

interface AppProps {
  readonly content: Content
  readonly store: Store
}

const undoWords: { readonly [done in Undo['done']]: string } = {
  started: 'These answers are now yours to change.',
  begun: 'You begin with no answers. The earlier ones are kept under “Check your answers”.',
  askedAgain:
    'What may have changed is open again. The earlier attempt is kept under “Check your answers”.',
  wentBack: 'You are back at these answers.',
  removed: 'The attempt is deleted.',
  notYet: 'what was open is answered “Not yet”.',
  postingRemoved: 'The posting is deleted.',
}

/** The app: which page an address shows, and what the pages may change. */
export function App({ content, store }: AppProps) {
  const hydrated = useHydrated()
  useKeptFocus()
  const { saved, trouble, undo, teamList, pasted, forgotten } = useStore(store)
  const answers = useUnchanged(hydrated ? supportedAnswers(currentAnswers(saved)) : null)
  const [path, navigate] = useLocation()
  const cameFrom = useCameFrom(path)
  const changing = new URLSearchParams(useSearch()).has('change')
  const attemptKey = useAttemptKey(currentAttempt(saved)?.id ?? null)
  const start = hydrated ? saved.start : null
  const { quiz } = content
  const domains = askedDomains(quiz, start)

  const onAnswer = useCallback(
    (question: string, answer: Answer | null) => store.answer(question, answer),
    [store],
  )

  useEffect(() => {
    if (undo === null) return
    const ending = setTimeout(store.endUndo, undoTime)
    return () => clearTimeout(ending)
  }, [undo, store])

  function copyAttempt(received: Answers): void {
    store.copyAttempt(received, `From a link, ${dayOf(Date.now())}`)
    navigate('/results/')
  }

  function askAgain(attempt: string, questions: ReadonlySet<string>): void {
    store.askAgain(attempt, questions, `Asked again ${dayOf(Date.now())}`)
    const first = domains
      .flatMap(({ id }) => questionsOf(quiz, id))
      .find(({ id }) => questions.has(id))
    // Second looks are for the closer look to choose.
    navigate(
      first === undefined
        ? '/quiz/more/'
        : `/quiz/${screenOf(first.id)?.id}/#${fieldName(first.id)}-0`,
    )
  }

  /** The screen that a question is on; undefined where it is on none. */
  function screenOf(question: string | null) {
    return domains.find((domain) => questionsOf(quiz, domain.id).some(({ id }) => id === question))
  }

  /** Undoes a change, and shows the screen that it was about. */
  function takeBack(undo: Undo): void {
    store.undo()
    const screen = screenOf(undo.question)
    if (screen !== undefined) navigate(`/quiz/${screen.id}/`)
  }

  function newAttempt(): void {
    store.copyAttempt(new Map(), `Begun ${dayOf(Date.now())}`)
  }

  /** Each page with what it shows and may change; `id` is that of the domain or the role in the address. */
  const views: { readonly [page in AppPage]: (id: string) => ReactNode } = {
    QuizStart: () => (
      <pages.QuizStart
        domains={domains}
        answers={answers}
        start={start}
        onStart={store.chooseStart}
        onNewAttempt={newAttempt}
      />
    ),
    CloserLookPage: () => (
      <pages.CloserLookPage key={attemptKey} answers={answers} onAnswer={onAnswer} />
    ),
    QuizScreen(id) {
      const domain = domains.find((domain) => domain.id === id)
      if (domain === undefined) return <NoSuchPage />
      const next = domains[domains.indexOf(domain) + 1]
      const after = next === undefined ? '/results/' : `/quiz/${next.id}/`
      const changedFor = hydrated && changing ? (cameFrom ?? '/answers/') : null
      return (
        <pages.QuizScreen
          key={`${attemptKey} ${domain.id}`}
          domains={domains}
          domain={domain}
          answers={answers}
          changedFor={changedFor}
          onAnswer={onAnswer}
          onNone={(open) => {
            store.answerNotYet(open)
            navigate(after)
          }}
          onDone={() => {
            if (undo?.done === 'notYet') store.endUndo()
            navigate(changedFor ?? after)
          }}
        />
      )
    },
    AnswersPage: () => (
      <pages.AnswersPage
        answers={answers}
        forgotten={forgotten}
        onAnswer={onAnswer}
        saved={saved}
        quarantined={store.quarantined()}
        onGoTo={store.goTo}
        onAskAgain={askAgain}
        onRename={store.rename}
        onRemove={store.remove}
        onImportBackup={store.importBackup}
        onDeleteEverything={store.deleteEverything}
      />
    ),
    ResultsPage: () => (
      <pages.ResultsPage
        answers={answers}
        saved={saved}
        onChooseRole={store.chooseRole}
        onAnswer={onAnswer}
        onCopyAttempt={copyAttempt}
      />
    ),
    PathPage: (role) => (
      <pages.PathPage
        role={role}
        answers={answers}
        saved={saved}
        onMark={store.markStep}
        onSettings={store.choosePlan}
      />
    ),
    JobsPage: () => <pages.JobsPage answers={answers} />,
    PostingPage: () => (
      <pages.PostingPage
        answers={answers}
        saved={saved}
        pasted={pasted}
        onPasted={store.holdPasted}
        onKeep={store.keepPosting}
        onRename={store.renamePosting}
        onRemove={store.removePosting}
      />
    ),
    ComparePage: () => <pages.ComparePage answers={answers} saved={saved} />,
    TogetherPage: () => (
      <pages.TogetherPage
        key={forgotten}
        answers={answers}
        list={teamList}
        onList={store.holdTeam}
      />
    ),
  }
  const route = appRoute(path)
  const isNearQuiz = route?.page === 'QuizScreen' || route?.page === 'ResultsPage'

  return (
    <ContentContext value={content}>
      <Layout isWaiting={!hydrated}>
        <NewVersion />
        {hydrated && trouble !== null && (
          <TroubleBanner trouble={trouble} saved={saved} quarantined={store.quarantined} />
        )}
        <div aria-live="polite">
          {undo !== null && (undo.done !== 'notYet' || isNearQuiz) && (
            <p className="notice">
              {undo.done === 'notYet' && `${screenOf(undo.question)?.name}: `}
              {undoWords[undo.done]}{' '}
              <button type="button" className="button-quiet" onClick={() => takeBack(undo)}>
                Undo
              </button>
            </p>
          )}
        </div>
        <PageBoundary page={path} rescue={store}>
          <Suspense fallback={<Loading />}>
            {route === null ? <NoSuchPage /> : views[route.page](route.id)}
            <RouteFocus hydrated={hydrated} />
          </Suspense>
        </PageBoundary>
      </Layout>
    </ContentContext>
  )
}

function NoSuchPage() {
  return (
    <article className="reading">
      <h1 tabIndex={-1}>There is no such page</h1>
      <p>
        <SiteLink href="/">Go to the first page</SiteLink> or{' '}
        <SiteLink href="/quiz/">to the questions</SiteLink>.
      </p>
    </article>
  )
}
