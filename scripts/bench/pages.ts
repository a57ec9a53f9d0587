/** The pages that paint and Lighthouse are measured on, and their floor: a page of the same text and no more, served in the same way. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AllContent } from '../../src/content/load.ts'
import { sampleAnswers } from '../../src/content/sample.ts'
import { encodeLink } from '../../src/core/link/link.ts'
import { type SitePage, sitePages } from '../../src/routes.ts'
import { type RunningServer, serve } from '../build/serve.ts'

const site = 'dist'
const bare = '.cache/floor'
const dressed = /<(style|script)\b[^>]*>.*?<\/\1>|<link\b[^>]*>/gs

/** The largest paint of a page that is read without a script, by that of its floor. */
export const mostByFloor = 1.1
/** Milliseconds that opening a page may block it. */
export const mostBlocked = { static: 50, app: 100 }

export type Measured = Pick<SitePage, 'path' | 'kind'> & { readonly name: string }

/** One page of each route, and the result of a link. */
export function measuredPages(content: AllContent): readonly Measured[] {
  const all = sitePages(content)
  const { codebook } = content
  const link = encodeLink({ edition: codebook.edition, answers: sampleAnswers }, codebook)
  return [
    ...all
      .filter(({ route }, i) => all.findIndex((page) => page.route === route) === i)
      .map(({ path, kind, route }) => ({ path, kind, name: route })),
    { path: `/results/#${link}`, kind: 'app', name: '/results/#…' },
  ]
}

/** Serves the pages that are read without a script, without styles, scripts and icons. */
export async function serveFloor(pages: readonly Measured[]): Promise<RunningServer> {
  rmSync(bare, { recursive: true, force: true })
  for (const { path } of pages.filter(({ kind }) => kind === 'static')) {
    const file = path.endsWith('/') ? `${path}index.html` : path
    mkdirSync(join(bare, file, '..'), { recursive: true })
    writeFileSync(join(bare, file), readFileSync(join(site, file), 'utf8').replace(dressed, ''))
  }
  cpSync(join(site, '_headers'), join(bare, '_headers'))
  return serve({ root: bare, port: 0 })
}
