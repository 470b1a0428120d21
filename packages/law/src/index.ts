// The face of the law: packs, loader, engine, explanation.
export * from "./pack/index.ts";
export * from "./assessment/index.ts";
