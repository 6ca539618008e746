/** Words as somebody wrote them, to be shown in quotation marks: the first few, each as far as it is readable. */
export interface Named {
  readonly named: readonly string[];
}

/** A currency by its ISO 4217 code, to be called as the language calls it. */
export interface NamedCurrency {
  readonly currency: string;
}

/** What goes into a notice: text that stays as it is, a number, names, or other notices. */
export type NoticeParam = string | number | Named | NamedCurrency | Notice;

/** What reading a file or a folder tells. Sizes are in MB of 2^20 bytes; `code` is the operating system's. */
interface ReadingNotices {
  'read.empty': null;
  'read.blank': null;
  'read.no-text': null;
  'read.not-utf16': null;
  'read.binary': null;
  'read.too-large': { size: number; most: number };
  'read.damaged-signs': { count: number };
  'read.unknown': { held: Notice; formats: Notice };
  'read.unknown-name': { extension: string; formats: Notice };
  'read.no-extension': { formats: Notice };
  'read.misnamed': { extension: string; held: Notice };
  'read.unnamed': { held: Notice };
  'read.wrong-date': { given: string };
  'read.forbidden': null;
  'read.failed': { code: string };
  'read.link-outside': null;
  'read.link-not-file': null;
  'read.too-deep': { most: number };
  'read.not-a-file': null;
  'read.damaged': null;
  'read.damaged-archive': null;
  'read.not-word': null;
  'read.text-missing': null;
  'read.nested': null;
  'read.encrypted': null;
  'read.scanned': null;
  'read.pages-empty': { count: number; pages: string };
  'read.too-many-pages': { count: number; most: number };
  'read.too-long': { millions: number };
  'read.too-slow': null;
  'read.too-much-memory': null;
  'read.unpacks-too-large': null;
  'read.whole-page': null;
  'read.attachments': { count: number; names: Named };
  'read.markdown-nested': null;
  'read.markdown-lines': { most: number };
  'read.front-matter': { why: Notice };
  'front-matter.too-long': { kilobytes: number };
  'front-matter.not-yaml': { fault: string };
  'front-matter.tangled': null;
  'front-matter.no-fields': null;
  'front-matter.line': { field: string };
  'front-matter.names': { field: string };
  'front-matter.date': { field: string };
  'folder.is-file': { dir: string };
  'folder.missing': { dir: string };
  'folder.unreadable': { dir: string; code: string };
  'folder.too-large': { dir: string; count: number; most: number };
  'folder.empty': { dir: string; formats: Notice };
  'folder.none-read': { dir: string; formats: Notice; count: number; file: string; why: Notice };
}

/** What a file holds, as the object or the complement of a sentence. */
interface FormatNotices {
  /** Every format that is read. */
  'format.all': null;
  'format.text': null;
  'format.markdown': null;
  'format.html': null;
  'format.pdf': null;
  'format.docx': null;
  'format.odt': null;
  'format.eml': null;
  'format.rtf': null;
  'format.old-office': null;
  'format.picture': null;
  'format.compressed': null;
  'format.archive': null;
  'format.spreadsheet': null;
  'format.drawing': null;
  'format.presentation': null;
  'format.e-book': null;
}

/** Why a question is declined: what it lacks, what the briefings lack, what the nearest passage lacks or gives instead. */
interface DeclineNotices {
  'asked.nothing': null;
  'asked.too-long': { count: number; most: number };
  'asked.no-words': null;
  'lacks.words': { words: Named };
  'lacks.answer': null;
  'unstated.author': { title: string };
  'unstated.origin': { title: string };
  'unstated.published': { title: string };
  'unstated.several': { count: number };
  /** Known from elsewhere: from whoever gave the briefing, or from its file. */
  'unstated.given': { title: string; value: string };
  'unmet.quotation': { words: Named };
  'unmet.quotation-negated': { words: Named };
  'unmet.predicate': { words: Named };
  'unmet.yes-no': null;
  'unmet.unsaid': null;
  'unmet.negated': { word: Named };
  'unmet.unasserted': { clause: Named };
  'unmet.not-negated': null;
  'unmet.opposite': { here: Named; asked: Named };
  'unmet.numbers': { numbers: Named };
  'unmet.count': { counted: Named };
  'unmet.year': null;
  'unmet.month': null;
  'unmet.century': null;
  'unmet.age': null;
  'unmet.degree': { word: string };
  'unmet.measure': { asked: Notice };
  'unmet.rate': { here: Notice; asked: Notice };
  'unmet.names': { names: Named };
  'unmet.speaker': { name: string };
  'unmet.other-speaker': { name: string; speaker: string };
  'unmet.country': { name: Named };
  'unmet.office': { office: Named };
  'near.name': { here: Named; asked: Named };
  'near.office': { name: string; role: Named; asked: Named };
  'near.measure': { given: Notice; figures: Named; asked: Notice };
  'near.period': { here: Named; asked: Named };
  'near.period-year': { here: Named; year: string; asked: Named };
  /** A near miss where no briefing holds what was asked for at all. */
  'near.and-nowhere': { miss: Notice; words: Named };
}

