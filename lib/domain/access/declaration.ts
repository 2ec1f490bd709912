import type { Permission, Scope } from "./permissions";

/** What a route, action or page says about who may use it. A test fails on one that says nothing. */
export type AccessDeclaration =
  | { kind: "person"; permission: Permission }
  | { kind: "key"; scope: Scope }
  /** Anyone; `why` says what makes that safe. */
  | { kind: "open"; why: string };

export type Declared<F> = F & { access: AccessDeclaration };

/** Attaches the declaration to the function itself, so that no list can disagree with the code. */
export const withAccess = <F extends object>(access: AccessDeclaration, run: F): Declared<F> =>
  Object.assign(run, { access });
