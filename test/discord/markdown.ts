import { parse } from 'discord-markdown-parser';

/** A node of parsed Markdown, as far as tests look at it. */
export interface MarkdownNode {
  readonly type: string;
  readonly content: string | readonly MarkdownNode[];
  readonly name: string | null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function node(value: unknown): MarkdownNode {
  if (!isRecord(value) || typeof value.type !== 'string') throw new TypeError('not a node of Markdown');
  const { type, content, name } = value;
  return {
    type,
    content: Array.isArray(content) ? content.map(node) : typeof content === 'string' ? content : '',
    name: typeof name === 'string' ? name : null,
  };
}

/**
 * What Discord would make of the text, by a parser of its Markdown that has nothing to do with ours. In a
 * bot's messages links with words of their own are live too, hence "extended".
 */
export function markdown(text: string): MarkdownNode[] {
  return parse(text, 'extended').map(node);
}

const breaks: readonly string[] = ['br', 'newline'];

/** The kinds of node that are plain text as a person sees it; an emoji that is one in the text is. */
const plainKinds: readonly string[] = ['text', 'twemoji', ...breaks];

/** The words of the nodes; throws on any that is not plain when `strictly`. */
export function words(nodes: readonly MarkdownNode[], strictly = false): string {
  return nodes
    .map(({ type, content, name }) => {
      if (strictly && !plainKinds.includes(type)) throw new Error(`${type}: ${JSON.stringify(content)}`);
      if (breaks.includes(type)) return '\n';
      if (type === 'twemoji') return name ?? '';
      return typeof content === 'string' ? content : words(content, strictly);
    })
    .join('');
}
