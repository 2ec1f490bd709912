/** The browser takes the file to disk itself: no cap, and the page's memory stays out of it. */
export function download(href: string): void {
  const link = document.createElement("a");
  link.href = href;
  link.download = "";
  document.body.append(link);
  link.click();
  link.remove();
}
