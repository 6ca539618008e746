import type { house as en } from '../en/house.js';
import type { Translated } from '../phrase.js';

export const house: Translated<typeof en> = {
  list: '{items}',
  quoted: '„{text}“',
  'button.previous': 'Ankstesnis',
  'button.next': 'Kitas',
  'stale.list': 'Šis mygtukas niekur neveda. Naujam sąrašui gauti naudokite /{command}.',
  'stale.button': 'Šis mygtukas pasenęs. Naudokite komandą iš naujo, kad gautumėte naują.',
  'stale.command': 'Šis botas tokios komandos nebeturi. Įveskite /, kad pamatytumėte esamas.',
  'stale.named-command':
    'Šis botas nebeturi komandos /{name}. Įveskite /, kad pamatytumėte esamas; sąrašas gali atsinaujinti ne iš karto.',
  'fault.heading': 'Įvyko klaida',
  'fault.text':
    'Dėl jos kaltas botas, o ne jūsų klausimas; nieko neatsakyta. Bandykite dar kartą; jei tai pasikartos, žemiau esantį numerį praneškite boto prižiūrėtojui.',
  'fault.number': 'Klaidos numeris: {number}',
  'progress.read':
    'Kol kas perskaityta {read, number} iš {total, plural, one {# apžvalgos} few {# apžvalgų} other {# apžvalgų}}: iš likusių atsakyti dar negalima.',
  'access.server': 'Tai susiję su serveriu: naudokite jame.',
  'access.private': 'Šio boto valdytojas leidžia jo klausti tik jo serveriuose: klauskite ten.',
  'access.admins': 'Tai gali daryti tik nariai, turintys leidimą „Tvarkyti serverį“.',
  'access.roles':
    'Šiame serveryje klausti gali tik tam tikrų rolių nariai. Kurių, gali pasakyti administratorius.',
  'access.channels': 'Šiame serveryje apžvalgų galima klausti tik tam tikruose kanaluose, o šis – ne iš jų.',
  'pace.member':
    'Per pastarąją minutę uždavėte {most, plural, one {# klausimą} few {# klausimus} other {# klausimų}}; daugiau čia negalima. Klauskite po {seconds, plural, one {# sekundės} few {# sekundžių} other {# sekundžių}}.',
  'pace.server':
    'Per pastarąją minutę šiame serveryje {most, plural, one {užduotas # klausimas} few {užduoti # klausimai} other {užduota # klausimų}}; daugiau čia negalima. Klauskite po {seconds, plural, one {# sekundės} few {# sekundžių} other {# sekundžių}}.',
  'post.refused': 'Botas tame kanale negali rašyti. Leiskite jam matyti kanalą ir siųsti jame pranešimus.',
  'file.elsewhere': 'Failas laikomas ne „Discord“, todėl nebuvo atsiųstas.',
  'file.too-large':
    'Failas didesnis nei {megabytes, number} MB, o daugiau neskaitoma. Pridėkite jo dalį arba vien tekstą.',
  'file.unreachable': 'Failo nepavyko atsiųsti ({why}). Pridėkite jį dar kartą.',
  'file.status': '„Discord“ atsakė būsena {status}',
  'file.late': 'užtruko per ilgai',
  'file.broken': 'ryšys nutrūko',
  'file.part': 'jis nutrūko nepasibaigęs',
  'briefing.unknown':
    'Nėra apžvalgos, kuri vadintųsi „{given}“. Pasirinkite iš sąrašo arba pasižiūrėkite su /{sources}, kokių yra.',
  'briefing.ambiguous':
    '„{given}“ atitinka {count, plural, one {# apžvalgą} few {# apžvalgas} other {# apžvalgų}}. Pasirinkite iš sąrašo, kuris pasirodo rašant.',
  'sources.none': 'Apžvalgų dar nėra',
  'sources.heading': 'Apžvalgos: {count, number}',
  'sources.put':
    'Įdėkite dokumentų į apžvalgų aplanką (tekstas, Markdown, HTML, PDF, Word, OpenDocument, el. laiškai).',
  'sources.to-search': '{count, plural, one {# ištrauka} few {# ištraukos} other {# ištraukų}} paieškai',
  'sources.page': '{page, number} puslapis iš {pages, number}',
  'sources.unread':
    '{count, plural, one {# failo nepavyko perskaityti; jis nurodytas} few {# failų nepavyko perskaityti; jie nurodyti} other {# failų nepavyko perskaityti; jie nurodyti}} nuo {page, number} puslapio.',
  'sources.unread-heading': 'Failai, kurių nepavyko perskaityti: {count, number}',
  'sources.unread-file': '{file}: {why}',
  'sources.title': 'Pavadinimas',
  'sources.file': 'Failas',
  'sources.origin': 'Kilmė',
  'sources.whose': 'Kieno',
  'sources.shared': 'bendra visiems serveriams',
  'sources.own': 'tik šio serverio',
  'sources.own-roles':
    'tik šio serverio, skirta {count, plural, one {# vaidmeniui} few {# vaidmenims} other {# vaidmenų}}',
  'sources.author': 'Autorius',
  'sources.date': 'Data',
  'sources.passages': 'Ištraukos',
  'sources.warnings': 'Įspėjimai',
  'sources.unstated': 'nenurodyta',
  'sources.size': 'Dydis',
  'sources.size-both': '{size}, {count, plural, one {# ženklas} few {# ženklai} other {# ženklų}}',
  'sources.bytes': '{count, plural, one {# baitas} few {# baitai} other {# baitų}}',
  'sources.kilobytes': '{number, number, ::.0} kB',
  'sources.parts': 'Dalys',
  'sources.no-parts': 'nėra',
  'sources.searched': 'Ieškoma kaip',
  'sources.searched-as':
    '{passages, plural, one {# ištrauka} few {# ištraukos} other {# ištraukų}} iš {sentences, plural, one {# sakinio} few {# sakinių} other {# sakinių}}',
  'sources.no-warning': 'Perskaityta be įspėjimų.',
  'sources.warnings-heading': 'Skaitymo įspėjimai: {count, number}',
  'sources.all': 'Visos apžvalgos',
  'part.title': '{count, plural, one {# pavadinimas} few {# pavadinimai} other {# pavadinimų}}',
  'part.standfirst': '{count, plural, one {# įžanga} few {# įžangos} other {# įžangų}}',
  'part.byline':
    '{count, plural, one {# autoriaus eilutė} few {# autoriaus eilutės} other {# autoriaus eilučių}}',
  'part.timestamp': '{count, plural, one {# laiko žyma} few {# laiko žymos} other {# laiko žymų}}',
  'part.caption': '{count, plural, one {# prierašas} few {# prierašai} other {# prierašų}}',
  'part.teaser': '{count, plural, one {# anonsas} few {# anonsai} other {# anonsų}}',
  'part.link': '{count, plural, one {# nuoroda} few {# nuorodos} other {# nuorodų}}',
  'part.heading': '{count, plural, one {# antraštė} few {# antraštės} other {# antraščių}}',
  'part.paragraph': '{count, plural, one {# pastraipa} few {# pastraipos} other {# pastraipų}}',
  'part.list-item': '{count, plural, one {# sąrašo punktas} few {# sąrašo punktai} other {# sąrašo punktų}}',
  'part.quotation': '{count, plural, one {# citata} few {# citatos} other {# citatų}}',
  'part.table': '{count, plural, one {# lentelė} few {# lentelės} other {# lentelių}}',
  'help.heading': 'Klauskite apžvalgų',
  'help.intro':
    'Klausti galima {count, plural, one {# apžvalgos} few {# apžvalgų} other {# apžvalgų}}. Kiekvienas atsakymas yra apžvalgos žodžiais, nurodant vietą, kas ir kada juos pasakė. Jei apžvalgos to nesako, jums tai pranešama.',
  'help.own':
    '{count, plural, one {# iš jų yra tik šio serverio; joks kitas jos nemato.} few {# iš jų yra tik šio serverio; joks kitas jų nemato.} other {# iš jų yra tik šio serverio; joks kitas jų nemato.}}',
  'help.labelled':
    '{count, plural, one {# iš jų čia gali matyti ne visi: viešuose atsakymuose jos nėra.} few {# iš jų čia gali matyti ne visi: viešuose atsakymuose jų nėra.} other {# iš jų čia gali matyti ne visi: viešuose atsakymuose jų nėra.}}',
  'help.embargoed':
    '{count, plural, one {Dar # laukia embargo pabaigos} few {Dar # laukia embargo pabaigos} other {Dar # laukia embargo pabaigos}}: /{command} list.',
  'help.first':
    'Šis serveris dar neturi savų apžvalgų: jas priima /{briefings} add. Kas, kur ir kaip dažnai gali klausti, nustatoma /{settings} settings. Neprašyta čia nieko neskelbiama.',
  'help.what': 'Ko klausti',
  'help.who': 'Kas, ką, kada, kur: „{example}“',
  'help.how-much': 'Kiek, kaip ilgai: „{example}“',
  'help.why': 'Kodėl, kaip: „{example}“',
  'help.is-it': 'Ar tai tiesa: „{example}“',
  'help.words': 'Žodžiai, kuriuos prisimenate: „{example}“',
  'help.key-words': 'Vien raktiniai žodžiai: „{example}“',
  'help.try': 'Išbandykite: į tai šios apžvalgos atsako',
  'help.commands': 'Komandos',
  'help.slash': '/{name}',
  'help.ask': 'atsako į klausimą. „briefing“ klausia tik vienos apžvalgos; „private“ rodo atsakymą tik jums.',
  'help.quote':
    'tikrina žodžius pagal apžvalgas: kas juos pasakė ir kas skiriasi. „speaker“ nurodo, kam jie priskiriami.',
  'help.said':
    'išvardija, ką asmuo pasakė, pirmiausia naujausius. „about“, „since“ ir „until“ susiaurina; „private“ rodo tik jums.',
  'help.check-draft': 'tikrina pridėto juodraščio (.docx, .md, .txt) citatas, skaičius ir vardus; tik jums.',
  'help.check-quotes': 'pranešimo meniu, skiltyje „Programėlės“: tikrina visas jo citatas; tik jums.',
  'help.find-evidence':
    'tame pačiame meniu: ištraukos, artimiausios kiekvienam pranešimo teiginiui; tik jums.',
  'help.sources':
    'išvardija, ko galima klausti, ir failus, kurių nepavyko perskaityti. „briefing“ parodo vieną išsamiai.',
  'help.help': 'parodo tai.',
  'help.forget-me': 'pasako, kas apie jus saugoma, ir tai ištrina.',
  'help.rapporteur': 'tvarkantiems serverį: nuostatos, būsena, užduoti klausimai.',
  'help.briefings':
    'tiems, kas tvarko serverį: savos apžvalgos – pridėti, taisyti, atšaukti; stebimi žodžiai.',
  'help.sure': 'Kiek patikimas atsakymas',
  'help.confidence': 'Patikimumas',
  'help.confidence-means': 'kiek tokių atsakymų yra teisingi',
  'help.confidence-high': 'ne mažiau kaip {from, number} iš 100',
  'help.confidence-fair': 'nuo {from, number} iki {to, number} iš 100',
  'help.confidence-low': 'mažiau nei {to, number} iš 100; prieš pasikliaudami perskaitykite ištrauką',
  'help.as-it-stands':
    'Ištraukos cituojamos tokios, kokios yra, su klaidomis. Ištrauka, pažymėta „ne atsakymas“, yra tik artimiausia iš esamų.',
  'forget.kept-here':
    'Apie jus šiame serveryje saugoma: {count, plural, one {# klausimas} few {# klausimai} other {# klausimų}}',
  'forget.kept-outside':
    'Apie jus už serverių su šiuo botu ribų saugoma: {count, plural, one {# klausimas} few {# klausimai} other {# klausimų}}',
  'forget.with-name':
    'Klausimai su atsakymais ir balsais saugomi {days, plural, one {# dieną} few {# dienas} other {# dienų}}, jūsų – su jūsų vardu.',
  'forget.without-name':
    'Klausimai su atsakymais ir balsais saugomi {days, plural, one {# dieną} few {# dienas} other {# dienų}}, jūsų – be jūsų vardo.',
  'forget.warning':
    'Mygtukas ištrina visus jūsų klausimus, atsakymus į juos ir jūsų balsus. To atšaukti negalima, o mygtukai po tais atsakymais nebeveiks.',
  'forget.delete': 'Ištrinti viską',
  'forget.deleted-here':
    'Šiame serveryje ištrinta: {count, plural, one {# klausimas} few {# klausimai} other {# klausimų}}',
  'forget.deleted-outside':
    'Už serverių su šiuo botu ribų ištrinta: {count, plural, one {# klausimas} few {# klausimai} other {# klausimų}}',
  'forget.went': 'Kartu ištrinti atsakymai ir visi jūsų balsai. Pranešimai, esantys kanaluose, ten ir lieka.',
  'forget.apart':
    'Kiekvienas serveris atskirai, taip pat ir asmeniniai pranešimai su botu: naudokite /{command} ir ten.',
};
