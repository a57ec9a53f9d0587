/**
 * Guards for values whose shape nobody vouches for. Pure. What zod does elsewhere stands here in a few lines: zod would be a twelfth
 * of all that a page of questions loads.
 */
export type Guard<T> = (value: unknown) => value is T

export const isText: Guard<string> = (value) => typeof value === 'string'

export const isBoolean: Guard<boolean> = (value) => typeof value === 'boolean'

/** A number from `least` to `most`, so never one without end. */
export function isNumber(least: number, most: number): Guard<number> {
  return (value): value is number => typeof value === 'number' && value >= least && value <= most
}

export const isPlace: Guard<number> = (value): value is number =>
  Number.isSafeInteger(value) && isNumber(0, Number.MAX_SAFE_INTEGER)(value)

export function isOneOf<const T>(...values: readonly T[]): Guard<T> {
  return (value): value is T => values.some((one) => one === value)
}

export function isEither<T, U>(isOne: Guard<T>, isOther: Guard<U>): Guard<T | U> {
  return (value): value is T | U => isOne(value) || isOther(value)
}

export function isNullOr<T>(is: Guard<T>): Guard<T | null> {
  return isEither(isOneOf(null), is)
}

export function isList<T>(is: Guard<T>): Guard<readonly T[]> {
  return (value): value is readonly T[] => Array.isArray(value) && value.every(is)
}

/** An object with these fields; others that it has are nobody's concern. */
export function isObject<T extends object>(
  fields: {
    readonly [name in keyof T]: Guard<T[name]>
  },
): Guard<T> {
  const guards = Object.entries<Guard<unknown>>(fields)
  return (value): value is T =>
    typeof value === 'object' &&
    value !== null &&
    guards.every(([name, is]) => is(Reflect.get(value, name)))
}
