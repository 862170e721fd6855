/** What the picture of a plan is drawn from. Dates are `YYYY-MM-DD`; texts are ready for the reader's language. */

/** `coming`: not there yet, foreseen by the rules; `ended`: withdrawn or not relevant. */
export type ItemState = 'done' | 'ended' | 'open' | 'overdue' | 'waiting' | 'paused' | 'planned' | 'coming';

/** One step of the plan, or one occurrence of a step that repeats. */
export interface PictureItem {
  readonly id: string;
  /** The sector in whose lane it stands: its holder's. */
  readonly lane: string;
  /** Occurrences of one step share a series, and so a row. */
  readonly series: string;
  readonly label: string;
  /** The whole of it in words, for those who hear the picture: title, state, date, holder. */
  readonly name: string;
  /** When it opens or became ready. */
  readonly from: string;
  /** When it is due or was done, never before `from`. */
  readonly to: string;
  readonly state: ItemState;
  /** Whether the date is one set by law. */
  readonly law: boolean;
  /** Ids of the items that come before it. */
  readonly after: readonly string[];
}

/** A handover: a bridge from one lane to another. */
export interface PictureBridge {
  readonly id: string;
  readonly fromLane: string;
  readonly toLane: string;
  readonly label: string;
  readonly name: string;
  /** The day it was offered. */
  readonly from: string;
  /** The day it was answered, or until when an answer is due. */
  readonly to: string;
  readonly state: 'waiting' | 'accepted' | 'released' | 'ended';
}

export interface PictureInput {
  /** The order of the lanes; lanes without anything in them are left out. */
  readonly lanes: readonly string[];
  readonly items: readonly PictureItem[];
  readonly bridges: readonly PictureBridge[];
  readonly today: string;
}

/** A place in the picture; all lengths in CSS pixels from the picture's upper left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A single step: a line from its opening to its date, a mark at the date, its label after it. */
export interface PlacedItem extends Box {
  readonly item: PictureItem;
  /** Where the mark stands, seen from `x`. */
  readonly mark: number;
  readonly labelWidth: number;
}

/** The occurrences of a step that repeats: one label above, a mark for each. */
export interface PlacedSeries extends Box {
  readonly series: string;
  readonly label: string;
  readonly labelWidth: number;
  readonly marks: readonly { readonly item: PictureItem; readonly x: number; readonly start: number }[];
}

export interface PlacedBridge extends Box {
  readonly bridge: PictureBridge;
  readonly labelWidth: number;
  /** Where the bridge begins in the sender's lane. */
  readonly start: { readonly x: number; readonly y: number };
}

export interface PlacedLane {
  readonly lane: string;
  readonly y: number;
  readonly height: number;
  readonly items: readonly PlacedItem[];
  readonly series: readonly PlacedSeries[];
  readonly bridges: readonly PlacedBridge[];
}

export interface Tick {
  readonly x: number;
  readonly date: string;
  /** Years stand out among months, months among days. */
  readonly major: boolean;
}

export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly today: number;
  readonly lanes: readonly PlacedLane[];
  readonly ticks: readonly Tick[];
  /** Where each item's mark stands, for the lines to what comes before it. */
  readonly marks: ReadonlyMap<string, { readonly x: number; readonly y: number }>;
}
