/** Reading and writing `model.json`, the weights that ship. */
import { readFileSync, writeFileSync } from 'node:fs';
import { MODEL_FILE, type ModelFile } from '../../answer/model.js';

const PROVENANCE =
  'Made by `npm run learn -- --wiki DIR`. expanded: dev.jsonl and the learn split of questions-1 and -2, phrasings of seeds/expansions and seeds/gaps.json held out. ungapped: the same without gaps, its ranking being that of expanded. text: the same questions without expansion, drawn towards weights of the ranker split of the large corpus. See README.md here.';

/** Writes the weights; of a model that is not given, those that ship are kept. */
export function writeModels(models: Partial<Omit<ModelFile, 'provenance'>>): void {
  const kept = JSON.parse(readFileSync(MODEL_FILE, 'utf8')) as ModelFile;
  const file = { ...kept, ...models, provenance: PROVENANCE };
  const { provenance, density, expanded, ungapped, text } = file;
  const inOrder = { provenance, density, expanded, ungapped, text };
  writeFileSync(MODEL_FILE, `${JSON.stringify(inOrder, null, 1)}\n`);
}
