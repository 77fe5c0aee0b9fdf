export { BURST_COUNTED_MAX, BURST_MINUTES, burstSeen, kioskBurstSeen } from './burst';
export { robotSeen } from './haste';
export { checkedWeek, closedSeen, minuteOf, type OpenHours, timeOfDay, type WrittenHours } from './hours';
export { insultSeen } from './insults';
export { type Earlier, LIKENESS_DAYS, likenessBands, likenessSeen } from './likeness';
export { MASK, MASKED_KINDS, type MaskedKind, maskPersonal } from './personal';
export { senderSeen } from './sender';
export * from './signals';
export { solicitedSeen } from './solicited';
