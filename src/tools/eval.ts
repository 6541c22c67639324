/**
 * `verbatim eval FILE`: asks every question of a file and scores the answers. Floors beside the file
 * (`floors.json`) that a run falls below are its findings.
 */
import path from 'node:path';
import type { LoadedIndex } from '../../index/load.js';
import { openIndex } from '../../index/open.js';
import { curveOf, figuresBy, figuresOf } from './eval/figures.js';
import { checkFloors, readFloors } from './eval/floors.js';
import { checkLines, curveLines, figureLines, groupLines, missLines } from './eval/report.js';
import { isRight, type Scored, score } from './eval/score.js';
import { selectQuestions } from './eval/select.js';
import { readQuestions } from './gold.js';
import type { RunTool } from './types.js';

interface Options {
  file: string;
  no_expansion?: boolean;
  explain?: boolean;
  split?: string;
  limit?: number;
}

/** Exit code 1 where a floor is not reached; misses alone are no findings. */
export const runEval: RunTool = ({ seedsDir, indexDir, tell }, given) => {
  const options = given as unknown as Options;
  const index = openIndex({ seedsDir, indexDir, tell });
  const noExpansion = options.no_expansion === true;
  const questions = selectQuestions(index, readQuestions(options.file, index), options);
  const scored = questions.map((question) => score(index, question, noExpansion));
  const figures = figuresOf(scored);
  const curve = curveOf(scored);
  const groups = {
    type: figuresBy(scored, ({ question }) => question.type),
    role: figuresBy(scored, ({ question }) => question.gold[0]?.role ?? ''),
    why: figuresBy(scored, ({ question }) => question.why),
  };
  const misses = scored.filter((one) => !isRight(one));
  const floors = checksOf(options, figures);
  return {
    exitCode: floors.every(({ ok }) => ok) ? 0 : 1,
    corpus: index.corpus.hash,
    lines: [
      ranOn(index, options, scored.length),
      '',
      ...figureLines(figures),
      ...Object.entries(groups).flatMap(([name, group]) => groupLines(`by ${name}`, group)),
      ...curveLines(curve),
      '',
      `${misses.length} misses`,
      ...misses.flatMap((miss) => missLines(index, miss, options.explain === true)),
      ...checkLines(floors),
    ],
    json: {
      ...{
        file: options.file,
        expansion: !noExpansion,
        split: options.split ?? null,
        questions: scored.length,
      },
      ...{ figures, groups, curve, floors },
      misses: misses.map(missJson),
    },
  };
};

function ranOn(
  { corpus, sentences }: LoadedIndex,
  { file, no_expansion, split }: Options,
  asked: number,
): string {
  const of = split ? `, split ${split}` : '';
  const expansion = no_expansion ? 'without' : 'with';
  return `${file}${of}: ${asked} questions on ${corpus.articles.length} articles (${sentences.count} sentences, corpus ${corpus.hash}), ${expansion} expansion`;
}

/** A sample is held against nothing. */
function checksOf({ file, split, limit, no_expansion }: Options, figures: ReturnType<typeof figuresOf>) {
  if (limit !== undefined) return [];
  const fits = readFloors(file).filter(
    (floor) =>
      floor.file === path.basename(file) &&
      floor.split === (split ?? null) &&
      floor.expansion === (no_expansion !== true),
  );
  return fits.flatMap(({ least }) => checkFloors(figures, least));
}

function missJson({ question, answer, answered, confidence, shownAt, rankedAt }: Scored) {
  const { id, question: text, type, why, answerable } = question;
  const place = { shownAt: shownAt < 0 ? null : shownAt + 1, rankedAt: rankedAt < 0 ? null : rankedAt + 1 };
  return {
    id,
    question: text,
    type,
    why,
    answerable,
    answered,
    confidence,
    ...place,
    trace: answer.explain(),
  };
}
