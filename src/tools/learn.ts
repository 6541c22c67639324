/**
 * `verbatim learn`: learns the tables and the weights that ship from a large corpus with questions and from our own
 * questions, and checks them on questions that nothing was learned from. Deterministic.
 */
import path from 'node:path';
import type { LoadedIndex } from '../../index/load.js';
import { openIndex } from '../../index/open.js';
import { densityOf } from '../answer/density.js';
import { type GoldQuestion, readQuestions } from './gold.js';
import { writeModels } from './learn/model-file.js';
import { learnExpanded, learnText, learnUngapped } from './learn/models.js';
import { readOwnQuestions } from './learn/own-questions.js';
import { figuresOfLearned, learnedLines, wikiLines } from './learn/report.js';
import { learnTables, learnVectors, makeSynonyms } from './learn/tables.js';
import { decisionExamples, learnPrior } from './learn/wiki.js';
import { checkWiki } from './learn/wiki-checks.js';
import type { RunTool, ToolContext } from './types.js';

interface Options {
  wiki?: string;
  vectors?: string;
  check?: boolean;
  weights_only?: boolean;
}

interface Wiki {
  index: LoadedIndex;
  questions: GoldQuestion[];
}

/** Writes what the options ask for, and tells the figures. Throws `SetupError` where a corpus cannot be used. */
export const runLearn: RunTool = (context, given) => {
  const options = given as Options;
  const { tell } = context;
  const wiki = options.wiki === undefined ? null : openWiki(context, options.wiki);
  if (!options.check && !options.weights_only) makeTables(options, wiki, tell);
  const index = openIndex(context);
  const own = readOwnQuestions(index);
  tell('learning the weights for corpora with expansions');
  const expanded = learnExpanded(index, own);
  tell('learning the weights for corpora with expansions and few gaps');
  const ungapped = learnUngapped(index, own, expanded.model);
  if (wiki) tell('learning the weights for corpora without');
  const text = wiki && learnText(index, own, besideOf(wiki));
  const learned = { expanded: expanded.model, ungapped: ungapped.model, ...(text && { text: text.model }) };
  if (!options.check) writeModels({ density: densityOf(index), ...learned });
  if (wiki) tell('checking on the large corpus');
  const checks = wiki && checkWiki(wiki.index, wiki.questions);
  const figures = {
    expanded: figuresOfLearned(expanded),
    ungapped: figuresOfLearned(ungapped),
    text: text && figuresOfLearned(text),
  };
  return {
    exitCode: 0,
    corpus: index.corpus.hash,
    lines: [
      ...learnedLines('with expansions', figures.expanded),
      ...learnedLines('with expansions and few gaps', figures.ungapped),
      ...(figures.text ? learnedLines('without expansions', figures.text) : []),
      ...(checks ? wikiLines(checks) : []),
    ],
    json: { figures, wiki: checks },
  };
};

function openWiki({ indexDir, tell }: ToolContext, folder: string): Wiki {
  const dir = path.resolve(folder);
  const index = openIndex({ seedsDir: dir, indexDir, tell });
  return { index, questions: readQuestions(path.join(dir, 'questions.jsonl'), index) };
}

function makeTables({ vectors }: Options, wiki: Wiki | null, tell: ToolContext['tell']): void {
  makeSynonyms(tell);
  if (wiki) learnTables(wiki.index, wiki.questions, tell);
  if (vectors !== undefined) learnVectors(path.resolve(vectors), tell);
}

function besideOf({ index, questions }: Wiki) {
  return { examples: decisionExamples(index, questions), prior: learnPrior(index, questions) };
}
