/**
 * The types that every room shares. All offsets are UTF-16 code units into the article's text as read from
 * disk, end exclusive, so that `article.text.slice(start, end)` is what a user sees.
 */

/** What a stretch of an article is. Bios, comments and boilerplate are not the reporting itself. */
export type PartKind = 'headline' | 'byline' | 'body' | 'bio' | 'comment' | 'boilerplate';

/** The label under which a quote is shown; boilerplate and bylines are never quoted. */
export type Role = 'article' | 'headline' | 'bio' | 'comment';

/** A stretch of a text. */
export interface Span {
  start: number;
  end: number;
}

/** One part of an article. `speaker` is the writer of a comment, null where the page names none. */
export interface Part extends Span {
  kind: PartKind;
  speaker: string | null;
}

/** What is known of an article. Null where neither the text nor the person who runs the bot says it. */
export interface ArticleMetadata {
  /** Short and unique in the corpus: the number that begins the file's name, else its stem. */
  id: string;
  title: string;
  author: string | null;
  outlet: string | null;
  /** ISO date, `2014-12-01`. */
  published: string | null;
  url: string | null;
  /** Set only where `articles.json` says so. */
  status: 'corrected' | 'retracted' | null;
}

/** An article with its text and its parts. */
export interface Article extends ArticleMetadata {
  /** File name inside the articles folder. */
  file: string;
  /** The whole file, unchanged: byte order mark and carriage returns included. */
  text: string;
  parts: Part[];
  /** Fields that `articles.json` marks as supplied, not stated by the text itself. */
  supplied: string[];
}

/**
 * A verbatim slice of an article: `text === article.text.slice(start, end)`, always. Made only by `makeQuote`.
 * `highlight` is in offsets of `text`; `hedges` are words of `text`.
 */
export interface Quote extends Span {
  text: string;
  file: string;
  role: Role;
  speaker: string | null;
  highlight: (Span & { text: string }) | null;
  hedges: string[];
  article: ArticleMetadata;
}

/** A field of a list's entries: which words cue it and what kind of span states it. */
export interface ListField {
  field: string;
  /** A `phrase` is its own cue; the others are numbers, dates and names beside one. */
  kind: 'number' | 'date' | 'name' | 'phrase';
  /** `starring {}` has the value where the braces stand; `downloads` has it anywhere in its part of the sentence. */
  cues: string[];
}

/** A list that a corpus declares: the leaked films here, victims or systems elsewhere. */
export interface DeclaredList {
  command: string;
  title: string;
  description: string;
  /** Words by which the text refers back to an entry, in the singular: film, movie. */
  nouns: string[];
  fields: ListField[];
  entries: { name: string; aliases: string[] }[];
}

/** `seeds/incident.json`: all that is curated about the incident. Every field has an empty default. */
export interface Incident {
  name: string | null;
  /** Other names of a name, and names (`not`) that the text may suggest but that are somebody else's. */
  aliases: { name: string; also: string[]; not: string[] }[];
  lists: DeclaredList[];
  examples: string[];
}

/** Search-only questions that the named sentences answer, the most direct sentence first. Never shown as quotes. */
export interface Expansion {
  answers: { article: string; text: string }[];
  questions: string[];
  /** The file of `expansions/` that it is from: one writer's work, held out as a whole to learn weights. */
  source: string;
}

/** A question that the corpus is known not to answer, in several phrasings. */
export interface Gap {
  kind: 'near-miss' | 'false-premise' | 'later-events' | 'off-topic';
  questions: string[];
}

/** Somebody or something that the corpus names. */
export interface EntityName {
  name: string;
  /** Other ways in which the corpus writes it, each verbatim in some article. */
  aliases: string[];
  /** Further names from `incident.json` that readers may type but no article has. */
  alsoAsked: string[];
  /** How often it is named in headlines, bodies and bios. */
  mentions: number;
  /** The sentences that name it, in order, each once. */
  sentences: number[];
}

/** Something wrong with a corpus that does not stop it from being used. `file` is relative to the corpus. */
export interface Finding {
  file: string;
  message: string;
}

/** A corpus as read from disk, before indexing. */
export interface Corpus {
  dir: string;
  /** First 16 hexadecimal digits of the SHA-256 of everything that was read; names the corpus in JSON output. */
  hash: string;
  /** The same over the articles alone: what gaps are checked against. */
  articlesHash: string;
  articles: Article[];
  incident: Incident;
  expansions: Expansion[];
  gaps: Gap[];
  findings: Finding[];
}
