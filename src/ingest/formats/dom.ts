import { parseHTML } from 'linkedom';
import { notice } from '../../model/notice.js';
import { Unreadable } from './extracted.js';

/** As much of a document's tree as is read here. */
export interface DomNode {
  /** 1 for an element, 3 for text. */
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly firstChild: DomNode | null;
  readonly nextSibling: DomNode | null;
}

export interface DomElement extends DomNode {
  readonly localName: string;
  readonly innerHTML: string;
  outerHTML: string;
  getAttribute(name: string): string | null;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
}

export interface DomDocument extends DomNode {
  readonly body: DomElement;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
}

export const isElement = (node: DomNode): node is DomElement => node.nodeType === 1;
export const isText = (node: DomNode): boolean => node.nodeType === 3;

/** Children of a node, in order. */
export function* childrenOf(node: DomNode): Generator<DomNode> {
  for (let child = node.firstChild; child !== null; child = child.nextSibling) yield child;
}

/** Elements within elements within elements: no page needs as many. */
const deepest = 5_000;

function checkDepth(html: string): void {
  let depth = 0;
  for (const [tag] of html.matchAll(
    /<\/?(?:div|span|section|table|blockquote|ul|ol|font|b|i|em|strong)\b/giu,
  )) {
    depth += tag.startsWith('</') ? -1 : 1;
    if (depth > deepest) throw new Unreadable('document-damaged', notice('read.nested'));
  }
}

/** A page with the elements that a browser adds where they are left out: the parser does not. */
function withBody(html: string): string {
  const hasBody = /<body[\s>]/iu.test(html);
  if (!/<html[\s>]/iu.test(html))
    return hasBody ? `<html>${html}</html>` : `<html><body>${html}</body></html>`;
  const before = hasBody
    ? null
    : (/<\/head\s{0,20}>/iu.exec(html) ?? /<html(?:\s[^>]{0,1000})?>/iu.exec(html));
  if (before === null) return html;
  const at = before.index + before[0].length;
  return `${html.slice(0, at)}<body>${html.slice(at)}`;
}

/** Parses a page or a part of one; nothing in it is run or fetched. Throws `Unreadable`. */
export function parseDom(html: string): DomDocument {
  checkDepth(html);
  const whole = withBody(html);
  const page: unknown = parseHTML(whole);
  return (page as { readonly document: DomDocument }).document;
}
