/*
 * A single-threaded model of store deposits, written from policy.md section 3 ("Reserve, then take") alone: it
 * imports nothing of the code it is compared with. Integer fen.
 */
export type ModelReservation = {
  id: string;
  at: number;
  held: number;
  due: number;
  taken: number;
  refunded: number;
  end: "taken" | "released" | null;
};

export type ModelStore = {
  available: number;
  held: number;
  received: number;
  due: number;
  reservations: ModelReservation[];
};

export const newModelStore = (): ModelStore => ({
  available: 0,
  held: 0,
  received: 0,
  due: 0,
  reservations: [],
});

/** Each operation answers whether it is allowed, and changes the store only then. */
export const model = {
  topUp(store: ModelStore, amount: number): boolean {
    store.available += amount;
    let left = amount;
    const oldest = [...store.reservations].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
    const open = oldest.filter((each) => each.end === null);
    const taken = oldest.filter((each) => each.end === "taken");
    for (const each of [...open, ...taken]) {
      const paid = Math.min(left, each.due);
      left -= paid;
      each.due -= paid;
      store.due -= paid;
      store.available -= paid;
      if (each.end === null) {
        each.held += paid;
        store.held += paid;
      } else {
        each.taken += paid;
        store.received += paid;
      }
    }
    return true;
  },

  reserve(store: ModelStore, made: { id: string; at: number; amount: number }): boolean {
    const held = Math.min(made.amount, store.available);
    const due = made.amount - held;
    store.available -= held;
    store.held += held;
    store.due += due;
    store.reservations.push({ id: made.id, at: made.at, held, due, taken: 0, refunded: 0, end: null });
    return true;
  },

  take(store: ModelStore, each: ModelReservation): boolean {
    if (each.end !== null) return false;
    store.held -= each.held;
    store.received += each.held;
    each.taken += each.held;
    each.held = 0;
    each.end = "taken";
    return true;
  },

  release(store: ModelStore, each: ModelReservation): boolean {
    if (each.end !== null) return false;
    store.held -= each.held;
    store.available += each.held;
    store.due -= each.due;
    each.held = 0;
    each.due = 0;
    each.end = "released";
    return true;
  },

  refund(store: ModelStore, each: ModelReservation, amount: number): boolean {
    if (each.end !== "taken" || amount <= 0 || amount > each.taken - each.refunded) return false;
    each.refunded += amount;
    store.received -= amount;
    store.available += amount;
    return true;
  },

  void(store: ModelStore, each: ModelReservation, amount: number): boolean {
    if (amount <= 0 || amount > each.due) return false;
    each.due -= amount;
    store.due -= amount;
    return true;
  },

  reverse(store: ModelStore, each: ModelReservation): boolean {
    if (each.end === null) return model.release(store, each);
    const left = each.taken - each.refunded;
    if (each.end === "released" || left + each.due === 0) return false;
    if (left > 0) model.refund(store, each, left);
    if (each.due > 0) model.void(store, each, each.due);
    return true;
  },
};
