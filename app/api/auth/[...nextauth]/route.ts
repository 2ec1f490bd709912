import { authRoute } from "@/lib/edge/auth-route";

export const GET = authRoute;
export const POST = authRoute;