/** How a figure is given, or asked for. */
interface MeasureNotices {
  'measure.money': null;
  'measure.currency': { currency: NamedCurrency };
  'measure.percentage': null;
  /** The question's own words: "share of GDP". */
  'measure.share': { words: string };
  'measure.duration': null;
  'measure.number': null;
  'measure.count': { counted: Named };
}

/** Units of time by which something is counted, "per" or "by" which it is said to happen. */
interface TimeNotices {
  'time.second': null;
  'time.minute': null;
  'time.hour': null;
  'time.day': null;
  'time.week': null;
  'time.month': null;
  'time.year': null;
  'time.decade': null;
  'time.century': null;
}

/** What somebody who is about to repeat words should know. */
interface QuoteNotices {
  'quoted.negation-left-out': { there: Named };
  'quoted.negation-dropped': { there: Named };
  'quoted.negation-added': { own: Named };
  'quoted.negation-before': { there: Named };
  'quoted.number-left-out': { there: Named };
  'quoted.number-put-in': { own: Named };
  'quoted.number-changed': { there: Named; own: Named };
  'quoted.name-left-out': { there: Named };
  'quoted.name-put-in': { own: Named };
  'quoted.name-changed': { there: Named; own: Named };
  'quoted.modal-left-out': { there: Named };
  'quoted.modal-put-in': { own: Named };
  'quoted.modal-changed': { there: Named; own: Named };
  'quoted.other-speaker': { speaker: string; asked: string };
  'quoted.speaker-unsaid': { asked: string };
  'quoted.speaker-unclear': { source: Named; asked: string };
  'quoted.asked-corrected': { asked: Named; person: string };
  'quoted.asked-unknown': { asked: Named };
  'quoted.several-speakers': { speakers: Named };
  'quoted.spliced': null;
  'quoted.briefing-wording': null;
  'quoted.reported': { speaker: string };
  'quoted.reported-unsaid': null;
  'quoted.partly': null;
  'quoted.misspelt': { source: Named; person: string };
  'quoted.cut-short': { count: number };
}

/** What is wrong with a speaker, a date, a subject or a draft that was given. */
interface GivenNotices {
  'speaker.none': null;
  'speaker.ambiguous': { given: Named; people: Named };
  'speaker.unknown': { given: Named };
  'speaker.unknown-near': { given: Named; people: Named };
  'date.since': { given: Named };
  'date.until': { given: Named };
  'date.swapped': { since: string; until: string };
  'subject.none': null;
  'draft.too-large': null;
  'draft.wrong-format': { held: Notice };
  'draft.no-text': null;
  'draft.too-long': null;
}

/** Why what the bot keeps cannot be had; `why` is the operating system's code or the database's. */
interface RecordNotices {
  'records.not-read': { why: string };
  'records.not-written': { why: string };
  'records.not-removed': { why: string };
  'records.not-changed': { why: string };
  'records.held': { process: string };
  'records.held-elsewhere': null;
  'records.database-away': null;
  'records.wrong-settings': null;
  'records.wrong-list': null;
}

/** Why something cannot be done with a server's own briefings. */
interface KeepingNotices {
  'kept.no-change': null;
  'kept.same': { title: Named };
  'kept.no-offer': null;
  'kept.no-undo': null;
  'kept.changed-since': null;
  'kept.no-briefing': null;
  'kept.no-version': { last: number };
  'kept.no-files': null;
  'kept.too-many-files': { count: number; most: number };
  'kept.title-for-many': null;
  'kept.wrong-date': null;
  'kept.wrong-fact': { fact: Notice };
  'kept.wrong-roles': { most: number };
  'kept.wrong-embargo': null;
  'kept.full': { most: number };
  'kept.full-bytes': { megabytes: number };
  'fact.title': null;
  'fact.origin': null;
  'fact.author': null;
  'fact.published': null;
}

/** Everything the core and the stores have to tell a person, by key, with what goes into the words. */
interface Notices
  extends
    ReadingNotices,
    FormatNotices,
    DeclineNotices,
    MeasureNotices,
    TimeNotices,
    QuoteNotices,
    GivenNotices,
    RecordNotices,
    KeepingNotices {}

export type NoticeKey = keyof Notices;

/**
 * What the core tells a person, in no language yet: whoever shows it has the words for each key, in every language they
 * speak.
 */
export interface Notice {
  readonly key: NoticeKey;
  readonly params: Readonly<Record<string, NoticeParam>>;
}

/** A notice with all that goes into it. */
export function notice<Key extends NoticeKey>(
  key: Key,
  ...[params]: Notices[Key] extends null ? [] : [params: Notices[Key]]
): Notice {
  return { key, params: params ?? {} };
}
