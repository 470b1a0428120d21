// The face of the case file: what other packages may use.
export * from "./case-file.ts";
export * from "./charge.ts";
export * from "./evidence.ts";
export * from "./fact.ts";
export * from "./finding.ts";
export * from "./party.ts";
export * from "./place.ts";
export * from "./scalars.ts";
export * from "./words.ts";
