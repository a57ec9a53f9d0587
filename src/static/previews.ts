/** The pictures that a link shows where it is sent: which there are, what stands on each, and which page has which. */
import type { AllContent } from '../content/load.ts'
import { paySeen } from '../content/pay.ts'

export interface Preview {
  /** The name of its file, `public/previews/<id>.png`. */
  readonly id: string
  readonly title: string
  readonly line: string
  /** What stands at the foot. */
  readonly foot: string
}

/** In pixels, as chats and networks show them whole. */
export const previewSize = { width: 1200, height: 630 } as const

export function previews(content: AllContent): readonly Preview[] {
  const { roles, skills, postings } = content
  return [
    {
      id: 'home',
      title: 'Could you work in AI security?',
      line: `${skills.length} questions, about five minutes: the role that fits, what’s missing, and the way there.`,
      foot: 'Nothing leaves your browser.',
    },
    {
      id: 'roles',
      title: 'AI security roles',
      line: 'Where to aim from where you come from, what each role asks, and what it pays.',
      foot: `Counted in ${postings.length} real postings.`,
    },
    {
      id: 'result',
      title: 'A skills result for AI security',
      line: 'What is there, what stands between, and the first step.',
      foot: 'Self-reported, for the person it is about.',
    },
    {
      id: 'posting',
      title: 'How close are you to this job?',
      line: 'Paste any posting: what it asks, what you have of it, and the way there.',
      foot: 'The text stays in your browser.',
    },
    ...roles.map(({ id, name, summary }) => {
      const { spread } = paySeen([...postings, ...content.thinPostings], id).all
      return {
        id: `role-${id}`,
        title: name,
        line: summary,
        foot:
          spread === null
            ? 'No pay disclosed in US postings.'
            : `${thousands(spread.medianLow)}–${thousands(spread.medianHigh)} a year in ${spread.ranges} US postings that disclose pay.`,
      }
    }),
  ]
}

/** The preview of a page, by its path. */
export function previewOf(path: string): string {
  const [, section = '', part = ''] = path.split('/')
  switch (section) {
    case 'roles':
      return part === '' ? 'roles' : `role-${part}`
    case 'path':
      return `role-${part}`
    case 'results':
      return 'result'
    case 'jobs':
    case 'posting':
      return 'posting'
    default:
      return 'home'
  }
}

function thousands(amount: number): string {
  return `$${Math.round(amount / 1000)}k`
}
