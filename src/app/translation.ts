/**
 * Lets a browser translate the app. It puts a `<font>` in the place of a text; React would go on changing the text that no page
 * shows any more, and fail where it has to take it out. So each text comes back, empty, before its translation; and as soon as
 * React changes or removes the text, the translation goes.
 */
export function surviveTranslation(root: Node): void {
  const translations = new WeakMap<Node, Element>()
  const observer = new MutationObserver((records) => {
    for (const { type, target, addedNodes, removedNodes, previousSibling } of records) {
      if (type === 'characterData') endTranslation(target)
      for (const node of removedNodes) {
        endTranslation(node)
        const font = [...addedNodes, previousSibling].find(isFont)
        if (node instanceof Text && font?.parentNode === target) bringBack(node, font)
      }
    }
    // What was done here is no news.
    observer.takeRecords()
  })
  observer.observe(root, { childList: true, characterData: true, subtree: true })

  function bringBack(text: Text, font: Element): void {
    // Some leave the text itself inside.
    if (font.contains(text)) text.replaceWith(text.cloneNode())
    text.data = ''
    font.before(text)
    translations.set(text, font)
  }

  function endTranslation(text: Node): void {
    translations.get(text)?.remove()
    translations.delete(text)
  }
}

function isFont(node: Node | null): node is Element {
  return node?.nodeName === 'FONT'
}
