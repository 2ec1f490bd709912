import { requirePerson } from "@/lib/edge/page";
import { Review, reviewMetadata } from "../review";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const generateMetadata = reviewMetadata;

export default async function QueuePage({ searchParams }: Props) {
  const actor = await requirePerson("queue.read");
  return <Review actor={actor} caseId={null} params={await searchParams} />;
}
