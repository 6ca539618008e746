import type { house as en } from '../en/house.js';
import type { Translated } from '../phrase.js';

export const house: Translated<typeof en> = {
  list: '{items}',
  quoted: '« {text} »',
  'button.previous': 'Précédent',
  'button.next': 'Suivant',
  'stale.list': 'Ce bouton ne mène nulle part. Utilisez /{command} pour une liste à jour.',
  'stale.button': 'Ce bouton est périmé. Relancez la commande pour en obtenir un autre.',
  'stale.command': 'Ce bot n’a plus cette commande. Tapez / pour voir celles qu’il a.',
  'stale.named-command':
    'Ce bot n’a plus la commande /{name}. Tapez / pour voir celles qu’il a ; la liste peut mettre un moment à changer.',
  'fault.heading': 'Un problème est survenu',
  'fault.text':
    'La faute en revient au bot, non à votre question, et rien n’a reçu de réponse. Veuillez réessayer ; si cela se reproduit, donnez le numéro ci-dessous à la personne qui gère ce bot.',
  'fault.number': 'Numéro d’erreur : {number}',
  'progress.read':
    '{total, plural, one {{read, number} note sur # lue} other {{read, number} notes sur # lues}} jusqu’ici : les autres ne peuvent pas encore servir aux réponses.',
  'access.server': 'Cela concerne un serveur : utilisez la commande là-bas.',
  'access.private':
    'Qui exploite ce bot ne le laisse interroger que sur ses serveurs : posez la question là-bas.',
  'access.admins': 'Seuls les membres ayant la permission « Gérer le serveur » peuvent le faire.',
  'access.roles':
    'Sur ce serveur, seuls les membres ayant certains rôles peuvent poser des questions. Un administrateur peut vous dire lesquels.',
  'access.channels':
    'Sur ce serveur, les notes ne peuvent être interrogées que dans certains salons, et celui-ci n’en est pas un.',
  'pace.member':
    'Vous avez posé {most, plural, one {une question} other {# questions}} au cours de la dernière minute, le maximum ici. Vous pourrez en poser une autre dans {seconds, plural, one {# seconde} other {# secondes}}.',
  'pace.server':
    'Ce serveur a posé {most, plural, one {une question} other {# questions}} au cours de la dernière minute, le maximum ici. Vous pourrez en poser une autre dans {seconds, plural, one {# seconde} other {# secondes}}.',
  'post.refused':
    'Le bot ne peut pas écrire dans ce salon. Autorisez-le à voir le salon et à y envoyer des messages.',
  'file.elsewhere': 'Le fichier n’est pas hébergé par Discord et n’a pas été récupéré.',
  'file.too-large':
    'Le fichier dépasse {megabytes, number} Mo, le maximum qui soit lu. Joignez-en une partie, ou le texte seul.',
  'file.unreachable': 'Le fichier n’a pas pu être récupéré ({why}). Joignez-le de nouveau.',
  'file.status': 'Discord a répondu avec le statut {status}',
  'file.late': 'cela a pris trop de temps',
  'file.broken': 'la connexion a été interrompue',
  'file.part': 'il s’est interrompu avant la fin',
  'briefing.unknown':
    'Aucune note ne s’appelle « {given} ». Choisissez-en une dans la liste, ou voyez avec /{sources} ce qu’il y a.',
  'briefing.ambiguous':
    '« {given} » correspond à {count, plural, one {# note} other {# notes}}. Choisissez-en une dans la liste qui apparaît pendant la saisie.',
  'sources.none': 'Pas encore de notes',
  'sources.heading': 'Notes : {count, number}',
  'sources.put':
    'Placez des documents dans le dossier des notes (texte, Markdown, HTML, PDF, Word, OpenDocument, courriel).',
  'sources.to-search': '{count, plural, one {# passage} other {# passages}} où chercher',
  'sources.page': 'page {page, number} sur {pages, number}',
  'sources.unread':
    '{count, plural, one {# fichier n’a pas pu être lu} other {# fichiers n’ont pas pu être lus}} ; liste à partir de la page {page, number}.',
  'sources.unread-heading': 'Fichiers qui n’ont pas pu être lus : {count, number}',
  'sources.unread-file': '{file} : {why}',
  'sources.title': 'Titre',
  'sources.file': 'Fichier',
  'sources.origin': 'Origine',
  'sources.whose': 'À qui',
  'sources.shared': 'commune à tous les serveurs',
  'sources.own': 'propre à ce serveur',
  'sources.own-roles': 'propre à ce serveur, pour {count, plural, one {# rôle} other {# rôles}}',
  'sources.author': 'Auteur',
  'sources.date': 'Date',
  'sources.passages': 'Passages',
  'sources.warnings': 'Avertissements',
  'sources.unstated': 'non indiqué',
  'sources.size': 'Taille',
  'sources.size-both': '{size}, {count, plural, one {# caractère} other {# caractères}}',
  'sources.bytes': '{count, plural, one {# octet} other {# octets}}',
  'sources.kilobytes': '{number, number, ::.0} ko',
  'sources.parts': 'Parties',
  'sources.no-parts': 'aucune',
  'sources.searched': 'Recherche dans',
  'sources.searched-as':
    '{passages, plural, one {# passage} other {# passages}} de {sentences, plural, one {# phrase} other {# phrases}}',
  'sources.no-warning': 'La lecture s’est faite sans avertissement.',
  'sources.warnings-heading': 'Avertissements à la lecture : {count, number}',
  'sources.all': 'Toutes les notes',
  'part.title': '{count, plural, one {# titre} other {# titres}}',
  'part.standfirst': '{count, plural, one {# chapeau} other {# chapeaux}}',
  'part.byline': '{count, plural, one {# signature} other {# signatures}}',
  'part.timestamp': '{count, plural, one {# horodatage} other {# horodatages}}',
  'part.caption': '{count, plural, one {# légende} other {# légendes}}',
  'part.teaser': '{count, plural, one {# accroche} other {# accroches}}',
  'part.link': '{count, plural, one {# lien} other {# liens}}',
  'part.heading': '{count, plural, one {# intertitre} other {# intertitres}}',
  'part.paragraph': '{count, plural, one {# paragraphe} other {# paragraphes}}',
  'part.list-item': '{count, plural, one {# élément de liste} other {# éléments de liste}}',
  'part.quotation': '{count, plural, one {# citation} other {# citations}}',
  'part.table': '{count, plural, one {# tableau} other {# tableaux}}',
  'help.heading': 'Interroger les notes',
  'help.intro':
    'Il y a {count, plural, one {# note} other {# notes}} à interroger. Chaque réponse reprend les mots d’une note, avec l’endroit où ils figurent, la personne qui les a dits et quand. Si les notes ne le disent pas, vous en êtes averti.',
  'help.own':
    '{count, plural, one {L’une d’elles est propre à ce serveur ; aucun autre ne la voit.} many {# d’entre elles sont propres à ce serveur ; aucun autre ne les voit.} other {# d’entre elles sont propres à ce serveur ; aucun autre ne les voit.}}',
  'help.labelled':
    '{count, plural, one {Tout le monde ici ne peut pas voir l’une d’elles : les réponses publiques l’omettent.} many {Tout le monde ici ne peut pas voir # d’entre elles : les réponses publiques les omettent.} other {Tout le monde ici ne peut pas voir # d’entre elles : les réponses publiques les omettent.}}',
  'help.embargoed':
    '{count, plural, one {# autre attend la fin de son embargo} many {# autres attendent la fin de leur embargo} other {# autres attendent la fin de leur embargo}} : /{command} list.',
  'help.first':
    'Ce serveur n’a pas encore de notes propres : /{briefings} add en prend. Qui peut demander, où et à quelle fréquence se règle par /{settings} settings. Rien n’est publié ici sans qu’on le demande.',
  'help.what': 'Que demander',
  'help.who': 'Qui, quoi, quand, où : « {example} »',
  'help.how-much': 'Combien, combien de temps : « {example} »',
  'help.why': 'Pourquoi, comment : « {example} »',
  'help.is-it': 'Est-ce le cas : « {example} »',
  'help.words': 'Des mots dont vous vous souvenez : « {example} »',
  'help.key-words': 'Des mots clés seuls : « {example} »',
  'help.try': 'Essayez : ces notes y répondent',
  'help.commands': 'Commandes',
  'help.slash': '/{name}',
  'help.ask':
    'répond à une question. « briefing » interroge une seule note ; « private » montre la réponse à vous seul.',
  'help.quote':
    'vérifie des mots dans les notes : qui les a dits, et ce qui diffère. « speaker » indique à qui ils sont attribués.',
  'help.said':
    'énumère ce qu’une personne a dit, le plus récent d’abord. « about », « since » et « until » restreignent ; « private » le montre à vous seul.',
  'help.check-draft':
    'vérifie les citations, chiffres et noms d’un brouillon joint (.docx, .md, .txt) ; pour vous seul.',
  'help.check-quotes':
    'dans le menu d’un message, sous Applications : en vérifie chaque citation ; pour vous seul.',
  'help.find-evidence':
    'dans le même menu : les passages les plus proches de chaque affirmation du message ; pour vous seul.',
  'help.sources':
    'énumère ce qui peut être interrogé et les fichiers qui n’ont pas pu être lus. « briefing » en montre une en détail.',
  'help.help': 'affiche ceci.',
  'help.forget-me': 'dit ce qui est conservé à votre sujet, et le supprime.',
  'help.rapporteur': 'pour qui gère le serveur : paramètres, état, questions posées.',
  'help.briefings':
    'pour qui gère le serveur : ses notes, ajoutées, corrigées, retirées ; mots à surveiller.',
  'help.sure': 'À quel point une réponse est sûre',
  'help.confidence': 'Confiance',
  'help.confidence-means': 'combien de ces réponses sont justes',
  'help.confidence-high': 'au moins {from, number} sur 100',
  'help.confidence-fair': '{from, number} à {to, number} sur 100',
  'help.confidence-low': 'moins de {to, number} sur 100 ; lisez le passage avant de vous y fier',
  'help.as-it-stands':
    'Les passages sont cités tels quels, fautes comprises. Un passage marqué « pas une réponse » n’est que le plus proche qui soit.',
  'forget.kept-here':
    'Conservé à votre sujet sur ce serveur : {count, plural, one {# question} other {# questions}}',
  'forget.kept-outside':
    'Conservé à votre sujet hors des serveurs dotés de ce bot : {count, plural, one {# question} other {# questions}}',
  'forget.with-name':
    'Les questions sont conservées avec leurs réponses et les votes, les vôtres avec votre nom, pendant {days, plural, one {# jour} other {# jours}}.',
  'forget.without-name':
    'Les questions sont conservées avec leurs réponses et les votes, les vôtres sans votre nom, pendant {days, plural, one {# jour} other {# jours}}.',
  'forget.warning':
    'Le bouton supprime toutes vos questions, leurs réponses et vos votes. C’est irréversible, et les boutons sous ces réponses ne fonctionneront plus.',
  'forget.delete': 'Tout supprimer',
  'forget.deleted-here': 'Supprimé sur ce serveur : {count, plural, one {# question} other {# questions}}',
  'forget.deleted-outside':
    'Supprimé hors des serveurs dotés de ce bot : {count, plural, one {# question} other {# questions}}',
  'forget.went':
    'Les réponses et tous vos votes ont été supprimés avec elles. Les messages qui sont dans des salons y restent.',
  'forget.apart':
    'Chaque serveur est à part, de même que les messages privés avec le bot : utilisez /{command} là aussi.',
};
