/** Lets those who wait look again. */
export class Signal {
  #waiting: (() => void)[] = [];

  notify(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  /** Resolves once `holds()`, which is looked at after each `notify()`; throws when patience ends before. */
  async until(
    holds: () => boolean,
    what = 'the condition',
    patienceMs = Number.POSITIVE_INFINITY,
  ): Promise<void> {
    const deadline = performance.now() + patienceMs;
    while (!holds()) {
      const left = deadline - performance.now();
      if (left <= 0) throw new Error(`Waited ${patienceMs} ms for ${what} in vain`);
      await this.#change(left);
    }
  }

  #change(withinMs: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, withinMs);
      this.#waiting.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }
}
