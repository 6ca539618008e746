import type { house as en } from '../en/house.js';
import type { Translated } from '../phrase.js';

export const house: Translated<typeof en> = {
  list: '{items}',
  quoted: '‘{text}’',
  'button.previous': 'Vorige',
  'button.next': 'Volgende',
  'stale.list': 'Deze knop leidt nergens heen. Gebruik /{command} voor een nieuwe lijst.',
  'stale.button': 'Deze knop is verouderd. Gebruik de opdracht opnieuw voor een nieuwe.',
  'stale.command': 'Deze bot heeft die opdracht niet meer. Typ / om te zien welke er zijn.',
  'stale.named-command':
    'Deze bot heeft de opdracht /{name} niet meer. Typ / om te zien welke er zijn; het kan even duren voordat de lijst verandert.',
  'fault.heading': 'Er is iets misgegaan',
  'fault.text':
    'De fout ligt bij de bot, niet bij uw vraag, en er is niets beantwoord. Probeer het nog eens; gebeurt het opnieuw, geef dan het nummer hieronder door aan de beheerder van deze bot.',
  'fault.number': 'Foutnummer: {number}',
  'progress.read':
    'Tot nu toe {read, number} van {total, plural, one {# briefing} other {# briefings}} gelezen: uit de rest kan nog niet worden geantwoord.',
  'access.server': 'Dit gaat over een server: gebruik het daar.',
  'access.private': 'Wie deze bot beheert, laat hem alleen op zijn servers bevragen: vraag het daar.',
  'access.admins': 'Alleen leden met het recht ‘Server beheren’ mogen dit.',
  'access.roles':
    'Op deze server mogen alleen leden met bepaalde rollen vragen stellen. Een beheerder kan zeggen welke.',
  'access.channels':
    'Op deze server mogen de briefings alleen in bepaalde kanalen worden bevraagd, en dit is er geen van.',
  'pace.member':
    'U hebt in de afgelopen minuut {most, plural, one {één vraag} other {# vragen}} gesteld; meer kan hier niet. Stel over {seconds, plural, one {# seconde} other {# seconden}} een nieuwe vraag.',
  'pace.server':
    'Op deze server {most, plural, one {is in de afgelopen minuut één vraag} other {zijn in de afgelopen minuut # vragen}} gesteld; meer kan hier niet. Stel over {seconds, plural, one {# seconde} other {# seconden}} een nieuwe vraag.',
  'post.refused':
    'De bot mag in dat kanaal geen berichten plaatsen. Geef de bot toestemming om het kanaal te zien en er berichten te sturen.',
  'file.elsewhere': 'Het bestand staat niet bij Discord en is niet opgehaald.',
  'file.too-large':
    'Het bestand is groter dan {megabytes, number} MB; meer wordt niet gelezen. Voeg een deel ervan bij, of alleen de tekst.',
  'file.unreachable': 'Het bestand kon niet worden opgehaald ({why}). Voeg het nog eens bij.',
  'file.status': 'Discord antwoordde met status {status}',
  'file.late': 'het duurde te lang',
  'file.broken': 'de verbinding werd verbroken',
  'file.part': 'het brak voortijdig af',
  'briefing.unknown':
    'Geen briefing heet ‘{given}’. Kies er een uit de lijst, of bekijk met /{sources} wat er is.',
  'briefing.ambiguous':
    '‘{given}’ past bij {count, plural, one {# briefing} other {# briefings}}. Kies er een uit de lijst die tijdens het typen verschijnt.',
  'sources.none': 'Nog geen briefings',
  'sources.heading': 'Briefings: {count, number}',
  'sources.put':
    'Zet documenten in de map met briefings (tekst, Markdown, HTML, PDF, Word, OpenDocument, e-mail).',
  'sources.to-search': '{count, plural, one {# passage} other {# passages}} om in te zoeken',
  'sources.page': 'pagina {page, number} van {pages, number}',
  'sources.unread':
    '{count, plural, one {# bestand kon} other {# bestanden konden}} niet worden gelezen; genoemd vanaf pagina {page, number}.',
  'sources.unread-heading': 'Bestanden die niet konden worden gelezen: {count, number}',
  'sources.unread-file': '{file}: {why}',
  'sources.title': 'Titel',
  'sources.file': 'Bestand',
  'sources.origin': 'Herkomst',
  'sources.whose': 'Van wie',
  'sources.shared': 'gedeeld door alle servers',
  'sources.own': 'van deze server alleen',
  'sources.own-roles': 'van deze server alleen, voor {count, plural, one {# rol} other {# rollen}}',
  'sources.author': 'Auteur',
  'sources.date': 'Datum',
  'sources.passages': 'Passages',
  'sources.warnings': 'Waarschuwingen',
  'sources.unstated': 'niet vermeld',
  'sources.size': 'Grootte',
  'sources.size-both': '{size}, {count, plural, one {# teken} other {# tekens}}',
  'sources.bytes': '{count, plural, one {# byte} other {# bytes}}',
  'sources.kilobytes': '{number, number, ::.0} kB',
  'sources.parts': 'Onderdelen',
  'sources.no-parts': 'geen',
  'sources.searched': 'Doorzocht als',
  'sources.searched-as':
    '{passages, plural, one {# passage} other {# passages}} van {sentences, plural, one {# zin} other {# zinnen}}',
  'sources.no-warning': 'Gelezen zonder waarschuwing.',
  'sources.warnings-heading': 'Waarschuwingen bij het lezen: {count, number}',
  'sources.all': 'Alle briefings',
  'part.title': '{count, plural, one {# titel} other {# titels}}',
  'part.standfirst': '{count, plural, one {# inleiding} other {# inleidingen}}',
  'part.byline': '{count, plural, one {# auteursregel} other {# auteursregels}}',
  'part.timestamp': '{count, plural, one {# tijdstempel} other {# tijdstempels}}',
  'part.caption': '{count, plural, one {# bijschrift} other {# bijschriften}}',
  'part.teaser': '{count, plural, one {# teaser} other {# teasers}}',
  'part.link': '{count, plural, one {# link} other {# links}}',
  'part.heading': '{count, plural, one {# kop} other {# koppen}}',
  'part.paragraph': '{count, plural, one {# alinea} other {# alinea’s}}',
  'part.list-item': '{count, plural, one {# lijstitem} other {# lijstitems}}',
  'part.quotation': '{count, plural, one {# citaat} other {# citaten}}',
  'part.table': '{count, plural, one {# tabel} other {# tabellen}}',
  'help.heading': 'De briefings bevragen',
  'help.intro':
    'Er {count, plural, one {is # briefing} other {zijn # briefings}} om te bevragen. Elk antwoord is in de woorden van een briefing zelf, met de plaats waar ze staan, wie ze zei en wanneer. Zeggen de briefings het niet, dan hoort u dat.',
  'help.own':
    '{count, plural, one {Eén daarvan is van deze server alleen; geen andere ziet die.} other {# daarvan zijn van deze server alleen; geen andere ziet ze.}}',
  'help.labelled':
    '{count, plural, one {Eén daarvan mag niet iedereen hier zien: openbare antwoorden laten die weg.} other {# daarvan mag niet iedereen hier zien: openbare antwoorden laten ze weg.}}',
  'help.embargoed':
    '{count, plural, one {# andere wacht op het einde van het embargo} other {# andere wachten op het einde van hun embargo}}: /{command} list.',
  'help.first':
    'Deze server heeft nog geen eigen briefings: /{briefings} add neemt er op. Wie mag vragen, waar en hoe vaak, zegt /{settings} settings. Ongevraagd wordt hier niets geplaatst.',
  'help.what': 'Wat u kunt vragen',
  'help.who': 'Wie, wat, wanneer, waar: ‘{example}’',
  'help.how-much': 'Hoeveel, hoe lang: ‘{example}’',
  'help.why': 'Waarom, hoe: ‘{example}’',
  'help.is-it': 'Is het zo: ‘{example}’',
  'help.words': 'Woorden die u zich herinnert: ‘{example}’',
  'help.key-words': 'Alleen trefwoorden: ‘{example}’',
  'help.try': 'Probeer het: deze briefings antwoorden op',
  'help.commands': 'Opdrachten',
  'help.slash': '/{name}',
  'help.ask':
    'beantwoordt een vraag. ‘briefing’ bevraagt één briefing; ‘private’ toont het antwoord alleen aan u.',
  'help.quote':
    'controleert woorden aan de hand van de briefings: wie ze zei en wat afwijkt. ‘speaker’ zegt aan wie ze worden toegeschreven.',
  'help.said':
    'geeft wat iemand heeft gezegd, het nieuwste eerst. ‘about’, ‘since’ en ‘until’ beperken dat; ‘private’ toont het alleen aan u.',
  'help.check-draft':
    'controleert de citaten, cijfers en namen van een bijgevoegd concept (.docx, .md, .txt); alleen voor u.',
  'help.check-quotes': 'in het menu van een bericht, onder Apps: controleert elk citaat erin; alleen voor u.',
  'help.find-evidence':
    'in hetzelfde menu: de passages die het dichtst bij elke bewering van het bericht liggen; alleen voor u.',
  'help.sources':
    'geeft wat bevraagd kan worden, en bestanden die niet konden worden gelezen. ‘briefing’ toont er een in detail.',
  'help.help': 'toont dit.',
  'help.forget-me': 'zegt wat er van u wordt bewaard, en wist het.',
  'help.rapporteur': 'voor wie de server beheert: instellingen, toestand, gestelde vragen.',
  'help.briefings':
    'voor wie de server beheert: eigen briefings toevoegen, corrigeren, intrekken; woorden in de gaten houden.',
  'help.sure': 'Hoe zeker een antwoord is',
  'help.confidence': 'Zekerheid',
  'help.confidence-means': 'hoeveel van zulke antwoorden juist zijn',
  'help.confidence-high': 'minstens {from, number} van de 100',
  'help.confidence-fair': '{from, number} tot {to, number} van de 100',
  'help.confidence-low': 'minder dan {to, number} van de 100; lees de passage voordat u erop vertrouwt',
  'help.as-it-stands':
    'Passages worden geciteerd zoals ze er staan, met fouten en al. Een passage met ‘geen antwoord’ is slechts de dichtstbijzijnde die er is.',
  'forget.kept-here': 'Van u bewaard op deze server: {count, plural, one {# vraag} other {# vragen}}',
  'forget.kept-outside':
    'Van u bewaard buiten servers met deze bot: {count, plural, one {# vraag} other {# vragen}}',
  'forget.with-name':
    'Vragen worden met de antwoorden en stemmen {days, plural, one {# dag} other {# dagen}} bewaard, die van u met uw naam.',
  'forget.without-name':
    'Vragen worden met de antwoorden en stemmen {days, plural, one {# dag} other {# dagen}} bewaard, die van u zonder uw naam.',
  'forget.warning':
    'De knop wist al uw vragen, de antwoorden erop en uw stemmen. Dat kan niet ongedaan worden gemaakt, en de knoppen onder die antwoorden werken dan niet meer.',
  'forget.delete': 'Alles wissen',
  'forget.deleted-here': 'Gewist op deze server: {count, plural, one {# vraag} other {# vragen}}',
  'forget.deleted-outside':
    'Gewist buiten servers met deze bot: {count, plural, one {# vraag} other {# vragen}}',
  'forget.went':
    'Daarmee zijn ook de antwoorden en al uw stemmen gewist. Berichten die in kanalen staan, blijven daar.',
  'forget.apart':
    'Elke server staat op zichzelf, en privéberichten met de bot ook: gebruik /{command} ook daar.',
};
