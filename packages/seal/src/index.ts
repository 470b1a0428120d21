/** The face of the seal: Merkle tree, signed checkpoints, the chain of a journal, and the check of an export. Pure. */
export { fromBase64, fromHex, toBase64, toHex, utf8 } from './bytes.ts'
export { beforeTheFirst, type ChainName, type Entry, entryHash, entryText } from './chain/entry.ts'
export { type Head, headLeaf, headText, readHead } from './chain/head.ts'
export type { Crypto, Signer } from './crypto.ts'
export { type ErasureCertificate, readCertificate } from './export/certificate.ts'
export { toleranceMinutes } from './export/chain-walk.ts'
export {
  type Finding,
  type FindingCode,
  findingCodes,
  type FindingKind,
  mostFindings,
} from './export/finding.ts'
export * from './export/lines.ts'
export type { Witnessed } from './export/tree-walk.ts'
export {
  openVerifier,
  type Verdict,
  type Verifier,
  verifyExport,
  type VerifyOptions,
} from './export/verify-export.ts'
export {
  type Checkpoint,
  type Continued,
  readCheckpoint,
  writeCheckpoint,
  writeContinued,
} from './note/checkpoint.ts'
export {
  type KeyUse,
  logName,
  readVerifierKey,
  type VerifierKey,
  verifierKey,
  writeVerifierKey,
} from './note/keys.ts'
export {
  isKeyName,
  mostSignatures,
  type Note,
  readNote,
  readSignatureLine,
  type SignatureLine,
  writeNote,
  writeSignatureLine,
} from './note/note.ts'
export * from './note/proof-text.ts'
export { type Checked, checkSignature, cosign, signNote } from './note/signatures.ts'
export { type Edge, growFrom, type Node, type NodeReader, rangeHash } from './tree/grow.ts'
export { emptyRoot, hashLength, leafHash, nodeHash } from './tree/hashes.ts'
export { consistencyRanges, inclusionRanges, type Place, placesIn, type Range } from './tree/ranges.ts'
export {
  isSubtree,
  type Proof,
  verifyConsistency,
  verifyInclusion,
  verifySubtreeConsistency,
  verifySubtreeInclusion,
} from './tree/verify.ts'
