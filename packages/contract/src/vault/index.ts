/** The vault as the contract shows it. */
export * from './endpoints.ts'
export * from './erasure.ts'
export * from './identity.ts'
export * from './name-check.ts'
export * from './name-place.ts'
export * from './requests.ts'
export {
  addPhotograph,
  CaseVault,
  CustodyBody,
  CustodyNeeded,
  CustodyRule,
  readCustody,
  readVault,
  removeCustody,
  removePhotograph,
  SealBody,
  SealedPerson,
  sealIdentity,
  setCustody,
} from './sealed.ts'
export * from './unit-keys.ts'
