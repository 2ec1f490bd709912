import type { NoteSigner } from "@/lib/domain/log/checkpoint";
import type { NoteKey, VerifySignature } from "@/lib/domain/log/note";

/** What an installation believes about its log, and where it publishes checkpoints. */
export type LogTrust = {
  keys: { signers: readonly NoteSigner[]; retired: readonly NoteKey[] };
  /** The log's name, first line of its checkpoints. */
  origin: string;
  /** Folder of published checkpoints, outside the database. */
  folder: string;
  verify: VerifySignature;
};

/** Everything whose signature counts, the current key first. */
export const keysOf = ({ keys }: LogTrust): NoteKey[] => [
  ...keys.signers.map(({ key }) => key),
  ...keys.retired,
];
