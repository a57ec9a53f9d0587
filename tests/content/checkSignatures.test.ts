import { expect, it } from 'vitest'
import { signaturesLeadToReady } from '../../src/content/rules/signatures.ts'
import { contentOf } from './contentOf.ts'

const content = contentOf('data')

it('a signature has to be within reach, with what is free', () => {
  const [role] = content.roles
  const [id] = role?.tracks[0]?.signatures ?? []
  const projects = content.projects.map((project) =>
    project.id === id ? { ...project, needs: [{ skill: 'leadership', level: 4 }] } : project,
  )
  expect([...signaturesLeadToReady({ ...content, projects })][0]).toMatchObject({
    file: `roles/${role?.id}.json`,
    field: 'tracks[0].signatures[0]',
    message: expect.stringMatching(/nothing free leads .*Add what is missing, or choose another/),
  })
})

it('all of ours are', () => {
  expect([...signaturesLeadToReady(content)]).toEqual([])
})
