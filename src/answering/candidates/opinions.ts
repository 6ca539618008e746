import type { AnnotatedSentence } from '../../annotate/annotate.js';

/** What somebody has who thinks that something is so: "in her view", "to his mind". */
const opinions = new Set('view opinion eye mind judgment judgement estimate estimation'.split(' '));

/** The people of whom a sentence tells what they hold without a verb of saying: "In his view …", "She made clear that …". */
export function opinionsIn({ tokens, references }: AnnotatedSentence): string[] {
  return references.flatMap(({ person, start, end }) => {
    const before = tokens.findLast((token) => token.end <= start);
    const [next, second, third] = tokens.filter((token) => token.start >= end);
    const held = next?.pos === 'PART' ? second : next;
    const holds = before?.pos === 'ADP' && opinions.has(held?.lemma ?? '');
    const makesClear = next?.lemma === 'make' && second?.lower === 'clear' && third?.lower === 'that';
    return holds || makesClear ? [person] : [];
  });
}
