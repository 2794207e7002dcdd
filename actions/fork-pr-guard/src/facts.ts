import type { Person } from "./person.js";
import type { Role, Team } from "./policy.js";
import type { PullRequest } from "./pull-request.js";

/** What the API tells. Each is asked for when a decision needs it, and not before; each answer is plain data. */
export interface Facts {
  pull(number: number): Promise<PullRequest>;
  /** Open pull requests from a branch of somebody's repository. */
  pullsFrom(owner: string, branch: string): Promise<readonly PullRequest[]>;
  reviews(pull: number): Promise<readonly Review[]>;
  comments(pull: number): Promise<readonly Comment[]>;
  /** When the head was force-pushed, in milliseconds since 1970. */
  forcePushes(pull: number): Promise<readonly number[]>;
  role(login: string): Promise<Membership>;
  isActiveMember(team: Team, login: string): Promise<boolean>;
}

export interface Review {
  author: Person | null;
  state: "APPROVED" | "CHANGES_REQUESTED" | "DISMISSED" | "COMMENTED" | "PENDING";
  commit: string | null;
  /** Milliseconds since 1970; null while it is pending. */
  at: number | null;
}

export interface Comment {
  author: Person | null;
  body: string;
  isEdited: boolean;
}

/** What somebody may do in the repository. */
export interface Membership {
  role: Role;
  /** Whose role it is, where the API says so. */
  id: number | null;
}
