import type { Messages } from './phrase.js';

/** The bot's own words in Lithuanian. */
export const lt: Messages = {
  'answer.to': 'Atsakymas į: {question}',
  'answer.question': 'Klausimas: {question}',
  'answer.only': 'Klausta tik: {scope}',
  'answer.passage-nameless':
    '{count, plural, one {Ištrauka {numbers}: pats vardas yra kitoje apžvalgos vietoje.} few {Ištraukos {numbers}: pats vardas yra kitoje apžvalgos vietoje.} other {Ištraukos {numbers}: pats vardas yra kitoje apžvalgos vietoje.}}',
  'answer.also-here': 'Taip pat pasakyta čia:',
  'answer.numbered': '[{number}] {place}',
  'answer.other-names': 'Apžvalgos taip pat patvirtina: {answers}',
  'answer.other-heading': 'Kiti atsakymai, kuriuos patvirtina apžvalgos',
  'answer.more-others':
    '{count, plural, one {Ir dar # atsakymas, silpniau pagrįstas.} few {Ir dar # atsakymai, silpniau pagrįsti.} other {Ir dar # atsakymų, silpniau pagrįstų.}}',
  'answer.affirmed': 'Cituojami žodžiai tai patvirtina',
  'answer.denied': 'Cituojami žodžiai tai paneigia',
  'answer.according': 'Anot: {speaker}',
  'answer.agreement':
    '{count, plural, one {Taip teigia # apžvalga} few {Sutampa # apžvalgos} other {Sutampa # apžvalgų}}',
  'answer.confidence': 'Patikimumas: {word}',
  'answer.read-as': 'Suprasta kaip: {question}',
  'answer.corrected': 'Skaityta: {corrections}.',
  'answer.correction': '„{asked}“ kaip „{read}“',
  'answer.left-aside': 'Nė vienoje apžvalgoje nėra {words}; tai atsakymas į likusią klausimo dalį.',
  'answer.no-briefing-holds': 'Nė vienoje apžvalgoje nėra {words}.',
  'answer.nearest': 'Artimiausios ištraukos, ne atsakymas',
  'answer.nearest-note': 'Jose yra klausimo žodžių. Nė viena į klausimą neatsako.',
  'decline.empty-question': 'Nieko nepaklausta',
  'decline.no-content-words': 'Nėra ko ieškoti',
  'decline.question-too-long': 'Klausimas per ilgas',
  'decline.no-briefings': 'Nėra apžvalgų, kurių būtų galima klausti',
  'decline.not-in-briefings': 'Šiose apžvalgose nėra',
  'decline.no-such-answer': 'Šiose apžvalgose neatsakyta',
  'cite.undated': 'data nenurodyta',
  'cite.paragraph': '{number} pastraipa',
  'cite.speaker': 'kalbėtojas: {speaker}',
  'cite.shortened': 'sutrumpinta ties […]',
  'tone.answer': 'Atsakymas',
  'tone.decline': 'Atsakymo nėra',
  'tone.error': 'Klaida',
  'reply.empty': 'Nėra ko parodyti',
  'reply.left-out':
    '{count, plural, one {Praleistas dar # elementas: viename pranešime jis netelpa.} few {Praleisti dar # elementai: viename pranešime jie netelpa.} other {Praleista dar # elementų: viename pranešime jie netelpa.}}',
  'confidence.high': 'didelis',
  'confidence.fair': 'vidutinis',
  'confidence.low': 'mažas',
};
