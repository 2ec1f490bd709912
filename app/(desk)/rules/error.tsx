"use client";

import { RecordError } from "@/components/account/record/record-error";

export default RecordError;
