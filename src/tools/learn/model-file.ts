/** Reading and writing `model.json`, the weights that ship. */
import { readFileSync, writeFileSync } from 'node:fs';
import { MODEL_FILE, type ModelFile } from '../../answer/model.js';

const PROVENANCE =
  'Made by `npm run learn -- --wiki DIR`. expanded: dev.jsonl and the learn split of questions-1 and -2, phrasings of seeds/expansions and seeds/gaps.json held out. text: the same questions without expansion, drawn towards weights of the ranker split of the large corpus. See README.md here.';

/** Writes the weights; of a model that is not given, those that ship are kept. */
export function writeModels(models: Partial<Pick<ModelFile, 'expanded' | 'text'>>): void {
  const kept = JSON.parse(readFileSync(MODEL_FILE, 'utf8')) as ModelFile;
  const file = { ...kept, ...models, provenance: PROVENANCE };
  const { provenance, expanded, text } = file;
  writeFileSync(MODEL_FILE, `${JSON.stringify({ provenance, expanded, text }, null, 1)}\n`);
}
