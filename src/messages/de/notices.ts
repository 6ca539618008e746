import type { notices as en } from '../en/notices.js';
import type { Translated } from '../phrase.js';

export const notices: Translated<typeof en> = {
  'read.empty': 'Die Datei ist leer.',
  'read.blank': 'Die Datei enthält nur Leerraum.',
  'read.no-text': 'Sie enthält keinen Text.',
  'read.not-utf16': 'Die Datei beginnt wie UTF-16-Text, ist aber keiner. Speichern Sie sie als UTF-8.',
  'read.binary': 'Die Datei enthält Binärdaten, keinen Text. Speichern Sie ihren Text als UTF-8.',
  'read.too-large':
    'Die Datei hat {size, number, ::.0} MB; gelesen werden höchstens {most, number, ::.0} MB. Teilen Sie sie auf mehrere Dateien auf.',
  'read.damaged-signs':
    '{count, plural, one {# beschädigtes Zeichen wurde} other {# beschädigte Zeichen wurden}} als „\ufffd“ gelesen. Speichern Sie die Datei erneut als UTF-8.',
  'read.unknown': 'Nicht gelesen wird: {held}. Gelesen werden: {formats}.',
  'read.unknown-name': 'Dieses Format wird nicht gelesen: .{extension}. Gelesen werden: {formats}.',
  'read.no-extension': 'Dieses Format wird nicht gelesen: ohne Endung. Gelesen werden: {formats}.',
  'read.misnamed':
    'Der Name endet auf .{extension}, der Inhalt ist {held}; gelesen wurde die Datei als das, was sie enthält.',
  'read.unnamed':
    'Der Name hat keine Endung, der Inhalt ist {held}; gelesen wurde die Datei als das, was sie enthält.',
  'read.wrong-date': 'Das Datum „{given}“ wurde weggelassen: Geben Sie ein ISO-Datum an, etwa 2025-02-17.',
  'read.forbidden': 'Sie konnte nicht gelesen werden, weil die Berechtigung fehlt: Prüfen Sie ihre Rechte.',
  'read.failed': 'Sie konnte nicht gelesen werden: Das System meldet {code}.',
  'read.link-outside':
    'Es ist ein Verweis aus dem Ordner der Briefings hinaus. Kopieren Sie die Datei in den Ordner.',
  'read.link-not-file':
    'Es ist ein Verweis auf etwas, das keine Datei ist; nur Verweisen auf Dateien wird gefolgt.',
  'read.too-deep': 'Sie liegt mehr als {most, number} Ordner tief.',
  'read.not-a-file': 'Es ist keine gewöhnliche Datei.',
  'read.damaged':
    'Sie ist beschädigt oder nicht, was sie zu sein scheint: Speichern Sie sie noch einmal mit dem Programm, das sie angelegt hat.',
  'read.damaged-archive': 'Sie beginnt wie ein Dokument und ist beschädigt: Speichern Sie sie noch einmal.',
  'read.not-word': 'Es ist ein Archiv, kein Word-Dokument: Geben Sie das Dokument selbst.',
  'read.text-missing': 'Der Text fehlt: Speichern Sie sie noch einmal als .odt.',
  'read.nested': 'Die Auszeichnungen sind zu tief verschachtelt: Speichern Sie den Text allein.',
  'read.encrypted': 'Sie ist mit einem Kennwort geschützt: Speichern Sie sie ohne.',
  'read.scanned':
    'Keine ihrer Seiten enthält Text. Sind sie eingescannt, lassen Sie zuerst den Text erkennen (OCR).',
  'read.pages-empty':
    'Ohne Text {count, plural, one {ist Seite} other {sind die Seiten}} {pages}. Falls eingescannt, lassen Sie den Text erkennen (OCR) und fügen Sie die Datei noch einmal hinzu.',
  'read.too-many-pages':
    'Sie hat {count, number} Seiten; gelesen werden höchstens {most, number}: Teilen Sie sie auf.',
  'read.too-long':
    'Sie enthält mehr als {millions, number} Millionen Zeichen: Teilen Sie sie auf mehrere Dateien auf.',
  'read.too-slow': 'Das Lesen dauert zu lange: Teilen Sie sie auf oder speichern Sie ihren Text allein.',
  'read.too-much-memory':
    'Das Lesen braucht zu viel Speicher: Teilen Sie sie auf oder speichern Sie ihren Text allein.',
  'read.unpacks-too-large':
    'Ausgepackt ist sie größer als erlaubt: Speichern Sie ihren Text allein oder einen Teil davon.',
  'read.whole-page':
    'Der Artikel war vom Rest der Seite nicht zu unterscheiden: Gelesen wurde die ganze Seite.',
  'read.attachments':
    '{count, plural, one {Der Anhang {names} wurde nicht gelesen: Fügen Sie ihn als eigene Datei hinzu.} other {Die Anhänge {names} wurden nicht gelesen: Fügen Sie sie als Dateien hinzu.}}',
  'read.markdown-nested':
    'Das Markdown wurde als reiner Text gelesen, weil es zu tief verschachtelt ist; ein Vorspann wurde weggelassen.',
  'read.markdown-lines':
    'Das Markdown wurde als reiner Text gelesen, weil es mehr als {most, number} Zeilen hat; ein Vorspann wurde weggelassen.',
  'read.front-matter': 'Der Vorspann wurde weggelassen: {why}.',
  'front-matter.too-long': 'Er ist länger als {kilobytes, number} kB',
  'front-matter.not-yaml': 'Er ist kein gültiges YAML ({fault})',
  'front-matter.tangled': 'Seine Werte sind zu tief oder wiederholen sich zu oft',
  'front-matter.no-fields': 'Er ist keine Liste von Zeilen „Feld: Wert“',
  'front-matter.line': '„{field}“ im Vorspann wurde weggelassen: Es soll eine Zeile Text sein.',
  'front-matter.names':
    '„{field}“ im Vorspann wurde weggelassen: Es soll eine Zeile Text oder eine Liste von Namen sein.',
  'front-matter.date':
    '„{field}“ im Vorspann wurde weggelassen: Es soll ein ISO-Datum wie 2025-02-17, 2025-02 oder 2025 sein.',
  'folder.is-file': '{dir} ist eine Datei, kein Ordner. Geben Sie den Ordner mit den Briefings an.',
  'folder.missing': 'Den Ordner {dir} gibt es nicht. Legen Sie ihn an oder nennen Sie einen anderen.',
  'folder.unreadable': 'Der Ordner {dir} konnte nicht gelesen werden ({code}). Prüfen Sie seine Rechte.',
  'folder.too-large':
    '{dir} enthält {count, number} Briefings; gelesen werden höchstens {most, number}. Nennen Sie einen kleineren Ordner.',
  'folder.empty': '{dir} enthält kein lesbares Briefing. Legen Sie Dateien hinein: {formats}.',
  'folder.none-read':
    '{dir} enthält kein lesbares Briefing. Legen Sie Dateien hinein: {formats}. {count, plural, one {Eine Datei wurde nicht gelesen} other {# Dateien wurden nicht gelesen, die erste}}: {file}: {why}',
  'format.all': 'Text, Markdown, HTML, PDF, .docx, .odt und .eml',
  'format.text': 'reiner Text',
  'format.markdown': 'Markdown',
  'format.html': 'eine HTML-Seite',
  'format.pdf': 'ein PDF',
  'format.docx': 'ein Word-Dokument',
  'format.odt': 'ein OpenDocument-Text',
  'format.eml': 'eine E-Mail',
  'format.rtf': 'eine Rich-Text-Datei (RTF)',
  'format.old-office': 'eine alte Office-Datei oder eine mit Kennwort',
  'format.picture': 'ein Bild',
  'format.compressed': 'ein komprimiertes Archiv',
  'format.archive': 'ein Archiv, dessen Dateien einzeln zu geben sind',
  'format.spreadsheet': 'eine Tabelle',
  'format.drawing': 'eine Zeichnung oder eine Präsentation',
  'format.presentation': 'eine Präsentation',
  'format.e-book': 'ein E-Book (EPUB)',
  'asked.nothing': 'Die Frage ist leer. Fragen Sie auf Englisch in Worten, etwa: Who said …?',
  'asked.too-long':
    'Die Frage hat {count, number} Zeichen; beantwortet werden höchstens {most, number}. Fragen Sie nach einer Sache auf einmal.',
  'asked.no-words':
    'Die Frage hat kein Wort, nach dem zu suchen wäre. Nennen Sie die Person, die Sache oder die Zahl, nach der Sie fragen.',
  'lacks.words': 'Kein Briefing erwähnt {words}.',
  'lacks.answer': 'Die Briefings berühren das, geben aber keine Antwort.',
  'unstated.author': '„{title}“ nennt nicht, wer es geschrieben hat.',
  'unstated.origin': '„{title}“ nennt nicht, wer es veröffentlicht hat.',
  'unstated.published': '„{title}“ nennt nicht, wann es veröffentlicht wurde.',
  'unstated.several':
    '{count, plural, one {# Briefing kann} other {# Briefings können}} gemeint sein, und darin unterscheiden sie sich. Sagen Sie mehr über das gemeinte.',
  'unstated.given': 'Der Text von „{title}“ sagt es selbst nicht; verzeichnet ist dazu: {value}.',
  'unmet.quotation': 'In den nächsten Stellen stehen die Wörter {words} nicht.',
  'unmet.quotation-negated':
    'In der nächsten Stelle stehen die Wörter {words} nur mit einer Verneinung mehr oder weniger.',
  'unmet.predicate': 'Die Briefings nennen die Namen, aber nichts über {words}.',
  'unmet.yes-no': 'Die nächsten Stellen bejahen es nicht und verneinen es nicht.',
  'unmet.unsaid': 'Die nächste Stelle sagt selbst, dass dies nicht bekannt ist oder nicht mitgeteilt wurde.',
  'unmet.negated': 'Die nächste Stelle sagt es mit einer Verneinung vor {word}.',
  'unmet.unasserted': 'Die nächste Stelle sagt nicht, dass es so ist: {clause}.',
  'unmet.not-negated': 'Die nächste Stelle sagt es ohne die Verneinung der Frage.',
  'unmet.opposite': 'Die nächste Stelle sagt {here}, nicht {asked}.',
  'unmet.numbers': 'Die nächsten Stellen geben das nicht für {numbers} an.',
  'unmet.count': 'Die nächsten Stellen nennen keine Anzahl von {counted}.',
  'unmet.year': 'Die nächsten Stellen sagen nicht, in welchem Jahr.',
  'unmet.month': 'Die nächsten Stellen sagen nicht, in welchem Monat.',
  'unmet.century': 'Die nächsten Stellen sagen nicht, in welchem Jahrhundert.',
  'unmet.age': 'Die nächsten Stellen nennen kein Alter.',
  'unmet.degree': 'Die nächsten Stellen sagen nichts dazu, „how {word}“ es ist.',
  'unmet.measure': 'Die nächsten Stellen geben das nicht {asked} an.',
  'unmet.rate': 'Die nächste Stelle gibt das je {here} an, nicht je {asked}.',
  'unmet.names': 'Die nächsten Stellen sprechen in diesem Zusammenhang nicht von {names}.',
  'unmet.speaker': 'Die nächsten Stellen haben dazu keine Worte von {name}.',
  'unmet.other-speaker': 'Die nächsten Stellen schreiben diese Worte {speaker} zu, nicht {name}.',
  'unmet.country': 'Die nächste Stelle spricht nicht von {name}.',
  'unmet.office': 'Die Briefings nennen niemanden als {office}.',
  'near.name': 'Die nächste Stelle spricht von {here}, nicht von {asked}.',
  'near.office': 'Die nächste Stelle spricht von {name}, {role}, nicht von {asked}.',
  'near.measure': 'Die nächste Stelle gibt das {given} an ({figures}), nicht {asked}.',
  'near.period': 'Die nächste Stelle gibt das für {here} an, nicht für {asked}.',
  'near.period-year': 'Die nächste Stelle gibt das für {here}, {year}, an, nicht für {asked}.',
  'near.and-nowhere': '{miss} Kein Briefing erwähnt {words}.',
  'measure.money': 'als Geldbetrag',
  'measure.currency': 'in {currency}',
  'measure.percentage': 'in Prozent',
  'measure.share': 'als „{words}“',
  'measure.duration': 'als Dauer',
  'measure.number': 'als Zahl',
  'measure.count': 'als Anzahl von {counted}',
  'time.second': 'Sekunde',
  'time.minute': 'Minute',
  'time.hour': 'Stunde',
  'time.day': 'Tag',
  'time.week': 'Woche',
  'time.month': 'Monat',
  'time.year': 'Jahr',
  'time.decade': 'Jahrzehnt',
  'time.century': 'Jahrhundert',
  'quoted.negation-left-out': 'Eine Verneinung wurde ausgelassen: In der Lücke hat das Briefing {there}.',
  'quoted.negation-dropped': 'Eine Verneinung fehlt: Das Briefing hat {there}.',
  'quoted.negation-added': 'Eine Verneinung kam hinzu: Das Briefing hat hier kein {own}.',
  'quoted.negation-before': 'Unmittelbar vor diesen Wörtern hat das Briefing {there}.',
  'quoted.number-left-out': 'Eine Zahl wurde ausgelassen: Das Briefing hat {there}.',
  'quoted.number-put-in': 'Eine Zahl wurde eingefügt: Das Briefing hat hier kein {own}.',
  'quoted.number-changed': 'Eine Zahl wurde geändert: Das Briefing hat {there}, nicht {own}.',
  'quoted.name-left-out': 'Ein Name wurde ausgelassen: Das Briefing hat {there}.',
  'quoted.name-put-in': 'Ein Name wurde eingefügt: Das Briefing hat hier kein {own}.',
  'quoted.name-changed': 'Ein Name wurde geändert: Das Briefing hat {there}, nicht {own}.',
  'quoted.modal-left-out': 'Wie verbindlich oder sicher es klingt, wurde geändert: Das Briefing hat {there}.',
  'quoted.modal-put-in':
    'Wie verbindlich oder sicher es klingt, wurde geändert: Das Briefing hat hier kein {own}.',
  'quoted.modal-changed':
    'Wie verbindlich oder sicher es klingt, wurde geändert: Das Briefing hat {there}, nicht {own}.',
  'quoted.other-speaker': 'Das Briefing schreibt diese Worte {speaker} zu, nicht {asked}.',
  'quoted.speaker-unsaid': 'Das Briefing sagt nicht, dass dies Worte von {asked} sind.',
  'quoted.speaker-unclear':
    'Das Briefing schreibt diese Worte {source} zu und sagt nicht, dass das {asked} ist.',
  'quoted.asked-corrected': '{asked} gelesen als {person}.',
  'quoted.asked-unknown': 'Diese Briefings nennen niemanden namens {asked}.',
  'quoted.several-speakers': 'Diese Worte sind aus denen mehrerer Personen zusammengesetzt: {speakers}.',
  'quoted.spliced':
    'Die Wörter stammen von zwei Stellen: Dazwischen steht etwas, das kein Auslassungszeichen anzeigt.',
  'quoted.briefing-wording':
    'Das ist der eigene Wortlaut des Briefings: Es schreibt diese Worte niemandem zu.',
  'quoted.reported':
    'Das Briefing gibt dies ohne Anführungszeichen wieder: {speaker} hat vielleicht andere Worte gebraucht.',
  'quoted.reported-unsaid':
    'Das Briefing gibt dies ohne Anführungszeichen wieder: Wer es gesagt hat, hat vielleicht andere Worte gebraucht.',
  'quoted.partly':
    'Nur einige dieser Wörter stehen in Anführungszeichen; die anderen sind die des Briefings.',
  'quoted.misspelt': 'Das Briefing schreibt den Namen {source}; gelesen wurde er als {person}.',
  'quoted.cut-short': 'Nur die ersten {count, number} Zeichen wurden geprüft: Teilen Sie die Worte auf.',
  'speaker.none': 'Sagen Sie, wessen Worte Sie suchen: Geben Sie einen Namen an.',
  'speaker.ambiguous': 'Mit {given} können mehrere gemeint sein: {people}. Geben Sie den vollen Namen an.',
  'speaker.unknown': 'Niemand in diesen Briefings heißt {given}.',
  'speaker.unknown-near': 'Niemand in diesen Briefings heißt {given}. Am ähnlichsten: {people}.',
  'date.since':
    'since: {given} ist kein Datum. Schreiben Sie einen Tag wie 2025-02-13, einen Monat wie 2025-02 oder ein Jahr wie 2025.',
  'date.until':
    'until: {given} ist kein Datum. Schreiben Sie einen Tag wie 2025-02-13, einen Monat wie 2025-02 oder ein Jahr wie 2025.',
  'date.swapped': 'since {since} liegt nach until {until}: Vertauschen Sie die beiden.',
  'subject.none': 'Sagen Sie in ein paar Worten, worum es geht: Namen und Dinge, nicht nur „what“ oder „it“.',
  'draft.too-large':
    'Der Entwurf hat mehr als 1 MB; mehr wird nicht gelesen: Geben Sie einen Teil davon oder seinen Text allein.',
  'draft.wrong-format':
    'Kein lesbarer Entwurf: {held}. Speichern Sie ihn als .docx, als Text oder als Markdown.',
  'draft.no-text': 'Der Entwurf enthält keinen Text.',
  'draft.too-long':
    'Der Entwurf hat mehr als 1.000.000 Zeichen; mehr wird nicht geprüft: Geben Sie einen Teil davon.',
  'records.not-read': 'Was der Bot aufbewahrt, ist nicht zu lesen ({why}).',
  'records.not-written': 'Der Bot kann nichts aufbewahren ({why}).',
  'records.not-removed': 'Was der Bot aufbewahrt, ist nicht zu entfernen ({why}).',
  'records.not-changed': 'Was der Bot aufbewahrt, ist nicht zu ändern ({why}).',
  'records.held':
    'Ein anderer Prozess ({process}) ändert dasselbe: Versuchen Sie es noch einmal, wenn er fertig ist.',
  'records.held-elsewhere':
    'Ein anderer Prozess ändert dasselbe: Versuchen Sie es noch einmal, wenn er fertig ist.',
  'records.database-away':
    'Die Datenbank des Bots ist nicht erreichbar: Versuchen Sie es noch einmal, sobald sie es ist.',
  'records.wrong-settings':
    'Die Einstellungen sind nicht zu lesen: Bringen Sie ihre Datei in Ordnung oder entfernen Sie sie.',
  'records.wrong-list':
    'Die Liste der Briefings dieses Servers hat eine unlesbare Zeile: Sie stammt von einer späteren Version des Bots oder ist beschädigt.',
  'kept.no-change': 'Es ist schon so: Nichts wurde geändert.',
  'kept.same': 'Genau diese Bytes gibt es schon: {title}.',
  'kept.no-offer':
    'Dieses Dokument wartet nicht mehr: Fügen Sie es noch einmal hinzu, wenn es noch gewünscht ist.',
  'kept.no-undo': 'Davon ist nichts mehr zurückzunehmen.',
  'kept.changed-since':
    'Es hat inzwischen eine spätere Version: Entfernen Sie es oder nehmen Sie zuerst diese Version zurück.',
  'kept.no-briefing': 'Ein solches Briefing gibt es hier nicht: Vielleicht wurde es entfernt.',
  'kept.no-version': 'Es hat die Versionen 1 bis {last, number}.',
  'kept.no-files': 'Es gibt keine Datei hinzuzufügen: Geben Sie mindestens eine an.',
  'kept.too-many-files':
    '{count, number} Dateien sind zu viele: Geben Sie höchstens {most, number} auf einmal.',
  'kept.title-for-many': 'Ein Titel gehört zu einer Datei: Geben Sie ihn mit dieser allein an.',
  'kept.wrong-date': 'Das ist kein Datum: Geben Sie eines wie 2025-02-17, 2025-02 oder 2025 an.',
  'kept.wrong-fact': '{fact}: Nötig ist eine Zeile mit höchstens 300 Zeichen.',
  'kept.wrong-roles': 'Geben Sie höchstens {most, number} Rollen an, mit ihren IDs von 17 bis 20 Ziffern.',
  'kept.wrong-embargo': 'Die Sperrfrist muss zu einem Zeitpunkt wie 2025-02-17T09:00:00Z enden.',
  'kept.full':
    'Dieser Server darf {most, number} Briefings aufbewahren: Entfernen Sie einige, die nicht mehr gebraucht werden.',
  'kept.full-bytes':
    'Dieser Server darf {megabytes, number} MB an Dokumenten aufbewahren: Entfernen Sie einige, die nicht mehr gebraucht werden.',
  'fact.title': 'Titel',
  'fact.origin': 'Herkunft',
  'fact.author': 'Verfasser',
  'fact.published': 'Datum',
  'named.more': '{names} und {count, number} weitere',
};
