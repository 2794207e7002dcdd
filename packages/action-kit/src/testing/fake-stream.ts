import type { OutputStream } from "../host/output-stream.js";

/** A stream that keeps what is written, or refuses it. */
export interface FakeStream extends OutputStream {
  text: string;
}

export interface FakeStreamOptions {
  isTTY?: boolean;
  columns?: number;
  /** The code of the error that each write ends in. */
  fails?: string;
  /** Throw the error instead of handing it to the callback, as Node 20 does for files. */
  throws?: boolean;
}

export function fakeStream({ isTTY, columns, fails, throws }: FakeStreamOptions = {}): FakeStream {
  const stream: FakeStream = {
    text: "",
    isTTY,
    columns,
    on: () => stream,
    write(text, done) {
      if (fails === undefined) {
        stream.text += text;
        setImmediate(() => done?.());
        return true;
      }
      const error = Object.assign(new Error(`write ${fails}`), { code: fails });
      if (throws) throw error;
      setImmediate(() => done?.(error));
      return false;
    },
  };
  return stream;
}
