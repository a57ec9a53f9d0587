// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { CreditsPage } from '../../src/static/AboutPages.tsx'
import { contentOf } from '../content/contentOf.ts'

it('the credits say when the address of a source was last found, where that is known', () => {
  const content = contentOf('data')
  const source = content.sources.find(({ url }) => url !== null)
  render(<CreditsPage content={{ ...content, found: { [source?.url ?? '']: '2026-11-30' } }} />)
  const said = screen.getAllByText(/Last found there on 2026-11-30\.$/)
  expect(said.map((text) => text.closest('[id]')?.id)).toEqual([source?.id])
})
