/** `verbatim lint`: what is wrong with a corpus and with what is curated about it, a finding a line. */
import type { LoadedIndex } from '../../index/load.js';
import { openIndex } from '../../index/open.js';
import type { Finding } from '../../index/types.js';
import { sentence } from '../wording.js';
import { lintArticles } from './lint/articles.js';
import { lintExpansions } from './lint/expansions.js';
import { lintIncident } from './lint/incident.js';
import type { RunTool } from './types.js';

/** Each looks at one file of the corpus; the order is that of the report. */
const CHECKS: ((index: LoadedIndex) => Finding[])[] = [
  ({ corpus }) => corpus.findings,
  ({ corpus }) => lintArticles(corpus.articles),
  lintIncident,
  lintExpansions,
];

/** Exit code 1 where there is a finding. */
export const runLint: RunTool = ({ seedsDir, indexDir }) => {
  const index = openIndex({ seedsDir, indexDir });
  const findings = CHECKS.flatMap((check) => check(index));
  const articles = index.corpus.articles.length;
  const summary = sentence('lint.summary', { articles, findings: findings.length });
  return {
    exitCode: findings.length === 0 ? 0 : 1,
    corpus: index.corpus.hash,
    lines: [...findings.map(({ file, message }) => `${file} ${message}`), summary],
    json: { articles, findings },
  };
};
