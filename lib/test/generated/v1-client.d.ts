export interface paths {
    "/api/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accounts as the platform describes them now
         * @description Scope `accounts:write`.
         */
        post: operations["post_accounts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/standing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is in force on this account, now or as of a moment
         * @description Scope `standing:read`.
         */
        get: operations["get_accounts_id_standing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/appeals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Files an appeal for a merchant whom the platform has heard
         * @description Scope `appeals:write`.
         */
        post: operations["post_appeals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/appeals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An appeal as its merchant reads it
         * @description Scope `appeals:read`.
         */
        get: operations["get_appeals_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Cases, newest first, a page at a time
         * @description Scope `cases:read`.
         */
        get: operations["get_cases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One case, by its id or number
         * @description Scope `cases:read`.
         */
        get: operations["get_cases_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Decisions that can no longer be undone, newest first, a page at a time
         * @description Scope `decisions:read`.
         */
        get: operations["get_decisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/decisions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One decision that can no longer be undone
         * @description Scope `decisions:read`.
         */
        get: operations["get_decisions_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exemptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The register of exemptions, newest first, a page at a time
         * @description Scope `exemptions:read`.
         */
        get: operations["get_exemptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/images": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * One picture; answers the hash for the item that shows it
         * @description Scope `images:write`.
         */
        post: operations["post_images"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Items, each answered for itself; sending one again is harmless
         * @description Scope `items:write`.
         */
        post: operations["post_items"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/log/checkpoint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The newest signed checkpoint of the log
         * @description Scope `log:read`.
         */
        get: operations["get_log_checkpoint"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/log/consistency": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Proof that the log of `to` entries only adds to that of `from`
         * @description Scope `log:read`.
         */
        get: operations["get_log_consistency"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/log/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Proof that entry `entry` is in the log of `size` entries
         * @description Scope `log:read`.
         */
        get: operations["get_log_proof"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A notice as JSON, as the EU's statement of reasons, or as a PDF
         * @description Scope `notices:read`.
         */
        get: operations["get_notices_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/{id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * One attachment for an appeal; answers the id to file it under
         * @description Scope `appeals:write`.
         */
        post: operations["post_notices_id_files"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/{id}/standing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is in force on this product, now or as of a moment
         * @description Scope `standing:read`.
         */
        get: operations["get_products_id_standing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What the platform did with the messages it was sent
         * @description Scope `receipts:write`.
         */
        post: operations["post_receipts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What the detector finds in an item's texts; nothing is stored, pictures are not read
         * @description Scope `items:scan`.
         */
        post: operations["post_scan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stores": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stores with products and deposits; `topUpFen` is money paid in and needs an Idempotency-Key
         * @description Scope `stores:write`.
         */
        post: operations["post_stores"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stores/{id}/standing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is in force on this store, now or as of a moment
         * @description Scope `standing:read`.
         */
        get: operations["get_stores_id_standing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description RFC 9457 problem details; further members depend on the type */
        Problem: {
            type: string;
            title: string;
            status: number;
            /** @description what was not accepted, each with its place */
            issues?: {
                path: string;
                message: string;
                /** @description JSON pointer (RFC 6901) into the body */
                pointer?: string;
                header?: string;
            }[];
            /** @description as in Retry-After */
            retryAfterSeconds?: number;
        } & {
            [key: string]: unknown;
        };
    };
    responses: {
        /** @description The key is missing, unknown or revoked */
        E401: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The key lacks the scope */
        E403: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description There is no such thing */
        E404: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The Idempotency-Key was used with other input, or the state has moved on */
        E409: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description It is over: erased, or too late */
        E410: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is too large */
        E413: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The media type is not taken */
        E415: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The input, or a rule of the desk, does not allow it */
        E422: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Too many requests of this key; wait as Retry-After says */
        E429: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Weir failed; the error id is in its log */
        E500: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Not available just now */
        E503: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    post_accounts: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    accounts: {
                        platformId: string;
                        name: string;
                        /**
                         * @default user
                         * @enum {string}
                         */
                        kind?: "merchant" | "creator" | "user";
                        operatorId?: string;
                        followers?: number;
                        joinedAt?: string | number;
                        city?: string;
                        company?: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        results: {
                            platformId: string;
                            id: string;
                            /** @enum {string} */
                            result: "created" | "updated" | "unchanged";
                        }[];
                    };
                };
            };
            401: components["responses"]["E401"];
            403: components["responses"]["E403"];
            404: components["responses"]["E404"];
            409: components["responses"]["E409"];
            410: components["responses"]["E410"];
            413: components["responses"]["E413"];
            415: components["responses"]["E415"];
            422: components["responses"]["E422"];
            429: components["responses"]["E429"];
            500: components["responses"]["E500"];
            503: components["responses"]["E503"];
        };
    };
    get_accounts_id_standing: {
        parameters: {
            query?: {
                asOf?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        subject: {
                            /** @enum {string} */
                            kind: "account" | "store" | "product";
                            id: string;
                        };
                        at: string;
                        measures: {
                            /** @enum {string} */
                            measure: "warn" | "remove_item" | "limit_exposure" | "hide_from_search" | "bar_campaigns" | "stop_publishing" | "stop_messages" | "damages" | "clear_products" | "close_store" | "end_cooperation" | "suspend_account" | "refer_legal" | "other";
                            tier: number;
                            /** @description ISO 8601; null: no end */
                            until: string | null;
                            waitsForAppeal: boolean;
                            scopes: {
                                /** @enum {string} */
                                scope: "profile" | "notes" | "comments" | "live" | "products" | "customer_service_messages";
                                /** @description ISO 8601; null: no end */
                                until: string | null;
                            }[] | null;
                            texts: string[];
                        }[];
                        /** @description ISO 8601; null: no end */
                        changesAt: string | null;
                    };
                };
            };
            401: components["responses"]["E401"];
            403: components["responses"]["E403"];
            404: components["responses"]["E404"];
            409: components["responses"]["E409"];
            410: components["responses"]["E410"];
            413: components["responses"]["E413"];
            415: components["responses"]["E415"];
            422: components["responses"]["E422"];
            429: components["responses"]["E429"];
            500: components["responses"]["E500"];
            503: components["responses"]["E503"];
        };
    };
    post_appeals: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    noticeId: string;
                    statement: string;
                    /**
                     * @description ids answered by POST /api/v1/notices/{id}/files
                     * @default []
                     */
                    files?: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        appealId: string;
                        number: string;
                        /** @description epoch milliseconds */
                        acknowledgeBy: number;
                        /** @description epoch milliseconds */
                        decideBy: number;
                        escalated: boolean;
                        reReviewOf: string | null;
                    };
                };
            };
            401: components["responses"]["E401"];
            403: components["responses"]["E403"];
            404: components["responses"]["E404"];
            409: components["responses"]["E409"];
            410: components["responses"]["E410"];
            413: components["responses"]["E413"];
            415: components["responses"]["E415"];
            422: components["responses"]["E422"];
            429: components["responses"]["E429"];
            500: components["responses"]["E500"];
            503: components["responses"]["E503"];
        };
    };
    get_appeals_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        number: string;
                        noticeId: string;
                        /** @enum {string} */
                        state: "filed" | "acknowledged" | "asked" | "decided";
                        /** @description epoch milliseconds */
                        filedAt: number;
                        /** @description epoch milliseconds */
                        acknowledgeBy: number;
                        /** @description epoch milliseconds */
                        decideBy: number;
                        isReReview: boolean;
                        /** @description null once the author has been erased */
                        statement: string | null;
                        files: {
                            id: string;
                            contentType: string;
                            sizeBytes: number;
                        }[];
                        messages: {
                            id: string;
                            /** @enum {string} */
                            from: "staff" | "merchant";
                            text: string | null;
                            /** @description epoch milliseconds */
                            at: number;
                        }[];
                        outcome: {
                            /** @enum {string} */
                            kind: "upheld" | "reduced" | "reversed" | "withdrawn" | "not_an_appeal";
                            /** @description epoch milliseconds */
                            at: number;
                            reply: {
                                text: string;
                                perArgument?: {
                                    argument: string;
                                    answer: string;
                                }[];
                            } | null;
                        } | null;
                    };
                };
            };
            401: components["responses"]["E401"];
            403: components["responses"]["E403"];
            404: components["responses"]["E404"];
            409: components["responses"]["E409"];
            410: components["responses"]["E410"];
            413: components["responses"]["E413"];
            415: components["responses"]["E415"];
            422: components["responses"]["E422"];
            429: components["responses"]["E429"];
            500: components["responses"]["E500"];
            503: components["responses"]["E503"];
        };
    };
    get_cases: {
        parameters: {
            query?: {
                after?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description newest first */
                        cases: {
                            id: string;
                            number: number;
                            /** @description the item's id on the platform */
                            itemId: string;
                            /** @enum {string} */
                            surface: "profile" | "note" | "comment" | "order_review" | "review_reply" | "product_detail" | "store_page" | "package_insert" | "promo_page" | "chat" | "customer_service" | "group_chat" | "marketing_sms" | "live_interaction" | "live_sales" | "private_message" | "other";
                            /** @enum {string} */
                            state: "reading" | "open" | "escalated" | "proposed" | "confirmed" | "overturned" | "clear";
                            /** @enum {string} */
                            topRule: "PM-01" | "PM-02" | "PM-03" | "PM-04" | "EC-01" | "EC-02" | "EC-03" | "EC-04" | "EC-05" | "EC-06" | "EC-07" | "EC-08" | "EC-09" | "EC-10" | "EC-11" | "EC-12" | "EC-13" | "EC-14";
                            /** @description epoch milliseconds */
                            openedAt: number;
                            /** @description epoch milliseconds */
                            dueAt: number;
                            decidedAt: number | null;
                        }[];
                        next: number | null;
                    };
                };
            };
            401: components["responses"]["E401"];
            403: components["responses"]["E403"];
            404: components["responses"]["E404"];
            409: components["responses"]["E409"];
            410: components["responses"]["E410"];
            413: components["responses"]["E413"];
            415: components["responses"]["E415"];
            422: components["responses"]["E422"];
            429: components["responses"]["E429"];
            500: components["responses"]["E500"];
            503: components["responses"]["E503"];
        };
    };
    get_cases_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        number: number;
                        /** @description the item's id on the platform */
                        itemId: string;
                        /** @enum {string} */
                        surface: "profile" | "note" | "comment" | "order_review" | "review_reply" | "product_detail" | "store_page" | "package_insert" | "promo_page" | "chat" | "customer_service" | "group_chat" | "marketing_sms" | "live_interaction" | "live_sales" | "private_message" | "other";
                        /** @enum {string} */
                        state: "reading" | "open" | "escalated" | "proposed" | "confirmed" | "overturned" | "clear";
                        /** @enum {string} */
                        topRule: "PM-01" | "PM-02" | "PM-03" | "PM-04" | "EC-01" | "EC-02" | "EC-03" | "EC-04" | "EC-05" | "EC-06" | "EC-07" | "EC-08" | "EC-09" | "EC-10" | "EC-11" | "EC-12" | "EC-13" | "EC-14";
                        /** @description epoch milliseconds */
                        openedAt: number;
                        /** @description epoch milliseconds */
                        dueAt: number;
                        decidedAt: number | null;
                    };
                };
            };
            401: components["responses"]["E401"];
            403: components["responses"]["E403"];
            404: components["responses"]["E404"];
            409: components["responses"]["E409"];
            410: components["responses"]["E410"];
            413: components["responses"]["E413"];
            415: components["responses"]["E415"];
            422: components["responses"]["E422"];
            429: components["responses"]["E429"];
            500: components["responses"]["E500"];
            503: components["responses"]["E503"];
        };
    };
    get_decisions: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description newest first; none that can still be undone */
                        decisions: {
                            id: string;
                            caseId: string;
                            /** @description of this case: 1, 2, ... */
                            number: number;
                            /** @enum {string} */
                            verdict: "confirm" | "overturn";
                            /** @description epoch milliseconds */
                            decidedAt: number;
                            undoneAt: number | null;
                            /** @description as the platform knows it */
                            itemId: string;
                            /** @description as the platform knows it */
                            account: string;
                            /** @description as the platform knows it */
                            store: string | null;
                            /** @enum {string} */
                            rule: "PM-01" | "PM-02" | "PM-03" | "PM-04" | "EC-01" | "EC-02" | "EC-03" | "EC-04" | "EC-05" | "EC-06" | "EC-07" | "EC-08" | "EC-09" | "EC-10" | "EC-11" | "EC-12" | "EC-13" | "EC-14";
                            ruleVersion: number;
                            category: ("D1" | "D2" | "D3" | "D4" | "D5" | "D6" | "D7") | null;
                            severity: ("minor" | "standard" | "serious") | null;
                            tier: number | null;
                            damagesFen: number;
                        }[];
                        next: string | null;
                    };
                };
            };
            401: components["responses"]["E401"];
            403: components["responses"]["E403"];
            404: components["responses"]["E404"];
            409: components["responses"]["E409"];
            410: components["responses"]["E410"];
            413: components["responses"]["E413"];
            415: components["responses"]["E415"];
            422: components["responses"]["E422"];
            429: components["responses"]["E429"];
            500: components["responses"]["E500"];
            503: components["responses"]["E503"];
        };
    };
    get_decisions_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        caseId: string;
                        /** @description of this case: 1, 2, ... */
                        number: number;
                        /** @enum {string} */
                        verdict: "confirm" | "overturn";
                        /** @description epoch milliseconds */
                        decidedAt: number;
                        undoneAt: number | null;
                        /** @description as the platform knows it */
                        itemId: string;
                        /** @description as the platform knows it */
                        account: string;
                        /** @description as the platform knows it */
                        store: string | null;
                        /** @enum {string} */
                        rule: "PM-01" | "PM-02" | "PM-03" | "PM-04" | "EC-01" | "EC-02" | "EC-03" | "EC-04" | "EC-05" | "EC-06" | "EC-07" | "EC-08" | "EC-09" | "EC-10" | "EC-11" | "EC-12" | "EC-13" | "EC-14";
                        ruleVersion: number;
                        category: ("D1" | "D2" | "D3" | "D4" | "D5" | "D6" | "D7") | null;
                        severity: ("minor" | "standard" | "serious") | null;
                        tier: number | null;
                        damagesFen: number;
                    };
                };
            };
            401: components["responses"]["E401"];
            403: components["responses"]["E403"];
            404: components["responses"]["E404"];
            409: components["responses"]["E409"];
            410: components["responses"]["E410"];
            413: components["responses"]["E413"];
            415: components["responses"]["E415"];
            422: components["responses"]["E422"];
            429: components["responses"]["E429"];
            500: components["responses"]["E500"];
            503: components["responses"]["E503"];
        };
    };
    get_exemptions: {
        parameters: {
            query?: {
                account?: string;
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description newest first */
                        exemptions: {
                            id: string;
                            /** @description as the platform knows it */
                            account: string;
                            /** @enum {string} */
                            kind: "private_message" | "official_tool" | "known_good";
                            /** @description epoch milliseconds */
                            grantedAt: number;
                            endsAt: number | null;
                            withdrawnAt: number | null;
                        }[];
                        next: string | null;
                    };
                };
            };
            401: components["responses"]["E401"];
            403: components["responses"]["E403"];
            404: components["responses"]["E404"];
            409: components["responses"]["E409"];
            410: components["responses"]["E410"];
            413: components["responses"]["E413"];
            415: components["responses"]["E415"];
            422: components["responses"]["E422"];
            429: components["responses"]["E429"];
            500: components["responses"]["E500"];
            503: components["responses"]["E503"];
        };
    };
    post_images: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "image/png": unknown;
                "image/jpeg": unknown;
                "image/webp": unknown;
                "multipart/form-data": unknown;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        hash: string;
                        width: number;
                        height: number;
                        contentType: string;
                    };
                };
            };
            401: components["responses"]["E401"];
            403: components["responses"]["E403"];
            404: components["responses"]["E404"];
            409: components["responses"]["E409"];
            410: components["responses"]["E410"];
            413: components["responses"]["E413"];
            415: components["responses"]["E415"];
            422: components["responses"]["E422"];
            429: components["responses"]["E429"];
            500: components["responses"]["E500"];
            503: components["responses"]["E503"];
        };
    };
    post_items: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    platformId: string;
                    /** @enum {string} */
                    surface: "profile" | "note" | "comment" | "order_review" | "review_reply" | "product_detail" | "store_page" | "package_insert" | "promo_page" | "chat" | "customer_service" | "group_chat" | "marketing_sms" | "live_interaction" | "live_sales" | "private_message" | "other";
                    account: {
                        platformId: string;
                        name: string;
                        /**
                         * @default user
                         * @enum {string}
                         */
                        kind?: "merchant" | "creator" | "user";
                        operatorId?: string;
                        followers?: number;
                        joinedAt?: string | number;
                        city?: string;
                        company?: string;
                    };
                    store?: {
                        platformId: string;
                        name: string;
                        operatorId?: string;
                        ownerAccountId?: string;
                        staffAccountIds?: string[];
                        category?: string;
                        openedAt?: string | number;
                        depositRequiredFen?: number;
                        depositPaidFen?: number;
                        products?: {
                            platformId: string;
                            name: string;
                            priceFen: number;
                            /** @default 0 */
                            sold?: number;
                            thumbHash?: string;
                        }[];
                    } | null;
                    text?: string;
                    texts?: {
                        field: string;
                        text: string;
                        /** @enum {string} */
                        sender?: "author" | "other";
                        senderName?: string;
                        at?: (string | number) | null;
                    }[];
                    messages?: {
                        text: string;
                        /** @enum {string} */
                        sender: "author" | "other";
                        senderName?: string;
                        at?: (string | number) | null;
                    }[];
                    images?: (string | {
                        hash: string;
                        caption?: string;
                        messageField?: string;
                    })[];
                    context?: {
                        title?: string;
                        text?: string;
                        authorName?: string;
                        counterpartName?: string;
                        priceFen?: number;
                        orderId?: string;
                        recipients?: number;
                    };
                    conductedAt: string | number;
                    editedAt?: (string | number) | null;
                    /**
                     * @default detector
                     * @enum {string}
                     */
                    foundBy?: "detector" | "report" | "import" | "patrol";
                    officialToolMarks?: string[];
                }[];
                "application/x-ndjson": unknown;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        counts: {
                            created: number;
                            updated: number;
                            duplicate: number;
                            clear: number;
                            rejected: number;
                        };
                        /** @description in the order given */
                        results: ({
                            platformId: string;
                            /** @enum {string} */
                            result: "created" | "updated";
                            caseNumber: number;
                            caseId: string;
                            /** @description its pictures are still to be read */
                            reading: boolean;
                        } | {
                            platformId: string;
                            /** @enum {string} */
                            result: "duplicate" | "clear";
                        } | {
                            platformId: string;
                            /** @constant */
                            result: "rejected";
                            /** @description index in the array from 0, or line from 1 */
                            place?: number;
                            /** @description begins with the JSON pointer of what was not accepted */
                            reason: string;
                        })[];
                    };
                };
            };
            401: components["responses"]["E401"];
            403: components["responses"]["E403"];
            404: components["responses"]["E404"];
            409: components["responses"]["E409"];
            410: components["responses"]["E410"];
            413: components["responses"]["E413"];
            415: components["responses"]["E415"];
            422: components["responses"]["E422"];
            429: components["responses"]["E429"];
            500: components["responses"]["E500"];
            503: components["responses"]["E503"];
        };
    };
    get_log_checkpoint: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description a signed note (c2sp.org/tlog-checkpoint) */
                        note: string;
                    };
                };
            };
            401: components["responses"]["E401"];
            403: components["responses"]["E403"];
            404: components["responses"]["E404"];
            409: components["responses"]["E409"];
            410: components["responses"]["E410"];
            413: components["responses"]["E413"];
            415: components["responses"]["E415"];
            422: components["responses"]["E422"];
            429: components["responses"]["E429"];
            500: components["responses"]["E500"];
            503: components["responses"]["E503"];
        };
    };
    get_log_consistency: {
        parameters: {
            query: {
                from: number;
                to: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        from: number;
                        to: number;
                        /** @description base64 */
                        fromRoot: string;
                        /** @description base64 */
                        toRoot: string;
                        proof: string[];
                    };
                };
            };
            401: components["responses"]["E401"];
            403: components["responses"]["E403"];
            404: components["responses"]["E404"];
            409: components["responses"]["E409"];
            410: components["responses"]["E410"];
            413: components["responses"]["E413"];
            415: components["responses"]["E415"];
            422: components["responses"]["E422"];
            429: components["responses"]["E429"];
            500: components["responses"]["E500"];
            503: components["responses"]["E503"];
        };
    };
    get_log_proof: {
        parameters: {
            query: {
                entry: number;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        index: number;
                        size: number;
                        /** @description base64 */
                        leaf: string;
                        /** @description base64 */
                        root: string;
                        proof: string[];
                    };
                };
            };
            401: components["responses"]["E401"];
            403: components["responses"]["E403"];
            404: components["responses"]["E404"];
            409: components["responses"]["E409"];
            410: components["responses"]["E410"];
            413: components["responses"]["E413"];
            415: components["responses"]["E415"];
            422: components["responses"]["E422"];
            429: components["responses"]["E429"];
            500: components["responses"]["E500"];
            503: components["responses"]["E503"];
        };
    };
    get_notices_id: {
        parameters: {
            query?: {
                format?: "json" | "eu" | "pdf";
                language?: "en" | "zh-CN";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        number: string;
                        caseNumber: string;
                        /** @description epoch milliseconds */
                        composedAt: number;
                        handedOverAt: number | null;
                        linkRevokedAt: number | null;
                        title: {
                            en: string;
                            zh: string;
                        };
                        /** @enum {string} */
                        stands: "stands" | "undone" | "reversed" | "reduced";
                        tier: number;
                        step: number;
                        fields: {
                            id: string;
                            label: {
                                en: string;
                                zh: string;
                            };
                            lines: {
                                en: string;
                                zh: string;
                            }[];
                        }[];
                        appealUntil: number | null;
                        mayAppeal: boolean;
                        appeals: {
                            id: string;
                            number: string;
                            state: string;
                        }[];
                    } | ({
                        puid: string;
                    } & {
                        [key: string]: unknown;
                    });
                    "application/pdf": unknown;
                };
            };
            401: components["responses"]["E401"];
            403: components["responses"]["E403"];
            404: components["responses"]["E404"];
            409: components["responses"]["E409"];
            410: components["responses"]["E410"];
            413: components["responses"]["E413"];
            415: components["responses"]["E415"];
            422: components["responses"]["E422"];
            429: components["responses"]["E429"];
            500: components["responses"]["E500"];
            503: components["responses"]["E503"];
        };
    };
    post_notices_id_files: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/pdf": unknown;
                "image/png": unknown;
                "image/jpeg": unknown;
                "image/webp": unknown;
                "multipart/form-data": unknown;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        fileId: string;
                        contentType: string;
                        sizeBytes: number;
                    };
                };
            };
            401: components["responses"]["E401"];
            403: components["responses"]["E403"];
            404: components["responses"]["E404"];
            409: components["responses"]["E409"];
            410: components["responses"]["E410"];
            413: components["responses"]["E413"];
            415: components["responses"]["E415"];
            422: components["responses"]["E422"];
            429: components["responses"]["E429"];
            500: components["responses"]["E500"];
            503: components["responses"]["E503"];
        };
    };
    get_products_id_standing: {
        parameters: {
            query?: {
                asOf?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        subject: {
                            /** @enum {string} */
                            kind: "account" | "store" | "product";
                            id: string;
                        };
                        at: string;
                        measures: {
                            /** @enum {string} */
                            measure: "warn" | "remove_item" | "limit_exposure" | "hide_from_search" | "bar_campaigns" | "stop_publishing" | "stop_messages" | "damages" | "clear_products" | "close_store" | "end_cooperation" | "suspend_account" | "refer_legal" | "other";
                            tier: number;
                            /** @description ISO 8601; null: no end */
                            until: string | null;
                            waitsForAppeal: boolean;
                            scopes: {
                                /** @enum {string} */
                                scope: "profile" | "notes" | "comments" | "live" | "products" | "customer_service_messages";
                                /** @description ISO 8601; null: no end */
                                until: string | null;
                            }[] | null;
                            texts: string[];
                        }[];
                        /** @description ISO 8601; null: no end */
                        changesAt: string | null;
                    };
                };
            };
            401: components["responses"]["E401"];
            403: components["responses"]["E403"];
            404: components["responses"]["E404"];
            409: components["responses"]["E409"];
            410: components["responses"]["E410"];
            413: components["responses"]["E413"];
            415: components["responses"]["E415"];
            422: components["responses"]["E422"];
            429: components["responses"]["E429"];
            500: components["responses"]["E500"];
            503: components["responses"]["E503"];
        };
    };
    post_receipts: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    receipts: ({
                        /** @description the webhook-id */
                        messageId: string;
                        /** @enum {string} */
                        outcome: "applied" | "refused" | "unknown";
                        reason?: string;
                    } | {
                        subject: {
                            /** @enum {string} */
                            kind: "account" | "store" | "item" | "product";
                            id: string;
                        };
                        /** @description of a standing */
                        version: number;
                        /** @enum {string} */
                        outcome: "applied" | "refused" | "unknown";
                        reason?: string;
                    })[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        recorded: number;
                    };
                };
            };
            401: components["responses"]["E401"];
            403: components["responses"]["E403"];
            404: components["responses"]["E404"];
            409: components["responses"]["E409"];
            410: components["responses"]["E410"];
            413: components["responses"]["E413"];
            415: components["responses"]["E415"];
            422: components["responses"]["E422"];
            429: components["responses"]["E429"];
            500: components["responses"]["E500"];
            503: components["responses"]["E503"];
        };
    };
    post_scan: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    platformId: string;
                    /** @enum {string} */
                    surface: "profile" | "note" | "comment" | "order_review" | "review_reply" | "product_detail" | "store_page" | "package_insert" | "promo_page" | "chat" | "customer_service" | "group_chat" | "marketing_sms" | "live_interaction" | "live_sales" | "private_message" | "other";
                    account: {
                        platformId: string;
                        name: string;
                        /**
                         * @default user
                         * @enum {string}
                         */
                        kind?: "merchant" | "creator" | "user";
                        operatorId?: string;
                        followers?: number;
                        joinedAt?: string | number;
                        city?: string;
                        company?: string;
                    };
                    store?: {
                        platformId: string;
                        name: string;
                        operatorId?: string;
                        ownerAccountId?: string;
                        staffAccountIds?: string[];
                        category?: string;
                        openedAt?: string | number;
                        depositRequiredFen?: number;
                        depositPaidFen?: number;
                        products?: {
                            platformId: string;
                            name: string;
                            priceFen: number;
                            /** @default 0 */
                            sold?: number;
                            thumbHash?: string;
                        }[];
                    } | null;
                    text?: string;
                    texts?: {
                        field: string;
                        text: string;
                        /** @enum {string} */
                        sender?: "author" | "other";
                        senderName?: string;
                        at?: (string | number) | null;
                    }[];
                    messages?: {
                        text: string;
                        /** @enum {string} */
                        sender: "author" | "other";
                        senderName?: string;
                        at?: (string | number) | null;
                    }[];
                    images?: (string | {
                        hash: string;
                        caption?: string;
                        messageField?: string;
                    })[];
                    context?: {
                        title?: string;
                        text?: string;
                        authorName?: string;
                        counterpartName?: string;
                        priceFen?: number;
                        orderId?: string;
                        recipients?: number;
                    };
                    conductedAt: string | number;
                    editedAt?: (string | number) | null;
                    /**
                     * @default detector
                     * @enum {string}
                     */
                    foundBy?: "detector" | "report" | "import" | "patrol";
                    officialToolMarks?: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        verdict: "clear" | "flagged";
                        evidence: {
                            /** @enum {string} */
                            rule: "PM-01" | "PM-02" | "PM-03" | "PM-04" | "EC-01" | "EC-02" | "EC-03" | "EC-04" | "EC-05" | "EC-06" | "EC-07" | "EC-08" | "EC-09" | "EC-10" | "EC-11" | "EC-12" | "EC-13" | "EC-14";
                            ruleVersion: number;
                            kind: string;
                            reading: string;
                            confidence: number;
                        }[];
                    };
                };
            };
            401: components["responses"]["E401"];
            403: components["responses"]["E403"];
            404: components["responses"]["E404"];
            409: components["responses"]["E409"];
            410: components["responses"]["E410"];
            413: components["responses"]["E413"];
            415: components["responses"]["E415"];
            422: components["responses"]["E422"];
            429: components["responses"]["E429"];
            500: components["responses"]["E500"];
            503: components["responses"]["E503"];
        };
    };
    post_stores: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    stores: {
                        platformId: string;
                        name: string;
                        operatorId?: string;
                        ownerAccountId: string;
                        staffAccountIds?: string[];
                        category?: string;
                        openedAt?: string | number;
                        depositRequiredFen?: number;
                        depositPaidFen?: number;
                        products?: {
                            platformId: string;
                            name: string;
                            priceFen: number;
                            /** @default 0 */
                            sold?: number;
                            thumbHash?: string;
                        }[];
                        topUpFen?: number;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        results: {
                            platformId: string;
                            id: string;
                            /** @enum {string} */
                            result: "created" | "updated" | "unchanged";
                            availableFen: number;
                            dueFen: number;
                        }[];
                    };
                };
            };
            401: components["responses"]["E401"];
            403: components["responses"]["E403"];
            404: components["responses"]["E404"];
            409: components["responses"]["E409"];
            410: components["responses"]["E410"];
            413: components["responses"]["E413"];
            415: components["responses"]["E415"];
            422: components["responses"]["E422"];
            429: components["responses"]["E429"];
            500: components["responses"]["E500"];
            503: components["responses"]["E503"];
        };
    };
    get_stores_id_standing: {
        parameters: {
            query?: {
                asOf?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        subject: {
                            /** @enum {string} */
                            kind: "account" | "store" | "product";
                            id: string;
                        };
                        at: string;
                        measures: {
                            /** @enum {string} */
                            measure: "warn" | "remove_item" | "limit_exposure" | "hide_from_search" | "bar_campaigns" | "stop_publishing" | "stop_messages" | "damages" | "clear_products" | "close_store" | "end_cooperation" | "suspend_account" | "refer_legal" | "other";
                            tier: number;
                            /** @description ISO 8601; null: no end */
                            until: string | null;
                            waitsForAppeal: boolean;
                            scopes: {
                                /** @enum {string} */
                                scope: "profile" | "notes" | "comments" | "live" | "products" | "customer_service_messages";
                                /** @description ISO 8601; null: no end */
                                until: string | null;
                            }[] | null;
                            texts: string[];
                        }[];
                        /** @description ISO 8601; null: no end */
                        changesAt: string | null;
                    };
                };
            };
            401: components["responses"]["E401"];
            403: components["responses"]["E403"];
            404: components["responses"]["E404"];
            409: components["responses"]["E409"];
            410: components["responses"]["E410"];
            413: components["responses"]["E413"];
            415: components["responses"]["E415"];
            422: components["responses"]["E422"];
            429: components["responses"]["E429"];
            500: components["responses"]["E500"];
            503: components["responses"]["E503"];
        };
    };
}
