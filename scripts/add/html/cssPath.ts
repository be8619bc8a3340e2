/** A CSS selector that leads to an element from the root of its page: its id where one begins the way, else tag by tag. */
export function cssPath(element: Element): string {
  const steps: string[] = [];
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (/^[a-z][\w-]*$/i.test(at.id) && isOnly(at)) {
      steps.unshift(`#${at.id}`);
      break;
    }
    const {localName} = at;
    const alike = [...(at.parentElement?.children ?? [])].filter((other) => other.localName === localName);
    const plain = /^[a-z][a-z\d]*$/.test(localName) ? localName : "*";
    steps.unshift(alike.length > 1 ? `${plain}:nth-of-type(${alike.indexOf(at) + 1})` : plain);
  }
  return steps.join(" > ");
}

/** Pages repeat ids, though they must not. */
const isOnly = (element: Element): boolean =>
  element.ownerDocument.querySelectorAll(`#${element.id}`).length === 1;
