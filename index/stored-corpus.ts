/** What a built index keeps of the corpus that it was built from, and that corpus made of it again. */
import { type CorpusFiles, GAPS_FILE, parseJsonText } from './corpus.js';
import type { Article, Corpus, Expansion, Finding, Gap, Incident } from './types.js';

/** What parsing told, kept in the built index: the articles without their texts, which are read anyway. */
export interface StoredCorpus {
  articles: Omit<Article, 'text'>[];
  incident: Incident;
  findings: Finding[];
}

/** What is kept of a corpus in the built index. */
export function storedCorpus({ articles, incident, findings }: Corpus, files: CorpusFiles): StoredCorpus {
  return {
    articles: articles.map(({ text: _text, ...article }) => article),
    incident,
    findings: findings.slice(files.findings.length),
  };
}

/**
 * The corpus of an index that was built from the very same files, so that nothing has to be checked again. The
 * search-only questions are parsed when first asked for: the index holds what answering needs of them.
 */
export function restoreCorpus(files: CorpusFiles, stored: StoredCorpus): Corpus {
  const { dir, hash, articlesHash, raw, json } = files;
  const { incident } = stored;
  const lapsed = stored.findings.some(({ file }) => file === GAPS_FILE);
  let expansions: Expansion[] | undefined;
  let gaps: Gap[] | undefined;
  // Let go of once they are parsed: they are as long as all else that is kept.
  let expansionTexts = json.expansions;
  let gapsText = lapsed ? null : json.gaps;
  return {
    ...{ dir, hash, articlesHash, incident, findings: [...files.findings, ...stored.findings] },
    articles: stored.articles.map((article, at) => ({ ...article, text: raw[at]!.text })),
    get expansions() {
      expansions ??= Object.entries(expansionTexts).flatMap(([source, text]) =>
        parseJsonText<Omit<Expansion, 'source'>[]>(text).map((one) => ({ ...one, source })),
      );
      expansionTexts = {};
      return expansions;
    },
    get gaps() {
      gaps ??= gapsText === null ? [] : parseJsonText<{ gaps: Gap[] }>(gapsText).gaps;
      gapsText = null;
      return gaps;
    },
  };
}
