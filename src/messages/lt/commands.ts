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
  'command.quote.option.private': 'Rodyti išvadą tik jums ar ne',
  'command.said.name': 'pasakė',
  'command.said.description':
    'Ką asmuo pasakė, jei norite, tam tikra tema: pirmiausia naujausi, kiekvienas su vieta',
  'command.said.option.speaker': 'Kieno žodžiai: bet kuris asmens vardas arba pareigos',
  'command.said.option.about': 'Kokia tema: keli raktiniai žodžiai',
  'command.said.option.since': 'Apžvalgose nuo šios dienos, mėnesio ar metų: 2025-02-13, 2025-02 arba 2025',
  'command.said.option.until': 'Apžvalgose iki šios dienos, mėnesio ar metų: 2025-02-13, 2025-02 arba 2025',
  'command.said.option.private': 'Rodyti sąrašą tik jums ar ne',
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
  'command.briefings.name': 'apžvalgos',
  'command.briefings.description':
    'Administratoriams: savos serverio apžvalgos – pridėti, taisyti, atšaukti; ir ką stebėti',
  'command.briefings.option.add': 'Pridėti nuo vieno iki dešimties dokumentų; be failo jų paprašo forma',
  'command.briefings.option.list': 'Savos serverio apžvalgos, kas ir nuo kada gali jas matyti',
  'command.briefings.option.show':
    'Viena apžvalga: iš kur žinomi duomenys, pastabos, ją cituojančios žinutės',
  'command.briefings.option.edit':
    'Taisyti pavadinimą, kilmę, autorių ar datą; kas ir nuo kada gali ją matyti',
  'command.briefings.option.remove':
    'Atšaukti apžvalgą su visomis versijomis; ją citavusios žinutės pažymimos',
  'command.briefings.option.history': 'Kas ir kada pridėta, pakeista ir pašalinta',
  'command.briefings.option.export': 'Dokumentai tokie, kokie buvo duoti, zip archyve',
  'command.briefings.option.watch':
    'Paskelbti ištrauką kanale, kai naujoje apžvalgoje minimi tam tikri žodžiai',
  'command.briefings.option.unwatch': 'Nebestebėti tam tikrų žodžių',
  'command.briefings.option.watches': 'Kas stebima',
  'command.briefings.option.add.option.file':
    'PDF, Word, OpenDocument, HTML, paštas, Markdown ar tekstas; daugiausia 32 MB',
  'command.briefings.option.add.option.file-more': 'Dar vienas dokumentas',
  'command.briefings.option.add.option.title': 'Kaip ji vadinasi, vietoj to, ką sako dokumentas',
  'command.briefings.option.add.option.origin': 'Kas ją paskelbė',
  'command.briefings.option.add.option.author': 'Kas ją parašė',
  'command.briefings.option.add.option.date': 'Kada paskelbta: 2025-02-13, 2025-02 arba 2025',
  'command.briefings.option.add.option.audience': 'Rolė, kuri gali ją matyti; be rolės – visi',
  'command.briefings.option.add.option.audience-more': 'Dar viena rolė, kuri gali ją matyti',
  'command.briefings.option.add.option.embargo':
    'Anksčiau jos niekas nemato: 2026-03-01 14:00, UTC arba su skirtumu, pvz., +02:00',
  'command.briefings.option.add.option.replace': 'Apžvalga, kurios nauja versija yra šis failas',
  'command.briefings.option.edit.option.briefing': 'Viena iš savų',
  'command.briefings.option.edit.option.title': 'Kaip ji vadinasi, vietoj to, ką sako dokumentas',
  'command.briefings.option.edit.option.origin': 'Kas ją paskelbė',
  'command.briefings.option.edit.option.author': 'Kas ją parašė',
  'command.briefings.option.edit.option.date': 'Kada paskelbta: 2025-02-13, 2025-02 arba 2025',
  'command.briefings.option.edit.option.audience': 'Rolė, kuri gali ją matyti; be rolės – visi',
  'command.briefings.option.edit.option.audience-more': 'Dar viena rolė, kuri gali ją matyti',
  'command.briefings.option.edit.option.embargo':
    'Anksčiau jos niekas nemato: 2026-03-01 14:00, UTC arba su skirtumu, pvz., +02:00',
  'command.briefings.option.list.option.page': 'Pradėti nuo šio sąrašo puslapio',
  'command.briefings.option.show.option.briefing': 'Viena iš savų',
  'command.briefings.option.remove.option.briefing': 'Viena iš savų',
  'command.briefings.option.history.option.briefing': 'Viena iš savų; nenurodžius – visos',
  'command.briefings.option.export.option.briefing': 'Viena iš savų; nenurodžius – visos',
  'command.briefings.option.watch.option.term': 'Žodis, vardas ar keli žodžiai',
  'command.briefings.option.watch.option.channel': 'Kur skelbti; nenurodžius – šiame kanale',
  'command.briefings.option.unwatch.option.term': 'Kas dabar stebima',
  'menu.check-quotes': 'Tikrinti citatas',
  'menu.find-evidence': 'Ieškoti įrodymų',
};
