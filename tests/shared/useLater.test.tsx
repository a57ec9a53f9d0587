// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { useLater } from '../../src/shared/useLater.ts'

it('what comes later is not in the first view, follows by itself, and keeps up', async () => {
  const shown: (string | null)[] = []
  function Views({ value }: { readonly value: string }) {
    const later = useLater(value)
    shown.push(later)
    return <p>{later ?? 'not yet'}</p>
  }
  const { rerender } = render(<Views value="first" />)
  await screen.findByText('first')
  expect(shown[0]).toBeNull()
  rerender(<Views value="second" />)
  await screen.findByText('second')
})
