/** Irregular English forms and their base, which no stemmer of suffixes finds. Surface to surface. */
const ROWS = `be:is,are,was,were,been,am
become:became  begin:began,begun  blow:blew,blown  break:broke,broken  bring:brought  build:built  buy:bought  catch:caught
choose:chose,chosen  come:came  cut:cutting  deal:dealt  do:did,done,does  draw:drew,drawn  drink:drank,drunk  drive:drove,driven
eat:ate,eaten  fall:fell,fallen  feed:fed  feel:felt  fight:fought  find:found  fly:flew,flown  forbid:forbade,forbidden
forget:forgot,forgotten  freeze:froze,frozen  get:got,gotten  give:gave,given  go:went,gone  grow:grew,grown  hang:hung
have:has,had  hear:heard  hide:hid,hidden  hold:held  keep:kept  know:knew,known  lay:laid  lead:led  leave:left  lend:lent
lose:lost  make:made  mean:meant  meet:met  pay:paid  prove:proven  ride:rode,ridden  ring:rang,rung  rise:rose,risen
run:ran  say:said,says  see:saw,seen  seek:sought  sell:sold  send:sent  shake:shook,shaken  shoot:shot  show:shown
sing:sang,sung  sink:sank,sunk  sit:sat  sleep:slept  speak:spoke,spoken  spend:spent  spring:sprang,sprung  stand:stood
steal:stole,stolen  stick:stuck  strike:struck,stricken  swear:swore,sworn  sweep:swept  swim:swam,swum  take:took,taken
teach:taught  tear:tore,torn  tell:told  think:thought  throw:threw,thrown  understand:understood  wake:woke,woken
wear:wore,worn  win:won  withdraw:withdrew,withdrawn  write:wrote,written  overthrow:overthrew,overthrown  undertake:undertook,undertaken
man:men  woman:women  person:people,persons  child:children  foot:feet  mouse:mice  life:lives  wife:wives  thief:thieves
datum:data  medium:media  criterion:criteria  theater:theatre,theatres  program:programme,programmes
email:emails  movie:movies`;

/** The base of an irregular form. */
export const BASE_FORMS: ReadonlyMap<string, string> = new Map(
  ROWS.trim()
    .split(/\s{2,}|\n/)
    .flatMap((row) => {
      const [base, forms] = row.trim().split(':') as [string, string];
      return forms.split(',').map((form) => [form, base] as const);
    }),
);
