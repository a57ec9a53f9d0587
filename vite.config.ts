import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { journeyPatience, patience, testPatience } from './scripts/browser/patience.ts'
import { prerenderPlugin } from './scripts/build/prerender.ts'
import { staticHostPlugin } from './scripts/build/serve.ts'
import { settings } from './scripts/settings.ts'
import { contentPlugin } from './src/content/plugin.ts'

/** The files that take longest come first, so that no processor is left with one of them at the end. */
const slowest = [
  'core/path/solve',
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
  base: settings.base,
  appType: 'custom',
  // wouter still brings what React has had built in since version 18.
  resolve: { alias: { 'use-sync-external-store/shim/index.js': 'react' } },
  plugins: [react(), contentPlugin(), prerenderPlugin(settings.siteUrl), staticHostPlugin()],
  preview: { port: settings.port },
  build: {
    assetsInlineLimit: 0,
    license: { fileName: 'packages.json' },
    // What a page needs stands in its head; the service worker loads the rest.
    modulePreload: false,
    reportCompressedSize: false,
    rolldownOptions: {
      // The pages are rendered in one of them, and take most of the time.
      checks: { pluginTimings: false },
      input: {
        app: 'src/app/main.tsx',
        page: 'src/static/page.ts',
        'static-styles': 'src/static/static.css',
        'app-styles': 'src/app/app.css',
      },
      // Small parts that several pages of the app share: one file is smaller than many.
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            { name: 'react', test: /node_modules.(?:react|react-dom|scheduler)[/\\]/ },
            {
              name: 'words',
              test: /src.(?:ui.(?:words|NoScript|focusSoon)|features.quiz.chosenInPage)\./,
            },
            {
              name: 'kit',
              test: /src.ui.(?:Field|Status|ScrollTable|PrintFoot|BandWord|Mark|FoldedList)\./,
            },
            {
              name: 'fit',
              test: /src.(?:core.(?:fit.|rounding|path.items)|content.readPostings|shared.use(?:Assess|Roles|Said)\.)/,
            },
            { name: 'link', test: /src.core.link./ },
          ],
        },
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
          testTimeout: journeyPatience,
          hookTimeout: journeyPatience,
          expect: { poll: { timeout: patience } },
        },
      },
    ],
  },
})
