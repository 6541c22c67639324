/** What was learned, in lines for people. */
import type { Model } from '../../answer/model.js';
import type { Learned } from './models.js';
import { type Figures, FOLDS, figuresOf, type Judged } from './weights.js';
import type { WikiChecks } from './wiki-checks.js';

/** A model's figures on questions that it was not learned from. */
export interface LearnedFigures {
  threshold: number;
  dev: Figures;
  learn: Figures;
  check: Figures;
}

/** The shares of each set of questions at the model's own threshold. */
export function figuresOfLearned({ model, dev, learn, check }: Learned): LearnedFigures {
  const { threshold }: Model = model;
  const figures = (judged: Judged[]) => figuresOf(judged, threshold);
  return { threshold, dev: figures(dev), learn: figures(learn), check: figures(check) };
}

/** The figures under the model's name. */
export function learnedLines(name: string, { threshold, dev, learn, check }: LearnedFigures): string[] {
  return [
    `${name}: answers from ${threshold.toFixed(2)} on`,
    ...figureLines(`dev.jsonl, ${FOLDS}-fold cross-validation`, dev),
    ...figureLines(`learn split of questions-1 and -2, the same`, learn),
    ...figureLines(
      'check split of questions-1 and -2, questions-3 and -4, which nothing is learned from',
      check,
    ),
  ];
}

function figureLines(title: string, figures: Figures): string[] {
  const { answerable, unanswerable, first, top3, firstShown, top3Shown, answered, declined, auroc } = figures;
  const rows: [string, number, number][] = [
    ['first quote right', firstShown, answerable],
    ['top three', top3Shown, answerable],
    ['answered', answered, answerable],
    ['declined', declined, unanswerable],
    ['R@1', first, answerable],
    ['R@3', top3, answerable],
  ];
  return [
    `  ${title}`,
    ...rows.map(([name, share, of]) => `    ${name.padEnd(20)}${(100 * share).toFixed(1)} % of ${of}`),
    `    ${'AUROC'.padEnd(20)}${auroc.toFixed(3)}`,
  ];
}

/** The checks on the large corpus, a line each. */
export function wikiLines({ whole, alone, auroc }: WikiChecks): string[] {
  const text = ({ count, of, share }: WikiChecks['whole']) =>
    `${share === null ? '-' : share.toFixed(3)} (${count} of ${of})`;
  return [
    'large corpus, check part',
    `    R@1 over all its sentences          ${text(whole)}`,
    `    R@1, its articles alone             ${text(alone)}`,
    `    AUROC, five articles as a corpus    ${auroc?.toFixed(3) ?? '-'}`,
  ];
}
