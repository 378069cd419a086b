/**
 * Long work in short slices, so that the page answers its reader in between.
 */

/** Milliseconds of work after which the reader gets a turn: well under the 50 that are felt as a delay. */
const BUDGET = 12;

/**
 * Does `work` for each of `items`, in order, and pauses whenever a slice has used up its time.
 *
 * @template Item
 * @param {Iterable<Item>} items
 * @param {(item: Item) => void} work
 * @param {object} [options]
 * @param {AbortSignal} [options.signal]  once aborted, no more work is done, and the promise rejects with its reason
 * @param {() => number} [options.now]
 * @param {() => Promise<void>} [options.pause]
 * @returns {Promise<number>} the number of slices
 */
export async function inSlices(items, work, { signal, now = () => performance.now(), pause = nextTurn } = {}) {
  let slices = 1;
  let began = now();
  for (const item of items) {
    if (now() - began >= BUDGET) {
      await pause();
      signal?.throwIfAborted();
      began = now();
      slices += 1;
    }
    work(item);
  }
  return slices;
}

/** @returns {Promise<void>} fulfilled after the browser had a chance to handle input and paint */
function nextTurn() {
  return new Promise((resolve) => setTimeout(resolve));
}
