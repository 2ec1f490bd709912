/** The one file of a form, or the body itself. Null for a form without exactly one file, or one that cannot be read. */
export async function pictureOfBody(
  bytes: Uint8Array,
  contentType: string | null,
): Promise<Uint8Array | null> {
  if (!/^multipart\/form-data\b/i.test(contentType ?? "")) return bytes;
  try {
    const form = await new Response(Buffer.from(bytes), {
      headers: { "content-type": contentType ?? "" },
    }).formData();
    const files = [...form.values()].filter((value) => typeof value !== "string");
    const [file] = files;
    return file && files.length === 1 ? new Uint8Array(await file.arrayBuffer()) : null;
  } catch {
    return null;
  }
}
