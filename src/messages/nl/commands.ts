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
  'command.quote.option.private': 'De bevinding alleen aan u tonen',
  'command.said.name': 'gezegd',
  'command.said.description':
    'Wat iemand heeft gezegd, desgewenst over een onderwerp: nieuwste eerst, elk met de plaats',
  'command.said.option.speaker': 'Wiens woorden: een van de namen van die persoon, of een ambt',
  'command.said.option.about': 'Waarover: enkele trefwoorden',
  'command.said.option.since': 'In briefings vanaf deze dag, maand of dit jaar: 2025-02-13, 2025-02 of 2025',
  'command.said.option.until':
    'In briefings tot en met deze dag, maand of dit jaar: 2025-02-13, 2025-02 of 2025',
  'command.said.option.private': 'De lijst alleen aan u tonen',
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
  'menu.check-quotes': 'Citaten controleren',
  'menu.find-evidence': 'Bewijs zoeken',
};
