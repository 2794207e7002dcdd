/** Questions to the outside world are asked at most this many at a time. */
const CONCURRENCY = 8;

/**
 * Does a piece of work for each item, a bounded number at a time. After the first failure no other is begun, and once those
 * that were have ended, it is thrown.
 */
export async function inParallel<T>(items: Iterable<T>, work: (item: T) => Promise<unknown>): Promise<void> {
  const queue = [...items];
  const failures: unknown[] = [];
  const worker = async () => {
    while (queue.length > 0 && failures.length === 0) {
      await work(queue.shift() as T).catch((error: unknown) => failures.push(error));
    }
  };
  await Promise.all(Array.from({ length: Math.min(CONCURRENCY, queue.length) }, worker));
  if (failures.length > 0) throw failures[0];
}

/** Answers by key: each question is asked once, and its answer can be looked up from then on. */
export class Answers<T> {
  private readonly asked = new Map<string, Promise<T>>();
  private readonly known = new Map<string, T>();

  ask(key: string, question: () => Promise<T>): Promise<T> {
    let answer = this.asked.get(key);
    if (!answer) {
      answer = question().then((value) => {
        this.known.set(key, value);
        return value;
      });
      this.asked.set(key, answer);
    }
    return answer;
  }

  /** Undefined also where nobody asked. */
  get(key: string): T | undefined {
    return this.known.get(key);
  }
}
