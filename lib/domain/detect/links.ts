import { CANDIDATES_MAX, type Candidate } from "./candidate";
import { plainDigit } from "./digits";
import type { ConfidencePart } from "./evidence";
import { CLASS_DIGIT, CLASS_HAN, CLASS_LATIN, type Folded } from "./fold";
import type { Scene } from "./scene";

const TLDS = new Set(
  "com c0m cn net org top xyz vip shop info club site online store tech ltd cc tv co io me app dev link live fun work pro wang asia biz mobi name edu gov ly gl gd be us uk eu de fr ru jp kr hk tw in br it es nl pl ca au nz ch se no fi dk cz pt gr tr ua ro hu id my sg th vn ph za mx ar cl pe to tk ml ga cf gq im icu buzz ren fm am ws so sh ai gg la st ink press space website wiki world group team chat art".split(
    " ",
  ),
);
const FILE_ENDINGS = new Set(
  "jpg png gif mp mp3 mp4 pdf doc docx xls txt zip apk exe js ts py html htm".split(" "),
);

/** A web address as it stands in the folded text: refanged copy with a map back to units. */
type Refanged = { text: string; unit: Int32Array; end: Int32Array };

/** A scheme and a word: the rest of the host was cut off, or is told elsewhere. */
const BARE = /h[tx]{2}ps?:\/{1,2}([a-z0-9][a-z0-9-]{2,62})(?![a-z0-9.@-])/g;
const RELATIVE = /(?:^|[ >"])\/watch\?v=[a-z0-9_-]{6,}/g;

/** Addresses and mails, after [.] 点 (at) 艾特 and spaces have been read. */
export function readLinks({ folded, signs }: Scene): Candidate[] {
  const flat = refang(folded, Math.max(0, signs.from - 4), Math.min(folded.count, signs.to + AFTER_SIGNS));
  const out: Candidate[] = [];
  const pattern =
    /(?:(h[tx]{2}ps?):\/{1,2})?(?:([a-z0-9](?:[a-z0-9._%+-]{0,62}[a-z0-9_])?)@)?((?:[a-z0-9](?:[a-z0-9-]{0,60}[a-z0-9])?\.){1,5}([a-z]{2,12}|c0m|c[o0]n))(?![a-z@-])(:\d{2,5})?((?:[/?#][a-z0-9\-._~%!$&'()*+,;=:@/?#]{0,300})?)/g;
  for (const match of flat.text.matchAll(pattern)) {
    const found = linkOf(match, flat, folded);
    if (found && out.push(found) >= CANDIDATES_MAX) break;
  }
  for (const match of flat.text.matchAll(RELATIVE)) {
    const start = match.index + match[0].indexOf("/");
    const says = flat.text.slice(start, match.index + match[0].length);
    out.push(partOf(flat, start, says, says.slice(1), { name: "path of a video", value: 0.7 }));
  }
  for (const match of flat.text.matchAll(BARE))
    out.push(
      partOf(flat, match.index, match[0], match[1]!, { name: "scheme without a whole host", value: 0.6 }),
    );
  return out;
}

/** A link that is not whole: what it says stands from `start` on. */
function partOf(
  flat: Refanged,
  start: number,
  says: string,
  normal: string,
  part: ConfidencePart,
): Candidate {
  return {
    kind: "url",
    intent: "provide",
    from: flat.unit[start]!,
    to: flat.end[start + says.length - 1]!,
    reading: says,
    canonical: `url:${normal}`,
    rewrites: [],
    lastly: "refang",
    parts: [part],
  };
}

function linkOf(match: RegExpMatchArray, flat: Refanged, folded: Folded): Candidate | null {
  const [whole, scheme, user, host, tld, , path] = match;
  const start = match.index!;
  let length = whole!.replace(/[).,;:!?'"]+$/, "").length;
  if (length === 0) length = whole!.length;
  const from = flat.unit[start]!;
  const to = flat.end[start + length - 1]!;
  const glued = from > 0 && isWord(folded, from - 1) && isWord(folded, from);
  if (glued && !scheme) return null;
  if (user) return mail(user, host!, tld!, from, to, folded);
  const known = TLDS.has(tld!);
  const isWww = /^w{3,4}\./.test(host!);
  if (!scheme && !isWww && (!known || FILE_ENDINGS.has(tld!))) return null;
  const parts: ConfidencePart[] = [];
  const labels = host!.split(".");
  if (scheme) parts.push({ name: "scheme", value: 0.85 });
  else if (isWww) parts.push({ name: "www", value: 0.8 });
  else if (/^(com|c0m|cn|net|org|top|xyz|vip|shop|info|club|cc|tv|ly|site|online|store|app)$/.test(tld!))
    parts.push({ name: "host name", value: 0.7 });
  else if (path && path.length > 2) parts.push({ name: "host and path", value: 0.7 });
  else if (labels.length > 2) parts.push({ name: "host name", value: 0.5 });
  else parts.push({ name: "looks like a host", value: 0.2 });
  const written = folded.source.slice(folded.from[from]!, folded.to[to - 1]!);
  const pathAt = path === undefined || path === "" ? length : whole!.length - path.length;
  const tail = asWritten(flat, folded, start + pathAt, start + length);
  const says = whole!.slice(0, Math.min(pathAt, length)).replace(/^hxxp/, "http") + tail;
  if (written.toLowerCase() !== says.toLowerCase()) parts.push({ name: "disguised", value: 0.1 });
  const normal = `${host}${tail.replace(/\/+$/, "")}`.replace(/^www\./, "");
  return {
    kind: "url",
    intent: "provide",
    from,
    to,
    reading: says,
    canonical: `url:${normal}`,
    rewrites: [],
    lastly: "refang",
    parts,
  };
}

/** A path keeps its capitals: short links differ by them. */
function asWritten(flat: Refanged, folded: Folded, from: number, to: number): string {
  let out = "";
  for (let k = from; k < to; k++) {
    const code = folded.source.charCodeAt(folded.from[flat.unit[k]!]!);
    out += code >= 0x41 && code <= 0x5a ? String.fromCharCode(code) : flat.text[k];
  }
  return out;
}

function mail(
  user: string,
  host: string,
  tld: string,
  from: number,
  to: number,
  folded: Folded,
): Candidate | null {
  if (!TLDS.has(tld)) return null;
  const says = `${user}@${host}`;
  const written = folded.source.slice(folded.from[from]!, folded.to[to - 1]!);
  const parts: ConfidencePart[] = [{ name: "mail address", value: 0.8 }];
  if (written.toLowerCase() !== says) parts.push({ name: "disguised", value: 0.1 });
  return {
    kind: "email",
    intent: "provide",
    from,
    to,
    reading: says,
    canonical: `email:${says}`,
    rewrites: [],
    lastly: "refang",
    parts,
  };
}

function isWord(folded: Folded, at: number): boolean {
  return folded.kind[at] === CLASS_LATIN || folded.kind[at] === CLASS_DIGIT;
}

const DOTS = new Set([..."。．｡•·・"].map((c) => c.charCodeAt(0)));

/** An address starts and ends with letters or digits; a few signs may follow them. */
const AFTER_SIGNS = 8;
/** What is said is never longer than what is written; the last piece may end behind the last unit. */
const SAYS_MORE = 96;
/** Stands for a run of han in a refanged text: no address holds one. */
const HAN_RUN = "\u4e00";
const HAN_JOINTS = new Set([..."点艾丶爱"].map((c) => c.charCodeAt(0)));
// Own copy: an imported constant is a look-up through the module each time (scan.ts).
const HAN = CLASS_HAN;

/** Reads 点 [.] (dot) and 。 between words as a dot, (at) 艾特 # as @, and closes spaced schemes; units [first, last). */
function refang(folded: Folded, first: number, last: number): Refanged {
  const hashIsAt = /换成?[@＠]|[#＃]=[@＠]|[#＃]是?艾特/.test(folded.source);
  let text = "";
  const size = last - first + SAYS_MORE;
  const unit = new Int32Array(size);
  const end = new Int32Array(size);
  for (let i = first; i < last; ) {
    const isBehindWord = text !== "" && isWordCode(text.charCodeAt(text.length - 1));
    const spelled = isBehindWord ? numeralAt(folded, i) : -1;
    if (spelled >= 0) {
      unit[text.length] = i;
      end[text.length] = i + 1;
      text += spelled;
      i++;
      continue;
    }
    if (folded.kind[i] === HAN && !HAN_JOINTS.has(folded.unit[i]!)) {
      unit[text.length] = i;
      end[text.length] = i + 1;
      text += HAN_RUN;
      do i++;
      while (i < last && folded.kind[i] === HAN && !HAN_JOINTS.has(folded.unit[i]!));
      continue;
    }
    const found =
      spacedScheme(folded, i) ??
      spacedHost(folded, i) ??
      (isBehindWord ? jointAt(folded, i, hashIsAt) : null);
    const says = found ? found.says : String.fromCharCode(folded.unit[i]!);
    const step = found ? found.size : 1;
    for (let k = 0; k < says.length; k++) {
      unit[text.length + k] = i;
      end[text.length + k] = i + step;
    }
    text += says;
    i += step;
  }
  return { text, unit, end };
}

function isWordCode(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
}

/** shop八八点com: the digit a numeral inside a host stands for, or -1. */
function numeralAt(folded: Folded, at: number): number {
  return folded.kind[at] === HAN ? plainDigit(folded.unit[at]!) : -1;
}

/** co m, c o m: an ending set apart. */
const SPLIT_TLD = /^(?:c o ?m|co m|c n|n e ?t|ne t|o r ?g|or g|t o ?p|v i ?p|vi p|x y ?z|sh op)(?![a-z0-9])/;
const JOINT = /^[ ]*(?:[[(【（{<]?[ ]*(?:(\.|。|点|丶|dot|·|•)|(@|艾特|at|爱特|圈a))[ ]*[\])】）}>]?)[ ]*/;

function jointAt(folded: Folded, at: number, hashIsAt: boolean): { says: string; size: number } | null {
  const u = folded.unit[at]!;
  const isOpen =
    u === 0x20 || u === 0x5b || u === 0x28 || u === 0x3010 || u === 0x7b || u === 0x3c || u === 0x23;
  if (
    !isOpen &&
    !DOTS.has(u) &&
    u !== 0x2e &&
    u !== 0x40 &&
    u !== 0x70b9 &&
    u !== 0x827e &&
    u !== 0x4e36 &&
    u !== 0x7231
  )
    return null;
  const ahead = folded.slice(at, Math.min(folded.count, at + 10));
  if (u === 0x23) return hashIsAt && isWord(folded, at + 1) ? { says: "@", size: 1 } : null;
  const m = JOINT.exec(ahead);
  if (!m || m[0].length === 0) return null;
  const next = at + m[0].length;
  if (next >= folded.count || !isWord(folded, next)) return null;
  const isWordJoint = /dot|at/.test(m[0]);
  const bare = !/[[(【（{<]/.test(m[0]);
  if (m[1] !== undefined) {
    if (m[0] === ".") return null;
    if (isWordJoint && bare && !/^ .* $/.test(m[0])) return null;
    const split = SPLIT_TLD.exec(folded.slice(next, Math.min(folded.count, next + 8)));
    if (split) return { says: `.${split[0].replace(/ /g, "")}`, size: m[0].length + split[0].length };
    // "end. Next": a dot with a space joins only before a known ending
    const word = /^[a-z0-9-]+/.exec(folded.slice(next, Math.min(folded.count, next + 16)))![0];
    const later = folded.slice(next, Math.min(folded.count, next + 40));
    if (!TLDS.has(word) && !/^[a-z0-9-]+ ?(?:\.|点|。| dot ) ?[a-z]{2,6}/.test(later)) return null;
    if (
      bare &&
      /\s/.test(m[0]) &&
      !/^(com|cn|net|org|top|xyz|vip|shop|cc|info|club)$/.test(word) &&
      !isWordJoint
    )
      return null;
    return { says: ".", size: m[0].length };
  }
  if (m[0] === "@") return null;
  if (isWordJoint && bare && !/^ at $/.test(m[0])) return null;
  const host = folded.slice(next, Math.min(folded.count, next + 40));
  if (!/^[a-z0-9-]+ ?(?:[[(]? ?(?:\.|点|。|dot) ?[\])]?) ?[a-z]{2,6}/.test(host)) return null;
  return { says: "@", size: m[0].length };
}

/** "h t t p : / / example . com": letters set apart by blanks. */
function spacedScheme(folded: Folded, at: number): { says: string; size: number } | null {
  if (folded.unit[at] !== 0x68 || (at > 0 && isWord(folded, at - 1))) return null;
  const ahead = folded.slice(at, Math.min(folded.count, at + 24));
  const m = /^h ?[tx] ?[tx] ?p ?(s?) ?: ?\/ ?\/ ?/.exec(ahead);
  if (!m || !/ /.test(m[0])) return null;
  return { says: `http${m[1]}://`, size: m[0].length };
}

const SPACED_HOST =
  /^(?:[a-z0-9] ){3,40}[a-z0-9] ?(?:\.|。|点|dot) ?(?:c ?o ?m|c ?n|n ?e ?t|t ?o ?p|v ?i ?p|x ?y ?z|s ?h ?o ?p)(?![a-z0-9])/;

/** "n i n i s h o p . c o m": a whole host with its letters set apart. */
function spacedHost(folded: Folded, at: number): { says: string; size: number } | null {
  if (!isWord(folded, at) || folded.unit[at + 1] !== 0x20 || (at > 0 && isWord(folded, at - 1))) return null;
  const m = SPACED_HOST.exec(folded.slice(at, Math.min(folded.count, at + 96)));
  return m && { says: m[0].replace(/ /g, "").replace(/。|点|dot/, "."), size: m[0].length };
}
