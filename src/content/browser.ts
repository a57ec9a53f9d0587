/** The content as the browser gets it: the quiz with the app, the rest when a page asks for it, each once. */
import cards from 'virtual:content/cards'
import quiz from 'virtual:content/quiz'
import type { Card, Content } from './parts.ts'

function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined
  return () => {
    loading ??= load()
    return loading
  }
}

const loaded = new Map<string, Promise<readonly Card[]>>()

function cardsOf(skill: string): Promise<readonly Card[]> {
  const loading =
    loaded.get(skill) ??
    cards
      .get(skill)?.()
      .then((module) => module.default) ??
    Promise.resolve([])
  loaded.set(skill, loading)
  return loading
}

export const content: Content = {
  quiz,
  roles: once(async () => (await import('virtual:content/roles')).default),
  catalogue: once(async () => (await import('virtual:content/catalogue')).default),
  cards: cardsOf,
}
