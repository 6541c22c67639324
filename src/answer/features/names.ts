/** What the search-only questions say of a candidate. */
export const OF_QUESTIONS = ['xbest', 'xkind', 'xcosine', 'xvotes', 'xlike', 'xlikeShare'] as const;

/** The features of a candidate, in the order of their columns. What each measures stands where it is computed. */
export const FEATURES = [
  'mixrel',
  'cov',
  'surf',
  'covPara',
  'covPrev',
  'covNext',
  'covTitle',
  'pcov',
  'big2',
  'big5',
  'lcs',
  'entcov',
  'entpar',
  'who',
  'when',
  'where',
  'count',
  'why',
  'howlong',
  'quoted',
  'listed',
  'm1soft',
  'm1para',
  'focus',
  'vec',
  'vecPara',
  'synonym',
  'meaning',
  'length',
  'short',
  'isQuestion',
  'definition',
  'comment',
  'commentAsked',
  'bio',
  'bioAsked',
  'headline',
  'speaker',
  'author',
  'authored',
  ...OF_QUESTIONS,
  'xnone',
] as const;
export type Feature = (typeof FEATURES)[number];

/** The column of each feature. */
export const FEATURE_AT = Object.fromEntries(FEATURES.map((feature, at) => [feature, at])) as Record<
  Feature,
  number
>;

/** Writes one feature of the candidate at hand into its column (`FEATURE_AT`); what is not written is 0. */
export type SetFeature = (column: number, value: number) => void;
