/** What the reader of an error is told, in both languages, and the HTTP status that goes with it. */
export interface CatalogueEntry {
  status: number;
  vi: string;
  en: string;
}
