import type { OptionValues, RuleOption } from "../config/index.js";
import { DATA } from "./data.generated.js";

/**
 * What one key of a list's entries holds. A key that an entry leaves out has the default.
 *
 * Lists are read by one reader wherever they stand: ours in `data/`, and a user's in the settings.
 */
export type FactField<T> = RuleOption<T> & { isRequired?: true };

export type FactFields = Readonly<Record<string, FactField<unknown>>>;

/** A list of facts about the world, ours and a user's additions. */
export interface FactList<E = unknown> {
  /** Its file in `data/` and its key under `facts:` in the settings. */
  name: string;
  /** Markdown of one sentence. */
  about: string;
  fields: FactFields;
  /** The entries that come with the tool. */
  builtIn(): readonly E[];
}

/** The typed entry of a list. */
export type FactOf<L> = L extends FactList<infer E> ? E : never;

/** Declares a list; its entries are in `data/<name>.json`. */
export function defineFacts<F extends FactFields>(list: {
  name: string;
  about: string;
  fields: F;
}): FactList<OptionValues<F>> {
  const { name, fields } = list;
  const defaults = Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, field.default]));
  let entries: readonly OptionValues<F>[] | undefined;
  return {
    ...list,
    builtIn() {
      entries ??= (DATA[name]?.() ?? []).map((entry) => ({ ...defaults, ...entry }) as OptionValues<F>);
      return entries;
    },
  };
}

/** A field that every entry has. */
export function required<T>(field: RuleOption<T>): FactField<T> {
  return { ...field, isRequired: true };
}

/** The facts that a run goes by. */
export class Facts {
  readonly #lists = new Map<FactList, readonly unknown[]>();
  readonly #indexes = new Map<string, ReadonlyMap<string, readonly unknown[]>>();

  /** @param added what settings add, by the name of the list */
  constructor(private readonly added: ReadonlyMap<string, readonly unknown[]> = new Map()) {}

  /** All entries of a list, the tool's own first; the same array each time. */
  of<E>(list: FactList<E>): readonly E[] {
    const own = list.builtIn();
    const added = this.added.get(list.name);
    if (!added) return own;
    let all = this.#lists.get(list) as readonly E[] | undefined;
    if (!all) {
      all = [...own, ...(added as readonly E[])];
      this.#lists.set(list, all);
    }
    return all;
  }

  /** The entries of a list by the text of one of their fields, in lower case, as names of repositories compare. */
  by<E>(list: FactList<E>, field: keyof E & string): ReadonlyMap<string, readonly E[]> {
    const name = `${list.name}\0${field}`;
    let index = this.#indexes.get(name) as ReadonlyMap<string, readonly E[]> | undefined;
    if (!index) {
      index = groupBy(this.of(list), (entry) => String(entry[field]).toLowerCase());
      this.#indexes.set(name, index);
    }
    return index;
  }
}

/** `Map.groupBy`, which Node 20 lacks. */
function groupBy<E>(entries: readonly E[], keyOf: (entry: E) => string): Map<string, E[]> {
  const groups = new Map<string, E[]>();
  for (const entry of entries) {
    const group = groups.get(keyOf(entry));
    if (group) group.push(entry);
    else groups.set(keyOf(entry), [entry]);
  }
  return groups;
}

/** What a run goes by whose settings add nothing. */
export const BUILT_IN_FACTS = new Facts();
