import { Review, reviewMetadata } from "../review";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const generateMetadata = reviewMetadata;

export default async function QueuePage({ searchParams }: Props) {
  return <Review caseId={null} params={await searchParams} />;
}
