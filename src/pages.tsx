/** The pages of the app, each a file of its own that is loaded when it is first shown. */
import { type ComponentType, lazy, useState } from 'react'
import { once } from './once.ts'
import type { AppPage } from './site.ts'

/** `load` may be called ahead: from then on the page shows without a pause, also over HTML that is there already. */
function page<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  let loaded: ComponentType<Props> | null = null
  const loadOnce = once(async () => {
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
  QuizStart: page(async () => (await import('./pages/QuizStart.tsx')).QuizStart),
  QuizScreen: page(async () => (await import('./pages/QuizScreen.tsx')).QuizScreen),
  CloserLookPage: page(async () => (await import('./pages/CloserLookPage.tsx')).CloserLookPage),
  AnswersPage: page(async () => (await import('./pages/AnswersPage.tsx')).AnswersPage),
  ResultsPage: page(async () => (await import('./pages/ResultsPage.tsx')).ResultsPage),
  PathPage: page(async () => (await import('./pages/PathPage.tsx')).PathPage),
  JobsPage: page(async () => (await import('./pages/JobsPage.tsx')).JobsPage),
  PostingPage: page(async () => (await import('./pages/PostingPage.tsx')).PostingPage),
  ComparePage: page(async () => (await import('./pages/ComparePage.tsx')).ComparePage),
  TogetherPage: page(async () => (await import('./pages/TogetherPage.tsx')).TogetherPage),
} satisfies { readonly [name in AppPage]: unknown }
