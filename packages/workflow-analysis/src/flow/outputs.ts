import { CLEAN, union, unionOf, type Value } from "./taint.js";

/** What a step or job hands on by name. */
export class Outputs {
  private readonly named = new Map<string, Value>();
  /** What any of them may hold, whatever its name. */
  private any: Value = CLEAN;

  /** Names have no case. */
  add(name: string, value: Value): void {
    if (value.length === 0) return;
    const key = name.toLowerCase();
    this.named.set(key, union(this.named.get(key) ?? CLEAN, value));
  }

  addToAll(value: Value): void {
    this.any = union(this.any, value);
  }

  get(name: string): Value {
    return name === "*" ? this.all : union(this.named.get(name) ?? CLEAN, this.any);
  }

  get all(): Value {
    return unionOf([this.any, ...this.named.values()]);
  }

  mapped(map: (value: Value) => Value): Outputs {
    const outputs = new Outputs();
    for (const [name, value] of this.named) outputs.add(name, map(value));
    outputs.addToAll(map(this.any));
    return outputs;
  }
}
