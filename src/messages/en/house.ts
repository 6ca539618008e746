/** What there is to ask and how, who may, what is kept of whom, and what went wrong. */
export const house = {
  list: '{items}',
  quoted: '“{text}”',
  'button.previous': 'Previous',
  'button.next': 'Next',
  'stale.list': 'This button leads nowhere. Use /{command} for a fresh list.',
  'stale.button': 'This button is out of date. Use the command again for a fresh one.',
  'stale.command': 'This bot has no such command any more. Type / to see those it has.',
  'stale.named-command':
    'This bot no longer has the command /{name}. Type / to see those it has; the list may take a moment to change.',
  'fault.heading': 'Something went wrong',
  'fault.text':
    'The fault is the bot’s, not your question’s, and nothing was answered. Please try once more; if it happens again, give whoever runs this bot the number below.',
  'fault.number': 'Error number: {number}',
  'progress.read':
    '{read, number} of {total, plural, one {# briefing} other {# briefings}} read so far: the rest cannot be answered from yet.',
  'access.server': 'This is about a server: use it there.',
  'access.private': 'Whoever runs this bot lets it be asked on its servers alone: ask there.',
  'access.admins': 'Only members with the permission “Manage Server” may do this.',
  'access.roles': 'On this server only members with certain roles may ask. An administrator can tell which.',
  'access.channels':
    'On this server the briefings may be asked in certain channels only, and this is none of them.',
  'pace.member':
    'You have asked {most, plural, one {a question} other {# questions}} in the last minute, which is the most here. Ask again in {seconds, plural, one {# second} other {# seconds}}.',
  'pace.server':
    'This server has asked {most, plural, one {a question} other {# questions}} in the last minute, which is the most here. Ask again in {seconds, plural, one {# second} other {# seconds}}.',
  'post.refused': 'The bot may not post in that channel. Let it view the channel and send messages there.',
  'file.elsewhere': 'The file does not lie with Discord, and was not fetched.',
  'file.too-large':
    'The file has more than {megabytes, number} MB, which is the most that is read. Attach a part of it, or its text alone.',
  'file.unreachable': 'The file could not be fetched ({why}). Attach it once more.',
  'file.status': 'Discord answered with status {status}',
  'file.late': 'it took too long',
  'file.broken': 'the connection broke',
  'file.part': 'it broke off before its end',
  'briefing.unknown':
    'No briefing is called “{given}”. Choose one from the list, or see /{sources} for what there is.',
  'briefing.ambiguous':
    '“{given}” fits {count, plural, one {# briefing} other {# briefings}}. Choose one from the list that appears while you type.',
  'sources.none': 'No briefings yet',
  'sources.heading': 'Briefings: {count, number}',
  'sources.put':
    'Put documents into the briefings folder (text, Markdown, HTML, PDF, Word, OpenDocument, mail).',
  'sources.to-search': '{count, plural, one {# passage} other {# passages}} to search',
  'sources.page': 'page {page, number} of {pages, number}',
  'sources.unread':
    '{count, plural, one {# file} other {# files}} could not be read; named from page {page, number} on.',
  'sources.unread-heading': 'Files that could not be read: {count, number}',
  'sources.unread-file': '{file}: {why}',
  'sources.title': 'Title',
  'sources.file': 'File',
  'sources.origin': 'Origin',
  'sources.whose': 'Whose',
  'sources.shared': 'shared by all servers',
  'sources.own': 'this server’s own',
  'sources.own-roles': 'this server’s own, for {count, plural, one {# role} other {# roles}}',
  'sources.author': 'Author',
  'sources.date': 'Date',
  'sources.passages': 'Passages',
  'sources.warnings': 'Warnings',
  'sources.unstated': 'not stated',
  'sources.size': 'Size',
  'sources.size-both': '{size}, {count, plural, one {# character} other {# characters}}',
  'sources.bytes': '{count, plural, one {# byte} other {# bytes}}',
  'sources.kilobytes': '{number, number, ::.0} kB',
  'sources.parts': 'Parts',
  'sources.no-parts': 'none',
  'sources.searched': 'Searched as',
  'sources.searched-as':
    '{passages, plural, one {# passage} other {# passages}} of {sentences, plural, one {# sentence} other {# sentences}}',
  'sources.no-warning': 'It was read without a warning.',
  'sources.warnings-heading': 'Warnings from reading it: {count, number}',
  'sources.all': 'All briefings',
  'part.title': '{count, plural, one {# title} other {# titles}}',
  'part.standfirst': '{count, plural, one {# standfirst} other {# standfirsts}}',
  'part.byline': '{count, plural, one {# byline} other {# bylines}}',
  'part.timestamp': '{count, plural, one {# timestamp} other {# timestamps}}',
  'part.caption': '{count, plural, one {# caption} other {# captions}}',
  'part.teaser': '{count, plural, one {# teaser} other {# teasers}}',
  'part.link': '{count, plural, one {# link} other {# links}}',
  'part.heading': '{count, plural, one {# heading} other {# headings}}',
  'part.paragraph': '{count, plural, one {# paragraph} other {# paragraphs}}',
  'part.list-item': '{count, plural, one {# list item} other {# list items}}',
  'part.quotation': '{count, plural, one {# quotation} other {# quotations}}',
  'part.table': '{count, plural, one {# table} other {# tables}}',
  'help.heading': 'Ask the briefings',
  'help.intro':
    'There {count, plural, one {is # briefing} other {are # briefings}} to ask. Every answer is in a briefing’s own words, with the place they stand, who said them and when. Where the briefings do not say, you are told so.',
  'help.own':
    '{count, plural, one {One of them is this server’s own; no other server sees it.} other {# of them are this server’s own; no other server sees them.}}',
  'help.labelled':
    '{count, plural, one {Not everybody here may see one of them: public answers leave it out.} other {Not everybody here may see # of them: public answers leave them out.}}',
  'help.embargoed':
    '{count, plural, one {# more waits for the end of its embargo} other {# more wait for the end of their embargo}}: /{command} list.',
  'help.first':
    'This server has no briefings of its own yet: /{briefings} add takes some. Who may ask, where and how often says /{settings} settings. Nothing is posted here unasked.',
  'help.what': 'What to ask',
  'help.who': 'Who, what, when, where: “{example}”',
  'help.how-much': 'How much, how many, how long: “{example}”',
  'help.why': 'Why, how: “{example}”',
  'help.is-it': 'Is it so: “{example}”',
  'help.words': 'Words you remember: “{example}”',
  'help.key-words': 'Key words alone: “{example}”',
  'help.try': 'Try it: these briefings answer',
  'help.commands': 'Commands',
  'help.slash': '/{name}',
  'help.ask':
    'answers a question. “briefing” asks one briefing alone; “private” shows the answer to you alone.',
  'help.quote':
    'checks words against the briefings: who said them, and what differs. “speaker” says whose they are said to be.',
  'help.said':
    'lists what a person said, newest first. “about”, “since” and “until” narrow it; “private” shows it to you alone.',
  'help.check-draft':
    'checks the quotations, figures and names of an attached draft (.docx, .md, .txt); for you alone.',
  'help.check-quotes': 'in the menu of a message, under Apps: checks every quotation in it; for you alone.',
  'help.find-evidence':
    'in the same menu: the passages nearest to each statement of the message; for you alone.',
  'help.sources':
    'lists what can be asked, and files that could not be read. “briefing” shows one in detail.',
  'help.help': 'shows this.',
  'help.forget-me': 'says what is kept of you, and deletes it.',
  'help.rapporteur': 'for those who manage the server: settings, status, what was asked.',
  'help.briefings':
    'for those who manage the server: its own briefings, added, corrected and withdrawn; words to watch for.',
  'help.sure': 'How sure an answer is',
  'help.confidence': 'Confidence',
  'help.confidence-means': 'how many such answers are right',
  'help.confidence-high': 'at least {from, number} of 100',
  'help.confidence-fair': '{from, number} to {to, number} of 100',
  'help.confidence-low': 'fewer than {to, number} of 100; read the passage before you rely on it',
  'help.as-it-stands':
    'Passages are quoted as they stand, slips included. A passage marked “not an answer” is only the nearest there is.',
  'forget.kept-here': 'Kept of you on this server: {count, plural, one {# question} other {# questions}}',
  'forget.kept-outside':
    'Kept of you outside servers with this bot: {count, plural, one {# question} other {# questions}}',
  'forget.with-name':
    'Questions are kept with the answers to them and with votes, yours with your name, for {days, plural, one {# day} other {# days}}.',
  'forget.without-name':
    'Questions are kept with the answers to them and with votes, yours without your name, for {days, plural, one {# day} other {# days}}.',
  'forget.warning':
    'The button deletes all your questions, the answers to them, and your votes. That cannot be undone, and the buttons under those answers will no longer work.',
  'forget.delete': 'Delete all of it',
  'forget.deleted-here': 'Deleted on this server: {count, plural, one {# question} other {# questions}}',
  'forget.deleted-outside':
    'Deleted outside servers with this bot: {count, plural, one {# question} other {# questions}}',
  'forget.went': 'With them went the answers, and all your votes. Messages that are in channels stay there.',
  'forget.apart':
    'Each server is apart, and so are private messages with the bot: use /{command} there, too.',
} as const;
