/** What answering reads of an article by sentence number, as the index knows it. */
export { textOf } from '../../index/sentence-text.js';
