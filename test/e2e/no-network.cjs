// Preloaded into a process that must stay off the network: whatever would leave the machine fails, and says so.
// With TRUSTCHAIN_TEST_LOOPBACK it may speak to servers that a test runs on 127.0.0.1.
"use strict";
const net = require("node:net");
const dns = require("node:dns");

function refuse(what) {
  return () => {
    process.stderr.write(`NETWORK: ${what}\n`);
    throw new Error(`network: ${what}`);
  };
}

const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (...args) {
  // Node's own callers hand over a list that they normalised.
  const [options] = Array.isArray(args[0]) ? args[0] : args;
  const isLoopback = process.env.TRUSTCHAIN_TEST_LOOPBACK && options.host === "127.0.0.1";
  return isLoopback ? connect.apply(this, args) : refuse("connect")();
};
for (const name of ["lookup", "resolve", "resolve4", "resolve6"]) {
  dns[name] = refuse(`dns.${name}`);
  dns.promises[name] = refuse(`dns.promises.${name}`);
}
