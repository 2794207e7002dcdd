// Prints the digest of an image: node packages/oci/example.js [name [tag]]
import { createHttp } from "@trustchain/action-kit";
import { registryDigests } from "@trustchain/oci";

const [name = "alpine", tag = "latest"] = process.argv.slice(2);
const http = createHttp({ offline: false, env: process.env });
const { digestOf } = registryDigests({ http, env: process.env });
console.log((await digestOf({ name, tag, digest: null })) ?? "there is no such image");
