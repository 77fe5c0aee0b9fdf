/** How much one file may hold. Said in the messages too, so that one knows what would be right. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;
export const MAX_ROWS = 50_000;
export const MAX_COLUMNS = 200;
export const MAX_CELL_CHARS = 2_000;
/** Of one part of a spreadsheet, unpacked: 50,000 rows of 20 columns take about 45 MB. */
export const MAX_UNPACKED_BYTES = 64 * 1024 * 1024;
