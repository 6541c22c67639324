import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findMetadata } from '../../index/metadata.js';
import { splitParagraphs } from '../../index/paragraphs.js';
import { splitParts } from '../../index/parts.js';

/** Kind, writer and the beginning of each part. */
function outline(text: string): string[] {
  return splitParts(text).map(({ kind, speaker, start, end }) => {
    const who = kind === 'comment' ? ` (${speaker ?? 'unnamed'})` : '';
    return `${kind}${who}: ${text.slice(start, end).slice(0, 24)}`;
  });
}

const PAGE = `Skip to content
Studio hacked by strangers
By Jane Doe
Posted on December 1, 2014

The studio was hacked on Monday. It said so itself.

Nobody knows who did it.

Share this article
Jane Doe is a freelance writer who lives in Rome.
Follow her on Twitter.
3 Responses to “Studio hacked by strangers”
1. BeccaM says:
Shame on them.

They gave in.
2. John says:
Why?
3. Nobody cares at all.
© 2014 The Paper. All rights reserved.
Terms of use`;

describe('splitParts', () => {
  it('knows the parts of a page', () => {
    expect(outline(PAGE)).toEqual([
      'boilerplate: Skip to content',
      'headline: Studio hacked by strange',
      'byline: By Jane Doe\nPosted on De',
      'body: The studio was hacked on',
      'boilerplate: Share this article',
      'bio: Jane Doe is a freelance ',
      'boilerplate: 3 Responses to “Studio h',
      'comment (BeccaM): Shame on them.\n\nThey gav',
      'comment (John): Why?',
      'comment (unnamed): Nobody cares at all.',
      'boilerplate: © 2014 The Paper. All ri',
    ]);
  });

  it('parts a byline from the headline just above it, however long that is', () => {
    const headline = 'Marlow Bridge swept away as River Teal bursts its banks';
    const body = '\n\nThe bridge fell at five.';
    for (const byline of ['By Dana Whitlock, 3 March 2021', 'By Dana Whitlock', 'March 3, 2021'])
      expect(outline(`${headline}\n${byline}${body}`)).toEqual([
        'headline: Marlow Bridge swept away',
        `byline: ${byline.slice(0, 24)}`,
        'body: The bridge fell at five.',
      ]);
    const text = `${headline}\nBy Dana Whitlock\nMarch 3, 2021 at 10:15 a.m.${body}`;
    expect(findMetadata(text, splitParts(text))).toMatchObject({
      title: headline,
      author: 'Dana Whitlock',
      published: '2021-03-03',
    });
  });

  it('leaves a sentence whole whose line begins like a byline', () => {
    const text = 'It rained for days and the river rose on and on.\nBy New Year the bridge was under water.';
    expect(splitParagraphs(text)).toHaveLength(1);
  });

  it('reads a text of very many lines', () => {
    expect(splitParagraphs('Rain fell on the town.\n'.repeat(150_000))).toHaveLength(150_000);
  });

  it('takes a bare text as headline and body', () => {
    expect(outline('A day in June\n\nIt rained. We stayed in.\n\nThat is all.')).toEqual([
      'headline: A day in June',
      'body: It rained. We stayed in.',
    ]);
  });

  it('does not take a story about a writer for a bio', () => {
    const text =
      'A new book\n\nJane Doe is a novelist who lives in Rome.\n\nShe has written a book.\n\nIt is good.';
    expect(outline(text).map((part) => part.split(':')[0])).toEqual(['headline', 'body']);
  });

  it('does not take the word comments for readers’ comments', () => {
    const text = 'The verdict\n\nThe judge spoke.\n\nComments\n\nThe lawyer had none. He left.';
    expect(outline(text).some((part) => part.startsWith('comment'))).toBe(false);
  });

  const STORY = 'The fire\n\nIt burned. Nobody knows why.\n\nThe police came.\n\n';

  it.each([
    ['a dot and an age', 'Comments\n\n**sam** • 3 years ago\nToo late.\n\n**Helga** • 2 hours ago\nShame.'],
    [
      'the day below',
      '2 Comments\n\nsam\nDecember 4, 2023 at 6:10 pm\nToo late.\n\nHelga\nDecember 5, 2023\nShame.\nReply\n\nLeave a comment',
    ],
    [
      'the day behind',
      'READER COMMENTS (2)\n\nsam December 4, 2023 at 6:10 pm\nToo late.\n\nHelga (1 day ago):\nShame.\nLike · Reply · 3 likes',
    ],
    [
      'a word of saying and the day',
      '## Comments\n\nsam wrote:\nToo late.\n\nHelga says:\nDecember 5, 2023 at 1:10 am\nShame.',
    ],
  ])('knows comments with %s', (_how, comments) => {
    const found = outline(STORY + comments).filter((part) => !part.startsWith('boilerplate'));
    expect(found.slice(2)).toEqual(['comment (sam): Too late.', 'comment (Helga): Shame.']);
  });

  it('takes no sentence of a comment for the next writer', () => {
    const text = `${STORY}Comments\n\nsam says:\nThe door was locked\n\nI saw it yesterday\n\nIt was 20, not 17 dead on May 3, 2020`;
    expect(outline(text).filter((part) => part.startsWith('comment'))).toHaveLength(1);
  });

  it.each([
    ['what the writer covers', 'Jane Doe covers health for The Paper. Reach her at jane@example.org.', 'bio'],
    ['how to reach the writer', 'Contact Jane Doe at jane@example.org or 555-0122.', 'bio'],
    ['who else reported', 'Wire writer Ann Poe in Rome contributed to this report.', 'bio'],
    ['a writer whom the text does not name', 'Ann B. Poe is a retired teacher. She lives in Rome.', 'bio'],
    ['a signature', 'Sincerely,\n\nAnn Poe\nPresident & CEO', 'bio'],
    ['where to share', 'Facebook  Twitter  Email', 'boilerplate'],
    ['a rule', '* * *', 'boilerplate'],
  ])('knows %s', (_what, line, kind) => {
    expect(outline(`${STORY}Nobody slept.\n\n${line}`).at(-1)?.split(':')[0]).toBe(kind);
  });

  it('takes somebody of the story for no writer', () => {
    const text = `${STORY}Poe saw it.\n\nAnn Poe is a retired teacher. She lives in Rome.`;
    expect(outline(text).map((part) => part.split(':')[0])).toEqual(['headline', 'body']);
  });

  it.each(readdirSync('seeds/articles'))('gives every paragraph of %s to one part', (file) => {
    const text = readFileSync(`seeds/articles/${file}`, 'utf8');
    const parts = splitParts(text);
    let at = 0;
    for (const part of parts) {
      expect(part.start).toBeGreaterThanOrEqual(at);
      at = Math.max(at, part.end);
    }
    for (const { start, end } of splitParagraphs(text)) {
      const isLabel = / says:$/.test(text.slice(start, end));
      expect(isLabel || parts.some((part) => part.start <= end && end <= part.end)).toBe(true);
    }
    expect(parts.filter(({ kind }) => kind === 'headline')).toHaveLength(1);
  });

  it('knows the comments of the articles that ship, with their writers', () => {
    const text = readFileSync('seeds/articles/004_6cd25c2a209794f1.txt', 'utf8');
    const comments = splitParts(text).filter(({ kind }) => kind === 'comment');
    expect(comments.length).toBeGreaterThan(40);
    expect(comments.filter(({ speaker }) => speaker === 'BeccaM').length).toBeGreaterThan(0);
  });
});

