import type { AnswerType } from '../../model/question.js';
import type { Grammar } from './grammar.js';
import type { Countries, Gender, Organizations, Places, Titles } from './name-types.js';
import type {
  Abbreviation,
  Bound,
  Calendar,
  CuePhrase,
  CueVerb,
  Negators,
  QuestionNounType,
  Synonym,
  Units,
} from './word-types.js';

/**
 * The bot's word knowledge. Every key is a `lexiconKey`: lower case, no diacritics, straight apostrophes. A form with
 * a hyphen also stands under a key with a space in its place. Forms may be several words.
 */
export interface Lexicon {
  readonly countries: Countries;
  readonly places: Places;
  readonly organizations: Organizations;
  /** Names of places, organizations and people that are also an everyday word or another kind of name: weigh them less. */
  readonly ambiguousNames: ReadonlySet<string>;
  /** Names that count only when every letter is a capital: "us", "who". */
  readonly capitalsOnly: ReadonlySet<string>;
  readonly titles: Titles;
  /** Without diacritics. */
  readonly givenNames: ReadonlyMap<string, Gender>;
  readonly cues: {
    /** By every form: "said" → say. */
    readonly verbs: ReadonlyMap<string, CueVerb>;
    readonly phrases: readonly CuePhrase[];
  };
  readonly units: Units;
  readonly qualifiers: ReadonlyMap<string, Bound>;
  /** With their full stops: "u.s.". */
  readonly abbreviations: ReadonlyMap<string, Abbreviation>;
  readonly stopWords: {
    /** Articles, pronouns, prepositions, conjunctions, auxiliaries. */
    readonly function: ReadonlySet<string>;
    /** Question words and words of asking: "which", "please", "tell". */
    readonly question: ReadonlySet<string>;
  };
  readonly irregular: {
    /** Form → base: "held" → "hold". */
    readonly verbs: ReadonlyMap<string, string>;
    /** Plural → singular. */
    readonly nouns: ReadonlyMap<string, string>;
  };
  /** British → American. */
  readonly spelling: ReadonlyMap<string, string>;
  /** The stronger come first. A word that stands in several groups has the strongest link to each other word. */
  readonly synonyms: ReadonlyMap<string, readonly Synonym[]>;
  /** The N of "what N", "which N", singular. */
  readonly questionNouns: ReadonlyMap<string, QuestionNounType>;
  /** The word behind "how": "long" → duration. */
  readonly howTypes: ReadonlyMap<string, AnswerType>;
  readonly calendar: Calendar;
  readonly antonyms: ReadonlyMap<string, readonly string[]>;
  /** What says that somebody is for or against a thing, by its dictionary form. */
  readonly sides: ReadonlyMap<string, 'for' | 'against'>;
  readonly negators: Negators;
  readonly grammar: Grammar;
}
