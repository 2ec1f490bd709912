import type { KeyId, NoticeId, PersonId, SessionId } from "./ids";
import type { Role } from "./words";

/** Who acts. `machine` is Weir itself: scheduler, reader of pictures, seeding. */
export type Actor =
  | {
      kind: "person";
      id: PersonId;
      role: Role;
      name: string;
      sessionId: SessionId;
      /** The organisation asks for a second factor and this person has none yet: until then only setting it up. */
      mustEnrol?: true;
    }
  | { kind: "key"; id: KeyId; scopes: readonly string[] }
  | { kind: "merchant"; id: NoticeId }
  | { kind: "machine"; id: string };

export type PersonActor = Extract<Actor, { kind: "person" }>;
