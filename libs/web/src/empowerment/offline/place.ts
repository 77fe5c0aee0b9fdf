/**
 * Where entries wait on this device. Unlike drafts they outlive signing out: they are finished, belong to the person that wrote them, and are
 * sent when that person is here again.
 */
export const placeOf = (employeeId: string): string => `zasluga.waiting.${employeeId}`;
