/** Commands as Discord's menus show them. Names in small letters are of slash commands; the others stand in the menu of a message. */
export const commands = {
  'command.ask.name': 'ask',
  'command.ask.description':
    'Ask the briefings: an answer in their own words, with the place, or a plain “not there”',
  'command.ask.option.question': 'What you want to know; a full question or a few key words',
  'command.ask.option.speaker': 'Only from what this person said',
  'command.ask.option.briefing': 'Ask this briefing alone',
  'command.ask.option.since': 'Only briefings from this day, month or year on: 2025-02-13, 2025-02 or 2025',
  'command.ask.option.until': 'Only briefings up to this day, month or year: 2025-02-13, 2025-02 or 2025',
  'command.ask.option.private': 'Show the answer to you alone, or not',
  'command.quote.name': 'quote',
  'command.quote.description':
    'Who said these words, and did they? Words checked against the briefings, with what differs',
  'command.quote.option.words': 'The words, with or without quotation marks; … where some are left out',
  'command.quote.option.speaker': 'Who is said to have said them: a name or an office',
  'command.quote.option.private': 'Show the finding to you alone, or not',
  'command.said.name': 'said',
  'command.said.description':
    'What a person said, on a subject if you like: newest first, each with its place',
  'command.said.option.speaker': 'Whose words: any of their names, or an office',
  'command.said.option.about': 'On what: a few key words',
  'command.said.option.since': 'In briefings from this day, month or year on: 2025-02-13, 2025-02 or 2025',
  'command.said.option.until': 'In briefings up to this day, month or year: 2025-02-13, 2025-02 or 2025',
  'command.said.option.private': 'Show the list to you alone, or not',
  'command.check-draft.name': 'check-draft',
  'command.check-draft.description':
    'Check the quotations, figures and names of a draft: a Word, Markdown or text file',
  'command.check-draft.option.draft': 'A .docx, .md or .txt file of at most 1 MB',
  'command.sources.name': 'sources',
  'command.sources.description':
    'What can be asked: the briefings that are indexed, and files that could not be read',
  'command.sources.option.briefing':
    'Show this briefing in detail: its parts, its size, warnings from reading it',
  'command.sources.option.page': 'Begin at this page of the list',
  'command.help.name': 'help',
  'command.help.description': 'What can be asked, with examples, and how to read an answer',
  'command.forget-me.name': 'forget-me',
  'command.forget-me.description': 'What is kept of you here, and a button that deletes it',
  'command.rapporteur.name': 'rapporteur',
  'command.rapporteur.description': 'For administrators: settings, how the bot is doing, and what was asked',
  'command.rapporteur.option.settings': 'Who may ask, where and how often; what is private, and what is kept',
  'command.rapporteur.option.status':
    'How the bot is doing: briefings, times of replies, memory, what is kept',
  'command.rapporteur.option.questions':
    'What was asked, declined or marked as not helpful; all of it as a file',
  'command.briefings.name': 'briefings',
  'command.briefings.description':
    'For administrators: the server’s own briefings, added, corrected, withdrawn; and what to watch for',
  'command.briefings.option.add': 'Add one to ten documents; without a file, a form asks for them',
  'command.briefings.option.list': 'The server’s own briefings, with who may see them and from when on',
  'command.briefings.option.show':
    'One briefing: how its facts are known, its warnings, the messages that cite it',
  'command.briefings.option.edit':
    'Correct title, origin, author or date; set who may see it, and from when on',
  'command.briefings.option.remove':
    'Withdraw a briefing with all its versions; messages that cited it are marked',
  'command.briefings.option.history': 'What was added, changed and removed, and when',
  'command.briefings.option.export': 'The documents as they were given, as a zip',
  'command.briefings.option.watch':
    'Post the passage in a channel when a briefing that comes in mentions some words',
  'command.briefings.option.unwatch': 'No longer watch for some words',
  'command.briefings.option.watches': 'What is watched for',
  'command.briefings.option.add.option.file':
    'PDF, Word, OpenDocument, HTML, mail, Markdown or text; at most 32 MB',
  'command.briefings.option.add.option.file-more': 'One more document',
  'command.briefings.option.add.option.title': 'What it is called, in place of what the document says',
  'command.briefings.option.add.option.origin': 'Who published it',
  'command.briefings.option.add.option.author': 'Who wrote it',
  'command.briefings.option.add.option.date': 'When it was published: 2025-02-13, 2025-02 or 2025',
  'command.briefings.option.add.option.audience': 'A role that may see it; without one everybody may',
  'command.briefings.option.add.option.audience-more': 'One more role that may see it',
  'command.briefings.option.add.option.embargo':
    'Nobody sees it before this time: 2026-03-01 14:00, in UTC or with a difference as +02:00',
  'command.briefings.option.add.option.replace': 'The briefing that the file is a new version of',
  'command.briefings.option.edit.option.briefing': 'One of the server’s own',
  'command.briefings.option.edit.option.title': 'What it is called, in place of what the document says',
  'command.briefings.option.edit.option.origin': 'Who published it',
  'command.briefings.option.edit.option.author': 'Who wrote it',
  'command.briefings.option.edit.option.date': 'When it was published: 2025-02-13, 2025-02 or 2025',
  'command.briefings.option.edit.option.audience': 'A role that may see it; without one everybody may',
  'command.briefings.option.edit.option.audience-more': 'One more role that may see it',
  'command.briefings.option.edit.option.embargo':
    'Nobody sees it before this time: 2026-03-01 14:00, in UTC or with a difference as +02:00',
  'command.briefings.option.list.option.page': 'Begin at this page of the list',
  'command.briefings.option.show.option.briefing': 'One of the server’s own',
  'command.briefings.option.remove.option.briefing': 'One of the server’s own',
  'command.briefings.option.history.option.briefing': 'One of the server’s own; without, all of them',
  'command.briefings.option.export.option.briefing': 'One of the server’s own; without, all of them',
  'command.briefings.option.watch.option.term': 'A word, a name or a few words',
  'command.briefings.option.watch.option.channel': 'Where to post; without, in this channel',
  'command.briefings.option.unwatch.option.term': 'What is watched for now',
  'menu.check-quotes': 'Check quotes',
  'menu.find-evidence': 'Find evidence',
} as const;
