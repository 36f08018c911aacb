import { type Role, roles } from '@lien-lac/domain';
import { accountStates, type AccountState } from '../../../components/account-states.js';

/** Which accounts the list shows, as it stands in the address. */
export interface StaffFilter {
  role?: Role;
  status?: AccountState;
}

/** The filter of an address; what cannot be used in it is left out. */
export function readStaffFilter(search: Record<string, unknown>): StaffFilter {
  const role = roles.find((one) => one === search.role);
  const status = accountStates.find((one) => one === search.status);
  return {
    ...(role === undefined ? {} : { role }),
    ...(status === undefined ? {} : { status }),
  };
}
