import { RecordSkeleton } from "@/components/account/record/skeletons";

export default function Loading() {
  return <RecordSkeleton />;
}
