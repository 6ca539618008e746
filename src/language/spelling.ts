/** Rewrites one family of British spellings to the American one. */
interface SpellingRule {
  readonly pattern: RegExp;
  readonly replacement: string;
  /** Words that end like the family and are not of it. */
  readonly except?: RegExp;
}

/**
 * The families in which British and American spelling differ by rule; single words stand in the lexicon. A rule may
 * also rewrite a word that has one spelling only ("contour" → "contor"): both sides of a comparison pass through
 * here, so that harms nothing, as long as no two different words become one.
 */
const rules: readonly SpellingRule[] = [
  // colour, favourite, neighbouring, behavioural; not four, hour, tour, pouring.
  {
    pattern: /^([a-z]{3,}|od)our(s|ed|ing|er|ers|ful|able|al|ally|ite|ites|less|y|hood|hoods|ly|ist|ists)?$/,
    replacement: '$1or$2',
  },
  { pattern: /^practis(e|es|ed|ing)$/, replacement: 'practic$1' },
  // organise, realised, mobilisation; not raise, supervise, precise, promise, whose kin keep the s.
  {
    pattern: /^([a-z]{3,})is(e|es|ed|ing|er|ers|ation|ations|ational)$/,
    replacement: '$1iz$2',
    except: /(?:[aeiouvhw]|ec|nc|rc|vert|pr|rom|rem|dem|urm)is(?:e|es|ed|ing|er|ers|ation|ations|ational)$/,
  },
  // analyse, paralysed; "analysis" as well, so that noun and verb meet.
  { pattern: /^([a-z]+l)ys(e|es|ed|ing|er|ers)$/, replacement: '$1yz$2' },
  { pattern: /^([a-z]+l)ysis$/, replacement: '$1yze' },
  // defence, offences, licence, pretence.
  { pattern: /^([a-z]*(?:def|off|lic|pret))enc(e|es|ed|ing|eless)$/, replacement: '$1ens$2' },
  // centre, kilometres, theatres; not acre, massacre.
  {
    pattern: /^([a-z]*(?:cent|theat|met|lit|fib|sab|calib|spect|somb|lust|meag|scept))re(s|d)?$/,
    replacement: '$1er$2',
  },
  { pattern: /^([a-z]+log)ue(s|d)?$/, replacement: '$1$2' },
  // encyclopaedia, paediatric; anaemia; haemorrhage.
  { pattern: /^([a-z]*p)aed([a-z]+)$/, replacement: '$1ed$2' },
  { pattern: /^([a-z]+)aemi([a-z]+)$/, replacement: '$1emi$2' },
  { pattern: /^haem([a-z]+)$/, replacement: 'hem$1' },
  { pattern: /^manoeuv(?:re|er|r)([a-z]*)$/, replacement: 'maneuver$1' },
];

/** The American spelling of a lower-case word by rule, or the word itself. */
export function americanSpelling(word: string): string {
  for (const { pattern, replacement, except } of rules) {
    if (pattern.test(word)) return except?.test(word) ? word : word.replace(pattern, replacement);
  }
  return word;
}
