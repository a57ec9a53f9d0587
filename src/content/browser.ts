/** The content as the browser gets it: the quiz with the app, the rest when a page asks for it, each once. A load that failed is tried anew. */
import cards from 'virtual:content/cards'
import quiz from 'virtual:content/quiz'
import type { Content } from './parts.ts'

function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined
      throw error
    })
    return loading
  }
}

const cardLoaders = new Map(
  [...cards].map(([skill, load]) => [skill, once(async () => (await load()).default)]),
)
const noCards = Promise.resolve([])

export const content: Content = {
  quiz,
  roles: once(async () => (await import('virtual:content/roles')).default),
  catalogue: once(async () => (await import('virtual:content/catalogue')).default),
  cards: (skill) => cardLoaders.get(skill)?.() ?? noCards,
}
