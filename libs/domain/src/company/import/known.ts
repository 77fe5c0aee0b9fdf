/** A person as the company knows them before the import. Days are `yyyy-mm-dd`. */
export interface KnownPerson {
  id: string;
  number: string | null;
  lastName: string;
  firstName: string;
  middleName: string | null;
  email: string | null;
  phone: string | null;
  roleTitle: string;
  unitId: string | null;
  placeId: string | null;
  managerId: string | null;
  status: 'active' | 'suspended' | 'left';
  /** known only from old thanks: has `left` for a status, and waits for a list of people with this name */
  placeholder?: boolean;
  hiredOn: string | null;
  leftOn: string | null;
  locale: 'ru' | 'en';
}

/** A unit or a place. */
export interface KnownName {
  id: string;
  nameRu: string;
  nameEn: string;
}
