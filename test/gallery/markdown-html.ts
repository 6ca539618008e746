import { markdown, words, type MarkdownNode } from '../discord/markdown.js';

/** Text as HTML shows it word for word, between tags and in attributes. */
export function html(text: string): string {
  return text.replace(
    /[&<>"']/gu,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[sign] ?? '',
  );
}

const tags: Readonly<Record<string, string>> = {
  strong: 'strong',
  em: 'em',
  underline: 'u',
  strikethrough: 's',
  inlineCode: 'code',
};

/** Whether a link leads to a message in Discord, where the bot tells which cite a briefing. */
function isMessage(content: MarkdownNode['content']): boolean {
  return typeof content !== 'string' && words(content).startsWith('https://discord.com/channels/');
}

function inline(nodes: readonly MarkdownNode[]): string {
  return nodes
    .map(({ type, content, name }) => {
      const inside = typeof content === 'string' ? html(content) : inline(content);
      if (type === 'text') return inside;
      if (type === 'br' || type === 'newline') return '\n';
      if (type === 'twemoji') return html(name ?? '');
      if (type === 'url' && isMessage(content)) return `<span class="link">${inside}</span>`;
      const tag = tags[type];
      // The bot sends nothing else: a mention or another link would be a fault, and is to be seen.
      return tag === undefined
        ? `<mark>${html(type)}: ${inside || html(name ?? '')}</mark>`
        : `<${tag}>${inside}</${tag}>`;
    })
    .join('');
}

/** How lines begin that are of a kind; lines of one kind that touch stand in one block where `together`. */
const lineKinds = [
  { prefix: '### ', tag: 'h3', together: false },
  { prefix: '## ', tag: 'h2', together: false },
  { prefix: '-# ', tag: 'small', together: false },
  { prefix: '> ', tag: 'blockquote', together: true },
  { prefix: '- ', tag: 'li', together: false },
  { prefix: '', tag: 'p', together: true },
] as const;

/** Lines that hold no code. */
function lines(text: string): string {
  const blocks: { tag: string; together: boolean; lines: string[] }[] = [];
  for (const line of text.split('\n')) {
    const kind = lineKinds.find(({ prefix }) => line.startsWith(prefix));
    if (kind === undefined) continue;
    const { prefix, tag, together } = kind;
    const own = line.slice(prefix.length);
    const last = blocks.at(-1);
    if (together && last?.tag === tag) last.lines.push(own);
    else blocks.push({ tag, together, lines: [own] });
  }
  return blocks.map(({ tag, lines: own }) => `<${tag}>${inline(markdown(own.join('\n')))}</${tag}>`).join('');
}

/**
 * A text display's content as HTML: lines by how they begin, what is in them by the parser of Discord's Markdown that
 * the tests use, which knows no lists and no small print after a quotation.
 */
export function markdownHtml(content: string): string {
  return content
    .split(/\n?(```[\s\S]*?```)\n?/u)
    .map((part, index) => {
      if (index % 2 === 0) return part === '' ? '' : lines(part);
      const code = markdown(part).find(({ type }) => type === 'codeBlock')?.content;
      return `<pre>${html(typeof code === 'string' ? code : part)}</pre>`;
    })
    .join('');
}
