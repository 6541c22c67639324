/** Answer or decline, and why. Every decision has a rule with a name, which `--explain` prints. */
import type { LoadedIndex } from '../../index/load.js';
import type { Gap } from '../../index/types.js';
import { MOSTLY_CAPITAL } from '../../index/vocabulary.js';
import { ABOUT_GAPS, EVIDENCE_AT } from './evidence/names.js';
import { prepare } from './prepared.js';
import { rowsSpeakingOf } from './questions/language.js';
import type { Search } from './search.js';
import { asksForSequel } from './sequels.js';
import type { Slot } from './slots.js';
import { background } from './tables.js';
import type { DeclineReason } from './types.js';

/** Whether a search answers; if not, for what reason, and in any case by which rule. */
export interface Decision {
  answered: boolean;
  reason: DeclineReason | null;
  rule:
    | 'nothing-asked'
    | 'nothing-found'
    | 'nothing-shared'
    | 'nothing-named'
    | 'unknown-name'
    | 'known-gap'
    | 'below-threshold'
    | 'answer';
}

/** A name is asked for centrally where it has this share of the question's weight. */
const CENTRAL_SHARE = 0.18;
/** Evidence that is above 0 where anything is shared. */
const SHARED = ['cov', 'covPassage', 'vec', 'm1soft', 'synonym', 'xbest', 'xcosine'] as const;
/** A search-only question this similar is nearly the same. */
const NEARLY_SAME = 0.85;
/** A gap of this cosine declines where the decision does not weigh gaps (docs/answering.md). */
const KNOWN_GAP = 0.55;
/** A gap this near names the reason. */
const NEAR_GAP = 0.55;
/** Off topic is a question of which the corpus lacks so much by weight, or of which the best sentence holds so little. */
const OFF_TOPIC_SHARE = 0.6;
const OFF_TOPIC_COVERAGE = 0.15;

/** Decides on a search. */
export function decide(index: LoadedIndex, search: Search): Decision {
  if (!search.analysis.asks) return { answered: false, reason: 'off-topic', rule: 'nothing-asked' };
  if (search.ranked.length === 0) return decline(index, search, 'nothing-found');
  if (sharesNothing(search)) return decline(index, search, 'nothing-shared');
  if (namesNothing(search)) return decline(index, search, 'nothing-named');
  if (hasUnknownName(index, search) || asksForSequel(index, search.analysis))
    return decline(index, search, 'unknown-name');
  if (isKnownGap(search)) return decline(index, search, 'known-gap');
  if (search.confidence < search.weights.threshold) return decline(index, search, 'below-threshold');
  return { answered: true, reason: null, rule: 'answer' };
}

function decline(index: LoadedIndex, search: Search, rule: Decision['rule']): Decision {
  return { answered: false, reason: reasonOf(index, search), rule };
}

/** No word of the question, and none that goes with one, stands in the best sentence or its phrasings. */
function sharesNothing({ evidence }: Search): boolean {
  return SHARED.every((name) => evidence[EVIDENCE_AT[name]] === 0);
}

/** Function words alone, and nobody wrote nearly the same to ask for what the best sentence says. */
function namesNothing({ analysis, evidence }: Search): boolean {
  return !analysis.names && evidence[EVIDENCE_AT.xkind]! < NEARLY_SAME;
}

/** A name that nothing here speaks of, asked for centrally, is never answered around. */
function hasUnknownName(index: LoadedIndex, { analysis }: Search): boolean {
  const unknown = analysis.slots.filter((slot) => isUnknownName(index, slot));
  const weight = unknown.reduce((sum, slot) => sum + slot.weight, 0);
  return weight > 0 && weight >= CENTRAL_SHARE * analysis.total;
}

/** Whether a word is a name in general English of which no article and no expansion speaks. */
function isUnknownName(index: LoadedIndex, slot: Slot): boolean {
  const general = background().capitalShare.get(slot.term) ?? 0;
  if (slot.held || !slot.name || general < MOSTLY_CAPITAL) return false;
  const { language } = prepare(index);
  return !slot.ids.some((id) => rowsSpeakingOf(language, id).length > 0);
}

/** Gaps are not weighed, but one is about what is asked, and nearer than what the best sentence answers. */
function isKnownGap({ matched, evidence, weights }: Search): boolean {
  if (!matched || ABOUT_GAPS.some((name) => weights.decide[EVIDENCE_AT[name]] !== 0)) return false;
  const { cosine } = matched.gap;
  return cosine >= KNOWN_GAP && cosine > evidence[EVIDENCE_AT.xcosine]!;
}

/** What a gap of each kind tells the user. */
const REASONS: Record<Gap['kind'], DeclineReason> = {
  'near-miss': 'not-in-corpus',
  'later-events': 'not-in-corpus',
  'false-premise': 'false-premise',
  'off-topic': 'off-topic',
};

/** What the nearest questions vote for where a gap is near; else whether the question speaks of the corpus at all. */
function reasonOf(index: LoadedIndex, { analysis, matched, evidence }: Search): DeclineReason {
  const nearest = matched?.gap.question;
  if (nearest && nearest.nearness > NEAR_GAP) return votedReason(index, matched.votes) ?? 'not-in-corpus';
  const unheld = analysis.slots.reduce((sum, slot) => sum + (slot.held ? 0 : slot.weight), 0);
  if (unheld >= OFF_TOPIC_SHARE * analysis.total || evidence[EVIDENCE_AT.cov]! < OFF_TOPIC_COVERAGE)
    return 'off-topic';
  return 'not-in-corpus';
}

/** The reason with most votes among the gaps that the nearest questions belong to. */
function votedReason({ corpus }: LoadedIndex, votes: Map<number, number>): DeclineReason | undefined {
  const byReason = new Map<DeclineReason, number>();
  for (const [fact, share] of votes) {
    const gap = corpus.gaps[fact - corpus.expansions.length];
    if (gap) byReason.set(REASONS[gap.kind], (byReason.get(REASONS[gap.kind]) ?? 0) + share);
  }
  return [...byReason].sort((a, b) => b[1] - a[1])[0]?.[0];
}
