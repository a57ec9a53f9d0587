import { type Band, bands } from '../core/fit/track.ts'
import { bandNames } from './words.ts'

/** A band by its word, with a glyph of four steps. */
export function BandWord({ band }: { readonly band: Band }) {
  const reached = bands.indexOf(band)
  return (
    <span className="band">
      <svg viewBox="0 0 26 12" width="26" height="12" aria-hidden="true">
        {bands.map((name, i) => (
          <rect
            key={name}
            className={i <= reached ? 'band-step is-reached' : 'band-step'}
            x={i * 7 + 0.5}
            y={8.5 - i * 2.5}
            width={4}
            height={3 + i * 2.5}
          />
        ))}
      </svg>
      {bandNames[band]}
    </span>
  )
}
