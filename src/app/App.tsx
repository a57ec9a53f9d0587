import { lazy, Suspense, useCallback, useEffect } from 'react'
import { Route, Switch, useLocation, useSearch } from 'wouter'
import { useStore } from 'zustand'
import type { Content } from '../content/parts.ts'
import { type Answer, type Answers, supportedAnswers } from '../core/answers/answers.ts'
import { NewVersion } from '../offline/NewVersion.tsx'
import { currentAnswers, currentAttempt } from '../storage/saved.ts'
import { type Store, type Undo, undoTime } from '../storage/store.ts'
import { Loading } from '../ui/Loading.tsx'
import { SiteLink } from '../ui/SiteLink.tsx'
import { useHydrated } from '../ui/useHydrated.ts'
import { Layout } from './Layout.tsx'
import { pages } from './lazyPages.tsx'
import { PageBoundary } from './PageBoundary.tsx'
import { RouteFocus } from './RouteFocus.tsx'
import { TroubleBanner } from './TroubleBanner.tsx'
import { useAttemptKey } from './useAttemptKey.ts'
import { useKeptFocus } from './useKeptFocus.ts'
import { useUnchanged } from './useUnchanged.ts'

const YourData = lazy(async () => ({
  default: (await import('../features/answers/YourData.tsx')).YourData,
}))

const {
  QuizStart,
  QuizScreen,
  CloserLookPage,
  AnswersPage,
  ResultsPage,
  PathPage,
  JobsPage,
  PostingPage,
  ComparePage,
  TogetherPage,
} = pages

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
}

/** The app: which page an address shows, and what the pages may change. */
export function App({ content, store }: AppProps) {
  const hydrated = useHydrated()
  useKeptFocus()
  const { saved, trouble, undo, teamList, pasted, forgotten } = useStore(store)
  const answers = useUnchanged(hydrated ? supportedAnswers(currentAnswers(saved)) : null)
  const [path, navigate] = useLocation()
  const changing = new URLSearchParams(useSearch()).has('change')
  const attemptKey = useAttemptKey(currentAttempt(saved)?.id ?? null)
  const { quiz } = content

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
    store.copyAttempt(received, `From a link, ${new Date().toLocaleDateString()}`)
    navigate('/results/')
  }

  function askAgain(attempt: string, questions: ReadonlySet<string>): void {
    store.askAgain(attempt, questions, `Asked again ${new Date().toLocaleDateString()}`)
    navigate('/quiz/')
  }

  function newAttempt(): void {
    store.copyAttempt(new Map(), `Begun ${new Date().toLocaleDateString()}`)
  }

  return (
    <Layout>
      <NewVersion />
      {hydrated && trouble !== null && (
        <TroubleBanner trouble={trouble} saved={saved} quarantined={store.quarantined} />
      )}
      <div aria-live="polite">
        {undo !== null && (
          <p className="notice">
            {undoWords[undo.done]}{' '}
            <button type="button" className="button-quiet" onClick={store.undo}>
              Undo
            </button>
          </p>
        )}
      </div>
      <PageBoundary page={path} rescue={store}>
        <Suspense fallback={<Loading />}>
          <Switch>
            <Route path="/quiz/">
              <QuizStart quiz={quiz} answers={answers} onNewAttempt={newAttempt} />
            </Route>
            <Route path="/quiz/more/">
              <CloserLookPage
                key={attemptKey}
                content={content}
                answers={answers}
                onAnswer={onAnswer}
              />
            </Route>
            <Route path="/quiz/:domain/">
              {({ domain: id }) => {
                const domain = quiz.domains.find((domain) => domain.id === id)
                if (domain === undefined) return <NoSuchPage />
                const next = quiz.domains[quiz.domains.indexOf(domain) + 1]
                return (
                  <QuizScreen
                    key={`${attemptKey} ${domain.id}`}
                    quiz={quiz}
                    domain={domain}
                    answers={answers}
                    changing={hydrated && changing}
                    onAnswer={onAnswer}
                    onDone={() =>
                      navigate(
                        changing
                          ? '/answers/'
                          : next === undefined
                            ? '/results/'
                            : `/quiz/${next.id}/`,
                      )
                    }
                  />
                )
              }}
            </Route>
            <Route path="/answers/">
              <AnswersPage content={content} answers={answers} onAnswer={onAnswer}>
                <YourData
                  content={content}
                  saved={saved}
                  quarantined={store.quarantined()}
                  onGoTo={store.goTo}
                  onAskAgain={askAgain}
                  onRename={store.rename}
                  onRemove={store.remove}
                  onImportBackup={store.importBackup}
                  onDeleteEverything={store.deleteEverything}
                />
              </AnswersPage>
            </Route>
            <Route path="/results/">
              <ResultsPage
                content={content}
                answers={answers}
                saved={saved}
                onChooseRole={store.chooseRole}
                onAnswer={onAnswer}
                onCopyAttempt={copyAttempt}
              />
            </Route>
            <Route path="/path/:role/">
              {({ role }) => (
                <PathPage
                  content={content}
                  role={role}
                  answers={answers}
                  saved={saved}
                  onMark={store.markStep}
                  onSettings={store.choosePlan}
                />
              )}
            </Route>
            <Route path="/jobs/">
              <JobsPage content={content} answers={answers} />
            </Route>
            <Route path="/posting/">
              <PostingPage
                content={content}
                answers={answers}
                saved={saved}
                pasted={pasted}
                onPasted={store.holdPasted}
              />
            </Route>
            <Route path="/compare/">
              <ComparePage content={content} answers={answers} saved={saved} />
            </Route>
            <Route path="/together/">
              <TogetherPage
                key={forgotten}
                content={content}
                list={teamList}
                onList={store.holdTeam}
              />
            </Route>
            <Route>
              <NoSuchPage />
            </Route>
          </Switch>
          <RouteFocus content={content} />
        </Suspense>
      </PageBoundary>
    </Layout>
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
