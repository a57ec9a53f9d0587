/** The content as the browser gets it: the quiz with the app, the rest when a page asks for it, each once. */
import quiz from 'virtual:content/quiz'
import { memoizeAsync } from './memoizeAsync.ts'
import type { Content, LearningCard } from './parts.ts'

const cardLoaders = new Map<string, () => Promise<LearningCard>>()

/** A card is a file of its own: a path needs twenty of three hundred. */
async function fetchCard(id: string): Promise<LearningCard> {
  const response = await fetch(`${import.meta.env.BASE_URL}cards/${id}.json`)
  if (!response.ok) throw new Error(`The card of ${id} could not be loaded: ${response.status}`)
  return response.json()
}

const postings = memoizeAsync(async () => {
  const [{ readPostings }, postings] = await Promise.all([
    import('./readPostings.ts'),
    import('virtual:content/postings'),
  ])
  return readPostings(postings.default)
})

export const content: Content = {
  quiz,
  closerLook: memoizeAsync(async () => (await import('virtual:content/closer-look')).default),
  roles: memoizeAsync(async () => (await import('virtual:content/roles')).default),
  statements: memoizeAsync(async () => (await import('virtual:content/statements')).default),
  postings,
  jobs: memoizeAsync(async () => {
    const [known, { readJobs }, jobs] = await Promise.all([
      postings(),
      import('./readPostings.ts'),
      import('virtual:content/jobs'),
    ])
    return readJobs(known, jobs.default)
  }),
  reading: memoizeAsync(async () => (await import('virtual:content/reading')).default),
  catalogue: memoizeAsync(async () => (await import('virtual:content/catalogue')).default),
  paid: memoizeAsync(async () => (await import('virtual:content/paid')).default),
  card(id) {
    const load = cardLoaders.get(id) ?? memoizeAsync(() => fetchCard(id))
    cardLoaders.set(id, load)
    return load()
  },
}
