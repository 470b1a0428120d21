// What the loader hands to the engine: packs whose every node has an id and a citation, and the taxonomy they speak in.
import type { AgeLeaf, AllNode, AnyNode, AtLeastNode, BaseLeaf, Citation, ConceptLeaf, CountLeaf, Guidance, MentalLeaf, Offence, OffenceLeaf, Pack } from "../pack/index.ts";

/** A node after loading: `id` unique in its tree, `source` resolved from the nearest ancestor; `of` of mental leaves is always a list. */
type Resolved<T> = Omit<T, "id" | "source"> & { id: string; source: Citation };

export type LoadedNode =
	| (Omit<Resolved<AllNode>, "all"> & { all: LoadedNode[] })
	| (Omit<Resolved<AnyNode>, "any"> & { any: LoadedNode[] })
	| (Omit<Resolved<AtLeastNode>, "of"> & { of: LoadedNode[] })
	| Resolved<ConceptLeaf>
	| (Omit<Resolved<MentalLeaf>, "of"> & { of: string[] })
	| Resolved<AgeLeaf>
	| (Omit<Resolved<CountLeaf>, "where"> & { where: LoadedNode })
	| Resolved<OffenceLeaf>
	| Resolved<BaseLeaf>;

export type LoadedOffence = Omit<Offence, "elements" | "defences" | "aggravations"> & {
	/** `us/forced-labour`. */
	ref: string;
	elements: LoadedNode;
	defences: (Omit<Offence["defences"][number], "when"> & { when: LoadedNode })[];
	aggravations: (Omit<Offence["aggravations"][number], "when"> & { when: LoadedNode })[];
};

export type LoadedPack = Omit<Pack, "modes"> & {
	modes: (Omit<Pack["modes"][number], "elements"> & { elements: LoadedNode })[];
	/** All versions of all offences; versions of one id stand together, oldest first. */
	offences: readonly LoadedOffence[];
};

export type Taxonomy = {
	/** Concept and everything broader, itself first; empty for an unknown concept. */
	ancestors(id: string): readonly string[];
	isKindOf(narrow: string, broad: string): boolean;
	has(id: string): boolean;
	titleOf(id: string): { en: string } & Record<string, string>;
};

export type LawSet = {
	taxonomy: Taxonomy;
	packs: readonly LoadedPack[];
	guidance: readonly Guidance[];
	/** Versions of an offence, oldest first; empty when no pack knows it. */
	byRef(ref: string): readonly LoadedOffence[];
};
