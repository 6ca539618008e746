import type { house as en } from '../en/house.js';
import type { Translated } from '../phrase.js';

export const house: Translated<typeof en> = {
  list: '{items}',
  quoted: '„{text}“',
  'button.previous': 'Zurück',
  'button.next': 'Weiter',
  'stale.list': 'Diese Schaltfläche führt nirgendwohin. Mit /{command} erhalten Sie eine aktuelle Liste.',
  'stale.button': 'Diese Schaltfläche ist veraltet. Rufen Sie den Befehl noch einmal auf.',
  'stale.command': 'Diesen Befehl hat der Bot nicht mehr. Tippen Sie /, um die vorhandenen zu sehen.',
  'stale.named-command':
    'Den Befehl /{name} hat dieser Bot nicht mehr. Tippen Sie /, um die vorhandenen zu sehen; die Liste braucht vielleicht einen Augenblick.',
  'fault.heading': 'Etwas ist schiefgegangen',
  'fault.text':
    'Der Fehler liegt beim Bot, nicht an Ihrer Frage, und es wurde nichts beantwortet. Versuchen Sie es bitte noch einmal; geschieht es wieder, nennen Sie den Betreibern dieses Bots die Nummer unten.',
  'fault.number': 'Fehlernummer: {number}',
  'progress.read':
    'Bisher {read, number} von {total, plural, one {# Briefing} other {# Briefings}} gelesen: Aus den übrigen kann noch nicht geantwortet werden.',
  'access.server': 'Hier geht es um einen Server: Nutzen Sie den Befehl dort.',
  'access.private': 'Wer diesen Bot betreibt, lässt ihn nur auf seinen Servern befragen: Fragen Sie dort.',
  'access.admins': 'Das dürfen nur Mitglieder mit der Berechtigung „Server verwalten“.',
  'access.roles':
    'Auf diesem Server dürfen nur Mitglieder mit bestimmten Rollen fragen. Administratoren können sagen, mit welchen.',
  'access.channels':
    'Auf diesem Server dürfen die Briefings nur in bestimmten Kanälen befragt werden, und dieser gehört nicht dazu.',
  'pace.member':
    'Sie haben in der letzten Minute {most, plural, one {eine Frage} other {# Fragen}} gestellt, mehr sind hier nicht vorgesehen. Fragen Sie in {seconds, plural, one {# Sekunde} other {# Sekunden}} wieder.',
  'pace.server':
    'Auf diesem Server {most, plural, one {wurde in der letzten Minute eine Frage} other {wurden in der letzten Minute # Fragen}} gestellt, mehr sind hier nicht vorgesehen. Fragen Sie in {seconds, plural, one {# Sekunde} other {# Sekunden}} wieder.',
  'post.refused':
    'Der Bot darf in diesem Kanal nicht schreiben. Erlauben Sie ihm, den Kanal zu sehen und dort Nachrichten zu senden.',
  'file.elsewhere': 'Die Datei liegt nicht bei Discord und wurde nicht abgerufen.',
  'file.too-large':
    'Die Datei hat mehr als {megabytes, number} MB; mehr wird nicht gelesen. Hängen Sie einen Teil davon an oder nur den Text.',
  'file.unreachable': 'Die Datei konnte nicht abgerufen werden ({why}). Hängen Sie sie noch einmal an.',
  'file.status': 'Discord antwortete mit Status {status}',
  'file.late': 'es dauerte zu lange',
  'file.broken': 'die Verbindung brach ab',
  'file.part': 'sie brach vor ihrem Ende ab',
  'briefing.unknown':
    'Kein Briefing heißt „{given}“. Wählen Sie eines aus der Liste oder sehen Sie mit /{sources}, was es gibt.',
  'briefing.ambiguous':
    '„{given}“ passt auf {count, plural, one {# Briefing} other {# Briefings}}. Wählen Sie eines aus der Liste, die beim Tippen erscheint.',
  'sources.none': 'Noch keine Briefings',
  'sources.heading': 'Briefings: {count, number}',
  'sources.put':
    'Legen Sie Dokumente in den Briefing-Ordner (Text, Markdown, HTML, PDF, Word, OpenDocument, E-Mail).',
  'sources.to-search': '{count, plural, one {# Stelle} other {# Stellen}} zum Durchsuchen',
  'sources.page': 'Seite {page, number} von {pages, number}',
  'sources.unread':
    '{count, plural, one {# Datei konnte} other {# Dateien konnten}} nicht gelesen werden; genannt ab Seite {page, number}.',
  'sources.unread-heading': 'Dateien, die nicht gelesen werden konnten: {count, number}',
  'sources.unread-file': '{file}: {why}',
  'sources.title': 'Titel',
  'sources.file': 'Datei',
  'sources.origin': 'Herkunft',
  'sources.whose': 'Von wem',
  'sources.shared': 'allen Servern gemeinsam',
  'sources.own': 'nur dieses Servers',
  'sources.own-roles': 'nur dieses Servers, für {count, plural, one {# Rolle} other {# Rollen}}',
  'sources.author': 'Verfasser',
  'sources.date': 'Datum',
  'sources.passages': 'Stellen',
  'sources.warnings': 'Warnungen',
  'sources.unstated': 'nicht angegeben',
  'sources.size': 'Größe',
  'sources.size-both': '{size}, {count, plural, one {# Zeichen} other {# Zeichen}}',
  'sources.bytes': '{count, plural, one {# Byte} other {# Bytes}}',
  'sources.kilobytes': '{number, number, ::.0} kB',
  'sources.parts': 'Teile',
  'sources.no-parts': 'keine',
  'sources.searched': 'Durchsucht als',
  'sources.searched-as':
    '{passages, plural, one {# Stelle} other {# Stellen}} aus {sentences, plural, one {# Satz} other {# Sätzen}}',
  'sources.no-warning': 'Es wurde ohne Warnung gelesen.',
  'sources.warnings-heading': 'Warnungen beim Lesen: {count, number}',
  'sources.all': 'Alle Briefings',
  'part.title': '{count, plural, one {# Titel} other {# Titel}}',
  'part.standfirst': '{count, plural, one {# Vorspann} other {# Vorspänne}}',
  'part.byline': '{count, plural, one {# Autorenzeile} other {# Autorenzeilen}}',
  'part.timestamp': '{count, plural, one {# Zeitangabe} other {# Zeitangaben}}',
  'part.caption': '{count, plural, one {# Bildunterschrift} other {# Bildunterschriften}}',
  'part.teaser': '{count, plural, one {# Anreißer} other {# Anreißer}}',
  'part.link': '{count, plural, one {# Verweis} other {# Verweise}}',
  'part.heading': '{count, plural, one {# Überschrift} other {# Überschriften}}',
  'part.paragraph': '{count, plural, one {# Absatz} other {# Absätze}}',
  'part.list-item': '{count, plural, one {# Listenpunkt} other {# Listenpunkte}}',
  'part.quotation': '{count, plural, one {# Zitat} other {# Zitate}}',
  'part.table': '{count, plural, one {# Tabelle} other {# Tabellen}}',
  'help.heading': 'Die Briefings befragen',
  'help.intro':
    'Es {count, plural, one {gibt # Briefing} other {gibt # Briefings}} zu befragen. Jede Antwort steht in den Worten eines Briefings, mit der Stelle, dem Sprecher und der Zeit. Wo die Briefings nichts sagen, erfahren Sie das.',
  'help.own':
    '{count, plural, one {Eines davon gehört nur diesem Server; kein anderer sieht es.} other {# davon gehören nur diesem Server; kein anderer sieht sie.}}',
  'help.labelled':
    '{count, plural, one {Eines davon dürfen nicht alle hier sehen: Öffentliche Antworten lassen es aus.} other {# davon dürfen nicht alle hier sehen: Öffentliche Antworten lassen sie aus.}}',
  'help.embargoed':
    '{count, plural, one {# weiteres wartet auf das Ende seiner Sperrfrist} other {# weitere warten auf das Ende ihrer Sperrfrist}}: /{command} list.',
  'help.first':
    'Dieser Server hat noch keine eigenen Briefings: /{briefings} add nimmt welche auf. Wer fragen darf, wo und wie oft, sagt /{settings} settings. Ungefragt wird hier nichts gepostet.',
  'help.what': 'Was Sie fragen können',
  'help.who': 'Wer, was, wann, wo: „{example}“',
  'help.how-much': 'Wie viel, wie viele, wie lange: „{example}“',
  'help.why': 'Warum, wie: „{example}“',
  'help.is-it': 'Ist es so: „{example}“',
  'help.words': 'Worte, an die Sie sich erinnern: „{example}“',
  'help.key-words': 'Nur Stichwörter: „{example}“',
  'help.try': 'Zum Ausprobieren: Darauf antworten diese Briefings',
  'help.commands': 'Befehle',
  'help.slash': '/{name}',
  'help.ask':
    'beantwortet eine Frage. „briefing“ fragt nur ein Briefing; „private“ zeigt die Antwort nur Ihnen.',
  'help.quote':
    'prüft Worte an den Briefings: wer sie gesagt hat und was abweicht. „speaker“ sagt, wem sie zugeschrieben werden.',
  'help.said':
    'listet auf, was jemand gesagt hat, das Neueste zuerst. „about“, „since“ und „until“ grenzen ein; „private“ zeigt es nur Ihnen.',
  'help.check-draft':
    'prüft Zitate, Zahlen und Namen eines angehängten Entwurfs (.docx, .md, .txt); nur für Sie.',
  'help.check-quotes': 'im Menü einer Nachricht unter „Apps“: prüft jedes Zitat darin; nur für Sie.',
  'help.find-evidence': 'im selben Menü: die nächsten Stellen zu jeder Aussage der Nachricht; nur für Sie.',
  'help.sources':
    'listet auf, was befragt werden kann, und Dateien, die nicht gelesen werden konnten. „briefing“ zeigt eines im Einzelnen.',
  'help.help': 'zeigt dies hier.',
  'help.forget-me': 'sagt, was über Sie gespeichert ist, und löscht es.',
  'help.rapporteur': 'für alle, die den Server verwalten: Einstellungen, Zustand, gestellte Fragen.',
  'help.briefings':
    'für alle, die den Server verwalten: eigene Briefings aufnehmen, berichtigen, zurückziehen; Worte beobachten.',
  'help.sure': 'Wie sicher eine Antwort ist',
  'help.confidence': 'Sicherheit',
  'help.confidence-means': 'wie viele solche Antworten richtig sind',
  'help.confidence-high': 'mindestens {from, number} von 100',
  'help.confidence-fair': '{from, number} bis {to, number} von 100',
  'help.confidence-low':
    'weniger als {to, number} von 100; lesen Sie die Stelle, bevor Sie sich darauf verlassen',
  'help.as-it-stands':
    'Stellen werden zitiert, wie sie dastehen, samt Fehlern. Eine als „keine Antwort“ bezeichnete Stelle ist nur die nächste, die es gibt.',
  'forget.kept-here':
    'Über Sie auf diesem Server gespeichert: {count, plural, one {# Frage} other {# Fragen}}',
  'forget.kept-outside':
    'Über Sie außerhalb von Servern mit diesem Bot gespeichert: {count, plural, one {# Frage} other {# Fragen}}',
  'forget.with-name':
    'Fragen werden mit den Antworten und Stimmen {days, plural, one {# Tag} other {# Tage}} lang aufbewahrt, Ihre mit Ihrem Namen.',
  'forget.without-name':
    'Fragen werden mit den Antworten und Stimmen {days, plural, one {# Tag} other {# Tage}} lang aufbewahrt, Ihre ohne Ihren Namen.',
  'forget.warning':
    'Die Schaltfläche löscht alle Ihre Fragen, die Antworten darauf und Ihre Stimmen. Das lässt sich nicht rückgängig machen, und die Schaltflächen unter diesen Antworten funktionieren dann nicht mehr.',
  'forget.delete': 'Alles löschen',
  'forget.deleted-here': 'Auf diesem Server gelöscht: {count, plural, one {# Frage} other {# Fragen}}',
  'forget.deleted-outside':
    'Außerhalb von Servern mit diesem Bot gelöscht: {count, plural, one {# Frage} other {# Fragen}}',
  'forget.went':
    'Damit sind auch die Antworten und alle Ihre Stimmen gelöscht. Nachrichten, die in Kanälen stehen, bleiben dort.',
  'forget.apart':
    'Jeder Server steht für sich, ebenso private Nachrichten mit dem Bot: Nutzen Sie /{command} auch dort.',
};
