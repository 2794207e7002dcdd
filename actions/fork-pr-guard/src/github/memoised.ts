/** A question that is asked once for each key; a failure is remembered like an answer. */
export function memoised<A extends unknown[], T>(
  keyOf: (...args: A) => string | number,
  ask: (...args: A) => Promise<T>,
): (...args: A) => Promise<T> {
  const answers = new Map<string | number, Promise<T>>();
  return (...args) => {
    const key = keyOf(...args);
    const answer = answers.get(key) ?? ask(...args);
    answers.set(key, answer);
    return answer;
  };
}
