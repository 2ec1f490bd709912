import type { LogFold, LoggedRow } from "./fold";

/** What a posting does to each figure of its store's balance: credit adds, debit takes away. */
const FIGURES: readonly [account: string, figure: string][] = [
  ["available", "availableFen"],
  ["held", "heldFen"],
  ["damages_received", "receivedFen"],
  ["due_owed", "dueFen"],
];

type Figures = Record<string, number>;

/** Every store's balance from the postings of the log, by the store's id. */
export function balancesByLog(fold: LogFold): Map<string, LoggedRow> {
  const books = new Map<string, Figures>();
  for (const [storeId, opened] of fold.table("balance")) {
    books.set(storeId, Object.fromEntries(FIGURES.map(([, figure]) => [figure, Number(opened[figure])])));
  }
  for (const posting of fold.table("posting").values()) {
    const book = books.get(String(posting.storeId));
    if (!book) continue;
    for (const [account, figure] of FIGURES) {
      const amount = Number(posting.amountFen);
      if (posting.credit === account) book[figure] = (book[figure] ?? 0) + amount;
      if (posting.debit === account) book[figure] = (book[figure] ?? 0) - amount;
    }
  }
  return new Map([...books].map(([id, figures]) => [id, { id, ...figures }]));
}

export type OpenReservation = { id: string; storeId: string; heldFen: number; dueFen: number };

/** What each reservation holds and is owed by its journals alone, ended or not. */
export function reservationsByLog(fold: LogFold): Map<string, OpenReservation> {
  const found = new Map<string, OpenReservation>();
  for (const [id, row] of fold.table("reservation")) {
    found.set(id, { id, storeId: String(row.storeId), heldFen: 0, dueFen: 0 });
  }
  for (const posting of fold.table("posting").values()) {
    const journal = fold.table("journal").get(String(posting.journalId));
    const reservation = journal && found.get(String(journal.reservationId));
    if (!reservation) continue;
    const amount = Number(posting.amountFen);
    reservation.heldFen += (posting.credit === "held" ? amount : 0) - (posting.debit === "held" ? amount : 0);
    reservation.dueFen +=
      (posting.credit === "due_owed" ? amount : 0) - (posting.debit === "due_owed" ? amount : 0);
  }
  return found;
}

/**
 * Books that do not close although every row is as it was logged: a reservation that ended and still holds money,
 * or what is held for a store that is not what its reservations hold. In words, by reservation or store.
 */
export function openBooks(fold: LogFold): { table: string; id: string; says: string }[] {
  const faults: { table: string; id: string; says: string }[] = [];
  const held = new Map<string, number>();
  for (const { id, storeId, heldFen } of reservationsByLog(fold).values()) {
    held.set(storeId, (held.get(storeId) ?? 0) + heldFen);
    if (fold.table("reservationEnd").has(id) && heldFen !== 0)
      faults.push({ table: "reservation", id, says: `ended, and ${heldFen} fen are still held` });
    if (heldFen < 0) faults.push({ table: "reservation", id, says: `${heldFen} fen are held` });
  }
  for (const [id, balance] of balancesByLog(fold)) {
    const ofReservations = held.get(id) ?? 0;
    if (Number(balance.heldFen) !== ofReservations)
      faults.push({
        table: "balance",
        id,
        says: `${balance.heldFen} fen are held, its reservations hold ${ofReservations}`,
      });
  }
  return faults;
}
