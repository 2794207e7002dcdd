/** What a map holds for a key; where it holds nothing, what `make` gives is put there. Concurrent askers share one promise. */
export function remember<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
