import { oneLine } from "../import/clean-text.ts";

/** A line of a page as readers see it. */
export interface PageLine {
  readonly text: string;
  /** The element that it is in: the nearest that is on lines of its own. */
  readonly element: Element;
}

/** Elements whose words go on in a line. */
const INLINE =
  /^(?:A|ABBR|B|BDI|BDO|BIG|CITE|CODE|DEL|DFN|EM|FONT|I|INS|KBD|MARK|Q|RUBY|S|SMALL|SPAN|STRONG|SUB|SUP|TIME|U|VAR|WBR|TT)$/u;

/** Whether an element begins on a line of its own. */
export function isBlock({ nodeName }: Node): boolean {
  return !INLINE.test(nodeName.toUpperCase());
}

/** The lines of an element, in order. */
export function linesOf(root: Element): readonly PageLine[] {
  const lines: PageLine[] = [];
  let words: string[] = [];
  const end = (element: Element): void => {
    const text = oneLine(words.join(""));
    if (text !== "") lines.push({ text, element });
    words = [];
  };
  const read = (node: Node, holder: Element): void => {
    for (const child of node.childNodes) {
      if (child.nodeType === 3) words.push(child.textContent ?? "");
      else if (isElement(child) && child.nodeName === "BR") end(holder);
      else if (isElement(child) && isBlock(child)) {
        end(holder);
        read(child, child);
        end(child);
      } else if (isElement(child)) read(child, holder);
    }
  };
  read(root, root);
  end(root);
  return lines;
}

/** Whether a node is an element. */
export function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

/** Elements whose text nobody sees. */
const UNSEEN = /^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE)$/u;

/** Whether an element shows more than so many characters; of a large one no more is looked at. */
export function isLonger(element: Element, length: number): boolean {
  return shownWords(element, length + 1).length > length;
}

/** How an element begins for its readers: so many characters at most. */
export function shownWords(element: Element, most: number): string {
  const texts: string[] = [];
  let length = 0;
  const waiting: Node[] = [element];
  for (let node = waiting.pop(); node !== undefined && length < most; node = waiting.pop()) {
    if (node.nodeType === 3) {
      const text = (node.textContent ?? "").replace(/\s+/gu, " ");
      if (text !== " ") length += text.length;
      texts.push(text);
    } else if (!UNSEEN.test(node.nodeName)) waiting.push(...[...node.childNodes].reverse());
  }
  return oneLine(texts.join("")).slice(0, most);
}

/** The words of an element, on one line. */
export function wordsIn(node: Node): string {
  return oneLine((node.textContent ?? "").slice(0, 200_000));
}
