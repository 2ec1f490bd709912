import {
  BookOpen,
  FileText,
  Headset,
  type LucideIcon,
  Mail,
  MessageCircle,
  MessageCircleMore,
  MessageSquareText,
  MessagesSquare,
  NotebookText,
  Package,
  Radio,
  ShoppingBag,
  Smartphone,
  Star,
  Store,
  TvMinimalPlay,
  User,
} from "lucide-react";
import { useTranslations } from "next-intl";
import { Icon, type IconSize } from "@/components/ui/icon";
import type { Surface } from "@/lib/domain/words";

const ICONS: Record<Surface, LucideIcon> = {
  profile: User,
  note: NotebookText,
  comment: MessageSquareText,
  order_review: Star,
  review_reply: MessageCircle,
  product_detail: ShoppingBag,
  store_page: Store,
  package_insert: Package,
  promo_page: BookOpen,
  chat: MessageCircleMore,
  customer_service: Headset,
  group_chat: MessagesSquare,
  marketing_sms: Smartphone,
  live_interaction: Radio,
  live_sales: TvMinimalPlay,
  private_message: Mail,
  other: FileText,
};

/** The icon of a surface with its name as a label. */
export function SurfaceIcon({
  surface,
  size = 16,
  className,
}: {
  surface: Surface;
  size?: IconSize;
  className?: string;
}) {
  const t = useTranslations("surfaces");
  return <Icon as={ICONS[surface]} size={size} className={className} label={t(surface)} />;
}
