import type { commands as en } from '../en/commands.js';
import type { Translated } from '../phrase.js';

export const commands: Translated<typeof en> = {
  'command.ask.name': 'vragen',
  'command.ask.description':
    'De briefings bevragen: een antwoord in hun woorden, met de plaats, of gewoon ‘staat er niet’',
  'command.ask.option.question': 'Wat u wilt weten: een hele vraag of enkele trefwoorden',
  'command.ask.option.speaker': 'Alleen uit wat deze persoon heeft gezegd',
  'command.ask.option.briefing': 'Alleen deze briefing bevragen',
  'command.ask.option.since':
    'Alleen briefings vanaf deze dag, maand of dit jaar: 2025-02-13, 2025-02 of 2025',
  'command.ask.option.until':
    'Alleen briefings tot en met deze dag, maand of dit jaar: 2025-02-13, 2025-02 of 2025',
  'command.ask.option.private': 'Het antwoord alleen aan u tonen, of niet',
  'command.quote.name': 'citaat',
  'command.quote.description':
    'Wie zei deze woorden, en klopt dat? Gecontroleerd aan de briefings, met wat afwijkt',
  'command.quote.option.words': 'De woorden, met of zonder aanhalingstekens; … waar iets is weggelaten',
  'command.quote.option.speaker': 'Wie ze gezegd zou hebben: een naam of een ambt',
  'command.quote.option.private': 'De bevinding alleen aan u tonen, of niet',
  'command.said.name': 'gezegd',
  'command.said.description':
    'Wat iemand heeft gezegd, desgewenst over een onderwerp: nieuwste eerst, elk met de plaats',
  'command.said.option.speaker': 'Wiens woorden: een van de namen van die persoon, of een ambt',
  'command.said.option.about': 'Waarover: enkele trefwoorden',
  'command.said.option.since': 'In briefings vanaf deze dag, maand of dit jaar: 2025-02-13, 2025-02 of 2025',
  'command.said.option.until':
    'In briefings tot en met deze dag, maand of dit jaar: 2025-02-13, 2025-02 of 2025',
  'command.said.option.private': 'De lijst alleen aan u tonen, of niet',
  'command.check-draft.name': 'concept-controleren',
  'command.check-draft.description':
    'De citaten, cijfers en namen van een concept controleren: Word-, Markdown- of tekstbestand',
  'command.check-draft.option.draft': 'Een .docx-, .md- of .txt-bestand van hoogstens 1 MB',
  'command.sources.name': 'bronnen',
  'command.sources.description':
    'Wat bevraagd kan worden: de geïndexeerde briefings, en bestanden die onleesbaar waren',
  'command.sources.option.briefing':
    'Deze briefing in detail: de onderdelen, de grootte, waarschuwingen bij het lezen',
  'command.sources.option.page': 'Begin bij deze pagina van de lijst',
  'command.help.name': 'hulp',
  'command.help.description': 'Wat u kunt vragen, met voorbeelden, en hoe u een antwoord leest',
  'command.forget-me.name': 'vergeet-mij',
  'command.forget-me.description': 'Wat hier van u wordt bewaard, en een knop die het wist',
  'command.rapporteur.name': 'rapporteur',
  'command.rapporteur.description':
    'Voor beheerders: instellingen, hoe het met de bot gaat, en wat er is gevraagd',
  'command.rapporteur.option.settings':
    'Wie mag vragen, waar en hoe vaak; wat privé is, en wat wordt bewaard',
  'command.rapporteur.option.status':
    'Hoe het met de bot gaat: briefings, antwoordtijden, geheugen, wat wordt bewaard',
  'command.rapporteur.option.questions':
    'Wat is gevraagd, afgewezen of als niet nuttig gemarkeerd; alles als bestand',
  'command.briefings.name': 'briefings',
  'command.briefings.description':
    'Voor beheerders: eigen briefings toevoegen, corrigeren, intrekken; en wat in de gaten te houden',
  'command.briefings.option.add':
    'Eén tot tien documenten toevoegen; zonder bestand vraagt een formulier erom',
  'command.briefings.option.list': 'De eigen briefings, met wie ze mag zien en vanaf wanneer',
  'command.briefings.option.show':
    'Eén briefing: hoe gegevens bekend zijn, opmerkingen, berichten die het aanhalen',
  'command.briefings.option.edit':
    'Titel, herkomst, auteur of datum corrigeren; wie het mag zien en vanaf wanneer',
  'command.briefings.option.remove':
    'Een briefing met alle versies intrekken; berichten die het aanhalen worden gemarkeerd',
  'command.briefings.option.history': 'Wat wanneer is toegevoegd, gewijzigd en verwijderd',
  'command.briefings.option.export': 'De documenten zoals ze zijn gegeven, als zip',
  'command.briefings.option.watch':
    'De passage in een kanaal plaatsen als een nieuwe briefing bepaalde woorden noemt',
  'command.briefings.option.unwatch': 'Bepaalde woorden niet meer in de gaten houden',
  'command.briefings.option.watches': 'Wat in de gaten wordt gehouden',
  'command.briefings.option.add.option.file':
    'PDF, Word, OpenDocument, HTML, mail, Markdown of tekst; hoogstens 32 MB',
  'command.briefings.option.add.option.file-more': 'Nog een document',
  'command.briefings.option.add.option.title': 'Hoe het heet, in plaats van wat het document zegt',
  'command.briefings.option.add.option.origin': 'Wie het heeft gepubliceerd',
  'command.briefings.option.add.option.author': 'Wie het heeft geschreven',
  'command.briefings.option.add.option.date': 'Wanneer het is gepubliceerd: 2025-02-13, 2025-02 of 2025',
  'command.briefings.option.add.option.audience': 'Een rol die het mag zien; zonder rol mag iedereen',
  'command.briefings.option.add.option.audience-more': 'Nog een rol die het mag zien',
  'command.briefings.option.add.option.embargo':
    'Niemand ziet het eerder: 2026-03-01 14:00, in UTC of met een verschil als +02:00',
  'command.briefings.option.add.option.replace': 'De briefing waarvan het bestand een nieuwe versie is',
  'command.briefings.option.edit.option.briefing': 'Een van de eigen',
  'command.briefings.option.edit.option.title': 'Hoe het heet, in plaats van wat het document zegt',
  'command.briefings.option.edit.option.origin': 'Wie het heeft gepubliceerd',
  'command.briefings.option.edit.option.author': 'Wie het heeft geschreven',
  'command.briefings.option.edit.option.date': 'Wanneer het is gepubliceerd: 2025-02-13, 2025-02 of 2025',
  'command.briefings.option.edit.option.audience': 'Een rol die het mag zien; zonder rol mag iedereen',
  'command.briefings.option.edit.option.audience-more': 'Nog een rol die het mag zien',
  'command.briefings.option.edit.option.embargo':
    'Niemand ziet het eerder: 2026-03-01 14:00, in UTC of met een verschil als +02:00',
  'command.briefings.option.list.option.page': 'De lijst vanaf deze pagina',
  'command.briefings.option.show.option.briefing': 'Een van de eigen',
  'command.briefings.option.remove.option.briefing': 'Een van de eigen',
  'command.briefings.option.history.option.briefing': 'Een van de eigen; zonder alle',
  'command.briefings.option.export.option.briefing': 'Een van de eigen; zonder alle',
  'command.briefings.option.watch.option.term': 'Een woord, een naam of enkele woorden',
  'command.briefings.option.watch.option.channel': 'Waar te plaatsen; zonder in dit kanaal',
  'command.briefings.option.unwatch.option.term': 'Wat nu in de gaten wordt gehouden',
  'menu.check-quotes': 'Citaten controleren',
  'menu.find-evidence': 'Bewijs zoeken',
};
