/** A file as text, and what is doubtful about it. */
export interface FileText {
  readonly text: string
  /**
   * `guessed`: the bytes are no UTF-8 and say nothing else, so they were taken for Windows-1252, as older spreadsheets write it.
   * `damaged`: the file says how it is written, but some of its bytes are not written so.
   */
  readonly doubt: 'guessed' | 'damaged' | null
}

/** By the mark at its beginning as UTF-8 or UTF-16; without one as UTF-8 where all of it is, else as Windows-1252. Rejects where the browser may not read the file. */
export async function readText(file: Blob): Promise<FileText> {
  // Not file.text(): browsers disagree about what that does with UTF-16.
  return decodeText(new Uint8Array(await file.arrayBuffer()))
}

const marks = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
]

function decodeText(bytes: Uint8Array<ArrayBuffer>): FileText {
  const marked = marks.find((mark) => mark.bytes.every((byte, i) => bytes[i] === byte))
  const strict = decodedAs(marked?.encoding ?? 'utf-8', bytes)
  if (strict !== null) return { text: strict, doubt: null }
  return marked === undefined
    ? { text: new TextDecoder('windows-1252').decode(bytes), doubt: 'guessed' }
    : { text: new TextDecoder(marked.encoding).decode(bytes), doubt: 'damaged' }
}

/** Null where some of the bytes mean nothing in this encoding. */
function decodedAs(encoding: string, bytes: Uint8Array<ArrayBuffer>): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}
