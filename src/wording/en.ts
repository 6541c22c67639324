/** The catalogue in English, the default. Keys are grouped by where they are shown. */
export const ENGLISH = {
  // Labels of a quote and its citation
  'label.reader-comment': 'reader comment by {name}',
  'label.unnamed-comment': 'reader comment by an unnamed reader',
  'label.bio': 'about the writer',
  'label.headline': 'headline',
  'label.hedged': 'hedged in the source: {words}',
  'label.next': ' · ',
  'list.next': ', ',
  'citation.by': 'by {author}',
  'citation.undated': 'undated',
  'citation.retracted': 'retracted',
  'citation.corrected': 'corrected',

  // ask
  'ask.description': 'Ask a question and get a verbatim quote with its source',
  'ask.option.question': 'Your question, in your own words',
  'ask.option.as-of': 'Answer only from articles published by this date, such as 2014-12-01',
  'ask.option.top': 'Show this many of the best ranked quotes, whether or not they answer',
  'ask.option.explain': 'Show how the answer was found',
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
  'ask.further': 'Further quotes',
  'ask.related': 'Related, not an answer:',
  'ask.suggestions': 'The articles do answer:',
  'ask.left-out': 'Left out, since not known to be published by {date}: {articles}',

  // What one can do with a reply
  'action.context': 'Context',
  'action.why': 'Why this quote?',

  // context
  'context.heading': 'Around the quote',
  'context.alone': 'Nothing stands around this quote in its part of the article.',

  // why
  'why.heading': 'Why this quote?',
  'why.heading.declined': 'Why no answer?',
  'why.asked': 'Asked for: {kind}',
  'why.terms': 'Terms of the question, with their weights: {terms}',
  'why.term': '{term} {weight}',
  'why.names': 'Names in the question: {names}',
  'why.matched': 'Words of the question in this quote: {words}',
  'why.none': 'none',
  'why.rank': 'Rank {rank}, score {score}',
  'why.runner-up': 'The runner-up: rank {rank}, score {score}',
  'why.decision': 'Confidence {confidence}, where {threshold} is needed. Decided by: {rule}',
  'why.work':
    'Looked at {postings} {postings|place|places} in the index and scored {scored} {scored|sentence|sentences}.',
  'why.column.feature': 'feature',
  'why.column.value': 'value',
  'why.column.weight': 'weight',
  'why.column.contribution': 'contribution',

  // Errors that a user sees
  'error.empty-question': 'Ask a question of at least one word.',
  'error.long-question': 'That is {length} characters long; a question has at most {limit}.',
  'error.date': '{value} is not a date such as 2014-12-01.',
  'error.whole-number': '{option} takes a whole number from {least} to {most}, not {value}.',
  'error.truth': '{option} takes true or false, not {value}.',
  'error.choice': '{option} does not know {value}.',
  'error.empty': '{option} is empty.',
  'error.long': '{option} takes at most {limit} characters; that is {length}.',
  'error.missing': 'The option {option} is missing.',
  'error.unknown-command': 'There is no command {name}.',
  'error.did-you-mean': 'Did you mean {name}?',
  'error.unexpected': 'Something went wrong on our side. It is noted as {id}.',
} as const satisfies Record<string, string>;
