/** Questions of our own whose first quote is pinned, with the reason why it comes first or why nothing is shown. */
import type { DeclineReason } from '../../src/answer/types.js';

export interface Pinned {
  question: string;
  type: string;
  /** The three digits that begin the file's name. */
  source: string;
  /** Stands in the first quote, in capitals or not. */
  span: string;
  because: string;
}

export interface PinnedDecline {
  question: string;
  /** The reasons that a user may be told. */
  reasons: DeclineReason[];
  because: string;
}

const answer = (type: string, question: string, source: string, span: string, because: string): Pinned => ({
  ...{ type, question, source, span, because },
});

export const ANSWERS: Pinned[] = [
  answer(
    'definition',
    'who is GOP',
    '001',
    'The Guardians of Peace (GOP), the group that claimed',
    'it says who they are; others only name them',
  ),
  answer(
    'who',
    'Who are the Guardians of Peace?',
    '001',
    'The Guardians of Peace (GOP), the group that claimed',
    'a name and its initials are the same question',
  ),
  answer(
    'definition',
    'What does GOP stand for?',
    '001',
    'The Guardians of Peace (GOP)',
    'the long form stands before the short one in brackets',
  ),
  answer(
    'who',
    'Which security firm did Sony bring in after the breach?',
    '001',
    'Sony hired',
    'a firm is asked for, and "bring in" is "hired"',
  ),
  answer(
    'who',
    'Who plays Dave Skylark?',
    '001',
    'Dave Skylark (James Franco)',
    'the actor stands in brackets behind the character',
  ),
  answer(
    'who',
    'Who founded AMERICAblog?',
    '004',
    'John Aravosis is the Executive Editor of AMERICAblog, which he founded',
    'a bio answers where its own words are asked about',
  ),
  answer(
    'who',
    'Who called it the best publicity?',
    '003',
    'Seth Rogen called that “the best publicity”',
    'the quoted words and their speaker stand together',
  ),
  answer(
    'who',
    'Who is John Aravosis?',
    '004',
    'John Aravosis is the Executive Editor',
    '"is the" behind the name defines it',
  ),
  answer(
    'when',
    'On what date did the intrusion take place?',
    '000',
    'The attack, which took place on November 24th',
    'a day and month, not merely "last week"',
  ),
  answer(
    'when',
    'When does Annie come out?',
    '001',
    'Annie and Mr. Turner, both of which will be released in the U.S. on December 19, 2014',
    'it has the date; other sentences about Annie have none',
  ),
  answer(
    'when',
    'When did Fury open in theaters?',
    '001',
    'in theaters starting on October 17, 2014',
    'the date of this film, not of the four others',
  ),
  answer(
    'when',
    'When will Still Alice reach cinemas?',
    '001',
    'Still Alice, which will hit U.S. theaters on January 16, 2015',
    '"reach cinemas" is "hit theaters"',
  ),
  answer(
    'where',
    'Where were the pirated files shared?',
    '002',
    'suddenly appeared on various file sharing networks',
    'a place on the net is a place',
  ),
  answer(
    'where',
    'Where does John Aravosis live?',
    '004',
    'John lives in Washington, DC.',
    'the place follows "lives in"; the first name is enough in his own bio',
  ),
  answer(
    'how-many',
    'How many times was Fury downloaded?',
    '001',
    'Fury had been downloaded over 1.2 million times',
    'a number beside the film and the verb',
  ),
  answer(
    'how-many',
    'How many Sony films were leaked online?',
    '001',
    'four unreleased Sony',
    'numbers in words count as numbers',
  ),
  answer(
    'how-many',
    'how many gigabytes were taken',
    '001',
    'the estimated 11,000 gigabytes of files stolen',
    'the unit stands beside the number',
  ),
  answer(
    'why',
    'Why did theaters drop the film?',
    '004',
    'In response to the North Korean terror threat, a number of theaters pulled the film',
    '"in response to" gives the reason',
  ),
  answer(
    'how',
    'How did staff keep working without their computers?',
    '000',
    'forced to work in pen and paper without access to their digital files',
    'staff is employees, and the way is told',
  ),
  answer(
    'how',
    'How does the studio describe the theft?',
    '001',
    'is a criminal matter',
    'the words of its spokeswoman, in quotation marks',
  ),
  answer(
    'yes-no',
    'Is the FBI looking into the hack?',
    '001',
    'The FBI is',
    '"looking into" is "investigating"',
  ),
  answer(
    'yes-no',
    'Did the North Koreans rule out that they did it?',
    '002',
    'has not been ruled out, either',
    'a hedge is the honest answer to yes or no',
  ),
  answer(
    'yes-no',
    'Are the hackers from China?',
    '000',
    'a group of China based hackers employed by North Korea',
    'the claim and who makes it',
  ),
  answer(
    'yes-no',
    'were the screeners watermarked',
    '001',
    'the watermarked DVD screeners',
    'the word that is asked about stands before its noun',
  ),
  answer(
    'list',
    'What else was stolen besides the movies?',
    '001',
    'also included passwords, emails, documents and film budgets',
    'the whole list is in one sentence',
  ),
  answer(
    'list',
    'List the films that leaked.',
    '001',
    'the watermarked DVD screeners included Annie and Mr. Turner',
    'the sentence with the most of the names',
  ),
  answer(
    'quote',
    'What did Sony tell Deadline?',
    '002',
    'We are investigating an IT matter.',
    'quoted words, with the outlet that got them',
  ),
  answer(
    'quote',
    'What did North Korea call the film?',
    '001',
    'an act of war.',
    'the words of the government in quotation marks',
  ),
  answer(
    'quote',
    "What words did Sony's spokeswoman use for the theft?",
    '001',
    'A Sony spokeswoman told Variety',
    'the speaker asked for is the speaker of the quote',
  ),
  answer(
    'what',
    'What is The Interview about?',
    '000',
    'is a comedy depicting a haphazard CIA plot',
    'the plot, not the quarrel about the film',
  ),
  answer(
    'what',
    'What happened on Black Friday?',
    '001',
    'On Black Friday, the North Korean government-controlled site',
    'the only sentence of that day',
  ),
  answer(
    'what',
    'What could the leak cost Sony?',
    '000',
    'the leak could cost Sony millions',
    'all its words stand in one sentence',
  ),
  answer(
    'what',
    "What does AMERICAblog's headline say about the movie?",
    '004',
    'Sony pulls movie “The Interview” after cyber-attack',
    'a headline where a headline is asked for',
  ),
  answer(
    'fragment',
    'act of war',
    '001',
    'an act of war.',
    'the words themselves, in the shortest sentence that has them',
  ),
  answer(
    'fragment',
    'fury torrent release date theaters',
    '001',
    'in theaters starting on October 17, 2014',
    'keywords are a question too',
  ),
  answer(
    'what',
    'what do readers suggest sony do with the movie',
    '004',
    'Sony should just dump this movie onto the web',
    'a comment where readers are asked about',
  ),
];

