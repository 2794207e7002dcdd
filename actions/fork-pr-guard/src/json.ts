import { quote, UserError } from "@trustchain/action-kit";

/** Where a JSON document came from, and what to do when it isn't what it should be. */
export interface Origin {
  place: string;
  remedy: string;
}

const SHA = /^[0-9a-f]{40}$/;
/** RFC 3339 as GitHub writes it: always UTC. */
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/;

export function isSha(text: unknown): text is string {
  return typeof text === "string" && SHA.test(text);
}

/**
 * A value somewhere in a JSON document that may hold anything. Only own properties count, so that `__proto__` and what
 * it would bring are names like any other.
 *
 * @throws UserError naming the path, from what asks for a type that isn't there
 */
export class Json {
  constructor(
    readonly value: unknown,
    private readonly origin: Origin,
    private readonly path = "",
  ) {}

  at(key: string): Json {
    const owner = this.value;
    const isThere = isObject(owner) && Object.hasOwn(owner, key);
    return new Json(isThere ? owner[key] : undefined, this.origin, this.path === "" ? key : `${this.path}.${key}`);
  }

  /** Null or left out. */
  get isNothing(): boolean {
    return this.value === null || this.value === undefined;
  }

  /** Itself, when it is an object. */
  object(): Json {
    return isObject(this.value) ? this : this.#fail("no object");
  }

  items(): Json[] {
    if (!Array.isArray(this.value)) return this.#fail("no list");
    return this.value.map((item, i) => new Json(item, this.origin, `${this.path}[${i}]`));
  }

  text(): string {
    return typeof this.value === "string" ? this.value : this.#fail("no text");
  }

  oneOf<const W extends string>(words: readonly W[]): W {
    return words.find((word) => word === this.value) ?? this.#fail(`none of ${words.map(quote).join(", ")}`);
  }

  /** A positive whole number: an id, or the number of a pull request. */
  id(): number {
    return Number.isSafeInteger(this.value) && Number(this.value) > 0 ? Number(this.value) : this.#fail("no id");
  }

  sha(): string {
    return isSha(this.value) ? this.value : this.#fail("no commit's SHA");
  }

  /** Milliseconds since 1970. */
  time(): number {
    const time = TIME.test(this.text()) ? Date.parse(this.text()) : Number.NaN;
    return Number.isNaN(time) ? this.#fail("no time") : time;
  }

  #fail(what: string): never {
    throw new UserError(this.origin.place, `${quote(this.path || "the document")} is ${what}`, this.origin.remedy);
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
