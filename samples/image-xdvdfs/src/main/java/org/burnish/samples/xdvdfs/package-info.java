/**
 * XDVDFS, the file system of discs for the first Xbox, as a bundle beside Burnish: an {@code ImageFormat} that reads. The
 * structures are described at multimedia.cx/xdvdfs.html; all numbers are little-endian, a sector has 2048 bytes.
 */
package org.burnish.samples.xdvdfs;
