/**
 * Waits for two tasks that run side by side until both have ended, so that none is still at work when what it works on is cleared away.
 *
 * @returns what they gave
 * @throws the error of the first of them that failed
 */
export async function together<A, B>(one: Promise<A>, other: Promise<B>): Promise<[A, B]> {
  await Promise.allSettled([one, other]);
  return [await one, await other];
}
