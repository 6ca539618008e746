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
  'command.quote.option.private': 'Das Ergebnis nur Ihnen zeigen',
  'command.said.name': 'gesagt',
  'command.said.description':
    'Was jemand gesagt hat, auf Wunsch zu einem Thema: das Neueste zuerst, jeweils mit der Stelle',
  'command.said.option.speaker': 'Wessen Worte: ein Name der Person oder ein Amt',
  'command.said.option.about': 'Zu welchem Thema: einige Stichwörter',
  'command.said.option.since': 'In Briefings ab diesem Tag, Monat oder Jahr: 2025-02-13, 2025-02 oder 2025',
  'command.said.option.until':
    'In Briefings bis zu diesem Tag, Monat oder Jahr: 2025-02-13, 2025-02 oder 2025',
  'command.said.option.private': 'Die Liste nur Ihnen zeigen',
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
  'menu.check-quotes': 'Zitate prüfen',
  'menu.find-evidence': 'Belege finden',
};
