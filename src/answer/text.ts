export { textOf } from '../../index/sentence-text.js';
