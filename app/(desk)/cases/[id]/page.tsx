import { requirePerson } from "@/lib/edge/page";
import { Review, reviewMetadata } from "../../review";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const generateMetadata = reviewMetadata;

export default async function CasePage({ params, searchParams }: Props) {
  const actor = await requirePerson("case.read");
  const { id } = await params;
  return <Review actor={actor} caseId={id} params={await searchParams} />;
}
