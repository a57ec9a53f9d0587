/** Renders any page of the site to HTML: for the build and the development server. */

import content from 'virtual:content/all'
import type { ReactNode } from 'react'
import { prerender } from 'react-dom/static'
import { Router } from 'wouter'
import { content as appContent } from '../content/browser.ts'
import { cardsPart } from '../content/parts.ts'
import { type SitePage, type StaticPage, sitePages } from '../routes.ts'
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

/** Every page there is. */
export const pages = sitePages(content)

/** What each static page shows; `id` is that of the role or the project in its address. */
const views: { readonly [page in StaticPage]: (id: string) => ReactNode } = {
  HomePage: () => <HomePage content={content} />,
  RolesPage: () => <RolesPage content={content} />,
  RolePage(id) {
    const role = content.roles.find((role) => role.id === id)
    return role && <RolePage content={content} role={role} />
  },
  ProjectPage(id) {
    const project = content.projects.find((project) => project.id === id)
    return project && <ProjectPage content={content} project={project} />
  },
  MethodPage: () => <MethodPage content={content} />,
  PrivacyPage: () => <PrivacyPage />,
  AccessibilityPage: () => <AccessibilityPage />,
  CreditsPage: () => <CreditsPage content={content} />,
  NotFoundPage: () => <NotFoundPage />,
}

/** The HTML of a page's body. */
export async function render(page: SitePage): Promise<string> {
  const base = import.meta.env.BASE_URL
  const emptyStore = createDraftStore(
    openStorage(null, base, () => 0),
    () => 0,
    () => '',
  )
  const body =
    page.kind === 'app' ? (
      <App content={appContent} store={emptyStore} />
    ) : (
      <Layout>{views[page.page](page.id)}</Layout>
    )
  const { prelude } = await prerender(
    <Router base={base.slice(0, -1)} ssrPath={base + page.path.slice(1)}>
      {body}
    </Router>,
    // Whatever the size of a page, all of it stands where it belongs, to be read without script.
    { progressiveChunkSize: Number.POSITIVE_INFINITY },
  )
  const html = await new Response(prelude).text()
  // React parts texts by comments to find them again in the browser, where static pages have no React.
  return page.kind === 'app' ? html : html.replaceAll('<!-- -->', '')
}
