/** Waiting for what a browser does in its own time. */

const PAUSE = 50;

/**
 * Asks again every 50 ms until the answer is neither null, undefined nor false.
 * Throws after `limit` milliseconds, naming what was waited for.
 */
export async function until<Answer>(
  what: string,
  ask: () => Promise<Answer | null | undefined | false> | Answer | null | undefined | false,
  limit = 10_000,
): Promise<Answer> {
  const end = Date.now() + limit;
  for (;;) {
    const answer = await ask();
    if (answer !== null && answer !== undefined && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`Waited ${limit} ms in vain for ${what}.`);
    await pause(PAUSE);
  }
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
