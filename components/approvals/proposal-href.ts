export const proposalHref = (id: string): string => `/approvals?p=${encodeURIComponent(id)}`;
