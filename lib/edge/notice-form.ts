import { plain } from "./plain-text";

/** A posted form of the notice's page: its texts, and its files that are not empty. */
export type NoticeForm = {
  text(name: string): string;
  files: Uint8Array[];
  /** More came than is read: the texts are here, the files are not. */
  cut: boolean;
};

const TEXT_LENGTH_MAX = 8_000;
/** The texts stand before the files in every form, so they are within the first part of a body that is too long. */
const HEAD_BYTES = 128 * 1024;
/** What is read and thrown away of a body that is too long, so that the browser gets to see the answer. */
const DRAINED_BYTES_MAX = 256 * 1024 * 1024;

/** Reads a form of at most `limitBytes`. Of a longer one the texts survive: nothing typed is lost. */
export async function readNoticeForm(request: Request, limitBytes: number): Promise<NoticeForm | null> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^(multipart\/form-data|application\/x-www-form-urlencoded)\b/i.test(type)) return null;
  const { bytes, cut } = await readOrDrain(request, limitBytes);
  try {
    const whole = cut ? headOf(bytes, type) : bytes;
    const form = await new Response(Buffer.from(whole), { headers: { "content-type": type } }).formData();
    const files = cut ? [] : await filesOf(form);
    return {
      text: (name) => {
        const value = form.get(name);
        return typeof value === "string"
          ? plain(value).replace(/\r\n?/g, "\n").slice(0, TEXT_LENGTH_MAX)
          : "";
      },
      files,
      cut,
    };
  } catch {
    return null;
  }
}

async function readOrDrain(
  request: Request,
  limitBytes: number,
): Promise<{ bytes: Uint8Array; cut: boolean }> {
  const reader = request.body?.getReader();
  const parts: Uint8Array[] = [];
  let [kept, read] = [0, 0];
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    read += value.length;
    if (read <= limitBytes) {
      parts.push(value);
      kept += value.length;
    } else if (read > DRAINED_BYTES_MAX) {
      await reader.cancel();
      break;
    }
  }
  return { bytes: Buffer.concat(parts, kept), cut: read > limitBytes };
}

/** The first part of a multipart body, closed where it was cut. */
function headOf(bytes: Uint8Array, type: string): Uint8Array {
  const boundary = /boundary="?([^";]+)"?/i.exec(type)?.[1] ?? "";
  return Buffer.concat([bytes.subarray(0, HEAD_BYTES), Buffer.from(`\r\n--${boundary}--\r\n`)]);
}

async function filesOf(form: FormData): Promise<Uint8Array[]> {
  const files = [...form.values()].filter((value) => typeof value !== "string");
  const read = await Promise.all(files.map(async (file) => new Uint8Array(await file.arrayBuffer())));
  return read.filter((bytes) => bytes.length > 0);
}
