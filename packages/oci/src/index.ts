export { type ImageLocation, type ImageName, locateImage, wholeName } from "./image/image-location.js";
export type { Registry } from "./image/registry.js";
export { type RegistryDigests, type RegistryDigestsOptions, registryDigests } from "./registry/registry-digests.js";
