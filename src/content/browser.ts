/** The content as the browser gets it: the quiz with the app, the rest when a page asks for it, each once. */
import quiz from 'virtual:content/quiz'
import { once } from '../once.ts'
import type { Card, Content } from './parts.ts'

const cardLoaders = new Map<string, () => Promise<Card>>()

/** A card is a file of its own: a path needs twenty of three hundred. */
async function fetchCard(id: string): Promise<Card> {
  const response = await fetch(`${import.meta.env.BASE_URL}cards/${id}.json`)
  if (!response.ok) throw new Error(`The card of ${id} could not be loaded: ${response.status}`)
  return response.json()
}

export const content: Content = {
  quiz,
  terms: once(async () => (await import('virtual:content/terms')).default),
  closer: once(async () => (await import('virtual:content/closer')).default),
  roles: once(async () => (await import('virtual:content/roles')).default),
  statements: once(async () => (await import('virtual:content/statements')).default),
  catalogue: once(async () => (await import('virtual:content/catalogue')).default),
  paid: once(async () => (await import('virtual:content/paid')).default),
  card(id) {
    const load = cardLoaders.get(id) ?? once(() => fetchCard(id))
    cardLoaders.set(id, load)
    return load()
  },
}
