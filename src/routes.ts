/**
 * Every page there is: the only list of them. A new page is an entry here and a component; a type error then leads to where it gets
 * its props, `app/App.tsx` or for a static page `app/render.tsx`.
 *
 * `:domain`, `:role` and `:project` stand for the id of any of them in an address, and for its name in a title.
 */
import type { AllContent } from './content/load.ts'

export const siteName = 'AI Security Skills Check'

const notThere = 'There is no such page'

/**
 * The pages of the app, by the name of their component and its file: what the browser has to know of them. The first that fits counts.
 * `needs` are the parts of the content for the first view of somebody's answers.
 */
const appRoutes = [
  { page: 'QuizStart', path: '/quiz/', title: 'The questions', needs: [] },
  {
    page: 'CloserLookPage',
    path: '/quiz/more/',
    title: 'A closer look',
    needs: ['closerLook', 'roles'],
  },
  { page: 'QuizScreen', path: '/quiz/:domain/', title: ':domain', needs: [] },
  { page: 'AnswersPage', path: '/answers/', title: 'Check your answers', needs: ['closerLook'] },
  {
    page: 'ResultsPage',
    path: '/results/',
    title: 'Results',
    needs: ['roles', 'postings', 'statements'],
  },
  {
    page: 'PathPage',
    path: '/path/:role/',
    title: 'Your path to :role',
    needs: ['roles', 'catalogue', 'postings', 'statements'],
  },
  {
    page: 'JobsPage',
    path: '/jobs/',
    title: 'Real AI security jobs',
    needs: ['postings', 'jobs', 'roles'],
  },
  {
    page: 'PostingPage',
    path: '/posting/',
    title: 'Read a job posting',
    needs: ['reading', 'roles'],
  },
  { page: 'ComparePage', path: '/compare/', title: 'Compare two results', needs: ['roles'] },
  { page: 'TogetherPage', path: '/together/', title: 'Team view', needs: ['roles'] },
] as const

export type AppPage = (typeof appRoutes)[number]['page']

/** What only the build asks about a page; none of it goes to the browser. */
interface Built {
  /** For search engines; made of the whole content and what the address names, where it tells of them. */
  readonly description: string | ((content: AllContent, thing: Thing) => string)
  /** The most bytes it may load, compressed, with a full set of answers. */
  readonly limit: number
}

const limits = {
  /** The first flight of a connection. */
  static: 14_000,
  quiz: 100_000,
  /** A part of its own, beside what a quiz page is. */
  part: 130_000,
  /** With the first step of the week comes what plans, and what plans are made of, 13 kB. */
  plan: 142_000,
  /** The list of postings, or the table they are read by. */
  postings: 144_000,
}

/** The pages of the app in the build. */
const appPages: { readonly [page in AppPage]: Built } = {
  QuizStart: {
    description: 'What is asked, how to answer, and one worked example.',
    limit: limits.quiz,
  },
  CloserLookPage: {
    description: 'At most six more questions, each of which could change your result.',
    limit: limits.part,
  },
  QuizScreen: { description: (_, { summary }) => summary, limit: limits.quiz },
  AnswersPage: {
    description: 'Your answers, each with a way to change it.',
    limit: limits.part,
  },
  ResultsPage: {
    description:
      'Your fit to each AI security role, with reasons, or the result somebody sent you.',
    limit: limits.plan,
  },
  PathPage: {
    description: (_, { name }) => `The learning path to ${name}, from your own answers.`,
    limit: limits.plan,
  },
  JobsPage: {
    description:
      'Real postings for AI security roles, what each asks, and how much of it you meet.',
    limit: limits.postings,
  },
  PostingPage: {
    description:
      'Paste any job posting: what it asks, what you have of it, and the way there. The text stays in your browser.',
    limit: limits.postings,
  },
  ComparePage: {
    description: 'Two results beside each other: yours then and now, or yours and another.',
    limit: limits.part,
  },
  TogetherPage: {
    description:
      'What a team is strong in, who can teach what, and what to learn together, from result links.',
    limit: limits.part,
  },
}

