/** Everything this browser keeps for a person begins so; wiped at sign-out, because tills are shared. */
export const OWN = 'zasluga.own.';
