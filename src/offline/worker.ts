/**
 * The service worker: keeps one whole version of the site on the device and answers from it, so that everything works
 * without network and no page ever mixes two versions. A newer version comes in by itself while only static pages are
 * open; with a page of the app open it waits until the person says so.
 */
import { precache } from 'virtual:precache'
import { appRoute, sitePath } from '../routes.ts'
import type { PrecachedTexts } from './precachedTexts.ts'

declare const self: ServiceWorkerGlobalScope

const cacheName = precache.cachePrefix + precache.version

const types = [
  { ending: '.json', type: 'application/json' },
  { ending: '.txt', type: 'text/plain' },
  { ending: '.svg', type: 'image/svg+xml' },
  { ending: '.webmanifest', type: 'application/manifest+json' },
]

self.addEventListener('install', (event) => event.waitUntil(install()))
self.addEventListener('activate', (event) => event.waitUntil(activate()))
self.addEventListener('message', ({ data }) => {
  if (data === 'take over') self.skipWaiting()
})
self.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method === 'GET' && request.url.startsWith(self.registration.scope)) {
    event.respondWith(answer(request))
  }
})

async function install(): Promise<void> {
  const cache = await caches.open(cacheName)
  await cache.addAll([...precache.assets])
  const response = await fetch(precache.bundle)
  if (!response.ok) throw new Error(`${precache.bundle} could not be loaded: ${response.status}`)
  const { styles, texts }: PrecachedTexts = await response.json()
  const keep = ([path, numbered]: readonly [string, string]) => {
    const text = numbered.replace(
      /<style>(\d+)<\/style>/g,
      (_, place: string) => `<style>${styles[Number(place)]}</style>`,
    )
    const type = types.find(({ ending }) => path.endsWith(ending))?.type ?? 'text/html'
    const headers = { ...precache.headers, 'Content-Type': `${type};charset=utf-8` }
    return cache.put(precache.base + path.slice(1), new Response(text, { headers }))
  }
  await Promise.all(Object.entries(texts).map(keep))
  if (!(await isAppOpen())) await self.skipWaiting()
}

async function isAppOpen(): Promise<boolean> {
  const open = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  return open.some(({ url }) => appRoute(sitePath(new URL(url).pathname, precache.base)) !== null)
}

async function activate(): Promise<void> {
  const names = await caches.keys()
  const old = names.filter((name) => name.startsWith(precache.cachePrefix) && name !== cacheName)
  await Promise.all(old.map((name) => caches.delete(name)))
  await self.clients.claim()
}

async function answer(request: Request): Promise<Response> {
  const cache = await caches.open(cacheName)
  const found = await cache.match(request, { ignoreSearch: true, ignoreVary: true })
  if (found !== undefined) return found
  if (request.mode === 'navigate') {
    const { pathname, search } = new URL(request.url)
    const address = precache.base + sitePath(pathname, precache.base).slice(1)
    const page = address === pathname ? undefined : await cache.match(address)
    if (page !== undefined) return Response.redirect(address + search)
  }
  try {
    return await fetch(request)
  } catch (error) {
    const nowhere = await cache.match(`${precache.base}404.html`)
    if (request.mode !== 'navigate' || nowhere === undefined) throw error
    return nowhere
  }
}
