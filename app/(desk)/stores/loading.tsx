import { ListSkeleton } from "@/components/account/record/skeletons";

export default function Loading() {
  return <ListSkeleton />;
}
