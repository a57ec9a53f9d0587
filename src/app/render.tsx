/** Renders any page of the site to HTML: for the build and the development server. */

import content from 'virtual:content/all'
import { prerender } from 'react-dom/static'
import { Router } from 'wouter'
import { content as appContent } from '../content/browser.ts'
import { cardsPart } from '../content/parts.ts'
import { notFoundPage, type SitePage, sitePages } from '../routes.ts'
import { AccessibilityPage, CreditsPage, NotFoundPage, PrivacyPage } from '../static/AboutPages.tsx'
import { HomePage } from '../static/HomePage.tsx'
import { MethodPage } from '../static/MethodPage.tsx'
import { ProjectPage } from '../static/ProjectPage.tsx'
import { RolePage } from '../static/RolePage.tsx'
import { RolesPage } from '../static/RolesPage.tsx'
import { openStorage } from '../storage/storage.ts'
import { createDraftStore } from '../storage/store.ts'
import { App } from './App.tsx'
import { Layout } from './Layout.tsx'

/** What stands in cards/<id>.json. */
export const cards = cardsPart(content)

/** Every page there is, the 404 page last. */
export const pages: readonly SitePage[] = [...sitePages(content), notFoundPage]

/** The HTML of a page's body. */
export async function render({ path, kind }: SitePage): Promise<string> {
  const base = import.meta.env.BASE_URL
  const emptyStore = createDraftStore(
    openStorage(null, base, () => 0),
    () => 0,
    () => '',
  )
  const body =
    kind === 'app' ? (
      <App content={appContent} store={emptyStore} />
    ) : (
      <Layout>
        <ReadingPage path={path} />
      </Layout>
    )
  const { prelude } = await prerender(
    <Router base={base.slice(0, -1)} ssrPath={base + path.slice(1)}>
      {body}
    </Router>,
    // Whatever the size of a page, all of it stands where it belongs, to be read without script.
    { progressiveChunkSize: Number.POSITIVE_INFINITY },
  )
  const html = await new Response(prelude).text()
  // React parts texts by comments to find them again in the browser, where reading pages have no React.
  return kind === 'app' ? html : html.replaceAll('<!-- -->', '')
}

function ReadingPage({ path }: { readonly path: string }) {
  const [, section = '', id = ''] = path.split('/')
  const role = content.roles.find((role) => role.id === id)
  const project = content.projects.find((project) => project.id === id)
  if (section === 'roles' && role !== undefined) return <RolePage content={content} role={role} />
  if (section === 'projects' && project !== undefined)
    return <ProjectPage content={content} project={project} />
  switch (path) {
    case '/':
      return <HomePage content={content} />
    case '/roles/':
      return <RolesPage content={content} />
    case '/method/':
      return <MethodPage content={content} />
    case '/privacy/':
      return <PrivacyPage />
    case '/accessibility/':
      return <AccessibilityPage />
    case '/credits/':
      return <CreditsPage content={content} />
    default:
      return <NotFoundPage />
  }
}
