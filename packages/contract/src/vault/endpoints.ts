/** Every endpoint of the vault in one list. */
import type { Endpoint } from '../endpoint.ts'
import { eraseIdentity, readErasure } from './erasure.ts'
import { checkText, maskText } from './name-check.ts'
import {
  askIdentity,
  decideRequest,
  listVaultRequests,
  listWaitingRequests,
  revealIdentity,
  withdrawRequest,
} from './requests.ts'
import {
  addPhotograph,
  readCustody,
  readVault,
  removePhotograph,
  sealIdentity,
  setCustody,
  removeCustody,
} from './sealed.ts'
import { readUnitKeys, rotateUnitKey } from './unit-keys.ts'

export const vaultEndpoints: readonly Endpoint[] = [
  readVault,
  sealIdentity,
  addPhotograph,
  removePhotograph,
  askIdentity,
  listVaultRequests,
  listWaitingRequests,
  decideRequest,
  withdrawRequest,
  revealIdentity,
  eraseIdentity,
  readErasure,
  checkText,
  maskText,
  readCustody,
  setCustody,
  removeCustody,
  readUnitKeys,
  rotateUnitKey,
]
