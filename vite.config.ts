import { readFileSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import { isRunnableDevEnvironment, type Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { patience, testPatience } from './scripts/browser/patience.ts'
import { contentPlugin } from './src/content/plugin.ts'
import { documentHtml } from './src/static/document.ts'

/** Serves every page in development, rendered by the same code as in the build. */
function devPages(): Plugin {
  return {
    name: 'dev-pages',
    apply: 'serve',
    configureServer(server) {
      return () => {
        server.middlewares.use(async (request, response, next) => {
          try {
            const { pathname } = new URL(request.originalUrl ?? '/', 'http://localhost')
            const { base } = server.config
            const path = `/${pathname.slice(base.length)}`
            const { ssr } = server.environments
            if (!isRunnableDevEnvironment(ssr)) return next()
            const entry =
              await ssr.runner.import<typeof import('./src/app/render.tsx')>('/src/app/render.tsx')
            const card = entry.cards.find(({ id }) => path === `/cards/${id}.json`)
            if (card !== undefined) {
              response.setHeader('Content-Type', 'application/json')
              response.end(JSON.stringify(card))
              return
            }
            const page = entry.pages.find((page) => page.path === path) ?? entry.pages.at(-1)
            if (page === undefined) return next()
            const app = page.kind === 'app'
            const files = {
              styles: ['styles.css', ...(app ? ['app.css'] : [])].map(
                (file) => `<link rel="stylesheet" href="${base}src/${file}">`,
              ),
              scripts: [`${base}src/static/page.ts`, ...(app ? [`${base}src/app/main.tsx`] : [])],
              ahead: [],
            }
            const around = { siteUrl: null, base, policy: null }
            const html = documentHtml(
              readFileSync('index.html', 'utf8'),
              page,
              await entry.render(page),
              files,
              around,
            )
            response.statusCode = page.path === path ? 200 : 404
            response.setHeader('Content-Type', 'text/html')
            response.end(await server.transformIndexHtml(pathname, html))
          } catch (error) {
            next(error)
          }
        })
      }
    },
  }
}

/** The files that take longest come first, so that no processor is left with one of them at the end. */
const slowest = [
  'core/shortest',
  'journeys/access',
  'journeys/offline',
  'journeys/travel',
  'journeys/reader',
]

class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rest = await super.sort(files)
    const place = ({ moduleId }: TestSpecification) => {
      const found = slowest.findIndex((name) => moduleId.endsWith(`${name}.test.ts`))
      return found === -1 ? slowest.length : found
    }
    return rest.toSorted((a, b) => place(a) - place(b))
  }
}

export default defineConfig({
  base: process.env.BASE_PATH ?? '/',
  appType: 'custom',
  // wouter still brings what React has had built in since version 18.
  resolve: { alias: { 'use-sync-external-store/shim/index.js': 'react' } },
  plugins: [react(), contentPlugin(), devPages()],
  build: {
    manifest: true,
    assetsInlineLimit: 0,
    // What a page needs stands in its head; the service worker loads the rest.
    modulePreload: false,
    rolldownOptions: {
      input: {
        app: 'src/app/main.tsx',
        page: 'src/static/page.ts',
        styles: 'src/styles.css',
        'app-styles': 'src/app.css',
      },
    },
  },
  test: {
    // One less than there are processors is usual, which leaves one of two idle.
    maxWorkers: '100%',
    sequence: { sequencer: SlowestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/journeys/**'],
          // None of them leaves anything behind, and what they import is read once.
          isolate: false,
          testTimeout: testPatience,
        },
      },
      {
        extends: true,
        test: {
          // Each of these files has a page of its own, which the libraries hold on to.
          name: 'pages',
          include: ['tests/**/*.test.tsx'],
          testTimeout: testPatience,
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: ['tests/journeys/**/*.test.ts'],
          // Each visitor is alone in a context of its own; the files share a browser.
          isolate: false,
          testTimeout: testPatience,
          hookTimeout: testPatience,
          expect: { poll: { timeout: patience } },
        },
      },
    ],
  },
})
