import {
  BookOpen,
  FileText,
  type LucideIcon,
  Mail,
  MessageCircle,
  MessageCircleMore,
  MessageSquareMore,
  MessageSquareText,
  MessagesSquare,
  NotebookText,
  PackageOpen,
  Radio,
  ShoppingBag,
  Smartphone,
  Star,
  Store,
  TvMinimalPlay,
  UserRound,
} from "lucide-react";
import { useTranslations } from "next-intl";
import { Icon, type IconSize } from "@/components/ui/icon";
import type { Surface } from "@/lib/domain/words";

const ICONS: Record<Surface, LucideIcon> = {
  profile: UserRound,
  note: NotebookText,
  comment: MessageSquareText,
  order_review: Star,
  review_reply: MessageCircle,
  product_detail: ShoppingBag,
  store_page: Store,
  package_insert: PackageOpen,
  promo_page: BookOpen,
  chat: MessageSquareMore,
  customer_service: MessageCircleMore,
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
