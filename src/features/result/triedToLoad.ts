/** Does what needs a file that only few people want, fetched when they ask for it. Gives what to say: nothing where all went well. */
export async function triedToLoad(work: () => Promise<void>): Promise<string> {
  try {
    await work()
    return ''
  } catch {
    return 'This could not be loaded. See whether the network is there, and try again.'
  }
}
