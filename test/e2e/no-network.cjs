// Preloaded into a process that must stay off the network: whatever would leave the machine fails, and says so.
"use strict";
const net = require("node:net");
const dns = require("node:dns");

function refuse(what) {
  return () => {
    process.stderr.write(`NETWORK: ${what}\n`);
    throw new Error(`network: ${what}`);
  };
}

net.Socket.prototype.connect = refuse("connect");
for (const name of ["lookup", "resolve", "resolve4", "resolve6"]) {
  dns[name] = refuse(`dns.${name}`);
  dns.promises[name] = refuse(`dns.promises.${name}`);
}
