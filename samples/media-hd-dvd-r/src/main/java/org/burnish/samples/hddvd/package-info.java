/**
 * HD DVD-R, profile 0051h (MMC-6, table 95), as a bundle beside Burnish: a {@code MediaProfile} that knows how the medium
 * is written. No recorder for it can be bought any more; the recorder in software reports the profile where a fault rule says so.
 */
package org.burnish.samples.hddvd;