/** The pages that are HTML and CSS only, by the name of their component. */
const staticRoutes = [
  {
    page: 'HomePage',
    path: '/',
    title: 'Could I work in AI security?',
    description: ({ skills }) =>
      `Answer ${skills.length} short questions and see which AI security roles fit you, what is missing, and how to learn it. Nothing leaves your browser.`,
  },
  {
    page: 'RolesPage',
    path: '/roles/',
    title: 'AI security roles',
    description: ({ roles }) =>
      `${roles.length} AI security roles side by side: the work, what they ask for, what they pay, and where to start from.`,
  },
  {
    page: 'RolePage',
    path: '/roles/:role/',
    title: ':role',
    description: (_, { summary }) => summary,
  },
  {
    page: 'ProjectPage',
    path: '/projects/:project/',
    title: ':project',
    description: (_, { summary }) => `A practice project. What you’ll have to show: ${summary}`,
  },
  {
    page: 'MethodPage',
    path: '/method/',
    title: 'How it works',
    description:
      'How answers become levels, a score and a word, and what nobody has validated yet.',
  },
  {
    page: 'PrivacyPage',
    path: '/privacy/',
    title: 'Privacy',
    description: 'What stays in your browser, what a result link holds, and what the host can see.',
  },
  {
    page: 'AccessibilityPage',
    path: '/accessibility/',
    title: 'Accessibility',
    description: 'What was tested for access, with what, and what falls short.',
  },
  {
    page: 'CreditsPage',
    path: '/credits/',
    title: 'Sources and credits',
    description:
      'The frameworks, postings and documents this site draws on, with editions and licences.',
  },
  {
    page: 'NotFoundPage',
    path: '/404.html',
    title: notThere,
    description: 'This address leads nowhere. Here is the way on.',
  },
] as const satisfies readonly (Pick<Built, 'description'> & {
  readonly [of in 'page' | 'path' | 'title']: string
})[]

export type StaticPage = (typeof staticRoutes)[number]['page']

interface Named {
  readonly id: string
  readonly name: string
}

interface Thing extends Named {
  readonly summary: string
}

/**
 * The path of a page, such as `/quiz/`, in the path of an address under `base`: hosts and people leave out the last slash, or
 * name the file that stands behind it.
 */
export function sitePath(pathname: string, base: string): string {
  const path = `/${pathname.slice(base.length)}`.replace(/(\/index\.html)+$/, '/')
  return path.endsWith('/') || path.includes('.') ? path : `${path}/`
}

/** The page of the app at an address of this site, and the id that the address names; null for all other addresses. */
export function appRoute(address: string) {
  const [path = ''] = address.split(/[?#]/)
  const parts = path.split('/')
  const route = appRoutes.find(({ path }) => {
    const wanted = path.split('/')
    const fits = (part: string, i: number) =>
      part.startsWith(':') ? Boolean(parts[i]) : part === parts[i]
    return parts.length === wanted.length && wanted.every(fits)
  })
  return route === undefined ? null : { ...route, id: parts[2] ?? '' }
}

/** The title of a page of the app. */
export function appTitle(
  path: string,
  { domains, roles }: { readonly [of in 'domains' | 'roles']: readonly Named[] },
): string {
  const { title = '', id = '' } = appRoute(path) ?? {}
  const things = title.includes(':domain') ? domains : title.includes(':role') ? roles : null
  const name = things?.find((thing) => thing.id === id)?.name ?? ''
  const isThere = title !== '' && (things === null || name !== '')
  return isThere ? title.replace(/:\w+/, () => name) : notThere
}

/** One page of the built site. */
export type SitePage = {
  /** The address with what stands for an id in it; pages that share it are of one kind. */
  readonly route: string
  readonly path: string
  /** Of the domain, role or project the page is about; empty for all others. */
  readonly id: string
  readonly title: string
  readonly description: string
  readonly limit: number
  readonly needs: readonly string[]
} & (
  | { readonly kind: 'static'; readonly page: StaticPage }
  | { readonly kind: 'app'; readonly page: AppPage }
)

/** Every page of the built site. */
export function sitePages(content: AllContent): readonly SitePage[] {
  const projects = content.projects.map(({ id, title, evidence }) => ({
    id,
    name: title,
    summary: evidence,
  }))
  const things: { readonly [kind: string]: readonly Thing[] } = {
    ':domain': content.domains,
    ':role': content.roles,
    ':project': projects,
  }
  const routes = [
    ...staticRoutes.map(
      (route) => ({ ...route, kind: 'static', limit: limits.static, needs: [] }) as const,
    ),
    ...appRoutes.map((route) => ({ ...route, kind: 'app', ...appPages[route.page] }) as const),
  ]
  return routes.flatMap(({ path: route, title, description, ...rest }) => {
    const [kind = ''] = /:\w+/.exec(route) ?? []
    return (things[kind] ?? [{ id: '', name: '', summary: '' }]).map((thing) => ({
      ...rest,
      route,
      path: route.replace(kind, thing.id),
      id: thing.id,
      title: title.replace(kind, () => thing.name),
      description: typeof description === 'string' ? description : description(content, thing),
    }))
  })
}