describe('splitParagraphs', () => {
  const paragraphs = (text: string): string[] =>
    splitParagraphs(text).map(({ start, end }) => text.slice(start, end));

  it('parts at line breaks of every kind', () => {
    expect(paragraphs('One.\r\nTwo.\rThree.\n\n\n  Four.  \n')).toEqual(['One.', 'Two.', 'Three.', 'Four.']);
  });

  it('joins hard-wrapped lines', () => {
    const wrapped = [
      'The group that calls itself Guardians of Peace has said that it took',
      'eleven thousand gigabytes of files from the studio, and that it would',
      'publish them all if the studio did not do as it was told.',
    ].join('\n');
    expect(paragraphs(`${wrapped}\n\nThe end.`)).toEqual([wrapped, 'The end.']);
  });

  it('keeps list items apart', () => {
    const list =
      'These films were taken by the hackers over the long weekend:\n- Fury\n- Annie\n- Still Alice';
    expect(paragraphs(list)).toEqual(list.split('\n'));
  });

  it.each([
    ['in lower case', 'They may have:\n\n- names\n- dates of birth\n- numbers'],
    [
      'parted by semicolons',
      'It lists three faults:\r\n1. A chain;\r\n2. Paint; and\r\n3. No drill since Oct. 2020.',
    ],
  ])('keeps a list %s with the sentence that it goes on with', (_how, list) => {
    expect(paragraphs(`${list}\n\nThe end.`)).toEqual([list, 'The end.']);
  });

  it.each([
    ['sentences', 'What we know:\n- The fire began at ten.\n- It went on.'],
    ['one item', 'They took:\n- names'],
    ['a list of any length', `They took:\n- ${'names '.repeat(100)}of all\n- ${'dates '.repeat(60)}of birth`],
  ])('keeps %s apart', (_what, list) => {
    expect(paragraphs(list).length).toBe(list.split('\n').length);
  });

  it('finds nothing in white space', () => {
    expect(paragraphs(' \n\t\r\n\uFEFF')).toEqual([]);
  });
});

