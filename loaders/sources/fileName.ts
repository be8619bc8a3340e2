/** Names that Windows keeps for devices, whatever comes behind a full stop. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;
/** No system takes more than 255 bytes, and files beside it have longer names. */
const LONGEST = 200;

/**
 * Says what is wrong with the name of a file or a part of an address that must be the same on every machine; null where nothing is. It
 * may have spaces, apostrophes and letters of any script.
 */
export function wrongInName(name: string): string | null {
  if (/[\p{C}\ufffd]/u.test(name)) return "characters that nobody sees, or that are none";
  const [sign] = /[<>:"/\\|?*]/u.exec(name) ?? [];
  if (sign !== undefined) return `“${sign}”, which Windows does not take`;
  if (/[. ]$/u.test(name)) return "a full stop or a space at its end, which Windows takes off";
  if (DEVICE.test(name)) return "a device’s name on Windows";
  return Buffer.byteLength(name) > LONGEST ? `more than ${LONGEST} bytes` : null;
}
