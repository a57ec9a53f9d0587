/** The content as the browser gets it: the quiz with the app, the rest when a page asks for it, each once. */
import { loaders, quiz } from 'virtual:content'
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
  const [{ readPostings }, part] = await Promise.all([
    import('./readPostings.ts'),
    loaders.postings(),
  ])
  return readPostings(part)
})

export const content: Content = {
  ...loaders,
  quiz,
  postings,
  jobs: memoizeAsync(async () => {
    const [known, { readJobs }, part] = await Promise.all([
      postings(),
      import('./readPostings.ts'),
      loaders.jobs(),
    ])
    return readJobs(known, part)
  }),
  card(id) {
    const load = cardLoaders.get(id) ?? memoizeAsync(() => fetchCard(id))
    cardLoaders.set(id, load)
    return load()
  },
}
