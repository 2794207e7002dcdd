import { type Http, type HttpResponse, textOf, UserError } from "@trustchain/action-kit";
import { dockerLogin, type Env, type ReadFile } from "../credentials/docker-config.js";
import { type ImageLocation, type ImageName, locateImage, wholeName } from "../image/image-location.js";
import { authorizer } from "./authorization.js";
import { manifestGetter } from "./get-manifest.js";
import { verifiedDigest } from "./manifest.js";
import { remember } from "./remember.js";

/** What the images of registries are, by their digests. */
export interface RegistryDigests {
  /**
   * The digest of what an image's name stands for: of the index where there is one, never of one platform's manifest. A name with a digest
   * stands for that.
   *
   * @returns `sha256:…`; null when there is no such image, or no registry could hold one of that name (then nothing is asked)
   * @throws UserError when a registry refuses, fails, or answers with other bytes than it says
   */
  digestOf(image: ImageName): Promise<string | null>;
}

export interface RegistryDigestsOptions {
  http: Http;
  /** Says where the Docker configuration is, and what credential helpers see. */
  env: Env;
  /** Reads the Docker configuration; from disk when left out. */
  readFile?: ReadFile;
}

/** Makes the client; it asks once for an image, however often and under however many names that is wanted. */
export function registryDigests({ http, env, readFile }: RegistryDigestsOptions): RegistryDigests {
  const getManifest = manifestGetter(
    http,
    authorizer(http, (registry) => dockerLogin(registry, env, readFile)),
  );
  const digests = new Map<string, Promise<string | null>>();

  // GET at once, without a HEAD before it: a HEAD gives the registry's word alone, and what gets pinned must be the hash of bytes that we
  // saw. A manifest is small. The price: Docker Hub counts a GET as a pull, against its limits, and a HEAD not.
  async function find(location: ImageLocation): Promise<string | null> {
    const doing = `get the digest of ${wholeName(location)}`;
    const answer = await getManifest(location, doing);
    if (answer.status === 404) return null;
    if (answer.status === 200) return verifiedDigest(answer, location, doing);
    throw new UserError(doing, reasonOf(answer), "check the image's name, or try again later");
  }

  return {
    async digestOf(image) {
      const location = locateImage(image);
      return location && remember(digests, wholeName(location), () => find(location));
    },
  };
}

/** With the registry's code for what is wrong, `NAME_INVALID`, where it gives one. (OCI distribution specification 1.1, "Error Codes") */
function reasonOf(answer: HttpResponse): string {
  const [, code] = /"code"\s*:\s*"([A-Z_]{1,40})"/.exec(textOf(answer)) ?? [];
  const { host } = new URL(answer.url);
  return `${host} answered ${answer.status}${code === undefined ? "" : ` (${code})`}`;
}
