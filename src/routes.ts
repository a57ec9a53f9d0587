/** The addresses of the site, and what stands in the head of each page. */
import type { AllContent } from './content/load.ts'

export const siteName = 'AI Security Skills Check'

export type AppPage =
  | 'QuizStart'
  | 'QuizScreen'
  | 'CloserLookPage'
  | 'AnswersPage'
  | 'ResultsPage'
  | 'PathPage'
  | 'JobsPage'
  | 'PostingPage'
  | 'ComparePage'
  | 'TogetherPage'

/**
 * The path of a page, such as `/quiz/`, in the path of an address under `base`: hosts and people leave out the last slash, or
 * name the file that stands behind it.
 */
export function sitePath(pathname: string, base: string): string {
  const path = `/${pathname.slice(base.length)}`.replace(/index\.html$/, '')
  return path.endsWith('/') || path.includes('.') ? path : `${path}/`
}

/** The page of the app at a path, by the name of its component and file; null for all other pages, which are HTML and CSS. */
export function appPage(path: string): AppPage | null {
  const [, section = '', part = ''] = path.split('/')
  switch (section) {
    case 'quiz':
      if (part === '') return 'QuizStart'
      return part === 'more' ? 'CloserLookPage' : 'QuizScreen'
    case 'answers':
      return 'AnswersPage'
    case 'results':
      return 'ResultsPage'
    case 'path':
      return 'PathPage'
    case 'jobs':
      return 'JobsPage'
    case 'posting':
      return 'PostingPage'
    case 'compare':
      return 'ComparePage'
    case 'together':
      return 'TogetherPage'
    default:
      return null
  }
}

interface Named {
  readonly domains: readonly { readonly id: string; readonly name: string }[]
  readonly roles: readonly { readonly id: string; readonly name: string }[]
}

/** The names of the quiz pages that are not about a domain. */
const quizTitles: ReadonlyMap<string, string> = new Map([
  ['', 'The questions'],
  ['more', 'A closer look'],
])

/** The name of a page of the app, by its path. */
export function appTitle(path: string, { domains, roles }: Named): string {
  const unknown = 'No such page'
  const [, page = '', part = ''] = path.split('/')
  switch (page) {
    case 'quiz':
      return quizTitles.get(part) ?? domains.find(({ id }) => id === part)?.name ?? unknown
    case 'answers':
      return 'Check your answers'
    case 'results':
      return 'Results'
    case 'path': {
      const role = roles.find(({ id }) => id === part)
      return role === undefined ? unknown : `Your path to ${role.name}`
    }
    case 'jobs':
      return 'Real AI security jobs'
    case 'posting':
      return 'Read a job posting'
    case 'compare':
      return 'Compare two results'
    case 'together':
      return 'Look at them together'
    default:
      return unknown
  }
}

/** One page of the built site. */
export interface SitePage {
  readonly path: string
  readonly title: string
  readonly description: string
  /** Reading pages are HTML and CSS; app pages load React. */
  readonly kind: 'reading' | 'app'
}

/** Every page of the site but the 404 page. */
export function sitePages(content: AllContent): readonly SitePage[] {
  const app = (path: string, description: string): SitePage => ({
    path,
    title: appTitle(path, content),
    description,
    kind: 'app',
  })
  const reading = (path: string, title: string, description: string): SitePage => ({
    path,
    title,
    description,
    kind: 'reading',
  })
  return [
    reading(
      '/',
      'Could I work in AI security?',
      `Answer ${content.skills.length} short questions and see which AI security roles fit you, what is missing, and how to learn it. Nothing leaves your browser.`,
    ),
    reading(
      '/roles/',
      'AI security roles',
      `${content.roles.length} AI security roles side by side: the work, what they ask for, what they pay, and where to start from.`,
    ),
    ...content.roles.map(({ id, name, summary }) => reading(`/roles/${id}/`, name, summary)),
    ...content.projects.map(({ id, title, evidence }) =>
      reading(`/projects/${id}/`, title, `A practice project. What it leaves: ${evidence}`),
    ),
    reading(
      '/method/',
      'How it works',
      'How answers become levels, a score and a word, and what nobody has validated yet.',
    ),
    reading(
      '/privacy/',
      'Privacy',
      'What stays in your browser, what a result link holds, and what the host can see.',
    ),
    reading(
      '/accessibility/',
      'Accessibility',
      'What was tested for access, with what, and what falls short.',
    ),
    reading(
      '/credits/',
      'Sources and credits',
      'The frameworks, postings and documents this site draws on, with editions and licences.',
    ),
    app('/quiz/', 'What is asked, how to answer, and one worked example.'),
    ...content.domains.map(({ id, summary }) => app(`/quiz/${id}/`, summary)),
    app('/quiz/more/', 'At most six more questions, each of which could change your result.'),
    app('/answers/', 'Your answers, each with a way to change it.'),
    app(
      '/results/',
      'Your fit to each AI security role, with reasons, or the result somebody sent you.',
    ),
    ...content.roles.map(({ id, name }) =>
      app(`/path/${id}/`, `The learning path to ${name}, from your own answers.`),
    ),
    app(
      '/jobs/',
      'Real postings for AI security roles, what each asks, and how much of it you meet.',
    ),
    app(
      '/posting/',
      'Paste any job posting: what it asks, what you have of it, and the way there. The text stays in your browser.',
    ),
    app('/compare/', 'Two results beside each other: yours then and now, or yours and another.'),
    app(
      '/together/',
      'What a team knows, who could show what to whom, and what to learn together, from result links.',
    ),
  ]
}

/** The page that is shown where there is none. */
export const notFoundPage: SitePage = {
  path: '/404.html',
  title: 'There is no such page',
  description: 'This address leads nowhere. Here is the way on.',
  kind: 'reading',
}
