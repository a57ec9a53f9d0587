/** Fields that files in data/ have in common. */
import { z } from 'zod'

export const idForm = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/
export const id = z.string().regex(idForm, 'use lower-case words joined by hyphens')
export const line = z.string().trim().min(1).max(300)
export const paragraph = z.string().trim().min(1).max(900)
export const date = z.iso.date()

/** A web address that is safe to link to: https, no user name or password in it. The first mistake found ends the search. */
export const address = z
  .httpUrl({ error: 'use a full https:// address', abort: true })
  .startsWith('https://', { error: 'use an https:// address', abort: true })
  .refine((text) => {
    const url = URL.parse(text)
    return url !== null && url.username === '' && url.password === ''
  }, 'leave user name and password out of the address')

export const level = z.int().min(0).max(4)
export const reachedLevel = z.int().min(1).max(4)

/** Names the JSON Schema of a file for the editor. */
export const schemaAddress = { $schema: z.string().optional() }
