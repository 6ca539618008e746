import type { commands as en } from '../en/commands.js';
import type { Translated } from '../phrase.js';

export const commands: Translated<typeof en> = {
  'command.ask.name': 'klausti',
  'command.ask.description': 'Klausti apžvalgų: atsakymas jų žodžiais, su vieta, arba aiškus „ten to nėra“',
  'command.ask.option.question': 'Ką norite sužinoti: visas klausimas arba keli raktiniai žodžiai',
  'command.ask.option.speaker': 'Tik iš to, ką pasakė šis asmuo',
  'command.ask.option.briefing': 'Klausti tik šios apžvalgos',
  'command.ask.option.since': 'Tik apžvalgos nuo šios dienos, mėnesio ar metų: 2025-02-13, 2025-02 arba 2025',
  'command.ask.option.until': 'Tik apžvalgos iki šios dienos, mėnesio ar metų: 2025-02-13, 2025-02 arba 2025',
  'command.ask.option.private': 'Rodyti atsakymą tik jums ar ne',
  'command.quote.name': 'citata',
  'command.quote.description':
    'Kas pasakė šiuos žodžius ir ar tikrai? Patikrinama pagal apžvalgas, nurodant skirtumus',
  'command.quote.option.words': 'Žodžiai, su kabutėmis ar be jų; … ten, kur kas nors praleista',
  'command.quote.option.speaker': 'Kas, kaip teigiama, juos pasakė: vardas arba pareigos',
  'command.quote.option.private': 'Rodyti išvadą tik jums',
  'command.said.name': 'pasakė',
  'command.said.description':
    'Ką asmuo pasakė, jei norite, tam tikra tema: pirmiausia naujausi, kiekvienas su vieta',
  'command.said.option.speaker': 'Kieno žodžiai: bet kuris asmens vardas arba pareigos',
  'command.said.option.about': 'Kokia tema: keli raktiniai žodžiai',
  'command.said.option.since': 'Apžvalgose nuo šios dienos, mėnesio ar metų: 2025-02-13, 2025-02 arba 2025',
  'command.said.option.until': 'Apžvalgose iki šios dienos, mėnesio ar metų: 2025-02-13, 2025-02 arba 2025',
  'command.said.option.private': 'Rodyti sąrašą tik jums',
  'command.check-draft.name': 'tikrinti-juodraštį',
  'command.check-draft.description':
    'Tikrinti juodraščio citatas, skaičius ir vardus: „Word“, „Markdown“ arba tekstinis failas',
  'command.check-draft.option.draft': '.docx, .md arba .txt failas, ne didesnis kaip 1 MB',
  'command.sources.name': 'šaltiniai',
  'command.sources.description':
    'Ko galima klausti: indeksuotos apžvalgos ir failai, kurių nepavyko perskaityti',
  'command.sources.option.briefing': 'Parodyti šią apžvalgą išsamiai: dalis, dydį, skaitymo įspėjimus',
  'command.sources.option.page': 'Pradėti nuo šio sąrašo puslapio',
  'command.help.name': 'pagalba',
  'command.help.description': 'Ko galima klausti, su pavyzdžiais, ir kaip skaityti atsakymą',
  'command.forget-me.name': 'pamirškite-mane',
  'command.forget-me.description': 'Kas čia apie jus saugoma, ir mygtukas, kuris tai ištrina',
  'command.rapporteur.name': 'rapporteur',
  'command.rapporteur.description': 'Administratoriams: nuostatos, boto būsena ir tai, ko klausta',
  'command.rapporteur.option.settings': 'Kas gali klausti, kur ir kaip dažnai; kas privatu ir kas saugoma',
  'command.rapporteur.option.status': 'Kaip sekasi botui: apžvalgos, atsakymų laikas, atmintis, kas saugoma',
  'command.rapporteur.option.questions':
    'Ko klausta, į ką neatsakyta ar kas pažymėta kaip nenaudinga; viskas faile',
  'menu.check-quotes': 'Tikrinti citatas',
  'menu.find-evidence': 'Ieškoti įrodymų',
};
