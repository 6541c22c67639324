/** What answering needs of an index beside the index itself, computed once and kept as long as the index lives. */
import type { LoadedIndex } from '../../index/load.js';
import { isStopWord, stem, tokenize } from '../../index/terms.js';
import { type Derived, deriveColumns } from './derived.js';
import { CueFinder } from './features/cues.js';

/** One way of writing a name, as surfaces. */
export interface AliasForm {
  surfaces: string[];
  name: string;
  written: string;
}

export interface Prepared extends Derived {
  averageSentence: number;
  averagePassage: number;
  aliases: Map<string, AliasForm[]>;
  /** Term ids of every way of writing a name, by name. */
  aliasTerms: Map<string, number[]>;
  /** Term ids of a comment writer's name by article and part; empty for other parts. */
  speakers: Set<number>[][];
  /** Term ids of title, author and outlet by article. */
  titles: Set<number>[];
  authors: Set<number>[];
  /** Patterns over the sentences' text, each tried once. */
  cues: CueFinder;
  /** The places of sentences in `questions.answered`. */
  answerRow: Map<number, number>;
}

const kept = new WeakMap<LoadedIndex, Prepared>();

/** The prepared form of an index. */
export function prepare(index: LoadedIndex): Prepared {
  let prepared = kept.get(index);
  if (!prepared) {
    prepared = make(index);
    kept.set(index, prepared);
  }
  return prepared;
}

function make(index: LoadedIndex): Prepared {
  const { sentences, passages } = index;
  const derived = deriveColumns(index);
  return {
    ...derived,
    cues: new CueFinder(index),
    answerRow: new Map([...derived.questions.answered].map((sentence, row) => [sentence, row])),
    averageSentence: sentences.tokens.length / Math.max(1, sentences.count),
    averagePassage: sentences.tokens.length / Math.max(1, passages.count),
    ...makeAliases(index),
    ...makeArticleTerms(index),
  };
}

function makeAliases(index: LoadedIndex): Pick<Prepared, 'aliases' | 'aliasTerms'> {
  const aliases = new Map<string, AliasForm[]>();
  const aliasTerms = new Map<string, number[]>();
  for (const { name, also } of index.corpus.incident.aliases) {
    const forms = [name, ...also].map((written) => ({
      surfaces: tokenize(written).map((token) => token.surface),
      name,
      written,
    }));
    for (const form of forms)
      aliases.set(form.surfaces[0]!, [...(aliases.get(form.surfaces[0]!) ?? []), form]);
    aliasTerms.set(name, distinctiveTerms(index, forms));
  }
  for (const forms of aliases.values()) forms.sort((a, b) => b.surfaces.length - a.surfaces.length);
  return { aliases, aliasTerms };
}

/** The terms that tell a name: where a single word is a way of writing it (Sony), longer forms add nothing. */
function distinctiveTerms({ vocabulary }: LoadedIndex, forms: AliasForm[]): number[] {
  const single = new Set(
    forms.filter(({ surfaces }) => surfaces.length === 1).map(({ surfaces }) => surfaces[0]!),
  );
  const telling = forms.flatMap(({ surfaces }) => {
    const known = surfaces.filter((surface) => single.has(surface));
    return known.length > 0 ? known : surfaces.filter((surface) => !isStopWord(surface));
  });
  const ids = telling
    .map((surface) => vocabulary.termIds.get(stem(surface)))
    .filter((id) => id !== undefined);
  return [...new Set(ids)];
}

function makeArticleTerms(index: LoadedIndex): Pick<Prepared, 'speakers' | 'titles' | 'authors'> {
  const ids = (text: string | null) =>
    tokenize(text ?? '')
      .filter((token) => !isStopWord(token.surface))
      .map((token) => index.vocabulary.termIds.get(token.term))
      .filter((id) => id !== undefined);
  const { articles } = index.corpus;
  return {
    speakers: articles.map(({ parts }) =>
      parts.map((part) => new Set(part.kind === 'comment' ? ids(part.speaker) : [])),
    ),
    titles: articles.map((article) => new Set(ids(article.title))),
    authors: articles.map((article) => new Set([...ids(article.author), ...ids(article.outlet)])),
  };
}
