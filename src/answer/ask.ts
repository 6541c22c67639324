/** Question in, answer out: analyse, find candidates, rank, decide, compose. */
import type { LoadedIndex } from '../../index/load.js';
import type { Quote } from '../../index/types.js';
import { isPublishedBy, leftOutBy } from './as-of.js';
import { composeQuotes, quoteOf, topQuotes, withAnswer } from './compose.js';
import { type Decision, decide } from './decide.js';
import { findDifferences } from './differences.js';
import { explain } from './explain.js';
import type { Ranked } from './ranked.js';
import { type Search, search } from './search.js';
import { suggest } from './suggest.js';
import type { Answer, AskOptions } from './types.js';

/** Nearest passages shown with a decline. */
const RELATED = 2;
/** Of the best ranked sentences so many may be among them. */
const LOOKED_AT = 12;

/** Answers a question from the index. Pure: the same index, question and options give the same answer. */
export function ask(index: LoadedIndex, question: string, options: AskOptions = {}): Answer {
  const { asOf } = options;
  const found = search(index, question, {
    ...(asOf !== undefined && { articles: publishedBy(index, asOf) }),
    ...(options.noExpansion && { skip: 'all' as const }),
  });
  const decision = decide(index, found);
  const answering = decision.answered ? composeQuotes(index, found) : [];
  const shown = shownQuotes(index, found, decision, answering, options.top);
  return {
    question,
    status: decision.answered ? 'answered' : 'declined',
    reason: decision.reason,
    understood: found.analysis.understood,
    confidence: confidenceIn(found, decision),
    quotes: decision.answered ? shown : [],
    related: decision.answered ? [] : shown,
    // Both are of what answers, however many of the ranked quotes are shown.
    corroboration: { sources: decision.answered ? countSources(index, found, answering) : 0 },
    differs: findDifferences(index, found.analysis, answering),
    suggestions: decision.answered ? [] : suggest(index, found, decision.reason),
    leftOut: leftOutBy(index, asOf),
    explain: () => explain(index, found, decision),
  };
}

/** The probability that is told; well below the threshold where another rule than that declined. */
function confidenceIn({ confidence, weights }: Search, { answered, rule }: Decision): number {
  if (answered || rule === 'below-threshold') return confidence;
  return Math.min(confidence, weights.threshold / 2);
}

/** What answers, or the nearest passages where nothing does: in those nothing is singled out. */
function shownQuotes(
  index: LoadedIndex,
  found: Search,
  decision: Decision,
  answering: Quote[],
  top?: number,
): Quote[] {
  const best = top === undefined ? null : topQuotes(index, found, top);
  if (!decision.answered) return best ?? relatedQuotes(index, found, decision);
  return best?.map((quote) => withAnswer(index, found, quote)) ?? answering;
}

/** The best ranked passages; off topic only what shares a word with the question is related. */
function relatedQuotes(index: LoadedIndex, found: Search, { reason, rule }: Decision): Quote[] {
  if (rule === 'nothing-asked') return [];
  const isRelated = ({ sentence }: Ranked) =>
    reason !== 'off-topic' || found.scanner.scan(sentence).mask !== 0;
  const related = found.ranked.slice(0, LOOKED_AT).filter(isRelated).slice(0, RELATED);
  return related.map(({ sentence }) => quoteOf(index, sentence));
}

/** The articles that hold a sentence of the same fact as the best one, or a quote that answers. */
function countSources(index: LoadedIndex, found: Search, answering: Quote[]): number {
  const best = found.ranked[0]!.sentence;
  const { answerFrom, answers, group } = index.questions;
  const articles = new Set(answering.map((quote) => quote.file));
  const nearest = found.matches?.nearest ?? -1;
  if (nearest >= 0) {
    const fact = group[nearest]!;
    const sentences = answers.subarray(answerFrom[fact], answerFrom[fact + 1]);
    if (sentences.includes(best)) {
      for (const sentence of sentences)
        articles.add(index.corpus.articles[index.sentences.article[sentence]!]!.file);
    }
  }
  return articles.size;
}

/** The articles published by a day, by ordinal. */
function publishedBy({ corpus }: LoadedIndex, asOf: string): Set<number> {
  const { articles } = corpus;
  return new Set([...articles.keys()].filter((at) => isPublishedBy(articles[at]!, asOf)));
}
