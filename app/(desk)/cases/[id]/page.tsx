import { Review, reviewMetadata } from "../../review";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const generateMetadata = reviewMetadata;

export default async function CasePage({ params, searchParams }: Props) {
  const { id } = await params;
  return <Review caseId={id} params={await searchParams} />;
}
