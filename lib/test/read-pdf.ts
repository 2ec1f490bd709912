import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** What somebody else's reader finds in a PDF: for tests. */
export async function readPdf(bytes: Uint8Array): Promise<{ text: string; title: string; pages: number }> {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await loading.promise;
  const texts: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    texts.push(items.map((item) => ("str" in item ? item.str : "")).join(""));
  }
  const { info } = await pdf.getMetadata();
  await loading.destroy();
  return { text: texts.join("\n"), title: String((info as { Title?: string }).Title), pages: texts.length };
}
