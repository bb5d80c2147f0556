/**
 * HD DVD-R, profile 0051h (MMC-6, table 95), as a bundle beside Burnish: a {@code MediaProfile} that knows how the medium
 * is written, and, since no recorder for it can be bought any more, a recorder in software: {@code hddvd:PATH}.
 */
package org.burnish.samples.hddvd;
