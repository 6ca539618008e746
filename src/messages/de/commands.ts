import type { commands as en } from '../en/commands.js';
import type { Translated } from '../phrase.js';

export const commands: Translated<typeof en> = {
  'command.ask.name': 'fragen',
  'command.ask.description':
    'Die Briefings befragen: eine Antwort in ihren Worten, mit der Stelle, oder ein klares „nicht da“',
  'command.ask.option.question': 'Was Sie wissen möchten: eine ganze Frage oder einige Stichwörter',
  'command.ask.option.speaker': 'Nur aus dem, was diese Person gesagt hat',
  'command.ask.option.briefing': 'Nur dieses Briefing befragen',
  'command.ask.option.since': 'Nur Briefings ab diesem Tag, Monat oder Jahr: 2025-02-13, 2025-02 oder 2025',
  'command.ask.option.until':
    'Nur Briefings bis zu diesem Tag, Monat oder Jahr: 2025-02-13, 2025-02 oder 2025',
  'command.ask.option.private': 'Die Antwort nur Ihnen zeigen oder nicht',
  'command.quote.name': 'zitat',
  'command.quote.description':
    'Wer hat diese Worte gesagt, und stimmt das? An den Briefings geprüft, mit den Abweichungen',
  'command.quote.option.words': 'Die Worte, mit oder ohne Anführungszeichen; … wo etwas ausgelassen ist',
  'command.quote.option.speaker': 'Wer sie gesagt haben soll: ein Name oder ein Amt',
  'command.quote.option.private': 'Das Ergebnis nur Ihnen zeigen oder nicht',
  'command.said.name': 'gesagt',
  'command.said.description':
    'Was jemand gesagt hat, auf Wunsch zu einem Thema: das Neueste zuerst, jeweils mit der Stelle',
  'command.said.option.speaker': 'Wessen Worte: ein Name der Person oder ein Amt',
  'command.said.option.about': 'Zu welchem Thema: einige Stichwörter',
  'command.said.option.since': 'In Briefings ab diesem Tag, Monat oder Jahr: 2025-02-13, 2025-02 oder 2025',
  'command.said.option.until':
    'In Briefings bis zu diesem Tag, Monat oder Jahr: 2025-02-13, 2025-02 oder 2025',
  'command.said.option.private': 'Die Liste nur Ihnen zeigen oder nicht',
  'command.check-draft.name': 'entwurf-prüfen',
  'command.check-draft.description':
    'Zitate, Zahlen und Namen eines Entwurfs prüfen: eine Word-, Markdown- oder Textdatei',
  'command.check-draft.option.draft': 'Eine .docx-, .md- oder .txt-Datei von höchstens 1 MB',
  'command.sources.name': 'quellen',
  'command.sources.description':
    'Was befragt werden kann: die Briefings im Index und Dateien, die nicht gelesen werden konnten',
  'command.sources.option.briefing':
    'Dieses Briefing im Einzelnen: seine Teile, seine Größe, Warnungen beim Lesen',
  'command.sources.option.page': 'Bei dieser Seite der Liste beginnen',
  'command.help.name': 'hilfe',
  'command.help.description': 'Was Sie fragen können, mit Beispielen, und wie eine Antwort zu lesen ist',
  'command.forget-me.name': 'vergiss-mich',
  'command.forget-me.description': 'Was hier über Sie gespeichert ist, und eine Schaltfläche, die es löscht',
  'command.rapporteur.name': 'rapporteur',
  'command.rapporteur.description':
    'Für Administratoren: Einstellungen, Zustand des Bots und gestellte Fragen',
  'command.rapporteur.option.settings':
    'Wer fragen darf, wo und wie oft; was privat ist und was aufbewahrt wird',
  'command.rapporteur.option.status':
    'Wie es dem Bot geht: Briefings, Antwortzeiten, Speicher, was aufbewahrt wird',
  'command.rapporteur.option.questions':
    'Was gefragt, abgelehnt oder als nicht hilfreich bezeichnet wurde; alles als Datei',
  'command.briefings.name': 'briefings',
  'command.briefings.description':
    'Für Administratoren: eigene Briefings aufnehmen, berichtigen, zurückziehen; Worte beobachten',
  'command.briefings.option.add': 'Ein bis zehn Dokumente aufnehmen; ohne Datei fragt ein Formular danach',
  'command.briefings.option.list': 'Die eigenen Briefings, mit wer sie sehen darf und ab wann',
  'command.briefings.option.show':
    'Ein Briefing: woher Angaben stammen, Hinweise, Nachrichten, die es anführen',
  'command.briefings.option.edit':
    'Titel, Herkunft, Autor oder Datum berichtigen; wer es sehen darf und ab wann',
  'command.briefings.option.remove':
    'Ein Briefing mit allen Fassungen zurückziehen; Nachrichten damit werden gekennzeichnet',
  'command.briefings.option.history': 'Was wann aufgenommen, geändert und entfernt wurde',
  'command.briefings.option.export': 'Die Dokumente, wie sie gegeben wurden, als Zip',
  'command.briefings.option.watch':
    'Die Stelle in einem Kanal zeigen, wenn ein neues Briefing bestimmte Worte erwähnt',
  'command.briefings.option.unwatch': 'Bestimmte Worte nicht mehr beobachten',
  'command.briefings.option.watches': 'Was beobachtet wird',
  'command.briefings.option.add.option.file':
    'PDF, Word, OpenDocument, HTML, Mail, Markdown oder Text; höchstens 32 MB',
  'command.briefings.option.add.option.file-more': 'Noch ein Dokument',
  'command.briefings.option.add.option.title': 'Wie es heißt, statt dessen, was das Dokument sagt',
  'command.briefings.option.add.option.origin': 'Wer es veröffentlicht hat',
  'command.briefings.option.add.option.author': 'Wer es geschrieben hat',
  'command.briefings.option.add.option.date': 'Wann es veröffentlicht wurde: 2025-02-13, 2025-02 oder 2025',
  'command.briefings.option.add.option.audience': 'Eine Rolle, die es sehen darf; ohne dürfen es alle',
  'command.briefings.option.add.option.audience-more': 'Noch eine Rolle, die es sehen darf',
  'command.briefings.option.add.option.embargo':
    'Vorher sieht es niemand: 2026-03-01 14:00, in UTC oder mit Abstand wie +02:00',
  'command.briefings.option.add.option.replace': 'Das Briefing, dessen neue Fassung die Datei ist',
  'command.briefings.option.edit.option.briefing': 'Eines der eigenen',
  'command.briefings.option.edit.option.title': 'Wie es heißt, statt dessen, was das Dokument sagt',
  'command.briefings.option.edit.option.origin': 'Wer es veröffentlicht hat',
  'command.briefings.option.edit.option.author': 'Wer es geschrieben hat',
  'command.briefings.option.edit.option.date': 'Wann es veröffentlicht wurde: 2025-02-13, 2025-02 oder 2025',
  'command.briefings.option.edit.option.audience': 'Eine Rolle, die es sehen darf; ohne dürfen es alle',
  'command.briefings.option.edit.option.audience-more': 'Noch eine Rolle, die es sehen darf',
  'command.briefings.option.edit.option.embargo':
    'Vorher sieht es niemand: 2026-03-01 14:00, in UTC oder mit Abstand wie +02:00',
  'command.briefings.option.list.option.page': 'Die Liste ab dieser Seite',
  'command.briefings.option.show.option.briefing': 'Eines der eigenen',
  'command.briefings.option.remove.option.briefing': 'Eines der eigenen',
  'command.briefings.option.history.option.briefing': 'Eines der eigenen; ohne Angabe alle',
  'command.briefings.option.export.option.briefing': 'Eines der eigenen; ohne Angabe alle',
  'command.briefings.option.watch.option.term': 'Ein Wort, ein Name oder einige Worte',
  'command.briefings.option.watch.option.channel': 'Wo es gezeigt wird; ohne Angabe in diesem Kanal',
  'command.briefings.option.unwatch.option.term': 'Was jetzt beobachtet wird',
  'menu.check-quotes': 'Zitate prüfen',
  'menu.find-evidence': 'Belege finden',
};
