import { UserError } from "../user-error.js";
import { parseUrl } from "./parse-url.js";
import { isLoopback } from "./redirect.js";

/**
 * Checks the address of a server that somebody set. The message doesn't repeat it: it may hold a secret.
 *
 * @param place the option or variable that holds it
 * @returns it without slashes at its end
 * @throws UserError unless it is https, or http to this machine, and no more than an address
 */
export function requireServerUrl(text: string, place: string): string {
  const url = parseUrl(text);
  if (!url || !(url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url)))) {
    throw new UserError(place, "the address isn't https", "give one like https://github.example.com");
  }
  if (url.username !== "" || url.password !== "") {
    throw new UserError(place, "the address holds a user name or password", "leave it out, and give a token");
  }
  if (url.search !== "" || url.hash !== "") {
    throw new UserError(place, "the address has a `?` or `#` in it", "give one like https://github.example.com");
  }
  let end = text.length;
  while (text[end - 1] === "/") end--;
  return text.slice(0, end);
}
