/** The least that any highlighter must do: walk the text nodes, read their text, touch each code unit. */

export function* textsOf(root: Node = document.body): Generator<Text, void, undefined> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) yield node as Text;
}

/** Answers a sum, so that nothing can be optimised away. */
export function floor(): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let sum = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { data } = node as Text;
    for (let at = 0; at < data.length; at += 1) sum = (sum + data.charCodeAt(at)) | 0;
  }
  return sum;
}
