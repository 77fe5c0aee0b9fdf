import type { PraiseSeen } from './signals';

/** Praise of one network at one point within this time that is still ordinary: a table of friends on the café's network. */
export const BURST_MINUTES = 10;
const ORDINARY = 5;
/** Nobody counts further: more is told as this. */
export const BURST_COUNTED_MAX = 100;

/**
 * How many came within ten minutes, this one included: of one network at the point, of one device at the whole company. Browsers of one make
 * on one network look like one device, so that the device is told only where it says more: it went from point to point.
 */
export const burstSeen = (ofNetwork: number, ofDevice: number): PraiseSeen => ({
  ...(ofNetwork > ORDINARY && { burst: { n: ofNetwork, minutes: BURST_MINUTES } }),
  ...(ofDevice > ORDINARY && ofDevice > ofNetwork && { device: { n: ofDevice, minutes: BURST_MINUTES } }),
});

/** `n`: how many were said at a kiosk within a minute, this one included. Everybody there shares a device. */
export const kioskBurstSeen = (n: number): PraiseSeen => (n > ORDINARY ? { burst: { n, minutes: 1 } } : {});
