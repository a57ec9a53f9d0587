import type { StorageArea } from '../../src/storage/storage.ts'

/** localStorage as far as it is used, in memory. What is in it can be seen in `texts`. */
export function memoryArea(
  entries: readonly (readonly [key: string, text: string])[] = [],
): StorageArea & { readonly texts: Map<string, string> } {
  const texts = new Map(entries)
  return {
    texts,
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, text) => {
      texts.set(key, text)
    },
    removeItem: (key) => {
      texts.delete(key)
    },
    key: (i) => [...texts.keys()][i] ?? null,
    get length() {
      return texts.size
    },
  }
}

/** An area that has no room left for anything new. */
export function fullArea(entries: readonly (readonly [key: string, text: string])[] = []) {
  const area = memoryArea(entries)
  area.setItem = () => {
    throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
  }
  return area
}

function refuse(): never {
  throw new DOMException('Access is denied for this document.', 'SecurityError')
}

/** An area that the browser names but does not let anyone use. */
export const blockedArea: StorageArea = {
  getItem: refuse,
  setItem: refuse,
  removeItem: refuse,
  key: refuse,
  get length() {
    return refuse()
  },
}
