/** The user's question on a card: shown whole, found again by its id and read back when a button is pressed. */
import { type APITextDisplayComponent, ComponentType } from 'discord.js';
import { plain, say } from '../wording.js';
import { echo, readEcho } from './echo.js';
import { shortened } from './markdown.js';

/** Component ids are ours to choose; Discord numbers the others from 1. */
const QUESTION_ID = 1_000_000;
/** Small, so that the quote below is what catches the eye. */
const MARK = `-# ${plain(say('card.asked'))}`;

/** The question as the card's first text. */
export function questionText(question: string): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, id: QUESTION_ID, content: `${MARK}${echo(shortened(question))}` };
}

type Nested = { id?: number; content?: string; components?: readonly Nested[] };

/** The question that a message of ours shows, or null where it shows none. */
export function readQuestion(components: readonly unknown[]): string | null {
  for (const component of components as readonly Nested[]) {
    if (component.id === QUESTION_ID) return readEcho((component.content ?? '').slice(MARK.length));
    const inner = readQuestion(component.components ?? []);
    if (inner !== null) return inner;
  }
  return null;
}
