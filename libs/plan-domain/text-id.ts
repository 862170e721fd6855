/** Free text lives in `plan_text`; events and state refer to it by id. */
export type TextId = string;
