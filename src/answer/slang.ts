/** How people write in chats, as general English: abbreviations to words, and words that carry no content. */
import { isStopWord } from '../../index/terms.js';

const ABBREVIATIONS = new Map(
  Object.entries({
    ppl: 'people',
    peeps: 'people',
    pic: 'picture',
    pics: 'pictures',
    vid: 'video',
    vids: 'videos',
    docs: 'documents',
    doc: 'document',
    xmas: 'christmas',
    flick: 'film',
    flicks: 'films',
    celeb: 'celebrity',
    celebs: 'celebrities',
    pw: 'password',
    pws: 'passwords',
    msg: 'message',
    msgs: 'messages',
    mins: 'minutes',
    hrs: 'hours',
    yr: 'year',
    yrs: 'years',
    wk: 'week',
    gov: 'government',
    govt: 'government',
    exec: 'executive',
    execs: 'executives',
    dl: 'download',
    dls: 'downloads',
    dled: 'downloaded',
    cuz: 'because',
    coz: 'because',
    bc: 'because',
    bcuz: 'because',
    weds: 'wednesday',
    tues: 'tuesday',
    thurs: 'thursday',
    mon: 'monday',
    tmrw: 'tomorrow',
    info: 'information',
    pc: 'computer',
    pcs: 'computers',
    comp: 'computer',
    comps: 'computers',
    gb: 'gigabytes',
    gigs: 'gigabytes',
    tb: 'terabytes',
    mil: 'million',
    k: 'thousand',
    dude: 'person',
    guy: 'person',
    guys: 'people',
    kinda: 'kind',
    pissed: 'angry',
    mad: 'angry',
    nuked: 'destroyed',
    usa: 'us',
    america: 'us',
    american: 'us',
    prez: 'president',
    dir: 'director',
    int: 'international',
    dept: 'department',
    corp: 'corporation',
    tv: 'television',
    telly: 'television',
    fam: 'family',
    bday: 'birthday',
    pron: 'porn',
    sec: 'security',
    creds: 'credentials',
    ss: 'screenshot',
    reporter: 'journalist',
    reporters: 'journalists',
    u: 'you',
    ur: 'your',
    r: 'are',
    y: 'why',
    shud: 'should',
    cud: 'could',
    wud: 'would',
    wut: 'what',
    wat: 'what',
    wot: 'what',
    da: 'the',
    em: 'them',
    tho: 'though',
    thru: 'through',
    n: 'and',
    nite: 'night',
    w: 'with',
    wo: 'without',
    b4: 'before',
    abt: 'about',
    bout: 'about',
    smth: 'something',
    smthn: 'something',
    sth: 'something',
    ppls: 'people',
    probs: 'probably',
    prob: 'probably',
    def: 'definitely',
    deets: 'details',
    pix: 'pictures',
    addy: 'address',
    convo: 'conversation',
    any1: 'anyone',
    some1: 'someone',
    every1: 'everyone',
    lol: '',
  }),
);

const CHATTER = new Set(
  `rly srsly tryna finna ofc atm rn asap ikr nvm jk tbf definitely prolly obv obvs lowkey highkey ya yall
  bot lol lmao rofl omg wtf wth tbh imo imho ngl fr frfr smh idk dunno iirc afaik btw fyi pls plz plss thx ty pls hey hi hello yo sup bro bruh fam mate
  wanna gonna gotta lemme gimme kinda sorta um uh uhh hmm huh like well anyway anyways seriously honestly literally basically really actually
  even just ok okay k yeah yea yep nah please thanks sorry wait guess think heard hear wonder wondering curious remember late gotten
  whats wheres whos hows whens whys thats theres im ive id ill youre youve youd youll theyre theyve theyd theyll itd itll whod wholl isnt arent wasnt werent dont doesnt didnt cant
  couldnt wouldnt shouldnt hasnt havent wont aint couldve shouldve wouldve mightve till til cause though damn hell heck crap effing freaking fucking`.split(
    /\s+/,
  ),
);

/** The word that a chat abbreviation stands for, or the surface itself. */
export function spelledOut(surface: string): string {
  return ABBREVIATIONS.get(surface) ?? surface;
}

/** Words of chat that say nothing about what is asked. Takes a surface. */
export function isChatter(surface: string): boolean {
  return CHATTER.has(surface);
}

/** Whether a surface carries what is asked: no function word, no chatter. */
export function isContent(surface: string): boolean {
  const word = spelledOut(surface);
  return word !== '' && !isStopWord(word) && !isChatter(word);
}

/** Both lists as text: what was derived from them is derived anew where it changes. */
export function slangLists(): string {
  return JSON.stringify([[...ABBREVIATIONS], [...CHATTER]]);
}