describe('findMetadata', () => {
  const metadata = (text: string) => findMetadata(text, splitParts(text));

  it('takes title, author and date from the text', () => {
    expect(metadata(PAGE)).toEqual({
      title: 'Studio hacked by strangers',
      author: 'Jane Doe',
      outlet: null,
      published: '2014-12-01',
      url: null,
    });
  });

  it.each([
    ['By Jane Doe and John Roe', 'Jane Doe and John Roe'],
    ['By Jane Doe, John Roe and Ann Poe, Staff Writers', 'Jane Doe, John Roe and Ann Poe'],
    ['By Jane Doe, Staff Writer', 'Jane Doe'],
    ["BY JOHN Q. ROE AND ANN O'DOWD", "JOHN Q. ROE AND ANN O'DOWD"],
    ['Posted on March 5, 2023 by Jane Doe, The Paper', 'Jane Doe'],
    ['*By Jane Doe, The Paper*', 'Jane Doe'],
  ])('reads the writers of "%s"', (byline, author) => {
    expect(metadata(`A headline\n${byline}\nThe text begins here. It goes on.`).author).toBe(author);
  });

  it.each([
    [
      'between rules',
      '\uFEFF---\ntitle: "Fire: who knew"\nauthor: Jane Doe\ndate: 2023-03-19\nsource: The Paper\nurl: https://example.org/a\n---\n\n# Fire: who knew\n\nIt burned.',
    ],
    [
      'in lines of their own',
      'Title: Fire: who knew\r\nBy: Jane Doe\r\nDate: March 19, 2023\r\nSource: The Paper\r\nURL: https://example.org/a\r\n\r\nIt burned.',
    ],
  ])('takes the header of a file %s', (_where, text) => {
    expect(metadata(text)).toEqual({
      title: 'Fire: who knew',
      author: 'Jane Doe',
      outlet: 'The Paper',
      published: '2023-03-19',
      url: 'https://example.org/a',
    });
    expect(outline(text).at(-1)).toBe('body: It burned.');
    expect(outline(text)[0]).toMatch(/^boilerplate: /);
  });

  it('takes neither prose between rules nor a line with a colon for a header', () => {
    const ruled = '---\n\nIt burned. It went on.\n\n---\n\nThe end came late. It did.';
    expect(outline(ruled).map((part) => part.split(':')[0])).toEqual([
      'boilerplate',
      'headline',
      'boilerplate',
      'body',
    ]);
    expect(metadata('Fire: who knew\n\nIt burned.').title).toBe('Fire: who knew');
    expect(metadata('Source: fire was arson\nPolice: no, it was not\n\nIt burned.').title).toBe(
      'Source: fire was arson',
    );
  });

  it.each([
    ['Posted on 29 November 2014', '2014-11-29'],
    ['Published 2014-12-17', '2014-12-17'],
    ['By Jane Doe, Sept. 3rd, 2014', '2014-09-03'],
    ['Published February 30, 2014', null],
    ['Published in spring', null],
    ['Posted 12/17/2014', '2014-12-17'],
    ['Posted 17/12/2014', '2014-12-17'],
    ['Posted 12/07/2014', null],
  ])('reads the date of "%s"', (byline, published) => {
    expect(metadata(`A headline\n${byline}\nThe text begins here. It goes on.`).published).toBe(published);
  });

  it('takes no month for an author', () => {
    expect(metadata('A headline\nBy November 29, 2014\nThe text begins here.').author).toBeNull();
  });

  it('takes no date from the story', () => {
    expect(metadata('A headline\n\nIt began on December 1, 2014. It went on.').published).toBeNull();
  });
});
