// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { ProjectPage } from '../../src/static/ProjectPage.tsx'
import { example } from '../example.ts'

const [first] = example.projects
if (first === undefined) throw new Error('The example has no practice project.')
const project = { ...first, selfCheck: ['It names the target.', 'It can be repeated.'] }

afterEach(cleanup)

describe('the page of a practice project', () => {
  it('says how many weeks it takes and whom it needs', () => {
    const slow = { ...project, hours: 40, weeks: 6, people: 'two reviewers' }
    render(<ProjectPage content={example} project={slow} />)
    expect(screen.getByText(/^Practice project, 40.h, over 6.weeks at least$/)).toBeDefined()
    expect(screen.getByText('two reviewers')).toBeDefined()
  })

  it('says of one that nobody else is needed for that it can be done alone', () => {
    render(<ProjectPage content={example} project={{ ...project, hours: 20 }} />)
    expect(screen.getByText(/^Practice project, 20.h$/)).toBeDefined()
    expect(screen.getByText('Nobody: it can be done alone.')).toBeDefined()
  })
})
