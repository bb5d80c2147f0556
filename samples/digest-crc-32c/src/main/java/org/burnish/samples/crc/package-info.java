/** CRC-32C (RFC 3720, 12.1) as a bundle beside Burnish: a {@code DigestAlgorithm} that finds bad bits, and no forgery. */
package org.burnish.samples.crc;
