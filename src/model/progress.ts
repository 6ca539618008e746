/** How far reading the briefings has come. Those that could not be read count as read. */
export interface Progress {
  readonly read: number;
  readonly total: number;
}
