"use client";

import { never } from "@/lib/domain/result";
import { Live } from "./live";
import { Comment, Note } from "./note";
import { OrderReview, ReviewReply } from "./order-review";
import { Other } from "./other";
import { ProductPage, PromoPage, StorePage } from "./pages";
import { Profile } from "./profile";
import type { SurfaceProps } from "./shared";
import { TextMessage } from "./text-message";
import { Thread } from "./thread";

/** The item as it looked where it was posted: one drawing per family of surfaces. */
export function SurfaceView(props: SurfaceProps) {
  const { surface } = props.item;
  switch (surface) {
    case "customer_service":
    case "chat":
    case "group_chat":
    case "private_message":
      return <Thread {...props} />;
    case "note":
      return <Note {...props} />;
    case "comment":
      return <Comment {...props} />;
    case "order_review":
      return <OrderReview {...props} />;
    case "review_reply":
      return <ReviewReply {...props} />;
    case "profile":
      return <Profile {...props} />;
    case "product_detail":
      return <ProductPage {...props} />;
    case "store_page":
      return <StorePage {...props} />;
    case "promo_page":
      return <PromoPage {...props} />;
    case "marketing_sms":
      return <TextMessage {...props} />;
    case "live_interaction":
    case "live_sales":
      return <Live {...props} />;
    case "package_insert":
    case "other":
      return <Other {...props} />;
    default:
      return never(surface);
  }
}