const decline = (question: string, because: string, ...reasons: DeclineReason[]): PinnedDecline => ({
  ...{ question, because, reasons },
});

export const DECLINES: PinnedDecline[] = [
  decline('What did Hillary Clinton say about the hack?', 'a name that no article has', 'not-in-corpus'),
  decline('When was Amy Pascal fired?', 'a name that no article has, and of later events', 'not-in-corpus'),
  decline('What did Donald Trump tweet about Sony?', 'a name that no article has', 'not-in-corpus'),
  decline('Who won the 2018 World Cup?', 'nothing of it is in the articles', 'off-topic', 'not-in-corpus'),
  decline('what is the capital of Peru', 'nothing of it is in the articles', 'off-topic'),
  decline('best pizza in Chicago', 'nothing of it is in the articles', 'off-topic'),
  decline(
    'Who arrested the hackers?',
    'nobody did, as far as the articles know',
    'false-premise',
    'not-in-corpus',
  ),
  decline('Why did Sony sue the FBI?', 'both are there, but not that', 'false-premise', 'not-in-corpus'),
  decline(
    'How many people died in the attack?',
    'it asks for what did not happen',
    'false-premise',
    'not-in-corpus',
  ),
  decline(
    'Why did Angelina Jolie leak the passports?',
    'all words stand in one sentence, in other roles',
    'false-premise',
    'not-in-corpus',
  ),
  decline(
    'How much did the film earn at the box office?',
    'a near miss: the costs are there',
    'not-in-corpus',
  ),
  decline('Which malware was used?', 'a near miss: the attack is there, its tool is not', 'not-in-corpus'),
  decline(
    'What is the runtime of Fury?',
    'a near miss: the film is there, its length is not',
    'not-in-corpus',
  ),
  decline(
    'How tall is James Franco?',
    'a near miss: the actor is there, his height is not',
    'not-in-corpus',
    'off-topic',
  ),
];
