/** What part of an article the sentence is, against what part is asked about. */
import { prepare } from '../prepared.js';
import type { Scanner } from '../scan.js';
import type { SetFeature } from './names.js';

/** One feature a part, apart for questions that ask about that part and those that do not. */
export function role({ index, analysis }: Scanner, sentence: number, set: SetFeature): void {
  const article = index.sentences.article[sentence]!;
  const part = index.sentences.part[sentence]!;
  const { kind } = index.corpus.articles[article]!.parts[part]!;
  const prepared = prepare(index);
  const asked = (ids: Iterable<number>) => {
    const wanted = new Set(ids);
    return analysis.slots.some((slot) => slot.ids.some((id) => wanted.has(id)));
  };
  set('comment', kind === 'comment' && !analysis.asksReaders ? 1 : 0);
  set('commentAsked', kind === 'comment' && analysis.asksReaders ? 1 : 0);
  set('bio', kind === 'bio' && !analysis.asksWriters ? 1 : 0);
  set('bioAsked', kind === 'bio' && analysis.asksWriters ? 1 : 0);
  set('headline', kind === 'headline' ? 1 : 0);
  set('speaker', kind === 'comment' && asked(prepared.speakers.get(`${article}:${part}`) ?? []) ? 1 : 0);
  const authored = asked(prepared.authors[article]!);
  set('author', authored && kind === 'bio' ? 1 : 0);
  set('authored', authored && kind !== 'bio' ? 1 : 0);
}
