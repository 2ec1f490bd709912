import { crc32, deflateRawSync, inflateRawSync } from "node:zlib";

/** A file in an archive; names are plain ASCII. */
export type Packed = { name: string; bytes: Uint8Array };

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const LOCAL_BYTES = 30;
const CENTRAL_BYTES = 46;
const END_BYTES = 22;
const DEFLATED = 8;
/** 1 January 1980, the format's first day: the same files give the same bytes. */
const DATE = 0x21;
const FILES_MAX = 100;
const FILE_BYTES_MAX = 512 * 1024 * 1024;

/** A ZIP of a few files as every system opens it, deflated, without dates. */
export function zipOf(files: readonly Packed[]): Buffer {
  const parts: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const { name, bytes } of files) {
    const packed = deflateRawSync(bytes);
    const title = Buffer.from(name, "latin1");
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(DEFLATED, 4);
    common.writeUInt16LE(DATE, 8);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(title.length, 22);
    const local = Buffer.concat([word(LOCAL), common, title]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    central.push(Buffer.concat([word(CENTRAL), Buffer.from([20, 0]), common, tail, title]));
    parts.push(local, packed);
    at += local.length + packed.length;
  }
  const list = Buffer.concat(central);
  const end = Buffer.alloc(END_BYTES);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, list, end]);
}

function word(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value, 0);
  return bytes;
}

/** Reads what `zipOf` writes. Throws, saying why, on anything else: another kind of archive, a damaged or large file. */
export function unzip(archive: Buffer): Map<string, Buffer> {
  const end = archive.length - END_BYTES;
  if (end < 0 || archive.readUInt32LE(end) !== END) throw new Error("it is no archive of this kind");
  const count = archive.readUInt16LE(end + 10);
  if (count > FILES_MAX) throw new Error("it holds too many files");
  const files = new Map<string, Buffer>();
  let at = archive.readUInt32LE(end + 16);
  for (let index = 0; index < count; index++) {
    if (archive.readUInt32LE(at) !== CENTRAL) throw new Error("its list of files is damaged");
    const [packed, size] = [archive.readUInt32LE(at + 20), archive.readUInt32LE(at + 24)];
    const titleBytes = archive.readUInt16LE(at + 28);
    const name = archive.toString("latin1", at + CENTRAL_BYTES, at + CENTRAL_BYTES + titleBytes);
    if (size > FILE_BYTES_MAX || files.has(name)) throw new Error(`${name} is too large or there twice`);
    const from = archive.readUInt32LE(at + 42) + LOCAL_BYTES + titleBytes;
    const bytes = inflateRawSync(archive.subarray(from, from + packed), { maxOutputLength: size + 1 });
    if (bytes.length !== size || crc32(bytes) !== archive.readUInt32LE(at + 16))
      throw new Error(`${name} is damaged`);
    files.set(name, bytes);
    at += CENTRAL_BYTES + titleBytes;
  }
  return files;
}
