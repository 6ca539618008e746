import type { commands as en } from '../en/commands.js';
import type { Translated } from '../phrase.js';

export const commands: Translated<typeof en> = {
  'command.ask.name': 'demander',
  'command.ask.description':
    'Interroger les notes : une réponse dans leurs mots, avec l’endroit, ou un franc « pas là »',
  'command.ask.option.question': 'Ce que vous voulez savoir : une question entière ou quelques mots clés',
  'command.ask.option.speaker': 'Seulement d’après ce que cette personne a dit',
  'command.ask.option.briefing': 'Interroger cette note seule',
  'command.ask.option.since': 'Notes à partir de ce jour, mois ou année : 2025-02-13, 2025-02 ou 2025',
  'command.ask.option.until': 'Notes jusqu’à ce jour, ce mois ou cette année : 2025-02-13, 2025-02 ou 2025',
  'command.ask.option.private': 'Montrer la réponse à vous seul, ou non',
  'command.quote.name': 'citation',
  'command.quote.description':
    'Qui a dit ces mots, et est-ce vrai ? Vérifiés dans les notes, avec ce qui diffère',
  'command.quote.option.words': 'Les mots, avec ou sans guillemets ; … là où certains sont omis',
  'command.quote.option.speaker': 'La personne à qui on les attribue : un nom ou une fonction',
  'command.quote.option.private': 'Montrer le résultat à vous seul, ou non',
  'command.said.name': 'propos',
  'command.said.description':
    'Ce qu’une personne a dit, au besoin sur un sujet : le plus récent d’abord, avec l’endroit',
  'command.said.option.speaker': 'Les mots de qui : l’un de ses noms, ou une fonction',
  'command.said.option.about': 'Sur quoi : quelques mots clés',
  'command.said.option.since':
    'Dans les notes à partir de ce jour, mois ou année : 2025-02-13, 2025-02 ou 2025',
  'command.said.option.until': 'Dans les notes jusqu’à ce jour, mois ou année : 2025-02-13, 2025-02 ou 2025',
  'command.said.option.private': 'Montrer la liste à vous seul, ou non',
  'command.check-draft.name': 'vérifier-brouillon',
  'command.check-draft.description':
    'Vérifier les citations, chiffres et noms d’un brouillon : fichier Word, Markdown ou texte',
  'command.check-draft.option.draft': 'Un fichier .docx, .md ou .txt de 1 Mo au plus',
  'command.sources.name': 'sources',
  'command.sources.description':
    'Ce qui peut être interrogé : les notes indexées, et les fichiers qui n’ont pas pu être lus',
  'command.sources.option.briefing':
    'Montrer cette note en détail : parties, taille, avertissements à la lecture',
  'command.sources.option.page': 'Commencer à cette page de la liste',
  'command.help.name': 'aide',
  'command.help.description': 'Ce qui peut être demandé, avec des exemples, et comment lire une réponse',
  'command.forget-me.name': 'oubliez-moi',
  'command.forget-me.description': 'Ce qui est conservé à votre sujet ici, et un bouton qui le supprime',
  'command.rapporteur.name': 'rapporteur',
  'command.rapporteur.description': 'Pour les administrateurs : paramètres, état du bot et questions posées',
  'command.rapporteur.option.settings':
    'Qui peut demander, où et à quelle fréquence ; ce qui est privé, ce qui est conservé',
  'command.rapporteur.option.status':
    'L’état du bot : notes, délais de réponse, mémoire, ce qui est conservé',
  'command.rapporteur.option.questions':
    'Ce qui a été demandé, laissé sans réponse ou jugé pas utile ; le tout en fichier',
  'command.briefings.name': 'notes',
  'command.briefings.description':
    'Pour les administrateurs : notes du serveur, ajoutées, corrigées, retirées ; mots à surveiller',
  'command.briefings.option.add': 'Ajouter un à dix documents ; sans fichier, un formulaire les demande',
  'command.briefings.option.list': 'Les notes propres au serveur, avec qui peut les voir et dès quand',
  'command.briefings.option.show':
    'Une note : d’où viennent ses données, ses remarques, les messages qui la citent',
  'command.briefings.option.edit': 'Corriger titre, origine, auteur ou date ; qui peut la voir, et dès quand',
  'command.briefings.option.remove':
    'Retirer une note avec toutes ses versions ; les messages qui la citent sont signalés',
  'command.briefings.option.history': 'Ce qui a été ajouté, modifié et retiré, et quand',
  'command.briefings.option.export': 'Les documents tels qu’ils ont été donnés, en zip',
  'command.briefings.option.watch':
    'Publier le passage dans un salon quand une note qui arrive mentionne certains mots',
  'command.briefings.option.unwatch': 'Ne plus surveiller certains mots',
  'command.briefings.option.watches': 'Ce qui est surveillé',
  'command.briefings.option.add.option.file':
    'PDF, Word, OpenDocument, HTML, courriel, Markdown ou texte ; 32 Mo au plus',
  'command.briefings.option.add.option.file-more': 'Un document de plus',
  'command.briefings.option.add.option.title': 'Son titre, au lieu de celui que dit le document',
  'command.briefings.option.add.option.origin': 'Qui l’a publiée',
  'command.briefings.option.add.option.author': 'Qui l’a écrite',
  'command.briefings.option.add.option.date': 'Quand elle a été publiée : 2025-02-13, 2025-02 ou 2025',
  'command.briefings.option.add.option.audience': 'Un rôle qui peut la voir ; sans rôle, tout le monde',
  'command.briefings.option.add.option.audience-more': 'Un rôle de plus qui peut la voir',
  'command.briefings.option.add.option.embargo':
    'Personne ne la voit avant : 2026-03-01 14:00, en UTC ou avec un écart comme +02:00',
  'command.briefings.option.add.option.replace': 'La note dont le fichier est une nouvelle version',
  'command.briefings.option.edit.option.briefing': 'Une de celles du serveur',
  'command.briefings.option.edit.option.title': 'Son titre, au lieu de celui que dit le document',
  'command.briefings.option.edit.option.origin': 'Qui l’a publiée',
  'command.briefings.option.edit.option.author': 'Qui l’a écrite',
  'command.briefings.option.edit.option.date': 'Quand elle a été publiée : 2025-02-13, 2025-02 ou 2025',
  'command.briefings.option.edit.option.audience': 'Un rôle qui peut la voir ; sans rôle, tout le monde',
  'command.briefings.option.edit.option.audience-more': 'Un rôle de plus qui peut la voir',
  'command.briefings.option.edit.option.embargo':
    'Personne ne la voit avant : 2026-03-01 14:00, en UTC ou avec un écart comme +02:00',
  'command.briefings.option.list.option.page': 'Commencer à cette page de la liste',
  'command.briefings.option.show.option.briefing': 'Une de celles du serveur',
  'command.briefings.option.remove.option.briefing': 'Une de celles du serveur',
  'command.briefings.option.history.option.briefing': 'Une de celles du serveur ; sinon toutes',
  'command.briefings.option.export.option.briefing': 'Une de celles du serveur ; sinon toutes',
  'command.briefings.option.watch.option.term': 'Un mot, un nom ou quelques mots',
  'command.briefings.option.watch.option.channel': 'Où publier ; sinon dans ce salon',
  'command.briefings.option.unwatch.option.term': 'Ce qui est surveillé à présent',
  'menu.check-quotes': 'Vérifier les citations',
  'menu.find-evidence': 'Trouver des preuves',
};
