import type { Person } from '../model/annotation.js';
import type { People } from './people.js';

/** What was asked about people, each question once, and what the answer was. */
export type Told = readonly (readonly [question: Question, about: string, answer: string])[];

/** What can be asked, with what about: a word, or words with a space between. */
const questions = {
  surname: (people: People, word: string) => (people.surnames.has(word) ? 'yes' : ''),
  name: (people: People, name: string) => (people.names.has(name) ? 'yes' : ''),
  resolve: (people: People, words: string) => written(people.resolve(words.split(' '))),
  resembling: (people: People, word: string) => written(people.resembling(word)),
  holder: (people: People, words: string) => written(people.holder(words.split(' '))),
} as const;

type Question = keyof typeof questions;

/** As much of a person as annotating goes by. */
function written(person: Person | null): string {
  return person === null ? '' : `${person.gender} ${person.name}`;
}

/** Whether people would tell the same today. */
export function isStillTold(told: Told, people: People): boolean {
  return told.every(([question, about, answer]) => questions[question](people, about) === answer);
}

/** The same questions, with what people would tell today. */
export function toldToday(told: Told, people: People): Told {
  return told.map(([question, about]) => [question, about, questions[question](people, about)]);
}

/** People of whom it is known what they would tell; whoever is asked something else guesses. */
export class Supposed implements People {
  readonly #guess: People;
  readonly #told: ReadonlyMap<string, string>;
  readonly #named = new Map<string, Person>();
  readonly surnames: People['surnames'];
  readonly names: People['names'];

  constructor(told: Told, guess: People) {
    this.#guess = guess;
    this.#told = new Map(told.map(([question, about, answer]) => [`${question} ${about}`, answer]));
    const says = (question: Question, about: string, guessed: boolean): boolean =>
      (this.#told.get(`${question} ${about}`) ?? (guessed ? 'yes' : '')) !== '';
    this.surnames = { has: (word) => says('surname', word, guess.surnames.has(word)) };
    this.names = { has: (name) => says('name', name, guess.names.has(name)) };
  }

  named(name: string): Person | undefined {
    return this.#named.get(name);
  }

  resolve(words: readonly string[]): Person | null {
    return this.#person('resolve', words.join(' '), () => this.#guess.resolve(words));
  }

  resembling(word: string): Person | null {
    return this.#person('resembling', word, () => this.#guess.resembling(word));
  }

  holder(words: readonly string[]): Person | null {
    return this.#person('holder', words.join(' '), () => this.#guess.holder(words));
  }

  #person(question: Question, about: string, guess: () => Person | null): Person | null {
    const answer = this.#told.get(`${question} ${about}`);
    const person = answer === undefined ? guess() : read(answer);
    if (person !== null) this.#named.set(person.name, person);
    return person;
  }
}

/** Undoes `written`: annotating goes by nothing else of a person. */
function read(answer: string): Person | null {
  const [, gender, name = ''] = /^([mfu]) (.*)$/su.exec(answer) ?? [];
  return gender === 'm' || gender === 'f' || gender === 'u' ? { name, gender, surname: '', roles: [] } : null;
}

/** People, and what they are asked. */
export class Listening implements People {
  readonly #people: People;
  readonly #told = new Map<string, Told[number]>();
  readonly surnames: People['surnames'];
  readonly names: People['names'];

  constructor(people: People) {
    this.#people = people;
    this.surnames = {
      has: (word) => this.#note('surname', word, people.surnames.has(word), (is) => (is ? 'yes' : '')),
    };
    this.names = {
      has: (name) => this.#note('name', name, people.names.has(name), (is) => (is ? 'yes' : '')),
    };
  }

  get told(): Told {
    return [...this.#told.values()];
  }

  named(name: string): Person | undefined {
    return this.#people.named(name);
  }

  resolve(words: readonly string[]): Person | null {
    return this.#note('resolve', words.join(' '), this.#people.resolve(words), written);
  }

  resembling(word: string): Person | null {
    return this.#note('resembling', word, this.#people.resembling(word), written);
  }

  holder(words: readonly string[]): Person | null {
    return this.#note('holder', words.join(' '), this.#people.holder(words), written);
  }

  #note<Answer>(
    question: Question,
    about: string,
    answer: Answer,
    write: (answer: Answer) => string,
  ): Answer {
    const key = `${question} ${about}`;
    if (!this.#told.has(key)) this.#told.set(key, [question, about, write(answer)]);
    return answer;
  }
}
