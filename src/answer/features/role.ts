/** What part of an article the sentence is, against what part is asked about. */
import { prepare } from '../prepared.js';
import type { Scanner } from '../scan.js';
import { type Candidate, maskOf } from './candidate.js';
import { FEATURE_AT, type SetFeature } from './names.js';

/** One feature a part, apart for questions that ask about that part and those that do not. */
export function role({ index, analysis }: Scanner, { sentence, passage }: Candidate, set: SetFeature): void {
  const article = index.sentences.article[sentence]!;
  const part = index.sentences.part[sentence]!;
  const { kind } = index.corpus.articles[article]!.parts[part]!;
  if (kind === 'comment') {
    const speaker = prepare(index).speakers[article]![part]!;
    set(analysis.asksReaders ? FEATURE_AT.commentAsked : FEATURE_AT.comment, 1);
    set(FEATURE_AT.speaker, maskOf(analysis, speaker) ? 1 : 0);
  }
  if (kind === 'bio') set(analysis.asksWriters ? FEATURE_AT.bioAsked : FEATURE_AT.bio, 1);
  if (kind === 'headline') set(FEATURE_AT.headline, 1);
  if (passage.headers.author) set(kind === 'bio' ? FEATURE_AT.author : FEATURE_AT.authored, 1);
}
