/** The catalogue in English, the default. Keys are grouped by where they are shown. */
export const ENGLISH = {
  // Labels of a quote and its citation
  'label.reader-comment': 'reader comment by {name}',
  'label.unnamed-comment': 'reader comment by an unnamed reader',
  'label.bio': 'about the writer',
  'label.headline': 'headline',
  'label.hedged': 'hedged in the source: {words}',
  'citation.by': 'by {author}',
  'citation.undated': 'undated',
  'citation.retracted': 'retracted',
  'citation.corrected': 'corrected',

  // ask
  'ask.description': 'Ask a question and get a verbatim quote with its source',
  'ask.option.question': 'Your question, in your own words',
  'ask.understood': 'Read {said} as {as}',
  'ask.confidence.high': 'Answers the question, as far as the sources go',
  'ask.confidence.medium': 'Probably answers the question',
  'ask.confidence.low': 'May answer the question',
  'ask.corroborated': 'Also reported by {count} other {count|source|sources}',
  'ask.differs.number': 'Sources give different numbers',
  'ask.differs.date': 'Sources give different dates',
  'ask.differs.name': 'Sources name different people or groups',
  'ask.declined.not-in-corpus': 'The {count} {count|article does|articles do} not say.',
  'ask.declined.off-topic': 'That is not what the {count} {count|article is|articles are} about.',
  'ask.declined.false-premise':
    'The {count} {count|article does|articles do} not say so. The question takes for granted something that {count|it does|they do} not report.',
  'ask.related': 'Related, not an answer:',
  'ask.suggestions': 'The articles do answer:',
  'ask.left-out': 'Left out, since not known to be published by {date}: {articles}',

  // Errors that a user sees
  'error.empty-question': 'Ask a question of at least one word.',
  'error.long-question': 'That is {length} characters long; a question has at most {limit}.',
  'error.unknown-command': 'There is no command {name}.',
  'error.did-you-mean': 'Did you mean {name}?',
  'error.unexpected': 'Something went wrong on our side. It is noted as {id}.',
} as const satisfies Record<string, string>;
