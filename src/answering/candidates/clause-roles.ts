import type { Tree } from '../../annotate/syntax/parse.js';
import type { Token } from '../../language/tokens.js';

/** Who does what a verb says, and whom or what it is done to. */
export type ClauseRole = 'doer' | 'undergoer';

const relatives = new Set(['who', 'which', 'that', 'whom']);
const nominals = new Set(['NOUN', 'PROPN', 'PRON', 'NUM']);

/** Ways along conjuncts and appositions that are followed: "Ann, Bo and Cy", "the mayor, Ann Lee". */
const mostSteps = 4;

/**
 * The words that head what takes part in a verb's deed, by their tokens: its subject and object, turned round in the
 * passive; the noun that a relative clause or participle describes ("a firm owned by …" undergoes); the subject that a
 * verb shares with the one before "and" or "to".
 */
export function rolesAt(tokens: readonly Token[], tree: Tree, verb: number): ReadonlyMap<number, ClauseRole> {
  return new Clause(tokens, tree, verb).roles();
}

class Clause {
  readonly #roles = new Map<number, ClauseRole>();
  readonly #dependents: readonly number[];
  readonly #passive: boolean;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly tree: Tree,
    private readonly verb: number,
  ) {
    this.#dependents = dependentsOf(tree, verb);
    this.#passive =
      isParticiple(tokens[verb]) &&
      this.#dependents.some((at) => at < verb && isAuxiliary(tokens[at], ['be', 'get']));
  }

  roles(): ReadonlyMap<number, ClauseRole> {
    const { tree, verb } = this;
    for (const at of this.#dependents) {
      if (tree.labels[at] === 'subject') this.#put(at, this.#ofSubject);
      else if (tree.labels[at] === 'object') this.#put(at, 'undergoer');
    }
    if (this.#passive || this.#describes) {
      for (const by of this.#dependents.filter((at) => this.tokens[at]?.lower === 'by'))
        for (const at of dependentsOf(tree, by)) if (tree.labels[at] === 'object') this.#put(at, 'doer');
    }
    const head = tree.heads[verb] ?? -1;
    const label = tree.labels[verb];
    if (label === 'relative' && nominals.has(this.tokens[head]?.pos ?? '')) this.#putDescribed(head);
    else if (label === 'conjunct' || label === 'clause') this.#share(head, label === 'clause');
    return this.#roles;
  }

  get #ofSubject(): ClauseRole {
    return this.#passive ? 'undergoer' : 'doer';
  }

  get #subjects(): readonly number[] {
    return this.#dependents.filter((at) => this.tree.labels[at] === 'subject');
  }

  /** Whether it is a participle that describes a noun: "owned by", "buying". */
  get #describes(): boolean {
    const finite = this.#dependents.some((at) => isAuxiliary(this.tokens[at]));
    return this.tree.labels[this.verb] === 'relative' && !finite && this.#subjects.length === 0;
  }

  /** The noun that a relative clause is about. */
  #putDescribed(noun: number): void {
    const [subject] = this.#subjects;
    if (subject !== undefined && relatives.has(this.tokens[subject]?.lower ?? ''))
      this.#put(noun, this.#ofSubject);
    else if (this.#describes && !isParticiple(this.tokens[this.verb])) this.#put(noun, 'doer');
    else if (![...this.#roles.values()].includes('undergoer')) this.#put(noun, 'undergoer');
  }

  /** Takes over the subject of the verb that it is joined to. */
  #share(other: number, infinitive: boolean): void {
    if (this.#subjects.length > 0 || this.tokens[other]?.pos !== 'VERB') return;
    const beside = dependentsOf(this.tree, other);
    if (infinitive) {
      const marked = this.#dependents.some((at) => this.tokens[at]?.lower === 'to');
      // "They asked him to leave": he leaves.
      if (!marked || beside.some((at) => this.tree.labels[at] === 'object')) return;
    }
    for (const at of beside) if (this.tree.labels[at] === 'subject') this.#put(at, this.#ofSubject);
  }

  #put(at: number, role: ClauseRole, steps = 0): void {
    if (steps > mostSteps || this.#roles.has(at)) return;
    this.#roles.set(at, role);
    for (const other of dependentsOf(this.tree, at)) {
      const label = this.tree.labels[other];
      if (label === 'conjunct' || label === 'apposition') this.#put(other, role, steps + 1);
    }
  }
}

function dependentsOf({ heads }: Tree, head: number): number[] {
  const dependents: number[] = [];
  for (const [at, one] of heads.entries()) if (one === head) dependents.push(at);
  return dependents;
}

function isAuxiliary(token: Token | undefined, lemmas?: readonly string[]): boolean {
  return token?.pos === 'AUX' && (lemmas === undefined || lemmas.includes(token.lemma));
}

function isParticiple(token: Token | undefined): boolean {
  return (
    token?.pos === 'VERB' &&
    token.lower !== token.lemma &&
    !token.lower.endsWith('ing') &&
    !token.lower.endsWith('s')
  );
}
