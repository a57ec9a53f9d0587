/** The pages of the app, each a file of its own that is loaded when it is first shown. */
import { type ComponentType, lazy, useState } from 'react'
import { memoizeAsync } from '../content/memoizeAsync.ts'
import type { AppPage } from '../routes.ts'

/** `load` may be called ahead: from then on the page shows without a pause, also over HTML that is there already. */
function page<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  let loaded: ComponentType<Props> | null = null
  const loadOnce = memoizeAsync(async () => {
    loaded = await load()
    return loaded
  })
  const Later = lazy(async () => ({ default: await loadOnce() }))
  function Page(props: Props) {
    const [View] = useState<ComponentType<Props>>(() => loaded ?? Later)
    return <View {...props} />
  }
  return Object.assign(Page, { load: loadOnce })
}

export const pages = {
  QuizStart: page(async () => (await import('../features/quiz/QuizStart.tsx')).QuizStart),
  QuizScreen: page(async () => (await import('../features/quiz/QuizScreen.tsx')).QuizScreen),
  CloserLookPage: page(
    async () => (await import('../features/closer-look/CloserLookPage.tsx')).CloserLookPage,
  ),
  AnswersPage: page(async () => (await import('../features/answers/AnswersPage.tsx')).AnswersPage),
  ResultsPage: page(async () => (await import('../features/result/ResultsPage.tsx')).ResultsPage),
  PathPage: page(async () => (await import('../features/path/PathPage.tsx')).PathPage),
  JobsPage: page(async () => (await import('../features/jobs/JobsPage.tsx')).JobsPage),
  PostingPage: page(async () => (await import('../features/jobs/PostingPage.tsx')).PostingPage),
  ComparePage: page(async () => (await import('../features/compare/ComparePage.tsx')).ComparePage),
  TogetherPage: page(async () => (await import('../features/team/TogetherPage.tsx')).TogetherPage),
} satisfies { readonly [name in AppPage]: unknown }
