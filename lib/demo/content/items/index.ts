import type { DemoItem } from "../shape";
import { CHATS } from "./chats";
import { COMMENTS } from "./comments";
import { COMMENTS_MORE } from "./comments-more";
import { CUSTOMER_SERVICE } from "./customer-service";
import { CUSTOMER_SERVICE_MORE } from "./customer-service-more";
import { LIVE } from "./live";
import { NOTES } from "./notes";
import { NOTES_MORE } from "./notes-more";
import { OTHER } from "./other";
import { PAGES } from "./pages";
import { PARCELS_AND_TEXTS } from "./parcels-and-texts";
import { PRIVATE_MESSAGES } from "./private-messages";
import { PRIVATE_MESSAGES_MORE } from "./private-messages-more";
import { PRODUCT_DETAILS } from "./product-details";
import { PROFILES } from "./profiles";
import { REVIEWS } from "./reviews";

/** Every item of the demo, by surface. */
export const ITEMS: readonly DemoItem[] = [
  ...PRIVATE_MESSAGES,
  ...PRIVATE_MESSAGES_MORE,
  ...CUSTOMER_SERVICE,
  ...CUSTOMER_SERVICE_MORE,
  ...CHATS,
  ...NOTES,
  ...NOTES_MORE,
  ...COMMENTS,
  ...COMMENTS_MORE,
  ...REVIEWS,
  ...PROFILES,
  ...PRODUCT_DETAILS,
  ...PAGES,
  ...PARCELS_AND_TEXTS,
  ...LIVE,
  ...OTHER,
];
