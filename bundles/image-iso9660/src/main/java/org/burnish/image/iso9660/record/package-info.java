/** The wire structures of ECMA-119, each of which encodes and decodes itself. */
package org.burnish.image.iso9660.record;
